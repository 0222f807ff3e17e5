"""Rows of the wall chart, their groups, and the lights counted in each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from projects.derived.edited_trees import TreeEdits
from projects.enums import Category
from projects.light_words import LIGHT_WORDS
from projects.models import Project
from projects.pages.as_of import AsOf
from projects.pages.badge import Badge, badge
from projects.pages.candidates import ProjectUnits
from projects.pages.money import Money
from projects.pages.project_rows import total_of, unit_or_place
from projects.pages.remembering import edits_by_project, remembered_each
from projects.pages.step_words import drawn
from projects.pages.tree import Step, state_of
from projects.pages.trees import Trees
from projects.schedule import Light
from projects.schedule_words import clauses, statements
from projects.timeline import TimelineMilestone, Wall, wall_track
from projects.timeline.shapes import Backdrop, Track
from projects.timeline.wall import drawn_in

CATEGORY, UNIT = "category", "unit"
GROUPINGS = (CATEGORY, UNIT)


@dataclass(frozen=True, slots=True)
class WallRow:
    """`said` is what the track draws, in words; `where` its unit or place, `whole` the project it is a part of.

    `key` tells it from the same project's row on another wall; `edits` are those of its tree. It has no number yet
    where it is remembered.
    """

    key: tuple[int, Wall]
    edits: TreeEdits | None
    name: str
    url: str
    whole: str
    where: str
    light: Light
    badge: Badge
    track: Track
    said: str
    total: Money | None
    number: int = 0


@dataclass(frozen=True, slots=True)
class LightCount:
    badge: Badge
    count: int


@dataclass(frozen=True, slots=True)
class WallGroup:
    """`is_continued`: its first rows stand on the sheet before. `count` and `lights` are those of all its rows."""

    name: str
    count: int
    lights: tuple[LightCount, ...]
    rows: tuple[WallRow, ...]
    is_continued: bool = False


def milestones_of(steps: Iterable[Step]) -> list[TimelineMilestone]:
    """As drawn, each with the name of the part it belongs to."""
    return [replace(drawn(step), name=step.name) for step in steps]


def wall_rows(keys: Sequence[int], trees: Trees, units: ProjectUnits, as_of: AsOf, wall: Wall) -> dict[int, WallRow]:
    """By the keys of the projects."""
    behind, edits = wall.backdrop, edits_by_project(as_of, keys)

    def make(missing: Sequence[int]) -> dict[int, WallRow]:
        read = trees.of(missing)
        return {key: wall_row(one, steps, units, as_of, wall, behind, edits.get(key)) for key, (one, steps) in read}

    return remembered_each(as_of, ("wall row", wall), keys, make, edits=edits)


def wall_row(
    project: Project,
    steps: Sequence[Step],
    units: ProjectUnits,
    as_of: AsOf,
    wall: Wall,
    behind: Backdrop,
    edits: TreeEdits | None,
) -> WallRow:
    light = state_of(project, steps, as_of.on).light
    milestones = milestones_of(steps)
    return WallRow(
        key=(project.pk, wall),
        edits=edits,
        name=project.name,
        url=project.get_absolute_url() + as_of.query,
        whole=project.parent.name if project.parent and project.parent.is_public else "",
        where=unit_or_place(project, units),
        light=light,
        badge=badge(light),
        track=wall_track(milestones, wall, behind),
        said=said([one for one in milestones if drawn_in(one, wall)], wall.year, as_of),
        total=total_of(project, as_of),
    )


def said(milestones: Iterable[TimelineMilestone], year: int, as_of: AsOf) -> str:
    """封顶，4月10日，严重滞后；竣工，11月28日，正常; the first plan where it was another."""
    found = [in_words(one, year, as_of) for one in milestones]
    return statements(*found) if found else _("nothing in %(year)s") % {"year": year}


def in_words(milestone: TimelineMilestone, year: int, as_of: AsOf) -> str:
    state, current = milestone.state, milestone.current
    moved = state.baseline if state.baseline and not state.baseline.same_days(current) else None
    was = _("baseline %(window)s") % {"window": as_of.window(moved, year=year)} if moved else ""
    when = as_of.window(current, year=year) if current else ""
    return clauses(milestone.name, when, str(LIGHT_WORDS[state.light]), was)


def group_names(projects: Sequence[Project], grouping: str, units: ProjectUnits) -> list[str]:
    """The group of each project, by name."""
    if grouping == UNIT:
        nobody = _("Unit not published")
        return [next((name for _slug, name in units.of.get(one.pk, [])), nobody) for one in projects]
    return [str(one.get_category_display()) if one.category else _("No category published") for one in projects]


def in_groups(projects: Sequence[Project], grouping: str, units: ProjectUnits) -> list[tuple[str, list[Project]]]:
    """Categories in their own order, units with most projects first; what has neither comes last."""
    groups: dict[str, list[Project]] = {}
    for name, project in zip(group_names(projects, grouping, units), projects, strict=True):
        groups.setdefault(name, []).append(project)
    order = [str(label) for label in Category.labels]
    nobody = {_("Unit not published"), _("No category published")}

    def rank(name: str) -> tuple[bool, int, str]:
        place = -len(groups[name]) if grouping == UNIT else order.index(name) if name in order else 0
        return name in nobody, place, name

    return [(name, groups[name]) for name in sorted(groups, key=rank)]


def wall_group(name: str, rows: tuple[WallRow, ...]) -> WallGroup:
    counted = Counter(row.light for row in rows)
    lights = tuple(LightCount(badge(light), counted[light]) for light in Light if counted[light])
    return WallGroup(name, len(rows), lights, rows)
