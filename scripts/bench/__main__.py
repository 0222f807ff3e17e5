"""`make bench`: prints the figures of each area. ARGS="reading --articles DIR" measures one, on more articles."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from scripts.bench import ledger, reading, scale, serving

#: each area's figures, line by line; an area is a module of this package with a function that gives them
AREAS: dict[str, Callable[[argparse.Namespace], Iterator[str]]] = {
    "reading": lambda options: reading.figures(options.articles),
    "ledger": lambda options: ledger.figures(),
    "serving": lambda options: serving.figures(options.projects),
    "scale": lambda options: scale.figures(options.projects, options.database),
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("areas", nargs="*", metavar="AREA", help=f"{', '.join(AREAS)} (default: all)")
    parser.add_argument("--articles", type=Path, action="append", default=[], help="a folder of further articles")
    parser.add_argument(
        "--projects", type=int, default=241, help="how many invented projects are served (default: 241)"
    )
    parser.add_argument(
        "--database", default="", help="for scale: the address of one that make_demo has filled with so many already"
    )
    options = parser.parse_args()
    unknown = set(options.areas) - set(AREAS)
    if unknown:
        parser.error(f"no such area: {', '.join(sorted(unknown))}")
    for area in options.areas or AREAS:
        print(f"{area}:")
        for line in AREAS[area](options):
            print(f"  {line}", flush=True)


if __name__ == "__main__":
    main()
