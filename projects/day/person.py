"""Who is at work, as the head of each page says it."""

from __future__ import annotations

from typing import Any

from projects.models import StaffMember
from projects.person_words import person_name
from projects.rights import StaffRole, roles_of


def person_title(user: Any) -> str:
    """Roles, unit and name; asks once for the unit."""
    member = StaffMember.objects.filter(user=user).select_related("unit").first()
    roles = "、".join(role for role in StaffRole if role in roles_of(user))
    return "　".join(part for part in (roles, str(member.unit) if member else "", person_name(user)) if part)
