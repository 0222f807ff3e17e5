"""The light of a project: the worst of its milestones' lights, with the milestone that gives it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from projects.schedule.light import Light
from projects.schedule.milestone import MilestoneState


@dataclass(frozen=True, slots=True)
class NamedState:
    """A milestone's name (with its scope, and its road where it belongs to a child) and its state."""

    name: str
    state: MilestoneState


@dataclass(frozen=True, slots=True)
class ProjectState:
    """`worst` is the open, dated milestone that gives the light, `next` the first one due; None when there is none.

    Without one, the project is done when its stage says so (已竣工, 已投用), and undated else: a project whose ground
    was broken isn't finished because no later step has a date.
    """

    light: Light
    worst: NamedState | None
    next: NamedState | None
    milestones: tuple[NamedState, ...]

    @property
    def done(self) -> tuple[NamedState, ...]:
        return self.shining(Light.DONE)

    @property
    def undated(self) -> tuple[NamedState, ...]:
        return self.shining(Light.UNDATED)

    @property
    def dated(self) -> tuple[NamedState, ...]:
        """Open milestones with a date, in the order of their last day."""
        return tuple(sorted((one for one in self.milestones if is_dated(one)), key=planned_latest))

    def shining(self, light: Light) -> tuple[NamedState, ...]:
        return tuple(one for one in self.milestones if one.state.light is light)


def project_state(milestones: Iterable[NamedState], *, finished: bool) -> ProjectState:
    """`finished`: the stage known on that day says that nothing is left to build.

    Of several milestones with the worst light the most urgent counts: the longest overdue, or the next one due.
    """
    all_milestones = tuple(milestones)
    dated = [one for one in all_milestones if is_dated(one)]
    worst = min(dated, key=urgency, default=None)
    without_dates = Light.DONE if finished else Light.UNDATED
    return ProjectState(
        light=worst.state.light if worst else without_dates,
        worst=worst,
        next=min(dated, key=planned_latest, default=None),
        milestones=all_milestones,
    )


def urgency(milestone: NamedState) -> tuple[int, int]:
    return milestone.state.light.severity, -(milestone.state.days or 0)


def is_dated(milestone: NamedState) -> bool:
    """Open, with a last day to hold it to."""
    return milestone.state.light not in (Light.DONE, Light.UNDATED)


def planned_latest(milestone: NamedState) -> date:
    planned = milestone.state.planned
    return planned.latest if planned and planned.latest else date.max
