"""A month for which the centre takes no more reports."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from projects.actions.record_event import record_event
from projects.actions.report_errors import MonthClosedError, MonthNotOverError, ReportsWaitingError
from projects.actions.report_rules import is_closed
from projects.actions.save_as import save_as
from projects.enums import AuditAction, ReportStatus
from projects.models import ClosedMonth, ProgressReport
from projects.rights import may_publish


@transaction.atomic
def close_month(*, month: date, by: Any, at: datetime, address: str | None = None) -> ClosedMonth:
    """From now on only corrections of what was published. What still waits has to be decided before."""
    if not may_publish(by):
        raise PermissionDenied
    today = timezone.localdate(at)
    if last_day(month) >= today:
        raise MonthNotOverError
    if is_closed(month):
        raise MonthClosedError
    waiting = ProgressReport.objects.filter(month=month, corrects=None, status=ReportStatus.SUBMITTED).count()
    if waiting:
        raise ReportsWaitingError(waiting)
    closed = ClosedMonth(month=month.replace(day=1), closed_by=by, closed_on=today)
    save_as(closed, by=by)
    record_event(AuditAction.CLOSE_MONTH, by=by, at=at, address=address, subject=closed)
    return closed


def last_day(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])
