"""What an import does to values that are there already."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from importers.records import Status
from projects.date_window import DateWindow
from projects.enums import Outcome
from projects.models import Citation, Investment, Milestone, Project
from tests.factories import ProjectFactory
from tests.store.dump import domain_dump
from tests.store.pages import JULY, MAY, past_page, plan_page, total_page
from tests.store.records import APRIL_2025, JUNE_2025, MARCH_2024, Page, import_pages, outcomes

pytestmark = pytest.mark.django_db


def amount() -> Decimal:
    return Investment.objects.get().amount_yuan


def test_newer_source_moves_a_value_that_nobody_touched():
    import_pages(total_page("18亿元", 1_800_000_000, APRIL_2025))

    report = import_pages(total_page("20亿元", 2_000_000_000, JUNE_2025))

    assert outcomes(report)["Total investment/amount_yuan"] == "updated"
    assert amount() == Decimal(2_000_000_000)
    assert Citation.objects.filter(field="amount_yuan").count() == 2


@pytest.mark.parametrize("published", [MARCH_2024, APRIL_2025], ids=["older", "of the same day"])
def test_source_that_is_not_newer_is_kept_beside(published):
    import_pages(total_page("18亿元", 1_800_000_000, APRIL_2025))

    report = import_pages(total_page("20亿元", 2_000_000_000, published))

    assert outcomes(report)["Total investment/amount_yuan"] == "conflict"
    assert amount() == Decimal(1_800_000_000)
    assert {citation.agrees() for citation in Citation.objects.filter(field="amount_yuan")} == {True, False}


def test_articles_are_stored_oldest_first():
    import_pages(
        total_page("20亿元", 2_000_000_000, JUNE_2025),
        total_page("18亿元", 1_800_000_000, APRIL_2025),
    )

    assert amount() == Decimal(2_000_000_000)


def test_overtaken_article_read_again_changes_nothing():
    old, new = total_page("18亿元", 1_800_000_000, APRIL_2025), total_page("20亿元", 2_000_000_000, JUNE_2025)
    import_pages(old, new)
    before = domain_dump()

    report = import_pages(old, new)

    assert set(report.totals) == {Outcome.UNCHANGED}
    assert domain_dump() == before


def test_persons_edit_stays_and_the_statement_is_filed_beside():
    import_pages(total_page("18亿元", 1_800_000_000, APRIL_2025))
    investment = Investment.objects.get()
    investment.amount_yuan = Decimal(1_900_000_000)
    investment.save()

    again = import_pages(total_page("18亿元", 1_800_000_000, APRIL_2025))
    newer = import_pages(total_page("20亿元", 2_000_000_000, JUNE_2025))

    assert amount() == Decimal(1_900_000_000)
    assert outcomes(again)["Total investment/amount_yuan"] == "conflict"
    assert outcomes(newer)["Total investment/amount_yuan"] == "conflict"
    assert Citation.objects.filter(stated="2000000000").exists()


def test_persons_edit_outlives_an_import_of_another_field():
    import_pages(page_with_stage(Status.PREPARATION, APRIL_2025))
    project = Project.objects.get()
    project.stage = "completed"
    project.save()
    located = Page("九龙湖体育馆位于红角洲。", JUNE_2025)
    located.project("九龙湖体育馆", location=located.evidence("红角洲"))
    import_pages(located)

    report = import_pages(page_with_stage(Status.UNDER_CONSTRUCTION, JUNE_2025))

    assert outcomes(report)["stage"] == "conflict"
    assert Project.objects.get().stage == "completed"
    assert Project.objects.get().location == "红角洲"


def test_import_outlives_a_persons_edit_of_another_field():
    import_pages(page_with_stage(Status.PREPARATION, APRIL_2025))
    project = Project.objects.get()
    project.summary = "手工填写"
    project.save()

    report = import_pages(page_with_stage(Status.UNDER_CONSTRUCTION, JUNE_2025))

    assert outcomes(report)["stage"] == "updated"
    assert (Project.objects.get().stage, Project.objects.get().summary) == ("under_construction", "手工填写")


def page_with_stage(status: Status, published: DateWindow) -> Page:
    page = Page(f"九龙湖体育馆处于{status}，刊于{published.text}。", published)
    page.project("九龙湖体育馆", status=status)
    return page


def test_stage_carries_the_day_it_was_stated():
    import_pages(page_with_stage(Status.PREPARATION, APRIL_2025))
    import_pages(page_with_stage(Status.UNDER_CONSTRUCTION, JUNE_2025))

    assert Project.objects.get().stage_stated_on == date(2025, 6, 30)


def test_empty_field_of_a_persons_project_is_filled():
    ProjectFactory(name="九龙湖体育馆", known_from=None)

    report = import_pages(page_with_stage(Status.PREPARATION, APRIL_2025))

    assert outcomes(report) == {"name": "unchanged", "stage": "inserted"}
    assert (Project.objects.get().stage, Project.objects.get().known_from) == ("preparation", None)


def test_field_that_a_person_emptied_stays_empty():
    page = Page("九龙湖体育馆位于红角洲。")
    page.project("九龙湖体育馆", location=page.evidence("红角洲"))
    import_pages(page)
    project = Project.objects.get()
    project.location = ""
    project.save()

    report = import_pages(page)

    assert outcomes(report)["location"] == "conflict"
    assert Project.objects.get().location == ""


def test_value_written_past_the_history_counts_as_a_persons():
    import_pages(total_page("18亿元", 1_800_000_000, APRIL_2025))
    Investment.objects.update(amount_yuan=Decimal(1))

    report = import_pages(total_page("20亿元", 2_000_000_000, JUNE_2025))

    assert outcomes(report)["Total investment/amount_yuan"] == "conflict"
    assert amount() == Decimal(1)


def test_plan_is_never_moved():
    import_pages(plan_page("预计5月竣工", MAY, APRIL_2025))

    report = import_pages(plan_page("预计7月竣工", JULY, JUNE_2025))

    step = Milestone.objects.get()
    assert outcomes(report)["竣工/planned"] == "conflict"
    assert (step.baseline, step.planned) == (MAY, MAY)
    assert step.citations.filter(stated="2025-07-01/2025-07-31", field="planned").exists()


def test_plan_of_an_older_source_does_not_become_the_baseline():
    import_pages(plan_page("预计7月竣工", JULY, JUNE_2025))

    import_pages(plan_page("预计5月竣工", MAY, APRIL_2025))

    assert Milestone.objects.get().baseline == JULY


def test_event_known_by_its_month_gets_its_day():
    import_pages(past_page("已封顶", None, APRIL_2025))
    day = DateWindow.of_day(date(2025, 3, 20), "3月20日")

    report = import_pages(past_page("于3月20日封顶", day, APRIL_2025))

    assert outcomes(report)["封顶/actual"] == "updated"
    assert Milestone.objects.get().actual == day


def test_event_known_by_its_day_keeps_it():
    day = DateWindow.of_day(date(2025, 3, 20), "3月20日")
    import_pages(past_page("于3月20日封顶", day, APRIL_2025))

    report = import_pages(past_page("已封顶", None, JUNE_2025))

    step = Milestone.objects.get()
    assert outcomes(report)["封顶/name"] == "unchanged"
    assert step.actual == day
    assert all(citation.agrees() for citation in step.citations.all())


def test_other_day_of_an_event_is_a_disagreement():
    import_pages(past_page("于3月20日封顶", DateWindow.of_day(date(2025, 3, 20)), APRIL_2025))

    report = import_pages(past_page("于3月28日封顶", DateWindow.of_day(date(2025, 3, 28)), APRIL_2025))

    assert outcomes(report)["封顶/actual"] == "conflict"
    assert Milestone.objects.get().actual == DateWindow.of_day(date(2025, 3, 20))


def test_older_source_makes_a_project_known_earlier():
    import_pages(plan_page("预计5月竣工", MAY, APRIL_2025))

    import_pages(plan_page("预计5月竣工", MAY, MARCH_2024))

    assert Project.objects.get().known_from == date(2024, 3, 31)
    assert Milestone.objects.get().known_from == date(2024, 3, 31)


def test_newer_source_does_not_make_it_known_later():
    import_pages(plan_page("预计5月竣工", MAY, APRIL_2025))

    import_pages(plan_page("预计5月竣工", MAY, JUNE_2025))

    assert Project.objects.get().known_from == date(2025, 4, 30)


def test_two_amounts_in_one_article_are_both_kept():
    page = Page("九龙湖体育馆总投资18亿元，另说20亿元。")
    page.project("九龙湖体育馆", facts=(page.total("18亿元", "1800000000"), page.total("20亿元", "2000000000")))

    report = import_pages(page)

    assert amount() == Decimal(1_800_000_000)
    assert report.totals[Outcome.CONFLICT] == 1
