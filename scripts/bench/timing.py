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
    seconds = []
    for _ in range(times):
        before()
        gc.collect()
        started = time.process_time()
        work()
        seconds.append(time.process_time() - started)
    return Runs(tuple(seconds))
