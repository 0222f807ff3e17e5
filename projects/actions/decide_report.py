"""What a reviewer does with a monthly report that was handed in: give it back with words, or publish it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from projects.actions.record_event import record_event
from projects.actions.report_errors import NotSubmittedError, NoWordsError, OwnReportError
from projects.actions.report_rules import check_complete, check_month, corrected_by
from projects.actions.save_as import save_as
from projects.enums import AuditAction, ReportStatus, UpdateKind
from projects.frozen_dates import dates_may_move
from projects.models import Milestone, MilestoneUpdate, ProgressReport
from projects.rights import may_publish


@transaction.atomic
def return_report(
    *, report: ProgressReport, words: str, by: Any, at: datetime, address: str | None = None
) -> ProgressReport:
    check_decidable(report, by=by)
    if not words.strip():
        raise NoWordsError
    report.status, report.decided_by, report.decision_words = ReportStatus.RETURNED, by, words.strip()
    save_as(report, by=by)
    record_event(AuditAction.RETURN, by=by, at=at, address=address, subject=report, words=report.decision_words)
    return report


@transaction.atomic
def publish_report(*, report: ProgressReport, by: Any, at: datetime, address: str | None = None) -> ProgressReport:
    """Make it public from this day on, and carry what it says of milestones to these."""
    check_decidable(report, by=by)
    check_month(report, at=at)
    updates = list(report.updates.select_related("milestone__project"))
    check_complete(report, updates, at=at)
    report.status, report.decided_by, report.decision_words = ReportStatus.PUBLISHED, by, ""
    report.published_on = timezone.localdate(at)
    save_as(report, by=by)
    for update in updates:
        carry(update, report, by=by, at=at, address=address)
    record_event(AuditAction.PUBLISH, by=by, at=at, address=address, subject=report, corrects=report.corrects_id)
    return report


def check_decidable(report: ProgressReport, *, by: Any) -> None:
    if not may_publish(by):
        raise PermissionDenied
    if report.status != ReportStatus.SUBMITTED:
        raise NotSubmittedError
    if report.submitted_by_id == by.pk:
        raise OwnReportError


def carry(update: MilestoneUpdate, report: ProgressReport, *, by: Any, at: datetime, address: str | None) -> None:
    milestone = update.milestone
    if update.kind == UpdateKind.DONE:
        set_actual(milestone, update, report, by=by)
    elif milestone.actual_report_id in corrected_by(report):
        withdraw(milestone, update, by=by, at=at, address=address)


def set_actual(milestone: Milestone, update: MilestoneUpdate, report: ProgressReport, *, by: Any) -> None:
    """A source that told of the same days stays beside the report; one that told of others told of them alone."""
    if milestone.actual is not None and milestone.actual.same_days(update.actual):
        return
    milestone.actual, milestone.actual_report, milestone.actual_source = update.actual, report, None
    save_as(milestone, by=by, reason=str(report))


def withdraw(milestone: Milestone, update: MilestoneUpdate, *, by: Any, at: datetime, address: str | None) -> None:
    """A correction says that what the corrected report called done is not."""
    before = milestone.actual_text
    milestone.actual, milestone.actual_report = None, None
    with dates_may_move():
        save_as(milestone, by=by, reason=update.words)
    taken_back = {"actual": before, "reason": update.words}
    record_event(AuditAction.WITHDRAW, by=by, at=at, address=address, subject=milestone, **taken_back)
