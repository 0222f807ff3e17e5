"""What a proof measured, printed as it comes, with the bar that it is held to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


class Figures:
    def __init__(self) -> None:
        self.all_hold = True

    def hold(self, holds: bool, told: str) -> None:
        """A figure with a bar: a missed one fails the run, once all others are measured too."""
        self.all_hold = self.all_hold and holds
        print(f"  {'ok    ' if holds else 'MISSED'} {told}", flush=True)

    def tell(self, told: str) -> None:
        print(f"         {told}", flush=True)


def counted(values: Iterable[object]) -> str:
    """`200 × 302, 3 × 503`."""
    return ", ".join(f"{count} × {value}" for value, count in sorted(Counter(map(str, values)).items())) or "none"


def percentile(values: Iterable[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
