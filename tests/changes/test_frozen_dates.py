"""Whatever saves a milestone, its promised and planned dates stay where they are."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import transaction

from projects.date_window import DateWindow
from projects.frozen_dates import FrozenDateError, dates_may_move
from projects.models import Milestone
from tests.factories import MilestoneFactory, ProjectFactory, SourceFactory

pytestmark = pytest.mark.django_db

MAY = DateWindow.of_month(2025, 5, "5月")
JUNE = DateWindow.of_month(2025, 6, "6月")


def stored() -> Milestone:
    return Milestone.objects.get()


def save_plainly(milestone: Milestone) -> None:
    milestone.planned = JUNE
    milestone.save()


def save_columns(milestone: Milestone) -> None:
    milestone.planned_latest = JUNE.latest
    milestone.save(update_fields=["planned_latest"])


def reword(milestone: Milestone) -> None:
    milestone.planned = MAY.worded("明年底")
    milestone.save()


def empty(milestone: Milestone) -> None:
    milestone.planned = None
    milestone.save()


def promise_later(milestone: Milestone) -> None:
    milestone.baseline = JUNE
    milestone.save()


def save_in_its_place(milestone: Milestone) -> None:
    Milestone(pk=milestone.pk, project=milestone.project, name="节点", baseline=JUNE, planned=JUNE).save()


def go_back_in_history(milestone: Milestone) -> None:
    for window in (JUNE, MAY):
        milestone.planned = window
        with dates_may_move():
            milestone.save()
    milestone.history.all()[1].instance.save()


def update_all(milestone: Milestone) -> None:
    Milestone.objects.update(planned_latest=JUNE.latest)


def update_in_bulk(milestone: Milestone) -> None:
    milestone.planned = JUNE
    with transaction.atomic():
        Milestone.objects.bulk_update([milestone], ["planned_earliest", "planned_latest", "planned_text"])


WAYS = [
    save_plainly,
    save_columns,
    reword,
    empty,
    promise_later,
    save_in_its_place,
    go_back_in_history,
    update_all,
    update_in_bulk,
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_dates_stay(way):
    milestone = MilestoneFactory(planned=MAY)

    with pytest.raises(FrozenDateError):
        way(milestone)

    assert (stored().planned, stored().baseline) == (MAY, MAY)


@pytest.mark.parametrize("way", [save_plainly, promise_later, update_all], ids=lambda way: way.__name__)
def test_an_action_moves_them(way):
    milestone = MilestoneFactory(planned=MAY)

    with dates_may_move():
        way(milestone)

    assert (stored().baseline if way is promise_later else stored().planned) != MAY


def test_the_rest_of_a_milestone_is_saved():
    milestone = MilestoneFactory(planned=MAY)
    milestone.name = "通车"

    milestone.save()
    Milestone.objects.update(line="construction")

    assert (stored().name, stored().line) == ("通车", "construction")


def test_first_plan_is_filled_in():
    milestone = MilestoneFactory()
    milestone.planned = milestone.baseline = MAY

    milestone.save()

    assert stored().planned == MAY


def test_new_milestone_has_its_plan():
    Milestone.objects.create(project=ProjectFactory(), name="通车", baseline=MAY, planned=MAY)

    assert stored().planned == MAY


def test_what_happened_is_not_undone_by_saving():
    milestone = MilestoneFactory(actual=MAY)
    milestone.actual = None

    with pytest.raises(FrozenDateError):
        milestone.save()

    assert stored().actual == MAY


def test_what_happened_may_become_more_exact():
    milestone = MilestoneFactory(actual=DateWindow(None, date(2025, 5, 31)), actual_source=SourceFactory())
    milestone.actual = DateWindow.of_day(date(2025, 5, 28))

    milestone.save()

    assert stored().actual == DateWindow.of_day(date(2025, 5, 28))


def test_the_door_closes_behind_an_action_that_fails():
    milestone = MilestoneFactory(planned=MAY)

    with pytest.raises(ZeroDivisionError), dates_may_move():
        _ = 1 / 0

    with pytest.raises(FrozenDateError):
        save_plainly(milestone)
