"""What a first import writes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from importers.records import FactKind, Status
from projects.date_window import DateWindow
from projects.enums import InvestmentKind, Outcome, QuantityKind, Stage
from projects.models import (
    Citation,
    ContactPerson,
    ImportRow,
    ImportRun,
    Investment,
    Milestone,
    Programme,
    ProgressReport,
    Project,
    Quantity,
    Source,
    Unit,
    UnitRole,
)
from tests.store.dump import domain_dump, everything
from tests.store.records import APRIL_2025, Page, import_pages, outcomes

pytestmark = pytest.mark.django_db

TEXT = (
    "九龙湖中学项目位于九龙湖核心区，总投资18亿元，占地面积46.3亩，今年计划投资3亿元，已完成工程量60%。"
    "学校于2022年6月13日开工，目前主体结构已封顶，预计8月底交付使用。项目由南昌城投集团下属红江公司承建，"
    "项目负责人黄如强说，近300名工人正在装修。全年共推进241个重大项目，总投资1655.7亿元。"
)
AUGUST = DateWindow.of_month_part(2025, 8, 3, "8月底").worded("8月底", year_inferred=True)
START = DateWindow.of_day(date(2022, 6, 13), "2022年6月13日")


@pytest.fixture
def page() -> Page:
    page = Page(TEXT)
    page.project(
        "九龙湖中学项目",
        aliases=("九龙湖中学", "学校"),
        category="public_welfare",
        status=Status.UNDER_CONSTRUCTION,
        facts=(
            page.total("18亿元", "1800000000"),
            page.fact("46.3亩", FactKind.SITE_AREA, "46.3", "mu"),
            page.fact("3亿元", FactKind.INVESTMENT_ANNUAL_PLANNED, "300000000", "CNY"),
            page.fact("60%", FactKind.PROGRESS_PERCENT, "60", "percent"),
            page.fact("300名", FactKind.WORKERS, "300", "count", qualifier="近", noun="工人"),
        ),
        milestones=(
            page.actual("于2022年6月13日开工", "开工", START),
            page.actual("目前主体结构已封顶", "主体结构封顶", date_text="目前"),
            page.planned("预计8月底交付使用", "交付使用", AUGUST),
        ),
        units=(page.unit("红江公司", "contractor", "南昌城投集团"),),
        people=(page.person("黄如强", "项目负责人"),),
        progress=(page.progress("近300名工人正在装修"),),
        location=page.evidence("九龙湖核心区"),
    )
    page.programme(
        "全年共推进241个重大项目，总投资1655.7亿元",
        "全年重大项目",
        project_count=241,
        total_investment=Decimal(165_570_000_000),
    )
    return page


def test_project_gets_what_the_article_says(page):
    import_pages(page)

    project = Project.objects.get()

    assert (project.name, project.category, project.stage) == (
        "九龙湖中学项目",
        "public_welfare",
        Stage.UNDER_CONSTRUCTION,
    )
    assert (project.location, project.is_public) == ("九龙湖核心区", True)
    assert (project.known_from, project.stage_stated_on) == (date(2025, 4, 30), date(2025, 4, 30))


def test_alias_that_fits_any_school_is_not_kept(page):
    page.projects[0] = page.project("九龙湖中学项目", aliases=("九龙湖中学部", "学校"))

    import_pages(page)

    assert [alias.name for alias in Project.objects.get().aliases.all()] == ["九龙湖中学部"]


def test_money_is_kept_by_kind_and_year(page):
    import_pages(page)

    kept = set(Investment.objects.values_list("kind", "year", "amount_yuan"))

    assert kept == {
        (InvestmentKind.TOTAL, None, Decimal("1800000000.00")),
        (InvestmentKind.ANNUAL_PLANNED, 2025, Decimal("300000000.00")),
    }


def test_quantities_are_kept_as_written_and_in_si(page):
    import_pages(page)

    kept = set(Quantity.objects.values_list("kind", "noun", "written", "value_si", "qualifier"))

    assert kept == {
        (QuantityKind.SITE_AREA, "", "46.3亩", Decimal("30866.6667"), ""),
        (QuantityKind.WORKERS, "", "300名", Decimal("300.0000"), "近"),
    }


def test_first_plan_is_the_baseline(page):
    import_pages(page)

    step = Milestone.objects.get(name="交付使用")

    assert (step.baseline, step.planned, step.actual) == (AUGUST, AUGUST, None)
    assert (step.line, step.known_from) == ("handover", date(2025, 4, 30))


def test_older_plan_told_beside_a_newer_one_is_the_baseline():
    june, august = (DateWindow.of_month(2025, month, f"{month}月") for month in (6, 8))
    page = Page("德兴街原计划6月通车，现计划8月通车。")
    page.project(
        "德兴街",
        milestones=(
            page.planned("现计划8月通车", "通车", august),
            page.planned("原计划6月通车", "通车", june, superseded=True),
        ),
    )

    import_pages(page)

    step = Milestone.objects.get()
    assert (step.baseline, step.planned) == (june, august)
    assert set(step.citations.values_list("field", "quote")) == {
        ("baseline", "原计划6月通车"),
        ("planned", "现计划8月通车"),
    }


def test_past_event_without_a_date_happened_by_the_day_of_the_source(page):
    import_pages(page)

    step = Milestone.objects.get(name="主体结构封顶")

    assert step.actual == DateWindow(None, date(2025, 4, 30), "目前")
    assert step.actual_source == Source.objects.get()


def test_past_event_of_an_undated_source_gets_no_date():
    page = Page("德兴街已通车。", published=None)
    page.project("德兴街", milestones=(page.actual("已通车", "通车"),))

    report = import_pages(page)

    assert outcomes(report) == {"name": "inserted", "text": "ambiguous"}
    assert not Milestone.objects.exists()


def test_plan_without_a_day_is_kept_without_one():
    page = Page("德兴街即将通车。")
    page.project("德兴街", milestones=(page.planned("即将通车", "通车", None, date_text="即将"),))

    import_pages(page)

    step = Milestone.objects.get()
    assert (step.baseline, step.planned, step.actual) == (None, None, None)
    assert list(step.citations.values_list("field", "stated", "stated_text")) == [("name", "通车", "即将")]


def test_unit_comes_with_its_group_and_role(page):
    import_pages(page)

    role = UnitRole.objects.get()

    assert (role.unit.name, role.unit.parent.name, role.role) == ("红江公司", "南昌城投集团", "contractor")
    assert Unit.objects.count() == 2


def test_person_and_reports_are_kept(page):
    import_pages(page)

    assert list(ContactPerson.objects.values_list("name", "title")) == [("黄如强", "项目负责人")]
    assert set(ProgressReport.objects.values_list("text", "percent", "status", "reported_on")) == {
        ("近300名工人正在装修", None, "published", date(2025, 4, 30)),
        ("60%", Decimal("60.00"), "published", date(2025, 4, 30)),
    }


def test_programme_takes_its_year_from_the_source(page):
    import_pages(page)

    programme = Programme.objects.get()

    assert (programme.year, programme.scope, programme.project_count) == (2025, "全年重大项目", 241)
    assert programme.total_yuan == Decimal("165570000000.00")


def test_every_fact_is_cited_with_its_words(page):
    import_pages(page)

    for citation in Citation.objects.all():
        assert TEXT[citation.start : citation.end] == citation.quote
        assert citation.agrees(), citation
    assert set(Citation.objects.filter(milestone__name="交付使用").values_list("field", "stated", "stated_text")) == {
        ("baseline", "2025-08-21/2025-08-31", "8月底"),
        ("planned", "2025-08-21/2025-08-31", "8月底"),
    }


def test_run_has_a_row_for_each_fact(page):
    report = import_pages(page)

    run = ImportRun.objects.get()
    assert run.rows.count() == sum(report.totals.values())
    assert set(run.rows.values_list("outcome", flat=True)) == {Outcome.INSERTED}
    assert run.rows.get(field="amount_yuan", subject__contains="2025").stated == "300000000"


def test_history_says_who_and_why(page):
    import_pages(page)

    record = Project.history.earliest("history_id")

    assert record.history_change_reason == f"import_seeds, {page.article.title}"
    assert record.history_user is None


def test_second_import_changes_nothing(page):
    import_pages(page)
    before = domain_dump()

    report = import_pages(page)

    assert set(report.totals) == {Outcome.UNCHANGED}
    assert domain_dump() == before
    assert ImportRun.objects.count() == 2
    assert ImportRow.objects.filter(run=ImportRun.objects.first()).count() == sum(report.totals.values())


def test_dry_run_reports_the_same_and_writes_nothing(page):
    before = everything()

    dry = import_pages(page, is_dry=True)

    assert everything() == before
    assert outcomes(dry) == outcomes(import_pages(page))


def test_same_text_with_another_title_updates_the_source(page):
    import_pages(page)
    renamed = Page(TEXT, APRIL_2025, title="另一个标题")
    renamed.projects, renamed.programmes = page.projects, page.programmes

    report = import_pages(renamed)

    assert Source.objects.get().title == "另一个标题"
    assert set(report.totals) == {Outcome.UNCHANGED}
