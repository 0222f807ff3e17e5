"""One unit on a day: its projects, its on-time record and the changes of its plans. Thirteen queries, however many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.urls import reverse

from projects.change_totals import of_units
from projects.models import Project, Unit, UnitRole
from projects.pages.as_of import AsOf
from projects.pages.candidates import ProjectUnits
from projects.pages.change_log import change_news, plan_changes
from projects.pages.dated_steps import public_milestones
from projects.pages.list_conditions import ListAddress
from projects.pages.plan_changes import PlanChangeNews
from projects.pages.project_facts import listed
from projects.pages.project_rows import ProjectRow, project_rows
from projects.pages.tree import tree_keys
from projects.pages.unit_record import CountedFigure, changes_record, on_time_record
from projects.pages.unit_roles import in_order, known_roles
from projects.querysets import ProjectQuerySet
from projects.schedule import State
from projects.timeline import mini_head
from projects.timeline.shapes import Head

MOST_CHANGES, MOST_ROWS, MOST_KEYS = 5, 100, 10_000


@dataclass(frozen=True, slots=True)
class UnitLink:
    """`url` is empty where the unit has no page: no public project of its own."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class UnitPage:
    """`groups` are the units that it belongs to, `members` those that belong to it.

    `rows` are the most urgent projects, `left_out` counts the others.
    """

    name: str
    feed_url: str
    aliases: str
    groups: tuple[UnitLink, ...]
    members: tuple[UnitLink, ...]
    record: tuple[CountedFigure, ...]
    changes: tuple[CountedFigure, ...]
    newest_changes: tuple[PlanChangeNews, ...]
    rows: tuple[ProjectRow, ...]
    left_out: int
    year: int
    head: Head
    list_url: str
    wall_url: str
    calendar_url: str
    file_url: str


def unit_page(unit: Unit, as_of: AsOf) -> UnitPage:
    related = units_around(unit, as_of)
    roles = known_roles(as_of.on).filter(unit=unit)
    projects = its_projects(roles)
    keys = most_urgent(projects, as_of)
    listed_rows = project_rows(keys, its_roles(unit, roles.filter(project__in=keys)), as_of)
    return UnitPage(
        name=unit.name,
        feed_url=reverse("unit_feed", args=[unit.slug]),
        aliases=listed(alias.name for alias in unit.aliases.all()),
        groups=tuple(link for one, link in related if one.pk == unit.parent_id),
        members=tuple(link for one, link in related if one.parent_id == unit.pk and link.url),
        record=on_time_record(done_counts(projects, as_of)),
        changes=changes_record(of_units([unit.pk], as_of.on, stored=as_of.holds)[unit.pk]),
        newest_changes=newest_changes(projects, as_of),
        rows=listed_rows.rows,
        left_out=projects.count() - MOST_ROWS if len(keys) == MOST_ROWS else 0,
        year=listed_rows.year,
        head=mini_head(listed_rows.year, on=as_of.on, language=as_of.language),
        list_url=its("projects", unit, as_of),
        wall_url=its("wall", unit, as_of),
        calendar_url=its("calendar", unit, as_of),
        file_url=its("calendar_file", unit, as_of),
    )


def its_projects(roles: QuerySet[UnitRole]) -> ProjectQuerySet:
    """Those with one of the roles: looked for once, unless their keys would make all other queries too long."""
    keys = roles.order_by().values_list("project", flat=True).distinct()
    found = list(keys[: MOST_KEYS + 1])
    return Project.objects.filter(pk__in=found if len(found) <= MOST_KEYS else keys)


def most_urgent(projects: ProjectQuerySet, as_of: AsOf) -> list[int]:
    lit = projects.with_light(as_of.on, as_of.thresholds, stored=as_of.holds)
    return [*lit.order_by("severity", "name_pinyin", "pk").values_list("pk", flat=True)[:MOST_ROWS]]


def done_counts(projects: ProjectQuerySet, as_of: AsOf) -> dict[State, int]:
    """How many milestones of these projects and of their parts were done early, on time and late."""
    rows = (
        public_milestones(as_of.on)
        .filter(project__in=tree_keys(projects.order_by().values("pk")))
        .done(as_of.on, stored=as_of.holds)
    )
    return {State(state): count for state, count in rows.order_by().values_list("state").annotate(Count("pk"))}


def its(page: str, unit: Unit, as_of: AsOf) -> str:
    """The address of another page on the unit's projects alone."""
    return ListAddress(reverse(page), as_of, {"unit": [unit.slug]}, "").url()


def units_around(unit: Unit, as_of: AsOf) -> list[tuple[Unit, UnitLink]]:
    """The unit that it belongs to and those that belong to it, those without a known role being no more than a name."""
    has_page = Exists(known_roles(as_of.on).filter(unit=OuterRef("pk")))
    around = Unit.objects.filter(Q(pk=unit.parent_id) | Q(parent=unit)).annotate(has_page=has_page)
    return [(one, UnitLink(one.name, one.get_absolute_url() + as_of.query if one.has_page else "")) for one in around]


def newest_changes(projects: ProjectQuerySet, as_of: AsOf) -> tuple[PlanChangeNews, ...]:
    return change_news(plan_changes(as_of.on, projects)[:MOST_CHANGES], as_of)


def its_roles(unit: Unit, roles: Iterable[UnitRole]) -> ProjectUnits:
    """What the unit does on each, where a list of projects has the unit."""
    return ProjectUnits({}, {key: [("", names)] for key, names in role_words([*roles]).items()}, unit.slug)


def role_words(roles: Sequence[UnitRole]) -> dict[int, str]:
    names: dict[int, list[str]] = defaultdict(list)
    for role in in_order(list(roles)):
        names[role.project_id].append(str(role.get_role_display()))
    return {key: listed(of_project) for key, of_project in names.items()}
