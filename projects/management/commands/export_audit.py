"""The audit record as JSON lines."""

from __future__ import annotations

import json
from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.management import BaseCommand
from django.core.management.base import CommandParser
from django.utils import timezone

from projects.actions.record_event import record_event
from projects.enums import AuditAction
from projects.models import AuditEvent


class Command(BaseCommand):
    help = "Write the audit record to standard output, a JSON object a line, oldest first. Days are Shanghai's."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--since", type=date.fromisoformat, help="first day, YYYY-MM-DD")
        parser.add_argument("--until", type=date.fromisoformat, help="last day, YYYY-MM-DD")

    def handle(self, *args: Any, since: date | None, until: date | None, **options: Any) -> None:
        events = AuditEvent.objects.order_by("pk")
        if since:
            events = events.filter(at__gte=_midnight(since))
        if until:
            events = events.filter(at__lt=_midnight(until + timedelta(days=1)))
        count = 0
        for event in events.iterator():
            self.stdout.write(json.dumps(line(event), ensure_ascii=False))
            count += 1
        record_event(AuditAction.EXPORT, by="export_audit", at=timezone.now(), count=count, since=since, until=until)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def line(event: AuditEvent) -> dict[str, Any]:
    return {
        "id": event.pk,
        "at": timezone.localtime(event.at).isoformat(),
        "action": event.action,
        "by": event.actor_name,
        "by_id": event.actor_id,
        "address": event.address,
        "subject": event.subject,
        "subject_kind": event.subject_kind,
        "subject_id": event.subject_id,
        "detail": event.detail,
    }
