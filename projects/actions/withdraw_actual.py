"""Taking back that a milestone has happened."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from projects.actions.change_errors import NotDoneError, UnexplainedError
from projects.actions.decide_change import HISTORY_REASON_LENGTH
from projects.actions.record_event import record_event
from projects.actions.save_as import save_as
from projects.enums import AuditAction
from projects.frozen_dates import dates_may_move
from projects.models import Milestone
from projects.rights import may_publish
from projects.values import canonical


@transaction.atomic
def withdraw_actual(
    *, milestone: Milestone, words: str, by: Any, at: datetime, address: str | None = None
) -> Milestone:
    """The date and what stood behind it go; the row history and the record keep them with the reason."""
    if not may_publish(by):
        raise PermissionDenied
    if not words.strip():
        raise UnexplainedError
    milestone = Milestone.objects.select_for_update().get(pk=milestone.pk)
    if milestone.actual is None:
        raise NotDoneError
    before = {"source": milestone.actual_source_id, "report": milestone.actual_report_id}
    record_event(
        AuditAction.WITHDRAW,
        by=by,
        at=at,
        address=address,
        subject=milestone,
        actual=canonical(milestone.actual),
        reason=words,
        **before,
    )
    milestone.actual = milestone.actual_source = milestone.actual_report = None
    with dates_may_move():
        save_as(milestone, by=by, reason=words.strip()[:HISTORY_REASON_LENGTH])
    return milestone
