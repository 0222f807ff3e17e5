"""Taking back what one proposed, as long as nobody has decided."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from projects.actions.change_errors import AlreadyDecidedError, NotYoursError
from projects.actions.propose_change import moved
from projects.actions.record_event import record_event
from projects.actions.save_as import delete_as
from projects.enums import AuditAction, Decision
from projects.models import PlanChange


@transaction.atomic
def withdraw_change(*, change: PlanChange, by: Any, at: datetime, address: str | None = None) -> None:
    """The proposal goes; its row history and the record keep it."""
    change = PlanChange.objects.select_for_update().get(pk=change.pk)
    if change.decision != Decision.WAITING:
        raise AlreadyDecidedError(change)
    if change.proposed_by_id != by.pk:
        raise NotYoursError
    taken_back = {**moved(change), "words": change.words}
    record_event(AuditAction.WITHDRAW, by=by, at=at, address=address, subject=change, **taken_back)
    delete_as(change, by=by)
