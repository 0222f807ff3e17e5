"""One unit on a day: its projects, its on-time record and the changes of its plans. Eight queries, however many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse

from projects.change_totals import of_units
from projects.models import Project, Unit, UnitRole
from projects.pages.as_of import AsOf
from projects.pages.candidates import ProjectUnits
from projects.pages.change_log import change_news, plan_changes
from projects.pages.list_conditions import ListAddress
from projects.pages.plan_changes import PlanChangeNews
from projects.pages.project_facts import listed
from projects.pages.project_rows import ProjectRow, project_row
from projects.pages.tree import Step, state_of, steps_by_project
from projects.pages.unit_record import CountedFigure, changes_record, on_time_record
from projects.pages.unit_roles import in_order, known_roles
from projects.timeline import mini_head, plan_year
from projects.timeline.shapes import Head

MOST_CHANGES = 5


@dataclass(frozen=True, slots=True)
class UnitLink:
    """`url` is empty where the unit has no page: no public project of its own."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class UnitPage:
    """`groups` are the units that it belongs to, `members` those that belong to it."""

    name: str
    feed_url: str
    aliases: str
    groups: tuple[UnitLink, ...]
    members: tuple[UnitLink, ...]
    record: tuple[CountedFigure, ...]
    changes: tuple[CountedFigure, ...]
    newest_changes: tuple[PlanChangeNews, ...]
    rows: tuple[ProjectRow, ...]
    year: int
    head: Head
    list_url: str
    wall_url: str
    calendar_url: str
    file_url: str


def unit_page(unit: Unit, as_of: AsOf) -> UnitPage:
    related = units_around(unit, as_of)
    roles = list(known_roles(as_of.on).filter(unit=unit))
    keys = {role.project_id for role in roles}
    projects = Project.objects.select_related("parent").with_total(as_of.on).in_bulk(keys)
    steps = steps_by_project(projects.values(), as_of)
    year = plan_year(as_of.on, (window for key in keys for step in steps[key] for window in step.state.windows))
    return UnitPage(
        name=unit.name,
        feed_url=reverse("unit_feed", args=[unit.slug]),
        aliases=listed(alias.name for alias in unit.aliases.all()),
        groups=tuple(link for one, link in related if one.pk == unit.parent_id),
        members=tuple(link for one, link in related if one.parent_id == unit.pk and link.url),
        record=on_time_record(step for key in keys for step in steps[key]),
        changes=changes_record(of_units([unit.pk], as_of.on)[unit.pk]),
        newest_changes=newest_changes(keys, as_of),
        rows=project_rows(projects, steps, roles, year, as_of),
        year=year,
        head=mini_head(year, on=as_of.on, language=as_of.language),
        list_url=its("projects", unit, as_of),
        wall_url=its("wall", unit, as_of),
        calendar_url=its("calendar", unit, as_of),
        file_url=its("calendar_file", unit, as_of),
    )


def its(page: str, unit: Unit, as_of: AsOf) -> str:
    """The address of another page on the unit's projects alone."""
    return ListAddress(reverse(page), as_of, {"unit": [unit.slug]}, "").url()


def units_around(unit: Unit, as_of: AsOf) -> list[tuple[Unit, UnitLink]]:
    """The unit that it belongs to and those that belong to it, those without a known role being no more than a name."""
    shown = set(known_roles(as_of.on).values_list("unit", flat=True))
    around = Unit.objects.filter(Q(pk=unit.parent_id) | Q(parent=unit))
    return [
        (one, UnitLink(one.name, one.get_absolute_url() + as_of.query if one.pk in shown else "")) for one in around
    ]


def newest_changes(keys: Iterable[int], as_of: AsOf) -> tuple[PlanChangeNews, ...]:
    return change_news(plan_changes(as_of, Project.objects.filter(pk__in=keys))[:MOST_CHANGES], as_of)


def project_rows(
    projects: dict[int, Project], steps: dict[int, list[Step]], roles: Sequence[UnitRole], year: int, as_of: AsOf
) -> tuple[ProjectRow, ...]:
    """The most urgent first; each with what the unit does on it."""
    words = ProjectUnits({}, {key: [("", names)] for key, names in role_words(roles).items()})
    urgent = sorted(projects.values(), key=lambda one: urgency(one, steps[one.pk], as_of))
    return tuple(project_row(one, steps[one.pk], words, as_of, year) for one in urgent)


def role_words(roles: Sequence[UnitRole]) -> dict[int, str]:
    names: dict[int, list[str]] = defaultdict(list)
    for role in in_order(list(roles)):
        names[role.project_id].append(str(role.get_role_display()))
    return {key: listed(of_project) for key, of_project in names.items()}


def urgency(project: Project, steps: list[Step], as_of: AsOf) -> tuple[int, str, int]:
    return state_of(project, steps, as_of.on).light.severity, project.name_pinyin, project.pk
