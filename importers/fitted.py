"""What fitted weights make of evidence: how likely it is that something is what it seems.

The weights are fitted, not set: scripts/fit_selection.py and scripts/fit_readings.py write them.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from typing import Any

#: beyond this nothing grows any more
FLATTENED = 30.0

Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class Scale:
    """Weights by the name of the evidence, and what speaks for it where there is none."""

    bias: float
    weights: dict[str, float]

    @classmethod
    def of(cls, table: dict[str, Any]) -> Scale:
        return cls(float(table["bias"]), table["weights"])

    def likelihood(self, found: Features) -> float:
        """From 0 to 1."""
        total = self.bias + sum(self.weights.get(name, 0.0) * value for name, value in found.items())
        return 1 / (1 + exp(-max(-FLATTENED, min(FLATTENED, total))))

    def shares(self, found: Features) -> dict[str, float]:
        """What each piece of evidence adds, the heaviest first."""
        shares = {name: self.weights[name] * value for name, value in found.items() if self.weights.get(name)}
        return dict(sorted(shares.items(), key=lambda pair: -abs(pair[1])))
