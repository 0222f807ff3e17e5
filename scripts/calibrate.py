"""How often the engine is right at each confidence: `python -m scripts.calibrate DIR…` on articles with gold.

Each DIR holds NN.txt and NN.gold.json; without one, the project's own examples are used.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from scripts.fit_command import EXAMPLES
from scripts.reading_score import judged

BAND = 0.05


def table(folders: list[Path]) -> list[tuple[float, int, int]]:
    """(confidence from which on, how many statements, how many of them right), the surest first and cumulated."""
    bands: dict[float, list[bool]] = defaultdict(list)
    for folder in folders:
        for article in sorted(folder.glob("*.txt")):
            for _, confidence, right in judged(article):
                bands[round(int(confidence / BAND + 1e-9) * BAND, 2)].append(right)
    rows, so_far = [], []
    for band in sorted(bands, reverse=True):
        so_far += bands[band]
        rows.append((band, len(so_far), sum(so_far)))
    return rows


def main() -> None:
    for confidence, found, right in table([Path(name) for name in sys.argv[1:]] or [EXAMPLES]):
        print(f"{confidence:.2f} and above: {right} of {found} right ({right / found:.1%})")


if __name__ == "__main__":
    main()
