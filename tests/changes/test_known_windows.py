"""The three dates as a reader of an earlier day knew them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from projects.date_window import DateWindow
from projects.enums import Decision
from projects.fields import read_window
from projects.models import Milestone
from tests.changes.people import JULY, JUNE, MAY, MONDAY, WEDNESDAY, approved, planned_milestone, proposal
from tests.factories import MilestoneFactory, PlanChangeFactory, ProgressReportFactory, SourceFactory

pytestmark = pytest.mark.django_db

TUESDAY, THURSDAY = date(2025, 3, 11), date(2025, 3, 13)
DONE = DateWindow.of_day(date(2025, 3, 1), "3月1日")
EARLIER = date(2025, 1, 1)


def known(name: str, on: date) -> DateWindow | None:
    return read_window(Milestone.objects.with_known_windows(on).get(), f"known_{name}")


def test_change_counts_from_the_day_of_its_decision():
    approved(planned_milestone())

    assert [known("planned", day) for day in (EARLIER, TUESDAY, WEDNESDAY, THURSDAY)] == [MAY, MAY, JUNE, JUNE]
    assert known("baseline", EARLIER) == MAY


def test_words_and_inferred_year_of_the_old_plan_come_with_it():
    vague = DateWindow.of_month_part(2025, 5, 3, "5月底").worded("5月底", year_inferred=True)
    approved(planned_milestone(planned=vague))

    assert known("planned", TUESDAY) == vague


def test_of_two_changes_each_day_has_its_own():
    milestone = planned_milestone()
    approved(milestone, JUNE, on=TUESDAY)
    approved(milestone, JULY, on=THURSDAY)

    assert [known("planned", MONDAY + timedelta(days)) for days in range(4)] == [MAY, JUNE, JUNE, JULY]


def test_two_changes_of_one_day_count_as_one():
    milestone = planned_milestone()
    approved(milestone, JUNE)
    approved(milestone, JULY)

    assert [known("planned", day) for day in (TUESDAY, WEDNESDAY)] == [MAY, JULY]


@pytest.mark.parametrize("decision", [Decision.WAITING, Decision.REJECTED])
def test_what_was_not_approved_changes_no_day(decision):
    milestone = planned_milestone()
    PlanChangeFactory(milestone=milestone, old=JULY, proposed_on=WEDNESDAY, decision=decision)

    assert [known("planned", day) for day in (TUESDAY, WEDNESDAY, THURSDAY)] == [MAY, MAY, MAY]


def test_first_plan_by_a_change_was_no_baseline_before():
    approved(planned_milestone(planned=None))

    assert (known("planned", TUESDAY), known("baseline", TUESDAY)) == (None, None)
    assert (known("planned", WEDNESDAY), known("baseline", WEDNESDAY)) == (JUNE, JUNE)


def test_baseline_without_a_plan_was_known_before_the_change():
    approved(planned_milestone(planned=None, baseline=MAY))

    assert (known("planned", TUESDAY), known("baseline", TUESDAY)) == (None, MAY)


def test_what_happened_is_known_from_its_source_on():
    source = SourceFactory(published=DateWindow(TUESDAY, WEDNESDAY))
    MilestoneFactory(actual=DONE, actual_source=source)

    assert [known("actual", day) for day in (TUESDAY, WEDNESDAY)] == [None, DONE]


def test_what_happened_is_known_from_its_report_on():
    report = ProgressReportFactory(reported_on=MONDAY, published_on=WEDNESDAY)
    MilestoneFactory(actual=DONE, actual_source=None, actual_report=report)

    assert [known("actual", day) for day in (TUESDAY, WEDNESDAY)] == [None, DONE]


def test_of_source_and_report_the_first_counts():
    report = ProgressReportFactory(reported_on=MONDAY, published_on=WEDNESDAY)
    source = SourceFactory(published=DateWindow.of_day(TUESDAY))
    MilestoneFactory(actual=DONE, actual_source=source, actual_report=report)

    assert [known("actual", day) for day in (MONDAY, TUESDAY)] == [None, DONE]


def test_source_without_a_day_was_always_there():
    MilestoneFactory(actual=DONE, actual_source=SourceFactory(published=None))

    assert known("actual", EARLIER) == DONE


def test_proposal_shows_nowhere():
    proposal(planned_milestone())

    assert known("planned", THURSDAY) == MAY
