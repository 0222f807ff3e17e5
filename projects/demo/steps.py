"""The ten milestones of an invented project: what was promised, how plans moved, and what is done by the day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from projects.date_window import DateWindow
from projects.demo.days import NO_WINDOW, Window, day_window, iso, month_end, month_window
from projects.demo.vocabulary import REASONS, STEPS
from projects.schedule import variance

LONG_AGO, LATELY = 120, 40
SHARE_MOVED, SHARE_OF_DAYS = 0.1, 0.5

Chance = Callable[[], float]


@dataclass(frozen=True, slots=True)
class DemoStep:
    """`done_on` is the ordinal of the actual day, 0 where it isn't done; `moved` is what a change of the plan says."""

    name: str
    line: str
    baseline: Window
    planned: Window
    actual: Window
    done_on: int
    moved: DemoChange | None


@dataclass(frozen=True, slots=True)
class DemoChange:
    """`days` lie between the two plans, as a change that is saved would count them."""

    days: int
    reason: str
    words: str
    proposed_on: str
    decided_on: str


def demo_steps(kind: str, chance: Chance, *, on: int, told_until: int) -> list[DemoStep]:
    """`told_until` is the last day of which bulletins tell what was done."""
    return list(_steps(kind, chance, on, told_until))


def _steps(kind: str, chance: Chance, on: int, told_until: int) -> Iterator[DemoStep]:
    day, is_stuck = on - 1250 + int(chance() * 1500), False
    for name, line in STEPS[kind]:
        day += 25 + int(chance() * 85)
        window_of = day_window if chance() < SHARE_OF_DAYS else month_window
        baseline = planned = window_of(day)
        change = _change(day, chance, on) if chance() < SHARE_MOVED else None
        if change:
            day += change.days
            planned = window_of(day)
        latest = day if window_of is day_window else month_end(day)
        done_on = 0 if is_stuck else _done_on(latest, chance, on, told_until)
        is_stuck = not done_on
        moved = replace(change, days=shift_days(baseline, planned)) if change and planned != baseline else None
        yield DemoStep(name, line, baseline, planned, day_window(done_on) if done_on else NO_WINDOW, done_on, moved)


def _done_on(latest: int, chance: Chance, on: int, told_until: int) -> int:
    """Around the plan's last day; the longer ago that was, the surer."""
    done_on = latest - 30 + int(chance() * 42)
    past = on - latest
    likely = 0.995 if past > LONG_AGO else 0.92 if past > LATELY else 0.75
    return done_on if done_on <= told_until and chance() < likely else 0


def _change(day: int, chance: Chance, on: int) -> DemoChange | None:
    decided_on = day - 5 - int(chance() * 40)
    if decided_on >= on:
        return None
    reason, words = REASONS[int(chance() * len(REASONS))]
    return DemoChange(20 + int(chance() * 100), reason, words, iso(decided_on - 4), iso(decided_on))


def shift_days(old: Window, proposed: Window) -> int:
    shift = variance(as_dates(proposed), as_dates(old))
    assert shift is not None
    return shift.shift_days


def as_dates(window: Window) -> DateWindow:
    earliest, latest = (date.fromisoformat(bound) if bound else None for bound in window[:2])
    return DateWindow(earliest, latest)
