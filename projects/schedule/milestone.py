"""The state and the light of a milestone on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from projects.date_window import DateWindow
from projects.schedule.light import Light
from projects.schedule.thresholds import PRESETS, Thresholds
from projects.schedule.variance import Variance, variance


class State(StrEnum):
    """`DONE` is done where neither the baseline nor the plan can tell whether it was early or late."""

    DONE_EARLY = "done_early"
    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    DONE = "done"
    UPCOMING = "upcoming"
    DUE_SOON = "due_soon"
    DUE_UNREPORTED = "due_unreported"
    OVERDUE = "overdue"
    UNDATED = "undated"

    @property
    def is_done(self) -> bool:
        return self in DONE_STATES


DONE_STATES = frozenset({State.DONE_EARLY, State.DONE_ON_TIME, State.DONE_LATE, State.DONE})


@dataclass(frozen=True, slots=True)
class MilestoneState:
    """A milestone as it stood on the day `on`. `actual` and `last_report` are None where they lie after it.

    `days` is positive when late, negative when early or ahead. Done: days against the baseline, or against the plan
    where no baseline can be compared, None where neither can. Open: days since the plan's last day (−90: 90 are left).
    Undated: None.
    """

    state: State
    light: Light
    on: date
    days: int | None
    baseline: DateWindow | None
    planned: DateWindow | None
    actual: DateWindow | None
    against_baseline: Variance | None
    against_plan: Variance | None
    last_report: DateWindow | None

    @property
    def windows(self) -> tuple[DateWindow, ...]:
        return tuple(window for window in (self.baseline, self.planned, self.actual) if window)

    @property
    def is_done(self) -> bool:
        return self.state.is_done

    @property
    def days_left(self) -> int | None:
        """Days until the plan's last day, 0 on that day; None when done, undated or past."""
        if self.is_done or self.days is None or self.days > 0:
            return None
        return -self.days

    @property
    def days_overdue(self) -> int | None:
        """Days since the plan's last day; None unless it has passed with the milestone open."""
        return None if self.is_done or self.days is None or self.days <= 0 else self.days

    @property
    def rescheduled_by(self) -> Variance | None:
        """The current plan against the baseline; None where they can't be compared."""
        return variance(self.planned, self.baseline)

    @property
    def is_rescheduled(self) -> bool:
        """The plan's last day is later than the baseline's, or was given up."""
        if self.baseline is None or self.planned is None or self.baseline.latest is None:
            return False
        return self.planned.latest is None or self.planned.latest > self.baseline.latest

    @property
    def rescheduled_days(self) -> int | None:
        """Days the plan moved later, between the nearer edges, or between the last days where the windows overlap.

        None when the plan isn't rescheduled or no longer has a last day.
        """
        moved = self.rescheduled_by
        if moved is None or not self.is_rescheduled:
            return None
        return moved.days or moved.end_days


def happened(actual: DateWindow | None, on: date) -> bool:
    """The first known day of `actual` is not after `on`: its earliest day, or its latest where the start is open."""
    if actual is None:
        return False
    first_known = actual.earliest or actual.latest
    return first_known is not None and first_known <= on


def may_tell_of(actual: DateWindow, stated_on: date | None) -> bool:
    """A statement made before something happened can't be its evidence; one of an unknown day may be."""
    return stated_on is None or happened(actual, stated_on)


def milestone_state(
    baseline: DateWindow | None,
    planned: DateWindow | None,
    actual: DateWindow | None,
    *,
    on: date,
    last_report: DateWindow | None = None,
    thresholds: Thresholds = PRESETS,
) -> MilestoneState:
    """The state on `on`. `last_report` is when the newest report known on that day was made; a vague one counts from
    the last day on which that may have been.
    """
    reported_on = last_report.latest if last_report else None
    if reported_on is None or reported_on > on:
        reported_on = last_report = None
    known_actual = actual if happened(actual, on) else None
    against_baseline, against_plan = variance(known_actual, baseline), variance(known_actual, planned)
    if known_actual is not None:
        state, light, days = done_state(against_baseline or against_plan)
    else:
        state, light, days = open_state(planned, on, reported_on, thresholds)
    return MilestoneState(
        state=state,
        light=light,
        on=on,
        days=days,
        baseline=baseline,
        planned=planned,
        actual=known_actual,
        against_baseline=against_baseline,
        against_plan=against_plan,
        last_report=last_report,
    )


def done_state(against: Variance | None) -> tuple[State, Light, int | None]:
    if against is None:
        return State.DONE, Light.DONE, None
    if against.is_early:
        return State.DONE_EARLY, Light.DONE, against.days
    return State.DONE_LATE if against.is_late else State.DONE_ON_TIME, Light.DONE, against.days


def open_state(
    planned: DateWindow | None, on: date, reported_on: date | None, thresholds: Thresholds
) -> tuple[State, Light, int | None]:
    """A plan without a last day can't be missed: it is undated."""
    if planned is None or planned.latest is None:
        return State.UNDATED, Light.UNDATED, None
    days = (on - planned.latest).days
    if days <= 0:
        return ahead_state(days, thresholds)
    if reported_on is None or reported_on <= planned.latest:
        return State.DUE_UNREPORTED, Light.GREY, days
    return State.OVERDUE, Light.YELLOW if days <= thresholds.yellow_days else Light.RED, days


def ahead_state(days: int, thresholds: Thresholds) -> tuple[State, Light, int]:
    if -days <= thresholds.due_soon_days:
        return State.DUE_SOON, Light.BLUE, days
    return State.UPCOMING, Light.GREEN, days
