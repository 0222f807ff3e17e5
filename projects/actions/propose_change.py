"""Asking for another planned date."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from projects.actions.change_errors import AlreadyDoneError, ChangeWaitingError, SamePlanError, UnexplainedError
from projects.actions.record_event import record_event
from projects.actions.save_as import save_as
from projects.date_window import DateWindow
from projects.enums import AuditAction, ChangeReason
from projects.models import Milestone, PlanChange
from projects.rights import may_propose
from projects.values import canonical


@transaction.atomic
def propose_change(
    *,
    milestone: Milestone,
    proposed: DateWindow,
    reason: ChangeReason,
    words: str,
    by: Any,
    at: datetime,
    address: str | None = None,
    attachment: Any = None,
) -> PlanChange:
    """The plan stays until somebody else has decided."""
    if not may_propose(by, milestone):
        raise PermissionDenied
    milestone = Milestone.objects.select_for_update().get(pk=milestone.pk)
    check_movable(milestone)
    if proposed.same_days(milestone.planned):
        raise SamePlanError
    if not words.strip():
        raise UnexplainedError
    change = PlanChange(
        milestone=milestone,
        old=milestone.planned,
        proposed=proposed,
        reason=reason,
        words=words.strip(),
        attachment=attachment or "",
        proposed_by=by,
        proposed_on=timezone.localdate(at),
    )
    save_as(change, by=by)
    proposed_for = {"reason": str(reason), "words": words}
    record_event(AuditAction.PROPOSE, by=by, at=at, address=address, subject=change, **moved(change), **proposed_for)
    return change


def check_movable(milestone: Milestone) -> None:
    if milestone.actual is not None:
        raise AlreadyDoneError
    if milestone.plan_changes.waiting().exists():
        raise ChangeWaitingError


def moved(change: PlanChange) -> dict[str, str]:
    """The two plans, for the record."""
    return {"old": canonical(change.old), "proposed": canonical(change.proposed)}
