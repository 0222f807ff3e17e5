"""A ledger's planned date that isn't ours: asked for as a change of the plan, never made."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from importers.ledgers.records import RowRecord
from importers.records import Evidence
from importers.store.rows import Author
from projects.actions.record_event import record_event
from projects.date_window import DateWindow
from projects.enums import AuditAction, ChangeReason
from projects.models import Milestone, PlanChange
from projects.values import canonical

WORDS_LENGTH = 1000


def propose(
    milestone: Milestone, window: DateWindow, record: RowRecord, evidence: Evidence, author: Author, *, at: datetime
) -> bool:
    """Whether a change was proposed: not for what is done, and not beside a change that waits."""
    if milestone.actual is not None or milestone.plan_changes.waiting().exists():
        return False
    change = PlanChange(
        milestone=milestone,
        old=milestone.planned,
        proposed=window,
        reason=ChangeReason.OTHER,
        words=proposal_words(record, evidence.quote.text, author.source.title)[:WORDS_LENGTH],
        source=author.source,
        proposed_by=author.by,
        proposed_on=timezone.localdate(at),
    )
    author.save(change, evidence.quote)
    record_event(AuditAction.PROPOSE, by=author.by or author.reason, at=at, subject=change, proposed=canonical(window))
    return True


def proposal_words(record: RowRecord, quote: str, title: str) -> str:
    values = {"title": title, "sheet": record.sheet.name, "row": record.number, "words": quote}
    if record.sheet.name:
        return _("The ledger “%(title)s”, sheet “%(sheet)s”, row %(row)s, says “%(words)s”.") % values
    return _("The ledger “%(title)s”, row %(row)s, says “%(words)s”.") % values
