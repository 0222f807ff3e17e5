"""Projects with their parts and all their milestones, as they stood on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from projects.compiled import asked
from projects.enums import Stage
from projects.fields import read_window
from projects.known_windows import WINDOWS, state_as_known
from projects.models import Milestone, Project
from projects.pages.as_of import AsOf
from projects.project_words import full_name
from projects.schedule import MilestoneState, NamedState, ProjectState, project_state

LEVELS = ("pk", "parent", "parent__parent")


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone of a project or of one of its parts. `name` says which part, where it is one."""

    milestone: Milestone
    owner: Project
    name: str
    state: MilestoneState

    @property
    def named_state(self) -> NamedState:
        return NamedState(self.name, self.state)


def steps_by_project(projects: Iterable[Project], as_of: AsOf, *also: str) -> dict[int, list[Step]]:
    """For each project, by its key, the milestones of its tree that were known on the day. One query.

    `also` are further relations of the milestones to be read with them.

    Of parts the public ones alone; whether a project itself may be shown is for the caller to know.
    A project's own come first, then those of its parts; each in the order of its dates, the undated last.
    """
    keys = [project.pk for project in projects]
    steps: dict[int, list[Step]] = defaultdict(list)
    for milestone in asked(told_in_trees, as_of.on, keys, as_of.holds, *also):
        for key in {*lineage(milestone.project)} & {*keys}:
            steps[key].append(step(milestone, key, as_of))
    return {key: sorted(steps[key], key=lambda one: in_order(one, key)) for key in keys}


def told_in_trees(on: date, keys: Sequence[int], stored: bool, *also: str) -> QuerySet[Milestone, Any]:
    return (
        Milestone.objects.known(on)
        .with_told(on, stored=stored)
        .filter(Q(project__in=tree_keys(keys)), Q(project__is_public=True) | Q(project__in=keys))
        .select_related("project__parent", *also)
        .order_by("project__name_pinyin", "pk")
    )


def tree_keys(keys: Sequence[int] | QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    """The keys of these projects and of their parts."""
    own, *parts = (Project.objects.order_by().filter(**{f"{level}__in": keys}).values("pk") for level in LEVELS)
    return own.union(*parts)


def lineage(project: Project) -> list[int]:
    """The keys of a project and of those above it."""
    above = [project.parent_id, project.parent.parent_id] if project.parent else []
    return [project.pk, *(key for key in above if key)]


def step(milestone: Milestone, root_key: int, as_of: AsOf) -> Step:
    """From a row that `with_told` annotated. Its windows become those known on the day: it isn't for saving."""
    owner = milestone.project
    state = state_as_known(milestone, on=as_of.on, thresholds=as_of.thresholds)
    if not as_of.holds:
        for name in WINDOWS:
            setattr(milestone, name, read_window(milestone, f"known_{name}"))
    return Step(
        milestone=milestone,
        owner=owner,
        name=milestone.name if owner.pk == root_key else of_part(part_name(owner), milestone.name),
        state=state,
    )


def part_name(part: Project) -> str:
    """一期 rather than its project's whole name and 一期."""
    whole = part.parent.name if part.parent else ""
    return part.name.removeprefix(whole).lstrip() or part.name


def public_name(project: Project) -> str:
    """With the name of the whole that it is a part of, where citizens may know that."""
    return full_name(project) if project.parent is None or project.parent.is_public else project.name


def of_part(part: str, milestone: str) -> str:
    """德兴街通车; with a space between where the part's name isn't Chinese."""
    return f"{part} {milestone}" if part[-1:].isascii() else f"{part}{milestone}"


def in_order(step: Step, root_key: int) -> tuple[bool, str, int, date]:
    is_part = step.owner.pk != root_key
    return is_part, step.owner.name_pinyin if is_part else "", step.owner.pk if is_part else 0, position(step)


def position(step: Step) -> date:
    window = step.state.actual or step.state.planned or step.state.baseline
    return (window.latest or window.earliest or date.max) if window else date.max


def state_of(project: Project, steps: Iterable[Step], on: date) -> ProjectState:
    """The light of a project from the milestones of its tree, or from its stage where none is open and dated."""
    return project_state((one.named_state for one in steps), finished=is_finished(project, on))


def is_finished(project: Project, on: date) -> bool:
    return project.stage in Stage.finished() and is_stage_known(project, on)


def is_stage_known(project: Project, on: date) -> bool:
    return project.stage_stated_on is None or project.stage_stated_on <= on
