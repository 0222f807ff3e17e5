"""What fitted weights make of evidence: how likely it is that something is what it seems.

The weights are fitted, not set: scripts/fit_selection.py and scripts/fit_readings.py write them.
"""

from __future__ import annotations

from itertools import repeat
from math import exp
from operator import mul
from typing import Any

from projects.unchanging import unchanging

#: beyond this nothing grows any more
FLATTENED = 30.0

Features = dict[str, float]


@unchanging
class Scale:
    """Weights by the name of the evidence, and what speaks for it where there is none."""

    bias: float
    weights: dict[str, float]

    @classmethod
    def of(cls, table: dict[str, Any]) -> Scale:
        return cls(float(table["bias"]), table["weights"])

    def likelihood(self, found: Features) -> float:
        """From 0 to 1."""
        known = map(self.weights.get, found, repeat(0.0))
        return chance(self.bias + sum(map(mul, known, found.values())))

    def shares(self, found: Features) -> dict[str, float]:
        """What each piece of evidence adds."""
        weights = self.weights
        return {name: weight * value for name, value in found.items() if (weight := weights.get(name))}


def likelihood(bias: float, shares: dict[str, float]) -> float:
    return chance(bias + sum(shares.values()))


def chance(total: float) -> float:
    """From 0 to 1, of the bias and all shares together."""
    return 1 / (1 + exp(-max(-FLATTENED, min(FLATTENED, total))))


def heaviest(shares: dict[str, float]) -> list[tuple[str, float]]:
    weights = {name: abs(share) for name, share in shares.items()}
    return [(name, shares[name]) for name in sorted(weights, key=weights.__getitem__, reverse=True)]
