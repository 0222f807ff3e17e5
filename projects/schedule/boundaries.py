"""The dates that separate the lights on a day, for queries that compare stored dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from projects.schedule.thresholds import PRESETS, Thresholds


@dataclass(frozen=True, slots=True)
class Boundaries:
    """Every light as comparisons of stored dates, in this order, where
    `first_known` is actual_earliest, or actual_latest where that is null, and `reported_since` is
    the newest report's last day > planned_latest, among those with a day ≤ on:

        done     first_known ≤ on
        undated  not done, planned_latest is null
        green    not done, planned_latest > due_soon_until
        blue     not done, on ≤ planned_latest ≤ due_soon_until
        yellow   not done, yellow_from ≤ planned_latest < on, reported_since
        red      not done, planned_latest < yellow_from, reported_since
        grey     not done, planned_latest < on, not reported_since
    """

    on: date
    due_soon_until: date
    yellow_from: date


def boundaries(on: date, thresholds: Thresholds = PRESETS) -> Boundaries:
    return Boundaries(
        on=on,
        due_soon_until=clamped(on, thresholds.due_soon_days),
        yellow_from=clamped(on, -thresholds.yellow_days),
    )


def clamped(day: date, days: int) -> date:
    """`day` moved by `days`, held within the calendar that dates can express (`on` may come from a request)."""
    ordinal = day.toordinal() + days
    return date.fromordinal(min(max(ordinal, date.min.toordinal()), date.max.toordinal()))
