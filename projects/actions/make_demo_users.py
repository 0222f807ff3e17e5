"""A user of each role, for showing how the site works."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import Count

from projects.actions.make_roles import make_roles
from projects.actions.record_account import account_state, record_account
from projects.models import StaffMember, Unit
from projects.rights import StaffRole

NAMES = {
    StaffRole.CLERK: "demo-clerk",
    StaffRole.REVIEWER: "demo-reviewer",
    StaffRole.ADMINISTRATOR: "demo-administrator",
    StaffRole.AUDITOR: "demo-auditor",
}


class NoUnitError(Exception):
    """No unit has a role on a project, so a clerk would see nothing."""


@transaction.atomic
def make_demo_users(*, by: str, at: datetime) -> dict[Any, str]:
    """The users with their new passwords. Asked again, the same users get new passwords, and their old rights back."""
    make_roles(by=by, at=at)
    unit = _busiest_unit()
    if unit is None:
        raise NoUnitError
    return dict(_make_demo_user(role, unit, by, at) for role in StaffRole)


def _busiest_unit() -> Unit | None:
    """The unit with the most milestones to report on, its projects' parts included."""
    own = Count("projects__milestones", distinct=True)
    of_parts = Count("projects__children__milestones", distinct=True)
    with_role = Unit.objects.filter(unit_roles__isnull=False)
    return with_role.annotate(steps=own + of_parts).order_by("-steps", "pk").first()


def _make_demo_user(role: StaffRole, unit: Unit, by: str, at: datetime) -> tuple[Any, str]:
    user = get_user_model().objects.filter(username=NAMES[role]).first() or get_user_model()(username=NAMES[role])
    before, password = account_state(user), secrets.token_urlsafe(12)
    user.is_active, user.is_staff, user.is_superuser, user.last_name = True, True, False, f"演示{role}"
    user.set_password(password)
    user.save()
    user.groups.set([Group.objects.get(name=role)])
    if role == StaffRole.CLERK:
        _put_in_unit(user, unit, by)
    record_account(user, before, by=by, at=at)
    return user, password


def _put_in_unit(user: Any, unit: Unit, reason: str) -> None:
    member = StaffMember.objects.filter(user=user).first() or StaffMember(user=user)
    if member.unit_id != unit.pk:
        member.unit = unit
        member._change_reason = reason  # noqa: SLF001 - how simple-history is told
        member.save()
