"""What is refused before storing, and what is pointed out after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from importers.records import FactKind, Quote
from importers.store import ImportStoppedError
from importers.store.lines import line_of
from importers.store.statements import NO_PLAN_YEAR, Told, statements
from projects.date_window import DateWindow
from projects.models import Project, Source
from tests.store.dump import everything
from tests.store.records import Page, import_pages

pytestmark = pytest.mark.django_db

JUNE_2026 = DateWindow.of_month(2026, 6, "2026年6月")


def test_words_that_do_not_stand_there_are_refused():
    page = Page("德兴街5月底通车。")
    record = page.project("德兴街")
    page.projects = [replace(record, evidence=replace(record.evidence, quote=Quote("德兴街", 1, 4)))]

    with pytest.raises(ImportStoppedError, match="德兴街"):
        import_pages(page)

    assert not Source.objects.exists()


def test_words_across_a_line_break_stand_there():
    page = Page("德兴\n街5月底通车。")
    record = page.project("德兴街", words="德兴\n街")
    page.projects = [replace(record, evidence=replace(record.evidence, quote=Quote("德兴街", 0, 4)))]

    import_pages(page)

    assert Project.objects.get().name == "德兴街"


def test_too_long_a_name_is_named_with_its_article_and_words():
    page = Page("德兴街很长。")
    page.project("德" * 121, words="德兴街很长", milestones=())
    before = everything()

    with pytest.raises(ImportStoppedError) as error:
        import_pages(page)

    assert str(error.value).startswith("article.txt: project “德兴街很长” can't be stored: name: ")
    assert everything() == before


def test_amount_beyond_the_column_is_refused():
    page = Page("德兴街总投资很多。")
    page.project("德兴街", facts=(page.total("总投资很多", "1e30"),))

    with pytest.raises(ImportStoppedError, match=r"article\.txt: investment “总投资很多”"):
        import_pages(page)


def test_what_only_the_database_refuses_is_told_in_its_words():
    page = Page("德兴街总投资负五元。")
    page.project("德兴街", facts=(page.total("总投资负五元", "-5"),))
    before = everything()

    with pytest.raises(
        ImportStoppedError, match=r"article\.txt: investment “总投资负五元” .*An amount can't be negative"
    ):
        import_pages(page)

    assert everything() == before


@pytest.mark.parametrize(("value", "unit"), [("5", "square_chi"), ("1e30", "m2")], ids=["unknown unit", "too large"])
def test_measure_that_cannot_be_kept_is_named(value, unit):
    page = Page("德兴街占地很多。")
    page.project("德兴街", facts=(page.fact("占地很多", FactKind.SITE_AREA, value, unit),))

    with pytest.raises(ImportStoppedError, match=r"article\.txt: “占地很多"):
        import_pages(page)

    assert not Source.objects.exists()


def test_end_before_the_start_is_pointed_out_and_kept():
    page = Page("德兴街计划2026年6月开工，5月竣工。")
    end = DateWindow.of_day(date(2025, 5, 1), "5月")
    page.project(
        "德兴街", milestones=(page.planned("2026年6月开工", "开工", JUNE_2026), page.planned("5月竣工", "竣工", end))
    )

    report = import_pages(page)

    assert report.articles[0].warnings == ["德兴街: 竣工 5月 lies before 开工 2026年6月."]
    assert Project.objects.get().milestones.get(name="竣工").planned == end
    assert "! 德兴街: 竣工 5月" in report.text()


def test_end_after_the_start_is_not_pointed_out():
    page = Page("德兴街5月开工，2026年6月竣工。")
    start = DateWindow.of_day(date(2025, 5, 1), "5月")
    page.project(
        "德兴街", milestones=(page.planned("5月开工", "开工", start), page.planned("2026年6月竣工", "竣工", JUNE_2026))
    )

    assert import_pages(page).articles[0].warnings == []


@pytest.mark.parametrize(("year_plan", "warned"), [("2000000000", True), ("300000000", False)])
def test_year_above_the_total_is_pointed_out(year_plan, warned):
    page = Page("德兴街总投资18亿元，今年投资若干。")
    annual = page.fact("今年投资若干", FactKind.INVESTMENT_ANNUAL_PLANNED, year_plan, "CNY")
    page.project("德兴街", facts=(page.total("总投资18亿元", "1800000000"), annual))

    assert bool(import_pages(page).articles[0].warnings) == warned


def test_plan_of_an_unknown_year_waits_for_a_person():
    page = Page("德兴街今年投资3亿元。", published=None)
    record = page.project("德兴街", facts=(page.fact("3亿元", FactKind.INVESTMENT_ANNUAL_PLANNED, "300000000", "CNY"),))

    (statement,) = statements(record, Told(None))

    assert statement.problem == NO_PLAN_YEAR


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("首批楼栋竣工", "handover"),
        ("交付使用", "handover"),
        ("通过竣工备案", "handover"),
        ("开工", "construction"),
        ("主体结构封顶", "construction"),
        ("实现通车", "construction"),
        ("完成施工招标", "procurement"),
        ("取得施工许可证", "approval"),
        ("项目备案", "approval"),
        ("初步设计", "design"),
        ("揭牌", ""),
    ],
)
def test_line_of_a_milestone_follows_its_name(name, line):
    assert line_of(name) == line
