"""Units and what they do on which public projects, as far as stated by a day. Two queries a batch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from projects.models import Unit, UnitRole
from projects.open_data.asked import Asked
from projects.open_data.described import of, told
from projects.open_data.parts import Reference, reference
from projects.pages.unit_roles import in_order, known_roles


@dataclass(frozen=True, slots=True)
class RoleOnProject:
    id: int = told(_("key"))
    role: str = of(UnitRole, "role")
    project: Reference = told(_("project"))

    def __str__(self) -> str:
        return f"{self.role}: {self.project}"


@dataclass(frozen=True, slots=True)
class UnitRecord:
    """An organisation that works on a public project."""

    id: int = told(_("key"))
    name: str = of(Unit, "name")
    slug: str = of(Unit, "slug", note=_("The value of the filter `unit`."))
    part_of: Reference | None = of(Unit, "parent")
    project_count: int = told(_("number of projects"))
    change_count: int = told(_("plan changes"), note=_("Approved, each once, of these projects and their parts."))
    days_later: int = told(_("days put off"), note=_("Added up over these changes."))
    days_earlier: int = told(_("days brought forward"), note=_("Added up over these changes; zero or below."))
    roles: tuple[RoleOnProject, ...] = told(_("roles"))
    url: str = told(_("page"))


def unit_records(keys: Sequence[int], asked: Asked) -> list[UnitRecord]:
    found = Unit.objects.with_changes(asked.on).select_related("parent").in_bulk(list(keys))
    roles: dict[int, list[UnitRole]] = defaultdict(list)
    for role in known_roles(asked.on).filter(unit__in=keys).select_related("project"):
        roles[role.unit_id].append(role)
    return [unit_record(found[key], in_order(roles[key]), asked) for key in keys]


def unit_record(unit: Unit, roles: list[UnitRole], asked: Asked) -> UnitRecord:
    return UnitRecord(
        id=unit.pk,
        name=unit.name,
        slug=unit.slug,
        part_of=reference(unit.parent) if unit.parent else None,
        project_count=len({role.project_id for role in roles}),
        change_count=unit.change_count,
        days_later=unit.days_later,
        days_earlier=unit.days_earlier,
        roles=tuple(RoleOnProject(role.pk, role.role, reference(role.project)) for role in roles),
        url=asked.url(unit.get_absolute_url()),
    )
