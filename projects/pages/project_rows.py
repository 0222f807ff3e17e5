"""Rows of a list of projects. Two queries, however many rows; none where all of them are remembered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from projects.derived.edited_trees import TreeEdits
from projects.models import Project
from projects.pages.as_of import AsOf
from projects.pages.badge import Badge
from projects.pages.candidates import ProjectUnits
from projects.pages.money import Money, money
from projects.pages.remembering import edits_by_project, remembered_each
from projects.pages.step_words import drawn, project_badge
from projects.pages.tree import Step, state_of
from projects.pages.trees import Trees
from projects.schedule import NamedState
from projects.timeline import mini_timeline, plan_year
from projects.timeline.shapes import Track


@dataclass(frozen=True, slots=True)
class NextStep:
    """`was` is the first plan, where the current one is another."""

    name: str
    date: str
    was: str


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """`whole` names the project that this one is a part of; `about` is its category and its unit or place. `key` tells
    it from the same project's row on another year's ruler, or on the page of a unit. `edits` are those of its tree.
    """

    key: tuple[int, int, str]
    edits: TreeEdits | None
    name: str
    url: str
    whole: str
    about: tuple[str, ...]
    badge: Badge
    next_step: NextStep | None
    track: Track
    total: Money | None


@dataclass(frozen=True, slots=True)
class ProjectRows:
    """`year` is that of the small timelines: the day's own, or the nearest in which these projects have dates."""

    year: int
    rows: tuple[ProjectRow, ...]


def project_rows(keys: Sequence[int], units: ProjectUnits, as_of: AsOf) -> ProjectRows:
    """The projects with these keys, in this order."""
    trees, edits = Trees(as_of), edits_by_project(as_of, keys)
    year = plan_year(as_of.on, trees.days(keys))

    def make(missing: Sequence[int]) -> dict[int, ProjectRow]:
        return {
            key: project_row(project, steps, units, as_of, year, edits.get(key))
            for key, (project, steps) in trees.of(missing)
        }

    rows = remembered_each(as_of, ("row", year, units.of_unit), keys, make, edits=edits)
    return ProjectRows(year, tuple(rows[key] for key in keys if key in rows))


def project_row(
    project: Project, steps: list[Step], units: ProjectUnits, as_of: AsOf, year: int, edits: TreeEdits | None
) -> ProjectRow:
    state = state_of(project, steps, as_of.on)
    return ProjectRow(
        key=(project.pk, year, units.of_unit),
        edits=edits,
        name=project.name,
        url=project.get_absolute_url() + as_of.query,
        whole=project.parent.name if project.parent and project.parent.is_public else "",
        about=tuple(about(project, units)),
        badge=project_badge(state),
        next_step=next_step(state.next, as_of) if state.next else None,
        track=mini_timeline([drawn(step) for step in steps], on=as_of.on, year=year),
        total=total_of(project, as_of),
    )


def total_of(project: Project, as_of: AsOf) -> Money | None:
    """Of a project `with_total`; None where none was stated."""
    return None if project.total_yuan is None else money(project.total_yuan, as_of, project.total_qualifier)


def about(project: Project, units: ProjectUnits) -> list[str]:
    where = unit_or_place(project, units)
    return [*([str(project.get_category_display())] if project.category else []), *([where] if where else [])]


def unit_or_place(project: Project, units: ProjectUnits) -> str:
    return next((name for _slug, name in units.of.get(project.pk, [])), project.location)


def next_step(named: NamedState, as_of: AsOf) -> NextStep:
    state, year = named.state, as_of.on.year
    moved = state.baseline if state.is_rescheduled else None
    return NextStep(
        name=named.name,
        date=as_of.window(state.planned, year=year) if state.planned else "",
        was=as_of.window(moved, year=year) if moved else "",
    )
