"""A logistic regression in plain Python: small enough for some thousand examples with some thousand signs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from importers.fitted import Features, chance

#: what was found, whether it is what was asked for, and how much it counts
Told = tuple[Features, bool, float]
BIAS = "bias"
ROUNDS, CLOSE_ENOUGH = 60, 5e-3


def fitted(
    examples: Sequence[Told],
    used: Sequence[str],
    ridge: float,
    believed: Mapping[str, float] | None = None,
    kept: Mapping[str, float] | None = None,
) -> dict[str, float]:
    """The weights by name, the bias among them: the penalised log-likelihood is climbed sign by sign, each by a step of
    Newton's, until none moves any more.

    `ridge` is how strongly weights are held near nothing, or near what is believed of them; `kept` are those of further
    signs, which stay as they are.
    """
    signs = [BIAS, *used]
    held = {name: (believed or {}).get(name, 0.0) for name in signs}
    weights = dict(held)
    shown: dict[str, list[tuple[int, float]]] = {name: [] for name in signs}
    shown[BIAS] = [(number, 1.0) for number in range(len(examples))]
    for number, (found, _, _) in enumerate(examples):
        for name in found.keys() & shown.keys():
            shown[name].append((number, found[name]))
    totals = [_total({**(kept or {}), **weights}, found) for found, _, _ in examples]
    for _ in range(ROUNDS):
        largest = 0.0
        for name in signs:
            strength = CLOSE_ENOUGH if name == BIAS else ridge
            change = _step(shown[name], examples, totals, strength, weights[name] - held[name])
            weights[name] += change
            for number, value in shown[name]:
                totals[number] += change * value
            largest = max(largest, abs(change))
        if largest < CLOSE_ENOUGH:
            break
    return weights


def _total(weights: Mapping[str, float], found: Features) -> float:
    return weights[BIAS] + sum(weights[name] * value for name, value in found.items() if name in weights)


def _step(
    shown: list[tuple[int, float]], examples: Sequence[Told], totals: list[float], strength: float, away: float
) -> float:
    """Newton's step for one weight, whose distance from what it is held near is `away`."""
    slope, bend = -strength * away, strength
    for number, value in shown:
        _, is_right, heft = examples[number]
        likely = chance(totals[number])
        slope += heft * (is_right - likely) * value
        bend += heft * likely * (1 - likely) * value * value
    return slope / bend
