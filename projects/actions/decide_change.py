"""Approving a change of a plan, which moves the plan, or rejecting it with words."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from projects.actions.change_errors import (
    AlreadyDecidedError,
    AlreadyDoneError,
    OwnChangeError,
    PlanMovedMeanwhileError,
    UnexplainedError,
)
from projects.actions.propose_change import moved
from projects.actions.record_event import record_event
from projects.actions.save_as import save_as
from projects.enums import AuditAction, Decision
from projects.frozen_dates import dates_may_move
from projects.models import Milestone, PlanChange
from projects.rights import may_decide
from projects.values import canonical

HISTORY_REASON_LENGTH = 100


@transaction.atomic
def decide_change(
    *, change: PlanChange, approve: bool, words: str, by: Any, at: datetime, address: str | None = None
) -> PlanChange:
    """By somebody else than the proposer. An approved change counts, and is public, from this day on."""
    change = PlanChange.objects.select_for_update().get(pk=change.pk)
    check_decision(change, words, approve=approve, by=by)
    change.decision = Decision.APPROVED if approve else Decision.REJECTED
    change.decided_by, change.decided_on, change.decision_words = by, timezone.localdate(at), words.strip()
    save_as(change, by=by)
    if approve:
        move_plan(change, by=by)
    decided = {"decision": str(change.decision), "words": change.decision_words}
    record_event(AuditAction.DECIDE, by=by, at=at, address=address, subject=change, **moved(change), **decided)
    return change


def check_decision(change: PlanChange, words: str, *, approve: bool, by: Any) -> None:
    if not may_decide(by):
        raise PermissionDenied
    if change.decision != Decision.WAITING:
        raise AlreadyDecidedError(change)
    if change.proposed_by_id == by.pk:
        raise OwnChangeError
    if not approve and not words.strip():
        raise UnexplainedError


def move_plan(change: PlanChange, *, by: Any) -> None:
    """The first plan is the baseline too."""
    milestone = Milestone.objects.select_for_update().get(pk=change.milestone_id)
    if milestone.actual is not None:
        raise AlreadyDoneError
    if canonical(milestone.planned) != canonical(change.old):
        raise PlanMovedMeanwhileError(change.old, milestone.planned)
    milestone.planned = change.proposed
    milestone.baseline = milestone.baseline or change.proposed
    reason = f"{change.get_reason_display()}: {change.words}"
    with dates_may_move():
        save_as(milestone, by=by, reason=reason[:HISTORY_REASON_LENGTH])
