"""Units: what they do, how often they were on time, how far their plans moved."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from projects.compiled import compiled
from projects.date_window import DateWindow
from projects.derived import holding
from projects.enums import Decision, Role
from projects.known_windows import state_as_known
from projects.models import Milestone
from projects.pages import unit_list, unit_page
from tests.factories import (
    CitationFactory,
    MilestoneFactory,
    PlanChangeFactory,
    ProjectFactory,
    SourceFactory,
    UnitFactory,
    UnitRoleFactory,
)
from tests.pages.conftest import ON

pytestmark = [pytest.mark.django_db, pytest.mark.many_rows]

MARCH = DateWindow.of_month(2025, 3)


@pytest.fixture
def unit():
    unit = UnitFactory(name="南昌红江实业发展有限公司", parent=UnitFactory(name="红谷滩城投集团"))
    project = ProjectFactory(name="南路村安置小区")
    UnitRoleFactory(unit=unit, project=project, role=Role.CONTRACTOR)
    UnitRoleFactory(unit=unit, project=project, role=Role.OWNER)
    return unit


def page_of(site, unit, on=ON):
    return site.get(unit.get_absolute_url(), {"on": on}).context["page"]


def done(project, day, planned=MARCH):
    actual = DateWindow.of_day(date.fromisoformat(day))
    return MilestoneFactory(project=project, planned=planned, actual=actual, actual_source=SourceFactory())


def figures(counted):
    return [(figure.label, figure.value) for figure in counted]


def test_unit_shows_its_projects_with_roles_and_its_group(site, unit):
    page = page_of(site, unit)

    assert [(row.name, row.about) for row in page.rows] == [("南路村安置小区", ("Owner, Contractor",))]
    assert [(group.name, group.url) for group in page.groups] == [("红谷滩城投集团", "")]


def test_record_counts_each_done_step_once_by_the_promised_date(site, unit):
    project = unit.projects.first()
    part = ProjectFactory(parent=project)
    UnitRoleFactory(unit=unit, project=part)
    for day in ("2025-02-28", "2025-03-31", "2025-04-01", "2025-04-20"):
        done(part, day)
    done(project, "2025-04-02", planned=None)
    MilestoneFactory(project=project, planned=MARCH)
    done(ProjectFactory(parent=project, is_public=False), "2025-04-30")

    assert figures(page_of(site, unit).record) == [
        ("Done early", "1"),
        ("Done on time", "1"),
        ("Done late", "2"),
        ("Done, not comparable", "1"),
    ]


def test_record_in_the_database_is_that_of_the_rules():
    """Every order of the windows, with and without ends; those of one first plan in a project of their own."""
    days = [date(2025, 3, number) for number in (1, 3, 5)]
    windows = [
        None,
        *(DateWindow(first, last) for first in (None, *days) for last in (None, *days) if is_window(first, last)),
    ]
    source = SourceFactory()
    projects = {baseline: ProjectFactory() for baseline in windows}
    Milestone.objects.bulk_create(
        Milestone(
            project=projects[baseline],
            name=f"节点{number}",
            baseline=baseline,
            planned=planned,
            actual=actual,
            actual_source=source,
        )
        for number, (baseline, planned, actual) in enumerate(product(windows, windows, windows[1:]))
        if planned is None or baseline is not None
    )
    on = date(2025, 6, 1)

    for stored in (True, False):
        rows = Milestone.objects.with_light(on).filter(pk__in=Milestone.objects.done(on, stored=stored).values("pk"))

        told = dict(Milestone.objects.done(on, stored=stored).values_list("pk", "state"))
        assert told == {row.pk: state_as_known(row, on=on).state for row in rows}
        assert set(told.values()) == {"done", "done_early", "done_late", "done_on_time"}


def is_window(first, last):
    return (first or last) and not (first and last and first > last)


def test_projects_beyond_the_most_urgent_are_counted(site, unit, monkeypatch):
    monkeypatch.setattr(unit_page, "MOST_ROWS", 1)
    late = ProjectFactory(name="学校路网")
    UnitRoleFactory(unit=unit, project=late, role=Role.OWNER)
    MilestoneFactory(project=late, planned=MARCH)

    page = page_of(site, unit)

    assert ([row.name for row in page.rows], page.left_out) == (["学校路网"], 1)
    assert "1 more project, on the list" in site.get(unit.get_absolute_url(), {"on": ON}).content.decode()


def test_changes_are_counted_with_their_days_as_known_on_the_day(site, unit):
    milestone = MilestoneFactory(project=unit.projects.first(), planned=MARCH)
    for decided, old, new in (("2025-04-01", (2025, 3), (2025, 5)), ("2025-06-01", (2025, 5), (2025, 4))):
        PlanChangeFactory(
            milestone=milestone,
            old=DateWindow.of_month(*old),
            proposed=DateWindow.of_month(*new),
            decision=Decision.APPROVED,
            proposed_on=date.fromisoformat(decided),
        )

    assert figures(page_of(site, unit).changes) == [
        ("Changes of plan", "1"),
        ("Put off", "31 days"),
        ("Brought forward", "0 days"),
    ]
    assert len(page_of(site, unit).newest_changes) == 1
    assert page_of(site, unit, "2025-06-01").changes[0].value == "2"


def test_unit_leads_to_its_own_list_wall_chart_and_calendar(site, unit):
    page = page_of(site, unit)
    pages = [page.list_url, page.wall_url, page.calendar_url, page.file_url]

    answers = [site.get(address) for address in pages]

    assert [answer.status_code for answer in answers] == [200] * 4
    assert all(f"unit={unit.slug}" in address and f"on={ON}" in address for address in pages)
    assert answers[0].context["page"].count == len(page.rows)


def test_unit_of_hidden_projects_alone_has_no_page(site, unit):
    hidden = UnitRoleFactory(unit=UnitFactory(name="密件标记局"), project=ProjectFactory(is_public=False)).unit

    assert site.get(hidden.get_absolute_url()).status_code == 404
    assert site.get(f"{hidden.get_absolute_url()}atom/").status_code == 404
    assert "密件标记" not in site.get("/units/").content.decode()


def test_role_stated_later_is_not_known_yet(site, unit):
    source = SourceFactory(published=DateWindow.of_day(date(2025, 4, 30)))
    for role in unit.unit_roles.all():
        CitationFactory(project=role.project, unit_role=role, source=source, field="role", stated="owner")

    response = site.get(unit.get_absolute_url(), {"on": "2025-04-29"})

    assert response.status_code == 404
    assert "on=2025-04-30" in response.content.decode()
    assert list(site.get("/units/", {"on": "2025-04-29"}).context["rows"]) == []
    assert site.get(unit.get_absolute_url(), {"on": "2025-04-30"}).status_code == 200


def test_list_has_units_with_most_projects_first(site, unit):
    busy = UnitFactory(name="红谷滩区住房和城乡建设局")
    for _ in range(2):
        UnitRoleFactory(unit=busy)

    rows = site.get("/units/", {"on": ON}).context["rows"]

    assert [(row.name, row.group, row.project_count, row.changes) for row in rows] == [
        ("红谷滩区住房和城乡建设局", "", 2, ""),
        ("南昌红江实业发展有限公司", "红谷滩城投集团", 1, ""),
    ]


def test_units_of_very_many_projects_stand_by_name_page_by_page(site, unit, monkeypatch, request):
    """Each with what it does on its first projects."""
    other = UnitRoleFactory(unit=UnitFactory(name="安装公司"), role=Role.LEAD).unit
    monkeypatch.setattr(unit_list, "PAGE_SIZE", 1)
    monkeypatch.setattr(unit_list, "MOST_OF_A_UNIT", 1)
    monkeypatch.setattr(holding, "MANY", 0)
    compiled.cache_clear()  # the limit stands in it
    request.addfinalizer(compiled.cache_clear)

    first = site.get("/units/").context["page"]
    second = site.get(first.pages.next_url)

    assert [(row.name, row.project_count, row.is_capped) for row in first.rows] == [(other.name, 1, False)]
    (row,) = second.context["page"].rows
    assert (row.name, row.project_count, row.is_capped, row.roles) == (unit.name, 1, True, "Owner, Contractor")
    assert "1 or more" in second.content.decode()
    assert site.get("/units/?page=3").status_code == 404
