"""A second factor that is lost."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django_otp import devices_for_user

from projects.actions.record_event import record_event
from projects.enums import AuditAction


@transaction.atomic
def reset_second_factor(user: Any, *, by: Any, at: datetime, address: str | None = None) -> int:
    """Delete the user's phone and recovery codes: at the next login he sets up others. Returns how many went."""
    devices = list(devices_for_user(user, confirmed=None))
    for device in devices:
        device.delete()
    if devices:
        record_event(AuditAction.PERMISSION, by=by, at=at, subject=user, address=address, second_factor="reset")
    return len(devices)
