"""A closed month that takes reports again."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from projects.actions.decide_change import HISTORY_REASON_LENGTH
from projects.actions.record_event import record_event
from projects.actions.report_errors import MonthOpenError, NoReasonError
from projects.actions.save_as import delete_as
from projects.enums import AuditAction
from projects.models import ClosedMonth
from projects.rights import may_publish


@transaction.atomic
def reopen_month(*, month: date, words: str, by: Any, at: datetime, address: str | None = None) -> None:
    """Until it is closed again. The reason stands in the record, and before the eyes of whoever reports."""
    if not may_publish(by):
        raise PermissionDenied
    if not words.strip():
        raise NoReasonError
    closed = ClosedMonth.objects.select_for_update().filter(month=month).first()
    if closed is None:
        raise MonthOpenError
    reason = words.strip()
    record_event(AuditAction.REOPEN_MONTH, by=by, at=at, address=address, subject=closed, reason=reason)
    delete_as(closed, by=by, reason=reason[:HISTORY_REASON_LENGTH])
