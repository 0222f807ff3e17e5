"""How alike a project of an article and one of ours are: to be shown to a person, who decides. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from importers.store.matching import Candidate, Sought
from importers.store.names import contradict, core, is_generic, marks, normalise, same_name

OFFERED = 5
OFFERED_FROM = 0.45
#: From here on another project of ours is so like that nobody but a person says "a new one".
MISTAKABLE_FROM = 0.8
SHARED_PART = 0.1
OTHER_MARKS = 0.7


@dataclass(frozen=True, slots=True)
class Likely:
    """`likeness` is 1 for the same name, 0 for nothing in common."""

    pk: int
    likeness: float

    @property
    def percent(self) -> int:
        return round(100 * self.likeness)


def likely(sought: Sought, candidates: Iterable[Candidate]) -> tuple[Likely, ...]:
    """The few that are most alike, most alike first."""
    scored = (Likely(candidate.pk, likeness(sought, candidate)) for candidate in candidates)
    found = sorted(
        (each for each in scored if each.likeness >= OFFERED_FROM), key=lambda each: (-each.likeness, each.pk)
    )
    return tuple(found[:OFFERED])


def likeness(sought: Sought, candidate: Candidate) -> float:
    names = (sought.name, *(alias for alias in sought.aliases if not is_generic(alias)))
    terms = (candidate.name, *candidate.aliases)
    best = max(_alike(name, term) for name in names for term in terms)
    if contradict(sought.name, candidate.name):
        return best * OTHER_MARKS
    shared = {normalise(part) for part in sought.parts} & {normalise(part) for part in candidate.parts}
    return min(best + SHARED_PART * min(len(shared), 3), 1.0)


def _alike(one: str, other: str) -> float:
    if same_name(one, other):
        return 1.0
    first, second = core(one), core(other)
    if not set(_pairs(first)) & set(_pairs(second)):
        return 0.0
    ratio = SequenceMatcher(None, first, second, autojunk=False).ratio()
    short, long = sorted((first, second), key=len)
    within = 0.6 + 0.35 * len(short) / len(long) if len(short) > 1 and long.endswith(short) else 0.0
    return min(max(ratio, within), 0.97) * (1.0 if marks(one) == marks(other) else 0.9)


def _pairs(name: str) -> Iterable[str]:
    return (name[at : at + 2] for at in range(max(len(name) - 1, 1)))
