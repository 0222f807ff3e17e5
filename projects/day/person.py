"""Who is at work, as the head of each page says it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet

from projects.compiled import asked
from projects.models import StaffMember
from projects.person_words import person_name
from projects.rights import StaffRole, roles_of


def person_title(user: Any) -> str:
    """Roles, unit and name; asks once for the unit."""
    member = next(iter(asked(members, None, [user.pk])), None)
    roles = "、".join(role for role in StaffRole if role in roles_of(user))
    return "　".join(part for part in (roles, str(member.unit) if member else "", person_name(user)) if part)


def members(keys: Sequence[int]) -> QuerySet[StaffMember]:
    """Of these users."""
    return StaffMember.objects.filter(user__in=keys).select_related("unit").order_by()
