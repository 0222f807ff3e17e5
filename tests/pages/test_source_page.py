"""An article in full, the words that were taken from it marked, the facts beside them."""

from __future__ import annotations

from datetime import date

import pytest

from projects.date_window import DateWindow
from projects.enums import SourceKind
from tests.factories import (
    CitationFactory,
    MilestoneFactory,
    ProgrammeFactory,
    ProgressReportFactory,
    ProjectFactory,
    SourceFactory,
)
from tests.pages.conftest import ON

pytestmark = pytest.mark.django_db

TEXT = "# 路网\n\n德兴街5月底通车,玉壶山大道已通车。\n\n无关的一段。"
END_OF_MAY = DateWindow.of_month_part(2025, 5, 3).worded("5月底", year_inferred=True)


def cite(source, quote, **given):
    start = source.text.index(quote)
    return CitationFactory(source=source, quote=quote, start=start, end=start + len(quote), **given)


def page_of(site, source):
    return site.get(f"/sources/{source.pk}/", {"on": ON}).context["page"]


@pytest.fixture
def source():
    return SourceFactory(text=TEXT)


def test_quoted_words_are_marked_in_place(site, source):
    milestone = MilestoneFactory(name="通车", planned=END_OF_MAY)
    stated = {"project": milestone.project, "milestone": milestone, "stated": "2025-05-21/2025-05-31"}
    baseline = cite(source, "德兴街5月底通车", field="baseline", **stated)
    planned = cite(source, "德兴街5月底通车", field="planned", **stated)

    heading, told, other = page_of(site, source).blocks

    assert (heading.level, other.passages) == (1, ())
    assert [(piece.text, piece.is_marked) for piece in told.pieces] == [
        ("德兴街5月底通车", True),
        (",玉壶山大道已通车。", False),
    ]
    assert told.pieces[0].opens == (baseline.pk, planned.pk)
    (taken,) = told.passages[0].taken
    assert [(fact.label, fact.value) for fact in taken.facts] == [("通车, plan", "late May 2025")]
    assert taken.facts[0].note == "21 to 31 May 2025　year inferred"


def test_note_of_a_project_page_lands_on_its_words(site, source):
    milestone = MilestoneFactory(planned=END_OF_MAY)
    cite(
        source,
        "5月底通车",
        field="planned",
        project=milestone.project,
        milestone=milestone,
        stated="2025-05-21/2025-05-31",
    )

    note = site.get(milestone.project.get_absolute_url(), {"on": ON}).context["page"].notes[0]

    address, anchor = note.url.split("#")
    assert f'<mark><span id="{anchor}"></span>5月底通车' in site.get(address).content.decode()


def test_passages_that_overlap_are_numbered_in_order(site, source):
    cite(source, "德兴街5月底通车,玉壶山大道已通车", field="stage")
    cite(source, "玉壶山大道已通车", field="stage")

    told = page_of(site, source).blocks[1]

    assert "".join(piece.text for piece in told.pieces) == "德兴街5月底通车,玉壶山大道已通车。"
    assert [piece.closes for piece in told.pieces] == [(), (1, 2), ()]
    assert [passage.number for passage in told.passages] == [1, 2]


def test_facts_alike_of_several_projects_are_told_once(site, source):
    for name in ("德兴街", "万年街"):
        cite(source, "已通车", field="stage", stated="in_use", project=ProjectFactory(name=name))

    (taken,) = page_of(site, source).blocks[1].passages[0].taken

    assert [owner.name for owner in taken.owners] == ["德兴街", "万年街"]
    assert [(fact.label, fact.value) for fact in taken.facts] == [("Stage", "In use")]


def test_programme_and_report_are_told(site, source):
    programme = ProgrammeFactory(project_count=241, scope="重大项目")
    cite(source, "路网", project=None, programme=programme, field="project_count", stated="241")
    report = ProgressReportFactory(text="玉壶山大道已通车", source=source)
    cite(source, "玉壶山大道已通车", project=report.project, report=report, field="text", stated=report.text)

    page = page_of(site, source)

    assert [project.name for project in page.projects] == ["Programme of 2025: 重大项目", report.project.name]
    assert [fact.value for block in page.blocks for passage in block.passages for fact in passage.taken[0].facts] == [
        "241",
        "",
    ]


def test_statement_that_was_overtaken_says_so(site, source):
    milestone = MilestoneFactory(planned=DateWindow.of_month(2025, 7))
    given = {"milestone": milestone, "project": milestone.project, "field": "planned"}
    cite(source, "5月底通车", stated="2025-05-21/2025-05-31", stated_text="5月底", **given)

    (taken,) = page_of(site, source).blocks[1].passages[0].taken

    assert taken.facts[0].value == "late May 2025"
    assert "A different value is shown now" in taken.facts[0].note


def test_text_is_shown_as_text(site):
    hostile = "<script>alert(1)</script> & \"'> </mark><img src=x onerror=alert(1)>"
    source = SourceFactory(title=hostile, text=f"# {hostile}\n\n德兴街{hostile}", publisher=hostile)
    cite(source, f"德兴街{hostile}", project=ProjectFactory(name=hostile, summary=hostile, location=hostile))

    for address in (f"/sources/{source.pk}/", "/sources/", "/projects/", "/", "/projects/?q=<script>alert(1)</script>"):
        text = site.get(address).content.decode()
        assert "<script>alert" not in text
        assert "<img src=x" not in text
    assert "德兴街&lt;script&gt;" in site.get(f"/sources/{source.pk}/").content.decode()


def test_unknown_day_of_publication_is_said(site):
    source = SourceFactory(published=None, kind=SourceKind.LEDGER)

    assert b"unknown" in site.get(f"/sources/{source.pk}/").content
    assert b"date of publication unknown" in site.get("/sources/").content


def test_fact_of_a_project_known_later_is_not_marked(site, source):
    cite(source, "玉壶山大道已通车", project=ProjectFactory(known_from=date(2025, 6, 1)))

    assert page_of(site, source).passage_count == 0
