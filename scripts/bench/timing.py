"""Repeated runs of one piece of work, told by their median and spread."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Runs:
    """Seconds of processor time of each run: what else the machine does at the time counts little."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def fastest(self) -> float:
        return min(self.seconds)

    @property
    def slowest(self) -> float:
        return max(self.seconds)


def time_runs(work: Callable[[], object], *, before: Callable[[], object] = lambda: None, times: int = 7) -> Runs:
    """The time of `work`, `times` times; `before` each, untimed, puts things back as they were at first."""
    return Runs(tuple(_seconds(work, before) for _ in range(times)))


def time_in_turn(*works: Callable[[], object], before: Callable[[], object], times: int = 7) -> list[Runs]:
    """The same for several, one after the other and again: a machine that slows down slows all of them down."""
    rounds = [[_seconds(work, before) for work in works] for _ in range(times)]
    return [Runs(seconds) for seconds in zip(*rounds, strict=True)]


def _seconds(work: Callable[[], object], before: Callable[[], object]) -> float:
    """What was there before is none of the garbage collector's business meanwhile."""
    before()
    gc.collect()
    gc.freeze()
    started = time.process_time()
    work()
    seconds = time.process_time() - started
    gc.unfreeze()
    return seconds
