"""What projects have that the list can be narrowed by, and how many have it. Three queries, however many projects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from projects.compiled import asked
from projects.enums import ListLevel, Role, Stage
from projects.investment_ranges import range_of
from projects.models import Listing, Milestone, Project, Unit, UnitRole
from projects.pages.as_of import AsOf
from projects.pages.facets import Traits
from projects.pages.tree import tree_keys
from projects.schedule import Light

LINEAGE = ("project", "project__parent", "project__parent__parent")
ROLE = ("role", "pk", "project", "unit__slug", "unit__name")
BOUNDS = ("known_planned_earliest", "known_planned_latest", "known_actual_earliest", "known_actual_latest")
LIGHTS = {light.severity: light for light in Light}


@dataclass(frozen=True, slots=True)
class ProjectUnits:
    """`names`: all units that can be asked for, by slug. `of`: the units of each project, leading ones first.

    On the page of a unit, whose slug is `of_unit`, they are its own roles.
    """

    names: dict[str, str]
    of: dict[int, list[tuple[str, str]]]
    of_unit: str = ""


def project_units() -> ProjectUnits:
    of = by_project(asked(public_roles, None))
    return ProjectUnits({slug: name for units in of.values() for slug, name in units}, of)


def unit_names() -> dict[str, str]:
    """All units that can be asked for, without reading every role."""
    roles = UnitRole.objects.filter(unit=OuterRef("pk"), project__is_public=True)
    return dict(Unit.objects.filter(Exists(roles)).values_list("slug", "name"))


def units_of(projects: Sequence[int]) -> dict[int, list[tuple[str, str]]]:
    return by_project(asked(roles_of_projects, None, projects))


def public_roles() -> QuerySet[UnitRole, tuple[Any, ...]]:
    return UnitRole.objects.filter(project__is_public=True).values_list(*ROLE)


def roles_of_projects(keys: Sequence[int]) -> QuerySet[UnitRole, tuple[Any, ...]]:
    return UnitRole.objects.filter(project__in=keys).values_list(*ROLE)


def by_project(roles: Iterable[tuple[Any, ...]]) -> dict[int, list[tuple[str, str]]]:
    """The units of each project, leading ones first."""
    order = list(Role.values)
    of: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for _role, _key, project, slug, name in sorted(roles, key=lambda one: (order.index(one[0]), one[1])):
        of[project].append((slug, name))
    return of


@dataclass(frozen=True, slots=True)
class TreeDates:
    """The years in which each project's tree has a planned or actual day; the projects in whose tree dates moved."""

    years: dict[int, set[str]]
    moved: set[int]


def tree_dates(projects: Sequence[int], on: date, *, stored: bool = False) -> TreeDates:
    years: dict[int, set[str]] = defaultdict(set)
    moved: set[int] = set()
    for part, whole, above, is_moved, *bounds in asked(moves_in_trees, on, projects, stored):
        found = years_between(*bounds[:2]) | years_between(*bounds[2:])
        for key in (part, whole, above):
            years[key] |= found
        moved |= {part, whole, above} if is_moved else set()
    return TreeDates(years, moved)


def moves_in_trees(on: date, keys: Sequence[int], stored: bool) -> QuerySet[Milestone, Any]:
    public = Milestone.objects.known(on).with_moves(on, stored=stored).filter(project__is_public=True)
    return public.filter(project__in=tree_keys(keys)).values_list(*LINEAGE, "is_moved", *BOUNDS).distinct()


def years_between(earliest: date | None, latest: date | None) -> set[str]:
    """Of an open window only the known bound counts."""
    days = [day.year for day in (earliest, latest) if day]
    return {str(year) for year in range(min(days), max(days) + 1)} if days else set()


def traits(projects: QuerySet[Project], keys: Sequence[int], units: ProjectUnits, as_of: AsOf) -> dict[int, Traits]:
    """By the keys of the projects, which carry `severity`."""
    on = as_of.on
    dates = tree_dates(keys, on, stored=as_of.holds)
    return {
        row["pk"]: Traits(
            {
                "light": frozenset([LIGHTS[row["severity"]].value]),
                "category": frozenset([row["category"]] if row["category"] else []),
                "stage": frozenset([stage_known(row, on)]),
                "investment": frozenset([range_of(row["total_yuan"])]),
                "listing": frozenset(level for level in ListLevel.values if row[f"on_{level}"]),
                "year": frozenset(dates.years[row["pk"]]),
                "unit": frozenset(slug for slug, name in units.of.get(row["pk"], [])),
                "changed": frozenset(["yes" if row["pk"] in dates.moved else "no"]),
                "level": frozenset(["part" if row["parent_id"] else "top"]),
            }
        )
        for row in trait_rows(projects.filter(pk__in=keys), on)
    }


def trait_rows(projects: QuerySet[Project], on: date) -> QuerySet[Project, dict[str, Any]]:
    standing = Listing.objects.in_force(on).filter(project=OuterRef("pk"))
    lists = {f"on_{level}": Exists(standing.filter(level=level)) for level in ListLevel.values}
    columns = ("pk", "parent_id", "category", "stage", "stage_stated_on", "severity", "total_yuan")
    return projects.with_total(on).annotate(**lists).values(*columns, *lists)


def stage_known(row: dict[str, Any], on: date) -> str:
    """A stage stated later is unknown on the day."""
    stated_on = row["stage_stated_on"]
    return row["stage"] if stated_on is None or stated_on <= on else Stage.UNKNOWN.value
