"""A monthly report in its writer's hands: kept as a draft, handed in, or thrown away."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from projects.actions.record_event import record_event
from projects.actions.report_rules import check_complete, check_in_tree, check_writable
from projects.actions.save_as import delete_as, save_as
from projects.enums import AuditAction, ReportStatus
from projects.models import MilestoneUpdate, ProgressReport


@transaction.atomic
def save_draft(*, report: ProgressReport, updates: Iterable[MilestoneUpdate], by: Any, at: datetime) -> ProgressReport:
    """Store what was typed into `report`, new or read before, and what it says of milestones.

    A returned report stays returned until it is handed in again. Raises ReportRefusedError, PermissionDenied and, where
    another saved it meanwhile, StaleRowError.
    """
    check_writable(report, by=by, at=at)
    report.drafted_by, report.reported_on = by, timezone.localdate(at)
    save_as(report, by=by)
    replace_updates(report, updates, by=by)
    return report


@transaction.atomic
def submit_report(
    *,
    report: ProgressReport,
    updates: Iterable[MilestoneUpdate],
    by: Any,
    at: datetime,
    address: str | None = None,
) -> ProgressReport:
    """Hand it in. The words of an earlier return stay with it until it is decided anew."""
    check_writable(report, by=by, at=at)
    updates = list(updates)
    check_complete(report, updates, at=at)
    report.drafted_by = report.drafted_by or by
    report.submitted_by, report.decided_by = by, None
    report.status, report.reported_on = ReportStatus.SUBMITTED, timezone.localdate(at)
    save_as(report, by=by)
    replace_updates(report, updates, by=by)
    record_event(AuditAction.SUBMIT, by=by, at=at, address=address, subject=report, version=report.version)
    return report


@transaction.atomic
def discard_draft(*, report: ProgressReport, by: Any, at: datetime) -> None:
    """Only what was never handed in; its photos' files go too."""
    check_writable(report, by=by, at=at)
    for photo in report.photos.all():
        delete_as(photo, by=by)
    delete_as(report, by=by)


def replace_updates(report: ProgressReport, updates: Iterable[MilestoneUpdate], *, by: Any) -> None:
    """Rows that say the same as before stay untouched, so that the history tells what changed."""
    stored = {update.milestone_id: update for update in report.updates.all()}
    for update in updates:
        check_in_tree(update, report)
        before = stored.pop(update.milestone_id, None)
        if before is not None and said(before) == said(update):
            continue
        row = before or MilestoneUpdate(report=report, milestone=update.milestone)
        row.kind, row.actual, row.words = update.kind, update.actual, update.words
        save_as(row, by=by)
    for left in stored.values():
        delete_as(left, by=by)


def said(update: MilestoneUpdate) -> tuple[Any, ...]:
    return update.kind, update.actual, update.words
