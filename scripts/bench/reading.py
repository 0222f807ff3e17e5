"""How fast articles are read, and how reading time grows with length on hostile texts."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import _lru_cache_wrapper, partial
from pathlib import Path

from importers.decode import decode
from importers.read import read_article
from projects.date_words import parse_window
from scripts.bench.hostile_texts import UNITS, hostile_text
from scripts.bench.timing import time_in_turn, time_runs

ROOT = Path(__file__).resolve().parents[2]
OWN_ARTICLES = ("seeds", "tests/importers/examples")
PUBLISHED = parse_window("2024-03")
HOSTILE_LENGTH = 6000


def figures(folders: list[Path]) -> Iterator[str]:
    """Characters a second for each folder of articles (each .txt of it once a run), then time(2n)/time(n)."""
    for folder in [*(ROOT / name for name in OWN_ARTICLES), *folders]:
        texts = [decode(path.read_bytes()) for path in sorted(folder.glob("*.txt"))]
        if texts:
            yield _speed(folder, texts)
    for kind in UNITS:
        yield _growth(kind)


def _speed(folder: Path, texts: list[str]) -> str:
    size = sum(map(len, texts))
    runs = time_runs(partial(_read, *texts), before=_forget_names)
    name = folder.relative_to(ROOT) if folder.is_relative_to(ROOT) else folder
    return (
        f"{name}: {size / runs.median:,.0f} characters a second "
        f"({size / runs.slowest:,.0f} to {size / runs.fastest:,.0f}; {len(texts)} articles, {size:,} characters)"
    )


def _growth(kind: str) -> str:
    texts = [hostile_text(kind, length) for length in (HOSTILE_LENGTH, 2 * HOSTILE_LENGTH)]
    short, long = time_in_turn(*(partial(_read, text) for text in texts), before=_forget_names, times=5)
    return f"{kind}: {long.fastest / short.fastest:.2f} times as long for twice the length"


def _read(*texts: str) -> None:
    for text in texts:
        read_article(text, published=PUBLISHED)


def _forget_names() -> None:
    """What was remembered of names and words in the run before: each run reads its articles for the first time.

    The word lists, which are remembered for good, stay.
    """
    for name, module in list(sys.modules.items()):
        for member in vars(module).values() if name.startswith(("importers.", "projects.date_")) else ():
            if isinstance(member, _lru_cache_wrapper) and member.cache_parameters()["maxsize"] is not None:
                member.cache_clear()
