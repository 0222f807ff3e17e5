"""What an import does to values that are there already."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from importers.records import Status
from projects.date_window import DateWindow
from projects.enums import Outcome
from projects.models import Citation, Investment, Milestone, Project, ProjectAlias, UnitRole
from tests.factories import ProjectFactory, UnitFactory
from tests.store.dump import domain_dump
from tests.store.records import APRIL_2025, JUNE_2025, MARCH_2024, Page, import_pages, outcomes

pytestmark = pytest.mark.django_db

MAY = DateWindow.of_month(2025, 5, "5月")
JULY = DateWindow.of_month(2025, 7, "7月")


def total_page(written: str, amount: int, published: DateWindow | None, **more: object) -> Page:
    page = Page(f"九龙湖体育馆总投资{written}，刊于{published.text if published else '某日'}。", published)
    page.project("九龙湖体育馆", facts=(page.total(written, str(amount)),), **more)
    return page


def plan_page(words: str, window: DateWindow, published: DateWindow) -> Page:
    page = Page(f"九龙湖体育馆{words}，刊于{published.text}。", published)
    page.project("九龙湖体育馆", milestones=(page.planned(words, "竣工", window),))
    return page


def past_page(words: str, window: DateWindow | None, published: DateWindow) -> Page:
    page = Page(f"九龙湖体育馆{words}，刊于{published.text}。", published)
    page.project("九龙湖体育馆", milestones=(page.actual(words, "封顶", window),))
    return page


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


def test_removed_row_is_not_brought_back():
    page = plan_page("预计5月竣工", MAY, APRIL_2025)
    import_pages(page)
    Milestone.objects.all().delete()

    report = import_pages(page)

    assert outcomes(report)["竣工/planned"] == "conflict"
    assert not Milestone.objects.exists()


def test_removed_project_is_not_brought_back():
    page = total_page("18亿元", 1_800_000_000, APRIL_2025, aliases=("红角洲大球馆",))
    import_pages(page)
    Project.objects.all().delete()

    report = import_pages(page)

    assert set(outcomes(report).values()) == {"conflict"}
    assert not Project.objects.exists()


def test_removed_alias_is_not_brought_back():
    page = total_page("18亿元", 1_800_000_000, APRIL_2025, aliases=("红角洲大球馆",))
    import_pages(page)
    ProjectAlias.objects.all().delete()

    report = import_pages(page)

    assert not ProjectAlias.objects.exists()
    assert Outcome.CONFLICT in report.totals


def test_renamed_project_is_found_again_and_keeps_its_name():
    page = total_page("18亿元", 1_800_000_000, APRIL_2025)
    import_pages(page)
    project = Project.objects.get()
    project.name = "全民健身馆"
    project.save()

    report = import_pages(page)

    assert Project.objects.get().name == "全民健身馆"
    assert outcomes(report) == {"name": "conflict", "Total investment/amount_yuan": "unchanged"}


def test_role_that_a_person_corrected_stays():
    page = Page("九龙湖体育馆由红江公司承建。")
    page.project("九龙湖体育馆", units=(page.unit("红江公司", "other"),))
    import_pages(page)
    role = UnitRole.objects.get()
    role.role = "contractor"
    role.save()

    report = import_pages(page)

    assert list(UnitRole.objects.values_list("role", flat=True)) == ["contractor"]
    assert Outcome.CONFLICT in report.totals


def test_name_in_other_words_becomes_an_alias():
    import_pages(total_page("18亿元", 1_800_000_000, APRIL_2025))
    page = Page("红谷滩区九龙湖体育馆总投资18亿元。", JUNE_2025)
    page.project("红谷滩区九龙湖体育馆", facts=(page.total("18亿元", "1800000000"),))

    report = import_pages(page)

    project = Project.objects.get()
    assert (project.name, [alias.name for alias in project.aliases.all()]) == ("九龙湖体育馆", ["红谷滩区九龙湖体育馆"])
    assert all(citation.agrees() for citation in project.citations.all())
    assert set(import_pages(page).totals) == {Outcome.UNCHANGED}
    assert report.totals[Outcome.INSERTED] == 1


def test_name_that_fits_two_projects_writes_nothing():
    ProjectFactory(name="红谷滩区九龙湖体育馆")
    ProjectFactory(name="南昌市九龙湖体育馆")

    report = import_pages(total_page("18亿元", 1_800_000_000, APRIL_2025))

    assert set(outcomes(report).values()) == {"ambiguous"}
    assert not Investment.objects.exists()


def test_person_decides_an_ambiguous_name_by_an_alias():
    ProjectFactory(name="红谷滩区九龙湖体育馆")
    chosen = ProjectFactory(name="南昌市九龙湖体育馆")
    import_pages(total_page("18亿元", 1_800_000_000, APRIL_2025))
    ProjectAlias.objects.create(project=chosen, name="九龙湖体育馆")

    import_pages(total_page("18亿元", 1_800_000_000, APRIL_2025))

    assert Investment.objects.get().project == chosen


def test_parts_of_an_ambiguous_project_wait_with_it():
    ProjectFactory(name="红谷滩区九龙湖体育馆")
    ProjectFactory(name="南昌市九龙湖体育馆")
    page = Page("九龙湖体育馆的训练馆已开工。")
    page.project("九龙湖体育馆")
    page.project("训练馆", parent="九龙湖体育馆")

    report = import_pages(page)

    assert set(report.totals) == {Outcome.AMBIGUOUS}
    assert Project.objects.count() == 2


def test_records_that_are_parts_of_each_other_are_refused():
    page = Page("九龙湖体育馆、九龙湖游泳馆。")
    page.project("九龙湖体育馆", parent="九龙湖游泳馆")
    page.project("九龙湖游泳馆", parent="九龙湖体育馆")

    assert set(import_pages(page).totals) == {Outcome.AMBIGUOUS}


def test_part_known_without_its_parent_is_put_under_it():
    ProjectFactory(name="九龙湖体育中心一期")
    page = Page("九龙湖体育中心的九龙湖体育中心一期。")
    page.project("九龙湖体育中心")
    page.project("九龙湖体育中心一期", parent="九龙湖体育中心")

    import_pages(page)

    assert Project.objects.get(name="九龙湖体育中心一期").parent.name == "九龙湖体育中心"


def test_unit_without_its_place_is_the_same_unit():
    UnitFactory(name="红谷滩区九龙湖街道")
    page = Page("九龙湖街道建设九龙湖体育馆。")
    page.project("九龙湖体育馆", units=(page.unit("九龙湖街道", "lead"),))

    import_pages(page)

    assert UnitRole.objects.get().unit.name == "红谷滩区九龙湖街道"


def test_unit_that_fits_two_waits_for_a_person():
    UnitFactory(name="红谷滩区住建局直属中队")
    UnitFactory(name="南昌市住建局直属中队")
    page = Page("住建局直属中队建设九龙湖体育馆。")
    page.project("九龙湖体育馆", units=(page.unit("住建局直属中队", "lead"),))

    report = import_pages(page)

    assert report.totals[Outcome.AMBIGUOUS] == 1
    assert not UnitRole.objects.exists()


def test_two_amounts_in_one_article_are_both_kept():
    page = Page("九龙湖体育馆总投资18亿元，另说20亿元。")
    page.project("九龙湖体育馆", facts=(page.total("18亿元", "1800000000"), page.total("20亿元", "2000000000")))

    report = import_pages(page)

    assert amount() == Decimal(1_800_000_000)
    assert report.totals[Outcome.CONFLICT] == 1


def test_same_fact_told_twice_is_one_fact():
    page = Page("九龙湖体育馆总投资18亿元。")
    page.project("九龙湖体育馆", facts=(page.total("18亿元", "1800000000"),) * 2)

    report = import_pages(page)

    assert report.totals[Outcome.INSERTED] == 2


def test_records_of_one_article_stay_apart():
    page = Page("红谷滩区九龙湖体育馆与九龙湖体育馆。")
    page.project("红谷滩区九龙湖体育馆")
    page.project("九龙湖体育馆", words="九龙湖体育馆。")

    import_pages(page)

    assert Project.objects.count() == 2
