"""How often plans moved and by how many days, per project and per unit."""

from __future__ import annotations

from datetime import date

import pytest

from projects.change_totals import of_units
from projects.date_window import DateWindow
from projects.enums import Decision, Role
from projects.models import Project, Unit
from tests.factories import MilestoneFactory, PlanChangeFactory, ProjectFactory, UnitFactory, UnitRoleFactory

pytestmark = pytest.mark.django_db

ON = date(2025, 5, 2)


def day(month: int, number: int) -> DateWindow:
    return DateWindow.of_day(date(2025, month, number))


def change(project, old, proposed, *, decision=Decision.APPROVED, on=date(2025, 5, 1)):
    milestone = MilestoneFactory(project=project, planned=proposed)
    return PlanChangeFactory(milestone=milestone, old=old, proposed=proposed, decision=decision, proposed_on=on)


def unit_numbers(unit, on=ON):
    found = of_units([unit.pk], on)[unit.pk]
    return found.count, found.days_later, found.days_earlier


def numbers(rows, row, on=ON):
    found = rows.with_changes(on).get(pk=row.pk)
    return found.change_count, found.days_later, found.days_earlier


def test_unit_of_many_projects_is_counted_once_not_for_each_of_its_roles():
    """Rows for each role, made one at the end, had the totals counted 560 times for one page: 14 s."""
    unit = UnitFactory()
    for is_public in (True, True, False):
        UnitRoleFactory(unit=unit, project__is_public=is_public)
    UnitRoleFactory(project__is_public=False)

    units = Unit.objects.with_public_projects()

    assert list(units) == [unit]
    assert "DISTINCT" not in str(units.query)


@pytest.mark.parametrize(
    ("old", "proposed", "days"),
    [
        (day(5, 1), day(5, 31), 30),
        (day(5, 31), day(5, 1), -30),
        (DateWindow.of_month(2025, 5), DateWindow.of_month(2025, 6), 1),
        (DateWindow.of_months(2025, 4, 6), DateWindow.of_month(2025, 6), 0),
        (DateWindow.of_month(2025, 5), DateWindow.of_months(2025, 5, 6), 30),
        (DateWindow.of_month(2025, 5), DateWindow.of_months(2025, 4, 5), -30),
        (None, day(5, 1), None),
        (DateWindow(None, date(2025, 5, 1)), day(5, 1), None),
    ],
    ids=["later", "earlier", "next month", "narrowed", "longer", "from earlier on", "first plan", "open"],
)
def test_days_moved_are_kept(old, proposed, days):
    assert change(ProjectFactory(), old, proposed).moved_days == days


def test_project_counts_its_parts_and_no_others():
    whole = ProjectFactory()
    part = ProjectFactory(parent=ProjectFactory(parent=whole))
    change(whole, day(5, 1), day(5, 31))
    change(part, day(5, 11), day(5, 1))
    change(part, None, day(5, 1))
    change(ProjectFactory(), day(5, 1), day(5, 2))

    assert numbers(Project.objects, whole) == (3, 30, -10)
    assert numbers(Project.objects, part) == (2, 0, -10)


def test_what_waits_was_rejected_or_came_later_is_not_counted():
    project = ProjectFactory()
    change(project, day(5, 1), day(5, 2), decision=Decision.WAITING)
    change(project, day(5, 1), day(5, 2), decision=Decision.REJECTED)
    change(project, day(5, 1), day(5, 2), on=date(2025, 5, 3))

    assert numbers(Project.objects, project) == (0, 0, 0)
    assert numbers(Project.objects, project, date(2025, 5, 3)) == (1, 1, 0)


def test_part_that_is_not_public_is_not_counted():
    whole = ProjectFactory()
    change(ProjectFactory(parent=whole, is_public=False), day(5, 1), day(5, 2))

    assert numbers(Project.objects, whole) == (0, 0, 0)


def test_unit_counts_each_change_once():
    unit, whole = UnitFactory(), ProjectFactory()
    part = ProjectFactory(parent=whole)
    for project, role in ((whole, Role.LEAD), (whole, Role.OWNER), (part, Role.LEAD)):
        UnitRoleFactory(project=project, unit=unit, role=role)
    change(part, day(5, 1), day(5, 31))
    change(ProjectFactory(), day(5, 1), day(5, 2))

    assert unit_numbers(unit) == (1, 30, 0)
    assert unit_numbers(UnitFactory()) == (0, 0, 0)


def test_unit_counts_nothing_that_is_hidden():
    unit, hidden = UnitFactory(), ProjectFactory(is_public=False)
    UnitRoleFactory(project=hidden, unit=unit)
    change(hidden, day(5, 1), day(5, 31))

    assert unit_numbers(unit) == (0, 0, 0)
