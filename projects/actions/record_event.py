"""One line in the record of what was done, by whom and when."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model

from projects.enums import AuditAction
from projects.models import AuditEvent

NAME_LENGTH = AuditEvent._meta.get_field("actor_name").max_length
SUBJECT_LENGTH = AuditEvent._meta.get_field("subject").max_length


def record_event(
    action: AuditAction,
    *,
    by: Any,
    at: datetime,
    subject: Model | str | None = None,
    address: str | None = None,
    **detail: Any,
) -> AuditEvent:
    """Written in the caller's transaction, so that an act and its record stand or fall together.

    `by` is a user, or a name where there is none: what somebody typed at a failed login, or a command. A `subject` that
    is no row is named in words. `detail` takes what JSON can hold, dates and decimals included.
    """
    event = AuditEvent(
        action=action, at=at, address=address, detail=json.loads(json.dumps(detail, cls=DjangoJSONEncoder))
    )
    if isinstance(by, Model):
        event.actor, event.actor_name = by, by.get_username()
    elif by:
        event.actor_name = str(by)[:NAME_LENGTH]
    if isinstance(subject, Model):
        event.subject_kind, event.subject_id = subject._meta.label_lower, str(subject.pk)
    event.subject = str(subject or "")[:SUBJECT_LENGTH]
    event.save()
    return event
