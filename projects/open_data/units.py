"""Units and what they do on which public projects, as far as stated by a day. Five queries a batch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, F, QuerySet, Window
from django.db.models.functions import RowNumber
from django.utils.translation import gettext_lazy as _

from projects.change_totals import Totals, of_units
from projects.models import Unit, UnitRole
from projects.open_data.asked import Asked
from projects.open_data.described import of, told
from projects.open_data.parts import Reference, reference
from projects.pages.unit_roles import in_order, known_roles

MOST_ROLES = 100


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
    roles: tuple[RoleOnProject, ...] = told(
        _("roles"), note=_("The first hundred. All stand with the projects, which the filter `unit` finds.")
    )
    url: str = told(_("page"))


def unit_records(keys: Sequence[int], asked: Asked) -> list[UnitRecord]:
    found = Unit.objects.select_related("parent").in_bulk(list(keys))
    changes = of_units(keys, asked.on, stored=asked.as_of.holds)
    known = known_roles(asked.on).filter(unit__in=keys).order_by()
    counts = dict(known.values_list("unit").annotate(Count("project", distinct=True)))
    roles = first_roles(known)
    return [unit_record(found[key], counts[key], in_order(roles[key]), changes[key], asked) for key in keys]


def first_roles(known: QuerySet[UnitRole]) -> dict[int, list[UnitRole]]:
    """The first ones of each unit, by its key. One query."""
    place = Window(RowNumber(), partition_by=F("unit"), order_by=F("pk").asc())
    roles: dict[int, list[UnitRole]] = defaultdict(list)
    for role in known.annotate(place=place).filter(place__lte=MOST_ROLES).select_related("project"):
        roles[role.unit_id].append(role)
    return roles


def unit_record(unit: Unit, project_count: int, roles: list[UnitRole], changes: Totals, asked: Asked) -> UnitRecord:
    return UnitRecord(
        id=unit.pk,
        name=unit.name,
        slug=unit.slug,
        part_of=reference(unit.parent) if unit.parent else None,
        project_count=project_count,
        change_count=changes.count,
        days_later=changes.days_later,
        days_earlier=changes.days_earlier,
        roles=tuple(RoleOnProject(role.pk, role.role, reference(role.project)) for role in roles),
        url=asked.url(unit.get_absolute_url()),
    )
