"""What a change of a plan would do: how far it moves, which lights change, what order of steps it turns round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from projects.date_window import DateWindow
from projects.schedule.milestone import MilestoneState, milestone_state
from projects.schedule.project import NamedState, ProjectState, project_state
from projects.schedule.thresholds import PRESETS, Thresholds
from projects.schedule.variance import Variance, variance


@dataclass(frozen=True, slots=True)
class Preview:
    """`then_before` are later milestones of the project that would stand before this one, `then_after` earlier ones
    that this one would stand before; both counted by their last day.
    """

    before: MilestoneState
    after: MilestoneState
    project_before: ProjectState
    project_after: ProjectState
    then_before: tuple[NamedState, ...]
    then_after: tuple[NamedState, ...]

    @property
    def shift(self) -> Variance | None:
        """The proposed plan against the current one; None where they can't be compared."""
        return variance(self.after.planned, self.before.planned)


def preview(
    milestone: NamedState,
    proposed: DateWindow,
    *,
    beside: Sequence[NamedState],
    below: Sequence[NamedState] = (),
    finished: bool,
    thresholds: Thresholds = PRESETS,
) -> Preview:
    """`beside`: the project's other milestones; `below`: those of its parts, which share its light, not its order."""
    before = milestone.state
    after = milestone_state(
        before.baseline or proposed,
        proposed,
        before.actual,
        on=before.on,
        last_report=before.last_report,
        thresholds=thresholds,
    )
    others = (*beside, *below)
    old, new = last_day(before), last_day(after)
    return Preview(
        before=before,
        after=after,
        project_before=project_state((milestone, *others), finished=finished),
        project_after=project_state((NamedState(milestone.name, after), *others), finished=finished),
        then_before=tuple(one for one in beside if is_between(old, last_day(one.state), new)),
        then_after=tuple(one for one in beside if is_between(new, last_day(one.state), old)),
    )


def last_day(state: MilestoneState) -> date | None:
    """The day by which it happened, or is to happen."""
    window = state.actual or state.planned
    return window.latest if window else None


def is_between(first: date | None, day: date | None, last: date | None) -> bool:
    """After the first and before the last; days that coincide stand in no order."""
    return first is not None and day is not None and last is not None and first < day < last
