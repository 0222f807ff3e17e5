"""Units and what they do on which public projects, as far as stated by a day. Six queries a batch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_

from django.db.models import Count, OuterRef, Q, Subquery
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
    roles = first_roles(keys, asked.on)
    return [unit_record(found[key], counts[key], in_order(roles[key]), changes[key], asked) for key in keys]


def first_roles(units: Sequence[int], on: date) -> dict[int, list[UnitRole]]:
    """The first ones of each unit, by its key. Two queries, neither of which reads on where there are many more."""
    roles: dict[int, list[UnitRole]] = defaultdict(list)
    first = known_roles(on).filter(reduce(or_, (its_first(*each) for each in last_of_first(units, on)), Q(pk=None)))
    for role in first.select_related("project").order_by("pk"):
        roles[role.unit_id].append(role)
    return roles


def last_of_first(units: Sequence[int], on: date) -> Iterable[tuple[int, int | None]]:
    """Each unit with the key of the last of its first roles, None where that are all."""
    its = known_roles(on).filter(unit=OuterRef("pk")).order_by("pk").values("pk")
    last = Subquery(its[MOST_ROLES - 1 : MOST_ROLES])
    return Unit.objects.filter(pk__in=units).annotate(last=last).values_list("pk", "last")


def its_first(unit: int, last: int | None) -> Q:
    return Q(unit=unit) if last is None else Q(unit=unit, pk__lte=last)


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
