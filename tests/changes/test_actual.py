"""What happened: a date with a source behind it, taken back only with a reason."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from projects.actions import change_errors as errors
from projects.actions.set_actual import set_actual
from projects.actions.withdraw_actual import withdraw_actual
from projects.date_window import DateWindow
from projects.enums import AuditAction, ReportStatus
from projects.models import AuditEvent
from tests.changes.people import WEDNESDAY, at, clerk_of, planned_milestone
from tests.factories import ProgressReportFactory, SourceFactory
from tests.rights.people import reviewer

pytestmark = pytest.mark.django_db

DONE = DateWindow.of_day(date(2025, 3, 11), "3月11日")


def done(milestone, *, by=None, actual=DONE, **behind):
    return set_actual(milestone=milestone, actual=actual, by=by or reviewer(), at=at(WEDNESDAY), **behind)


def undone(milestone, *, by=None, words="误报，尚未通车"):
    return withdraw_actual(milestone=milestone, words=words, by=by or reviewer(), at=at(WEDNESDAY))


def test_done_with_a_source():
    milestone, source = planned_milestone(), SourceFactory()

    done(milestone, source=source)

    milestone.refresh_from_db()
    assert (milestone.actual, milestone.actual_source) == (DONE, source)


def test_done_with_a_published_report():
    milestone = planned_milestone()
    report = ProgressReportFactory(project=milestone.project)

    done(milestone, report=report)

    milestone.refresh_from_db()
    assert (milestone.actual, milestone.actual_report) == (DONE, report)


def test_done_needs_something_behind_it():
    draft = ProgressReportFactory(status=ReportStatus.DRAFT)

    for behind in ({}, {"report": draft}):
        with pytest.raises(errors.NoSourceError):
            done(planned_milestone(project=draft.project, name=f"通车{len(behind)}"), **behind)


@pytest.mark.parametrize("day", [date(2025, 3, 10), date(2025, 3, 11)], ids=["the day before", "that day"])
def test_what_was_stated_before_that_day_does_not_tell_of_it(day):
    milestone = planned_milestone()
    stated = {"source": SourceFactory(published=DateWindow.of_day(day))}

    if day < DONE.earliest:
        with pytest.raises(errors.EarlierStatementError):
            done(milestone, **stated)
    else:
        assert done(milestone, **stated).actual == DONE


def test_done_does_not_lie_in_the_future():
    with pytest.raises(errors.FutureDateError):
        done(planned_milestone(), actual=DateWindow.of_day(date(2025, 3, 13)), source=SourceFactory())


def test_another_date_needs_the_first_to_be_withdrawn():
    milestone = done(planned_milestone(), source=SourceFactory())

    with pytest.raises(errors.DateStandsError):
        done(milestone, actual=DateWindow.of_day(date(2025, 3, 1)), source=SourceFactory())


def test_undone_again_with_a_reason():
    milestone, by = done(planned_milestone(), source=SourceFactory()), reviewer()

    undone(milestone, by=by)

    milestone.refresh_from_db()
    assert (milestone.actual, milestone.actual_source, milestone.actual_report) == (None, None, None)
    newest = milestone.history.first()
    assert (newest.history_user, newest.history_change_reason) == (by, "误报，尚未通车")
    event = AuditEvent.objects.get(action=AuditAction.WITHDRAW)
    assert (event.actor, event.detail["actual"], event.detail["reason"]) == (
        by,
        "2025-03-11/2025-03-11",
        "误报，尚未通车",
    )


def test_undone_needs_a_reason():
    milestone = done(planned_milestone(), source=SourceFactory())

    with pytest.raises(errors.UnexplainedError):
        undone(milestone, words="")

    milestone.refresh_from_db()
    assert milestone.actual == DONE


def test_what_is_not_done_is_not_undone():
    with pytest.raises(errors.NotDoneError):
        undone(planned_milestone())


def test_clerk_sets_and_withdraws_only_by_report():
    milestone = planned_milestone()
    by = clerk_of(milestone)

    with pytest.raises(PermissionDenied):
        done(milestone, by=by, source=SourceFactory())
    with pytest.raises(PermissionDenied):
        undone(milestone, by=by)
