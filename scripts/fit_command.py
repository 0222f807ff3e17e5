"""What the fitting of weights has in common, whatever the weights are for."""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar

from importers.fitted import Features
from importers.lexicon import tables
from scripts.logistic import BIAS, fitted


class Grouped(Protocol):
    """An example, with the group that is held out with it."""

    @property
    def group(self) -> str: ...


class Judged(Grouped, Protocol):
    """An example that shows signs and is right or wrong."""

    @property
    def found(self) -> Features: ...

    @property
    def is_right(self) -> bool: ...

    @property
    def heft(self) -> float: ...


T = TypeVar("T", bound=Grouped)
NAMES_ALONE = 0.3
EXAMPLES = Path(__file__).resolve().parents[1] / "tests/importers/examples"


@dataclass(frozen=True, slots=True)
class Asked:
    """Articles, each with the group that is held out with it: its folder, or itself where there is one folder."""

    articles: list[tuple[Path, str]]
    is_to_be_written: bool
    only: re.Pattern[str] | None = None


def asked(description: str | None, *, takes_only: bool = False) -> Asked:
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, metavar="DIR")
    parser.add_argument("--write", action="store_true", help="write the lexicon")
    if takes_only:
        parser.add_argument(
            "--only", type=re.compile, metavar="PATTERN", help="fit the signs alone that it finds, and the bias"
        )
    parser.set_defaults(only=None)
    options = parser.parse_args()
    folders = options.folders or [EXAMPLES]
    found = [(path, folder) for folder in folders for path in sorted(folder.glob("*.txt"))]
    articles = [(path, str(folder) if len(folders) > 1 else path.name) for path, folder in found]
    return Asked(articles, options.write, options.only)


def kept_weights(lexicon: Path, only: re.Pattern[str] | None) -> dict[str, float]:
    """Those of the signs that aren't to be fitted: what taught them needn't be at hand any more."""
    if only is None:
        return {}
    return {sign: weight for sign, weight in tables(lexicon.stem)["weights"].items() if not only.search(sign)}


def heft_of(gold: Any) -> float:
    """How much an article counts, as its gold says.

    Pages of which nobody noted more than the names are many, and less carefully read.
    """
    return float(gold.get("heft", NAMES_ALONE if gold.get("names_only") else 1.0))


def held_apart(examples: Sequence[T]) -> Iterator[tuple[str, list[T], list[T]]]:
    """Each group, with its examples and all others."""
    for group in sorted({example.group for example in examples}):
        yield group, [e for e in examples if e.group == group], [e for e in examples if e.group != group]


def weights_of(examples: Sequence[Judged], *, fewest: int, ridge: float, least: float) -> dict[str, float]:
    """The weights by sign, the bias among them: of signs that `fewest` examples show, at least `least` from nothing."""
    seen = Counter(sign for example in examples for sign in example.found)
    used = sorted(sign for sign, times in seen.items() if times >= fewest)
    weights = fitted([(example.found, example.is_right, example.heft) for example in examples], used, ridge)
    return {sign: weight for sign, weight in weights.items() if abs(weight) >= least or sign == BIAS}


def weight_lines(weights: Mapping[str, float], least: float) -> Iterator[str]:
    """Of a table of a lexicon, the largest first; what is nearer to nothing than `least` is left out."""
    for sign, weight in sorted(weights.items(), key=lambda pair: -pair[1]):
        if abs(weight) >= least:
            yield f'"{sign}" = {weight:.2f}'
