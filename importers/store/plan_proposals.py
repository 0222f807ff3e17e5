"""A newer source that names another planned date asks for a change of the plan; a person decides."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone

from importers.store.rows import Author
from importers.store.statement import Statement
from projects.actions.record_event import record_event
from projects.date_window import DateWindow
from projects.enums import AuditAction, ChangeReason
from projects.models import Milestone, PlanChange

WORDS_LENGTH = 1000


def propose(milestone: Milestone, statement: Statement, author: Author, *, backing: date | None, at: datetime) -> bool:
    """Whether a change was proposed. `backing` is the day of the statement behind the present plan.

    Not for what is done, not beside a change that waits, and never twice for the same statement, however that was
    decided.
    """
    if not isinstance(statement.value, DateWindow) or milestone.actual is not None:
        return False
    if not is_newer(author.source.stated_on, backing, milestone) or is_known(milestone, statement.value, author):
        return False
    change = PlanChange(
        milestone=milestone,
        old=milestone.planned,
        proposed=statement.value,
        reason=ChangeReason.OTHER,
        words=f"“{statement.evidence.quote.text}”"[:WORDS_LENGTH],
        source=author.source,
        proposed_on=timezone.localdate(at),
    )
    author.save(change, statement.evidence.quote)
    record_event(AuditAction.PROPOSE, by=author.by or author.reason, at=at, subject=change, proposed=statement.stated)
    return True


def is_newer(stated_on: date | None, backing: date | None, milestone: Milestone) -> bool:
    """Than the statement behind the plan and the last decision about it; where neither is known, nobody can say."""
    decided = milestone.plan_changes.approved().order_by("-decided_on").values_list("decided_on", flat=True).first()
    latest = max((day for day in (backing, decided) if day), default=None)
    return stated_on is not None and latest is not None and stated_on > latest


def is_known(milestone: Milestone, proposed: DateWindow, author: Author) -> bool:
    changes = milestone.plan_changes.all()
    same = changes.filter(source=author.source, proposed_earliest=proposed.earliest, proposed_latest=proposed.latest)
    return changes.waiting().exists() or same.exists()
