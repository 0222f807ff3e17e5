"""How often the engine is right at each confidence: `python -m scripts.calibrate DIR…` on articles with gold.

Each DIR holds NN.txt and NN.gold.json; without one, the project's own examples are used.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from scripts.fit_command import EXAMPLES
from scripts.reading_score import judged, read_with_gold

BAND = 0.05

#: how sure a statement is, and whether it is right
Told = tuple[float, bool]


def sureness_of(folders: Iterable[Path]) -> list[Told]:
    articles = [article for folder in folders for article in sorted(folder.glob("*.txt"))]
    return [(one.sureness, one.is_right) for article in articles for one in judged(*read_with_gold(article))]


def cumulated(statements: Iterable[Told]) -> list[tuple[float, int, int]]:
    """(confidence from which on, how many statements, how many of them right), the surest first."""
    bands: dict[float, list[bool]] = defaultdict(list)
    for sureness, is_right in statements:
        bands[round(int(sureness / BAND + 1e-9) * BAND, 2)].append(is_right)
    rows, so_far = [], []
    for band in sorted(bands, reverse=True):
        so_far += bands[band]
        rows.append((band, len(so_far), sum(so_far)))
    return rows


def main() -> None:
    statements = sureness_of([Path(name) for name in sys.argv[1:]] or [EXAMPLES])
    for confidence, found, right in cumulated(statements):
        share = f"{found / len(statements):.0%} of all"
        print(f"{confidence:.2f} and above: {right} of {found} right ({right / found:.1%}; {share})")


if __name__ == "__main__":
    main()
