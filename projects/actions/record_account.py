"""What changed about a user's account and rights, as one line in the record."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from projects.actions.record_event import record_event
from projects.enums import AuditAction
from projects.models import AuditEvent, StaffMember

FIELDS = ("username", "last_name", "first_name", "email", "is_active", "is_staff", "is_superuser")


def account_state(user: Any) -> dict[str, Any]:
    """What somebody may do, as it is stored now; empty for a user who isn't yet."""
    stored = type(user).objects.filter(pk=user.pk).values(*FIELDS).first() if user.pk else None
    if stored is None:
        return {}
    unit = StaffMember.objects.filter(user=user).values_list("unit__name", flat=True).first()
    return {**stored, "roles": sorted(user.groups.values_list("name", flat=True)), "unit": unit or ""}


def record_account(
    user: Any, before: dict[str, Any], *, by: Any, at: datetime, address: str | None = None
) -> AuditEvent | None:
    """Old and new value of each part of the account that is no longer as in `before`; nothing where nothing changed."""
    after = account_state(user)
    nothing = {name: type(value)() for name, value in after.items()}
    known = {**nothing, **before}
    changed = {name: [known[name], value] for name, value in after.items() if known[name] != value}
    if not changed:
        return None
    return record_event(AuditAction.PERMISSION, by=by, at=at, subject=user, address=address, changed=changed)
