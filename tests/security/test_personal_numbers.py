"""Telephone and identity numbers in what is imported or typed are masked, kept nowhere and shown nowhere."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.models import CharField, TextField
from django.urls import reverse
from django.utils import timezone

from projects.enums import Decision
from projects.fields import WithoutPersonalNumbers
from projects.models import AnnualTask, Citation, Investment, ProgressReport, Project, Source
from projects.personal_numbers import masked
from projects.values import canonical
from tests import factories
from tests.rights.addresses import addresses
from tests.security.persons import HARMLESS, people

ROOT = Path(__file__).resolve().parents[2]
PEOPLE = people()
# Columns of figures, codes and keys, and what no page of the public shows.
NO_WORDS = {
    "Citation.field", "Citation.rule", "Citation.fact_key", "Project.code", "Quantity.written", "Source.sha256",
    "ArticleDraft.sha256", "Source.url",
}  # fmt: skip
WINDOW = re.compile(r"^(planned|baseline|actual|published|proposed|old|period)_text$")
NOT_PUBLIC = ("/admin/", "/language/", "/healthz", "/readyz", "/metrics")
STAFF_ONLY = {"AuditEvent", "ImportRow", "ImportRun", "LedgerUpload", "SourceSketch"}
# Made by the database from columns that are guarded.
DERIVED = {"Edit", "SearchText", "Standing", "StandingCount"}


def bare(text: str) -> str:
    """So that no way of writing a number hides it."""
    return re.sub(r"[ \-()+（）]", "", text.translate(str.maketrans("０１２３４５６７８９", "0123456789")))


def told(text: str) -> list[str]:
    """Which of the numbers a reader of the text would know."""
    seen = bare(text)
    return [number for number, _ in PEOPLE if bare(number) in seen]


def test_there_are_two_hundred_of_them():
    assert len({bare(number) for number, _ in PEOPLE}) == 200
    assert len(told("\n".join(sentence for _, sentence in PEOPLE))) == 200


@pytest.mark.parametrize(("number", "sentence"), PEOPLE, ids=range(200))
def test_number_is_masked_in_its_place(number, sentence):
    found = masked(sentence)

    assert len(found) == len(sentence)
    assert told(found) == []
    start = sentence.index(number)
    assert (found[:start], found[start + len(number) :]) == (sentence[:start], sentence[start + len(number) :])


@pytest.mark.parametrize("words", HARMLESS)
def test_what_only_looks_alike_stays(words):
    assert masked(words) == words


def test_nothing_in_the_kept_articles_is_taken_for_a_number_of_a_person():
    texts = [*(ROOT / "seeds").glob("*.txt"), *(ROOT / "tests" / "importers" / "examples").glob("*.txt")]

    assert len(texts) >= 23
    assert [path.name for path in texts if masked(path.read_text("utf-8")) != path.read_text("utf-8")] == []


def test_number_cut_by_a_printed_column_is_masked_on_both_lines():
    assert masked("请致电138001\n38000。\r\n2025") == "请致电138***\n*****。\r\n2025"


def test_masking_twice_is_masking_once():
    text = "\n".join(sentence for _, sentence in PEOPLE)

    assert masked(masked(text)) == masked(text)


def test_every_column_of_words_is_guarded():
    columns = {
        f"{model.__name__}.{field.name}": field
        for model in apps.get_app_config("projects").get_models()
        for field in model._meta.concrete_fields
        if isinstance(field, CharField | TextField) and not field.choices and field.editable
        if not model.__name__.startswith("Historical") and model.__name__ not in STAFF_ONLY | DERIVED
        if not WINDOW.search(field.name)
    }
    unguarded = {name for name, field in columns.items() if not isinstance(field, WithoutPersonalNumbers)}

    assert unguarded == NO_WORDS


@pytest.mark.django_db
def test_no_way_of_writing_a_row_lets_one_in():
    words = "电话13870012345"
    project = Project(name=words)
    assert project.name == "电话138********"
    project.save()
    Project.objects.bulk_create([Project(name="手机13870012346", slug="b")])
    Project.objects.update(summary=words)

    rows = [*Project.objects.values_list(), *Project.history.values_list()]
    assert len(rows) == 3
    assert not any("001234" in str(value) for row in rows for value in row)


@pytest.mark.django_db
def test_an_amount_of_eleven_digits_is_no_number_of_a_person():
    row = factories.InvestmentFactory(amount_yuan=Decimal(13_870_012_345))
    factories.CitationFactory(
        project=row.project, investment=row, field="amount_yuan", stated=canonical(row.amount_yuan)
    )

    assert Citation.objects.get(investment=row).agrees()


ARTICLE = (
    "临江大桥工程\n\n2025年4月2日　来源：临江日报\n\n"
    "临江大桥工程总投资18亿元，预计2025年8月竣工，现场负责人手机13870012345，目前正在{}。\n"
)


@pytest.mark.django_db
def test_an_article_is_masked_before_it_is_read(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE.format("进行桥面铺装，联系身份证11010519491231002X"), encoding="utf-8")
    call_command("import_article", str(path), stdout=io.StringIO())
    rows = Citation.objects.count()
    out = io.StringIO()
    call_command("import_article", str(path), stdout=out)

    source = Source.objects.get()
    assert "手机138********" in source.text
    for citation in source.citations.all():
        assert source.text[citation.start : citation.end].replace("\n", "") == citation.quote
    assert Citation.objects.count() == rows > 0
    # Else whoever tries all numbers finds the one that was there.
    assert source.sha256 == sha256(source.text.encode()).hexdigest()


@pytest.mark.django_db
def test_a_ledger_is_masked_but_for_its_figures(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(
        "项目名称,总投资(元),责任人,年度目标,工作进展\n"
        "德兴街,13870012345,张三13870012346,联系13870012347完工,身份证11010519491231002X\n",
        encoding="utf-8",
    )
    for _ in range(2):
        out = io.StringIO()
        call_command("import_ledger", str(path), on=date(2026, 5, 31), stdout=out, stderr=io.StringIO())

    assert "新增 0  ~ 有变更 0  = 未变 1" in out.getvalue()
    assert Investment.objects.get().amount_yuan == 13_870_012_345
    assert AnnualTask.objects.get().goal == "联系138********完工"
    assert ProgressReport.objects.get().text == "身份证110***************"
    text = Source.objects.get().text
    assert "13870012345" in text
    assert told(text) == []
    assert not any(number in text for number in ("12346", "12347", "1231002X"))


@pytest.fixture
def planted(db):
    """Each of the two hundred in one of the columns that citizens read, around a project with everything."""
    pieces = ["。".join(sentence for _, sentence in PEOPLE[at : at + 25]) for at in range(0, 200, 25)]
    text = "\n\n".join(pieces)
    source = factories.SourceFactory(title=PEOPLE[0][1], publisher=PEOPLE[1][1], text=text, published_reason=pieces[0])
    project = factories.ProjectFactory(name=PEOPLE[2][1], location=PEOPLE[3][1], summary=pieces[1])
    step = factories.MilestoneFactory(project=project, name=PEOPLE[70][1])
    report = factories.ProgressReportFactory(project=project, text=pieces[2], source=source)
    change = {"words": pieces[3], "decision_words": pieces[4], "decision": Decision.APPROVED}
    factories.PlanChangeFactory(milestone=step, **change)
    factories.AnnualTaskFactory(project=project, goal=pieces[5][:500])
    factories.UnitRoleFactory(project=project, unit__name=PEOPLE[71][1])
    factories.ContactPersonFactory(project=project, name=PEOPLE[5][1], title=PEOPLE[6][1])
    for field, quote in (("name", PEOPLE[2][1]), ("summary", pieces[1]), ("location", pieces[6][:150])):
        start = text.find(quote)
        place = {"start": max(start, 0), "end": max(start, 0) + len(quote)}
        factories.CitationFactory(source=source, project=project, field=field, quote=quote, stated=quote, **place)
    return {Project: project, Source: source, ProgressReport: report}


@pytest.mark.usefixtures("planted")
def test_nothing_that_the_public_gets_tells_one(client, planted, record_property):
    leaks, asked = {}, 0
    for path in public_paths(planted):
        response = client.get(path)
        assert response.status_code == 200, path
        content = response.getvalue()
        asked += 1
        if found := [number for text in texts_of(content) for number in told(text)]:
            leaks[path] = found

    record_property("public addresses read for 200 numbers of persons", asked)
    assert leaks == {}
    assert asked > 40
    assert "138" in client.get(planted[Source].get_absolute_url()).content.decode()


def public_paths(planted):
    project, source = planted[Project], planted[Source]
    rows = {"source": [source.pk], "project": [project.slug], "project_feed": [project.slug]}
    rows |= {"project_calendar": [project.slug], "unit": [project.unit_roles.get().unit.slug]}
    plain = (reverse(each.name) for each in addresses() if not each.pattern.pattern.regex.groups)
    yield from (path for path in plain if not path.startswith(NOT_PUBLIC))
    yield from (reverse(name, args=args) for name, args in rows.items())
    for table in ("projects", "milestones", "plan-changes", "reports", "units", "sources", "investments", "programmes"):
        yield f"/api/v1/{table}/"
        yield from (f"/data/{table}.{kind}" for kind in ("csv", "json", "xlsx"))
    yield f"/data/archive/{timezone.localdate().year - 1}.zip"


def texts_of(content: bytes):
    """The text; of a workbook or an archive that of each member."""
    if content[:2] != b"PK":
        yield re.sub(r"<[^>]*>", "", content.decode("utf-8", errors="replace"))
        return
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            yield from texts_of(archive.read(name))
