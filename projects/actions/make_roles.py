"""The staff's roles as groups, each with exactly the permissions of the table in code."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db import transaction

from projects.actions.record_event import record_event
from projects.enums import AuditAction
from projects.rights import StaffRole
from projects.role_permissions import permission_names


class UnknownPermissionError(Exception):
    """The table names a permission that no model brings."""


@transaction.atomic
def make_roles(*, by: Any, at: datetime) -> list[StaffRole]:
    """Bring each role's group up to date; returns the roles that changed, each of which is recorded."""
    known = {f"{row.content_type.app_label}.{row.codename}": row for row in _permissions()}
    changed = [role for role in StaffRole if _bring_up_to_date(role, known)]
    for role in changed:
        permissions = sorted(permission_names(role))
        group = Group.objects.get(name=role)
        record_event(AuditAction.PERMISSION, by=by, at=at, subject=group, permissions=permissions)
    return changed


def _permissions() -> Any:
    return Permission.objects.select_related("content_type")


def _bring_up_to_date(role: StaffRole, known: dict[str, Permission]) -> bool:
    wanted = permission_names(role)
    if missing := wanted - known.keys():
        raise UnknownPermissionError(", ".join(sorted(missing)))
    group, is_new = Group.objects.get_or_create(name=role)
    held = {f"{row.content_type.app_label}.{row.codename}" for row in group.permissions.select_related("content_type")}
    if held != wanted:
        group.permissions.set([known[name] for name in wanted])
    return is_new or held != wanted
