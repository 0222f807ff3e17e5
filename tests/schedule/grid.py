"""One grid of milestones and days, to which the rules in Python and the same rules in SQL are both held."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

from projects.date_window import DateWindow

ON = date(2025, 5, 1)

# Days from `on` at which some rule changes, each with its neighbours: the day itself, due soon (7), yellow (15).
EDGES = (-46, -17, -16, -15, -14, -8, -7, -2, -1, 0, 1, 2, 6, 7, 8, 9, 30)


@dataclass(frozen=True, slots=True)
class Case:
    """A milestone, its newest report, and the day on which it is looked at."""

    baseline: DateWindow | None
    planned: DateWindow | None
    actual: DateWindow | None
    last_report_on: date | None
    on: date

    @property
    def last_report(self) -> DateWindow | None:
        return made_on(self.last_report_on)


def made_on(day: date | None) -> DateWindow | None:
    """When a report of that day was made; none where there is no day."""
    return DateWindow.of_day(day) if day else None


def around(on: date, first: int | None, last: int | None) -> DateWindow:
    """A window between two days counted from `on`; None leaves a side open."""
    return DateWindow(
        None if first is None else on + timedelta(first),
        None if last is None else on + timedelta(last),
    )


def planned_windows(on: date) -> Iterator[DateWindow | None]:
    yield None
    for days in EDGES:
        yield around(on, days, days)
        yield around(on, days - 10, days)
    yield around(on, -20, None)
    yield around(on, 20, None)
    yield around(on, None, -3)
    yield around(on, -40, 40)


def baselines(on: date) -> Iterator[DateWindow | None]:
    yield None
    for first, last in ((-60, -60), (-31, -31), (-20, -11), (-5, 5), (0, 0), (30, 60), (None, -10), (12, None)):
        yield around(on, first, last)


def actuals(on: date) -> Iterator[DateWindow | None]:
    yield None
    for first, last in (
        (-50, -50),
        (-15, -15),
        (-15, -6),
        (-1, -1),
        (0, 0),
        (1, 1),
        (-1, 5),
        (None, -2),
        (None, 1),
        (-3, None),
    ):
        yield around(on, first, last)


def report_days(on: date, planned: DateWindow | None) -> Iterator[date | None]:
    """No report, one on the day the plan ended, one a day later, one on `on`, and one that isn't known yet."""
    yield None
    yield on
    yield on + timedelta(1)
    if planned and planned.latest:
        yield planned.latest
        yield planned.latest + timedelta(1)


def grid(on: date = ON) -> Iterator[Case]:
    """About 18,000 cases; `thinned` has 3,000 that reach the same rules, for tests that must store each one."""
    for baseline, planned, actual in product(baselines(on), planned_windows(on), actuals(on)):
        for last_report_on in dict.fromkeys(report_days(on, planned)):
            yield Case(baseline, planned, actual, last_report_on, on)


def thinned(on: date = ON) -> Iterator[Case]:
    """The cases without a baseline, which decide every light, and every baseline with a few plans."""
    for case in grid(on):
        if case.baseline is None or case.planned in (None, around(on, 8, 8), around(on, -5, -5), around(on, -20, None)):
            yield case
