"""Which units work on which public projects, as far as that had been stated by a day."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from projects.enums import Role
from projects.known_statements import stated_by
from projects.models import Citation, Unit, UnitRole


def known_roles(on: date) -> QuerySet[UnitRole]:
    known = Q(project__known_from=None) | Q(project__known_from__lte=on)
    return stated_by(public_roles(), "unit_role", "role", on).filter(known)


def public_roles() -> QuerySet[UnitRole]:
    return UnitRole.objects.filter(project__is_public=True)


def first_stated(unit: Unit) -> date | None:
    """The day from which a role of the unit on a public project is known; None where there is none, or no date."""
    said: dict[int, list[date | None]] = {}
    citations = Citation.objects.filter(unit_role__unit=unit, field="role", project__is_public=True)
    for citation in citations.select_related("source").defer("source__text"):
        said.setdefault(citation.unit_role_id, []).append(citation.source.stated_on)
    days = [
        max(filter(None, (role.project.known_from, earliest(said.get(role.pk, [])))), default=None)
        for role in public_roles().filter(unit=unit).select_related("project")
    ]
    return min(filter(None, days), default=None)


def earliest(days: list[date | None]) -> date | None:
    """None where one of the statements has no date, and so counts for every day."""
    return None if None in days else min(filter(None, days), default=None)


def in_order(roles: list[UnitRole]) -> list[UnitRole]:
    order = list(Role.values)
    return sorted(roles, key=lambda role: (order.index(role.role), role.pk))
