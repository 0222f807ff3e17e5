"""The staff's pages: a ledger comes in by upload, preview and confirmation, each list goes out as one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from importers.ledgers.read import open_ledger
from importers.ledgers.records import Dated
from importers.store.ledgers.preview import Preview
from projects.models import AuditEvent, ImportRun, Investment, LedgerUpload, Project
from tests import factories as make
from tests.ledgers.books import workbook
from tests.ledgers.hostile import FILES
from tests.ledgers.people import HEAD
from tests.rights.people import auditor, clerk, reviewer

pytestmark = pytest.mark.django_db
ADD = reverse("admin:projects_ledgerupload_add")


@pytest.fixture
def user(client):
    user = reviewer()
    client.force_login(user)
    return user


def sent(client, path: Path, **fields):
    content = SimpleUploadedFile("五月台账.xlsx", path.read_bytes())
    return client.post(ADD, {"file": content, "on": "", "year": "", "sheet": "", **fields})


def uploaded(client, tmp_path, *rows, head=HEAD) -> LedgerUpload:
    response = sent(client, workbook(tmp_path / "l.xlsx", head, *rows))
    upload = LedgerUpload.objects.get()
    assert response.url == page_of(upload)
    return upload


def page_of(upload):
    return reverse("admin:projects_ledgerupload_change", args=[upload.pk])


def kept_files() -> list[Path]:
    return [path for path in Path(settings.MEDIA_ROOT).rglob("ledgers/**/*") if path.is_file()]


def test_upload_writes_nothing_and_shows_each_row(client, user, tmp_path):
    project = make.ProjectFactory(name="德兴街")
    make.InvestmentFactory(project=project, amount_yuan=Decimal(100_000_000))

    upload = uploaded(
        client,
        tmp_path,
        ["德兴街", 2, None, None, None],
        ["万年街", 1, None, "区住建局", None],
        ["长安街", "很多", None, None, None],
    )

    assert Project.objects.count() == 1
    assert upload.counts == {"new": 1, "changed": 0, "unchanged": 0, "conflict": 1, "ambiguous": 0, "error": 1}
    error = client.get(page_of(upload)).content.decode()
    assert "B4" in error
    assert "很多" in error
    assert "不是金额" in error
    conflict = client.get(page_of(upload), {"kind": "conflict"}).content.decode()
    assert "1亿元" in conflict
    assert "2亿元" in conflict


def test_confirming_takes_what_was_seen_once(client, user, tmp_path):
    upload = uploaded(client, tmp_path, ["德兴街", 2, None, None, None])

    client.post(page_of(upload))
    again = client.post(page_of(upload), follow=True).content.decode()

    upload.refresh_from_db()
    assert (upload.state, upload.run.by) == ("taken", user)
    assert AuditEvent.objects.get(action="import").address == "127.0.0.1"
    assert ImportRun.objects.count() == 1
    assert "已经导入" in again


def test_faulty_rows_keep_the_others_out_unless_asked(client, user, tmp_path):
    upload = uploaded(client, tmp_path, ["德兴街", 2, None, None, None], ["万年街", -1, None, None, None])

    client.post(page_of(upload))
    assert not Project.objects.exists()
    client.post(page_of(upload), {"valid_rows": "1"})

    assert [project.name for project in Project.objects.all()] == ["德兴街"]


def test_data_that_moved_meanwhile_are_looked_at_again(client, user, tmp_path):
    make.ProjectFactory(name="德兴街")
    upload = uploaded(client, tmp_path, ["德兴街", 2, None, None, None])
    make.InvestmentFactory(project=Project.objects.get(), amount_yuan=Decimal(5))

    answer = client.post(page_of(upload), follow=True).content.decode()

    upload.refresh_from_db()
    assert upload.state == "seen"
    assert Investment.objects.get().amount_yuan == Decimal(5)
    assert upload.counts["conflict"] == 1
    assert "数据已有变动" in answer


def test_ledger_comes_back_with_its_faults_marked(client, user, tmp_path):
    upload = uploaded(client, tmp_path, ["德兴街", -2, None, None, None], ["=万年街", 1, None, None, None])

    answer = client.get(reverse("admin:projects_ledgerupload_marked", args=[upload.pk]))

    book = load_workbook(BytesIO(b"".join(answer.streaming_content)))
    listed, sheet = book.worksheets
    assert [cell.value for cell in listed[2]][:5] == ["台账", 2, "B2", "德兴街", "'-2"]
    assert (sheet["B2"].value, sheet["B2"].fill.fgColor.rgb) == (-2, "00FFC7CE")
    assert "负" in sheet["B2"].comment.text
    assert sheet["B3"].comment is None


@pytest.mark.parametrize(
    "name", ["zip-bomb.xlsx", "entity-bomb-sheet.xlsx", "macros.xlsm", "truncated.xlsx", "nul.csv"]
)
def test_hostile_file_is_refused_in_words_and_nothing_is_kept(client, user, tmp_path, name):
    before = kept_files()
    make_file, _refusal = FILES[name]
    make_file(tmp_path / name)

    answer = sent(client, tmp_path / name)

    assert answer.status_code == 200
    assert answer.context["form"].errors["file"]
    assert not LedgerUpload.objects.exists()
    assert kept_files() == before


def test_long_ledger_tells_how_far_it_has_come(client, user, tmp_path, monkeypatch):
    monkeypatch.setattr("importers.admin.ledger.WATCHED_FROM", 0)
    rows = [[f"第{n}号路", 1, None, None, None] for n in range(1200)]

    pieces = list(sent(client, workbook(tmp_path / "l.xlsx", HEAD, *rows)).streaming_content)

    upload = LedgerUpload.objects.get()
    said = b"".join(pieces).decode()
    assert len(pieces) == 5
    assert 'value="500" max="1201"' in said
    assert f"0;url={page_of(upload)}" in said
    assert upload.counts["new"] == 1200


def test_long_file_that_is_refused_says_so_on_the_same_page(client, user, tmp_path, monkeypatch):
    monkeypatch.setattr("importers.admin.ledger.WATCHED_FROM", 0)
    FILES["macros.xlsm"][0](tmp_path / "l.xlsx")

    said = b"".join(sent(client, tmp_path / "l.xlsx").streaming_content).decode()

    assert "文件含有宏" in said
    assert not LedgerUpload.objects.exists()


def test_foreign_upload_is_not_there_for_a_clerk(client, tmp_path):
    make.LedgerUploadFactory()
    upload = LedgerUpload.objects.get()
    client.force_login(clerk(make.UnitFactory()))

    assert client.get(page_of(upload)).status_code == 404


def test_reviewer_looks_at_a_clerks_upload_and_cannot_take_it(client, tmp_path):
    upload = make.LedgerUploadFactory(counts={"new": 1}, by=clerk(make.UnitFactory()))
    client.force_login(reviewer())

    assert client.get(page_of(upload)).context["may_take"] is False
    assert client.post(page_of(upload)).status_code == 403


def test_auditor_brings_in_nothing(client):
    client.force_login(auditor())

    assert client.get(ADD).status_code == 403


def test_throwing_an_upload_away_takes_its_files_too(client, user, tmp_path, django_capture_on_commit_callbacks):
    before = kept_files()
    upload = uploaded(client, tmp_path, ["德兴街", 2, None, None, None])
    assert len(kept_files()) == len(before) + 2

    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("admin:projects_ledgerupload_delete", args=[upload.pk]), {"post": "yes"})

    assert kept_files() == before


def test_list_goes_out_as_it_is_filtered_and_comes_back_unchanged(client, user, tmp_path):
    make.ProjectFactory(name="德兴街", category="public_welfare")
    make.ProjectFactory(name="万年街")

    answer = client.get(reverse("admin:projects_ledgerupload_export"), {"category__exact": "public_welfare"})

    path = tmp_path / "out.xlsx"
    path.write_bytes(b"".join(answer.streaming_content))
    today = timezone.localdate()
    with open_ledger(path) as ledger:
        preview = Preview(ledger, Dated(today, today.year))
        plans = list(preview.plans())
    assert [(plan.name, str(plan.kind)) for plan in plans] == [("德兴街", "unchanged")]
    event = AuditEvent.objects.get(action="export")
    assert (event.detail, event.address) == ({"rows": 1}, "127.0.0.1")


def test_clerk_exports_his_unit_alone(client, tmp_path):
    own = make.UnitRoleFactory(project__name="本单位工程")
    make.ProjectFactory(name="外单位工程")
    client.force_login(clerk(own.unit))

    answer = client.get(reverse("admin:projects_ledgerupload_export"))

    sheet = load_workbook(BytesIO(b"".join(answer.streaming_content)))["台账"]
    assert [sheet.cell(row, 3).value for row in range(3, sheet.max_row + 1)] == ["本单位工程"]


def test_day_ahead_is_refused(client, user, tmp_path):
    path = workbook(tmp_path / "l.xlsx", HEAD, ["德兴街", 2, None, None, None])

    answer = sent(client, path, on=date(2100, 1, 1).isoformat())

    assert "on" in answer.context["form"].errors
