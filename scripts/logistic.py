"""A logistic regression in plain Python: small enough for some thousand examples with a hundred pieces of evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp

from importers.fitted import FLATTENED, Features

#: what was found, whether it is what was asked for, and how much it counts
Told = tuple[Features, bool, float]
BIAS = "bias"
ROUNDS, CLOSE_ENOUGH = 20, 1e-4


def fitted(
    examples: Sequence[Told], used: Sequence[str], ridge: float, believed: Mapping[str, float] | None = None
) -> dict[str, float]:
    """The weights by name, the bias among them: Newton's method on the penalised log-likelihood.

    `ridge` is how strongly weights are held near nothing, or near what is believed of them.
    """
    names = [BIAS, *used]
    index = {name: n for n, name in enumerate(names)}
    rows = [[(0, 1.0), *((index[n], value) for n, value in found.items() if n in index)] for found, _, _ in examples]
    held = [(believed or {}).get(name, 0.0) for name in names]
    weights = [0.0] * len(names)
    for _ in range(ROUNDS):
        step = _solved(*_slopes(rows, examples, weights, held, ridge))
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < CLOSE_ENOUGH:
            break
    return dict(zip(names, weights, strict=True))


def _slopes(
    rows: list[list[tuple[int, float]]], examples: Sequence[Told], weights: list[float], held: list[float], ridge: float
) -> tuple[list[list[float]], list[float]]:
    """The second derivatives and the first of the log-likelihood at these weights."""
    size = len(weights)
    second = [[0.0] * size for _ in range(size)]
    first = [0.0] * size
    for row, (_, is_right, heft) in zip(rows, examples, strict=True):
        chance = _chance(sum(weights[n] * value for n, value in row))
        spread = heft * chance * (1 - chance)
        for n, value in row:
            first[n] += heft * (is_right - chance) * value
            for m, other in row:
                second[n][m] += spread * value * other
    for n in range(size):
        strength = ridge if n else CLOSE_ENOUGH
        first[n] -= strength * (weights[n] - held[n])
        second[n][n] += strength
    return second, first


def _chance(total: float) -> float:
    return 1 / (1 + exp(-max(-FLATTENED, min(FLATTENED, total))))


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """x of matrix·x = right, by elimination; the matrix is symmetric and positive, so no row is exchanged."""
    size = len(right)
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for n in range(size):
        for below in rows[n + 1 :]:
            factor = below[n] / rows[n][n]
            if factor:
                below[n:] = [a - factor * b for a, b in zip(below[n:], rows[n][n:], strict=True)]
    found = [0.0] * size
    for n in reversed(range(size)):
        found[n] = (rows[n][size] - sum(rows[n][m] * found[m] for m in range(n + 1, size))) / rows[n][n]
    return found
