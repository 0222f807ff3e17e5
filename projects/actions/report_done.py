"""Saying of one milestone that it is done, without writing the whole month's report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from projects.actions.change_errors import DateStandsError
from projects.actions.report_errors import NotOpenError
from projects.actions.report_rules import check_actual, check_writable, is_closed
from projects.actions.write_report import save_draft
from projects.date_window import DateWindow
from projects.enums import ReportStatus, UpdateKind
from projects.models import Milestone, MilestoneUpdate, ProgressReport, Project
from projects.rights import may_report


@transaction.atomic
def report_done(*, milestone: Milestone, actual: DateWindow, words: str, by: Any, at: datetime) -> ProgressReport:
    """Put it into the draft of the first month's report that can still tell of it, begun now where there is none.

    It is public when that report is published. Raises ReportRefusedError, ChangeRefusedError, PermissionDenied.
    """
    if not may_report(by, milestone.project):
        raise PermissionDenied
    if milestone.actual is not None:
        raise DateStandsError
    on = timezone.localdate(at)
    check_actual(milestone, actual, on=on)
    report = open_report(milestone.project, since=actual.latest or on, on=on)
    check_writable(report, by=by, at=at)
    said = MilestoneUpdate(milestone=milestone, kind=UpdateKind.DONE, actual=actual, words=words)
    others = report.updates.exclude(milestone=milestone) if report.pk else []
    return save_draft(report=report, updates=[*others, said], by=by, at=at)


def open_report(project: Project, *, since: date, on: date) -> ProgressReport:
    """The draft of the earliest month from `since` to `on` that is neither closed nor handed in."""
    for month in months(since, on):
        if is_closed(month):
            continue
        report = ProgressReport.objects.filter(project=project, month=month, corrects=None).first()
        if report is None:
            return ProgressReport(project=project, month=month, reported_on=on, status=ReportStatus.DRAFT)
        if report.is_open:
            return report
    raise NotOpenError


def months(since: date, on: date) -> Iterator[date]:
    """First days, at most a year back: what happened earlier is told in this month's report."""
    month = max(min(since, on).replace(day=1), on.replace(day=1, year=max(on.year - 1, 1)))
    while month <= on:
        yield month
        month = month.replace(year=month.year + month.month // 12, month=month.month % 12 + 1)
