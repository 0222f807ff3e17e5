"""Short forms of names that no noun phrase shows: those that the text introduced, and the ends of known names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from importers.annotate import Annotated
from importers.drafts import Draft
from importers.names import core

SHORTEST, LONGEST = 3, 8
OPENING = re.compile(r"“|目前|而")
#: where a short form stands, and what it is short for
Hit = tuple[int, int, Draft]


def introduced_forms(text: str, spans: list[tuple[int, int]], introduced: dict[str, Draft]) -> Iterator[Hit]:
    """简称X, 1号标段（导流洞）: what the text itself said that it would call them."""
    for alias, draft in introduced.items():
        start = text.find(alias)
        while start >= 0:
            end = start + len(alias)
            if not any(start <= a < end or a <= start < b for a, b in spans):
                yield start, end, draft
            start = text.find(alias, end)


def closing_words(here: Annotated, spans: list[tuple[int, int]], known: list[Draft]) -> Iterator[Hit]:
    """启动区今年完成投资: a clause opens with the end of a name that the story knows."""
    endings = _endings(known)
    taken = {index for a, b in spans for index in range(a, b)}
    for start, end in here.clauses if endings else ():
        opening = OPENING.match(here.text, start)
        first = opening.end() if opening else start
        for length in range(min(LONGEST, end - first), SHORTEST - 1, -1):
            draft = endings.get(here.text[first : first + length])
            if draft is not None and first not in taken:
                yield first, first + length, draft
                break


def _endings(known: list[Draft]) -> dict[str, Draft]:
    """Every proper ending of the names, the first named of those that share one."""
    found: dict[str, Draft] = {}
    for draft in known:
        for ending in _endings_of(core(draft.name)):
            found.setdefault(ending, draft)
    return found


@lru_cache(maxsize=1024)
def _endings_of(name: str) -> tuple[str, ...]:
    return tuple(name[-length:] for length in range(SHORTEST, min(LONGEST, len(name) - 1) + 1))
