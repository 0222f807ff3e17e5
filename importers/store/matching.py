"""Which project of ours a name in an article means. Pure: candidates in, a decision out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from importers.store.names import (
    contradict,
    differs_by_place,
    ends_with,
    is_generic,
    is_telling,
    marks,
    normalise,
    same_name,
)


class How(StrEnum):
    """What made a match."""

    NEW = "new"
    CODE = "code"
    NAME = "name"
    ALIAS = "alias"
    CONTAINMENT = "containment"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A project in the database; `parts` are the names of its children."""

    pk: int
    name: str
    aliases: tuple[str, ...] = ()
    code: str | None = None
    parent: int | None = None
    parts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Sought:
    """A project as a source names it. `parent` is the project that it was told to be a part of, None at the top.

    `is_part` is also true where that parent isn't in the database yet.
    """

    name: str
    aliases: tuple[str, ...] = ()
    code: str | None = None
    parent: int | None = None
    is_part: bool = False
    parts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Match:
    """The one candidate, none (NEW), or several between which a person has to decide (UNSURE)."""

    how: How
    candidates: tuple[Candidate, ...] = ()

    @property
    def found(self) -> Candidate | None:
        return self.candidates[0] if self.how not in (How.NEW, How.UNSURE) else None


Rule = Callable[[Sought, Candidate], bool]


def match(sought: Sought, candidates: Iterable[Candidate]) -> Match:
    """By code, then name, then alias, then containment: the first rule that anything fits decides.

    Two that fit are left to a person, as is a single one that fits too loosely: a name of common words alone, a road
    that is known as a part of something else, a name that another one merely ends with.
    """
    everything = tuple(candidates)
    if sought.is_part:
        return _match_part(sought, everything)
    top = tuple(candidate for candidate in everything if candidate.parent is None)
    parts = tuple(candidate for candidate in everything if candidate.parent is not None)
    found = _first(sought, top)
    if found.how in (How.NEW, How.UNSURE) and (elsewhere := _among_parts(sought, parts)).how != How.NEW:
        return elsewhere if found.how == How.NEW else _unsure((*found.candidates, *elsewhere.candidates))
    if found.how != How.NEW:
        return found
    loose = tuple(candidate for candidate in top if _fits_loosely(sought, candidate))
    return _unsure(loose) if loose else found


def _match_part(sought: Sought, candidates: tuple[Candidate, ...]) -> Match:
    """Within the parent; outside it only by a telling name, since every network may have its 一号路."""
    siblings = tuple(c for c in candidates if c.parent == sought.parent) if sought.parent is not None else ()
    within = _first(sought, siblings, beware_generic=False)
    if within.how != How.NEW or not is_telling(sought.name):
        return within
    alone = tuple(c for c in candidates if c.parent is None and c.pk != sought.parent and _by_name(sought, c))
    return _decide(How.NAME, alone)


def _among_parts(sought: Sought, parts: tuple[Candidate, ...]) -> Match:
    named = tuple(part for part in parts if _by_name(sought, part) or _by_alias(sought, part))
    if not named:
        return Match(How.NEW)
    return _decide(How.NAME, named) if is_telling(sought.name) else _unsure(named)


def _first(sought: Sought, candidates: tuple[Candidate, ...], *, beware_generic: bool = True) -> Match:
    for how, rule in RULES:
        fitting = tuple(candidate for candidate in candidates if rule(sought, candidate))
        if fitting and how == How.NAME and beware_generic and is_generic(sought.name):
            return _by_parts(sought, fitting)
        if fitting:
            return _decide(how, fitting)
    return Match(How.NEW)


def _by_parts(sought: Sought, fitting: tuple[Candidate, ...]) -> Match:
    """A name that fits anything of its kind counts only with a part in common."""
    parts = {normalise(part) for part in sought.parts}
    sharing = tuple(c for c in fitting if parts & {normalise(part) for part in c.parts})
    return _decide(How.NAME, sharing) if sharing else _unsure(fitting)


def _decide(how: How, fitting: tuple[Candidate, ...]) -> Match:
    if not fitting:
        return Match(How.NEW)
    return Match(how, fitting) if len(fitting) == 1 else _unsure(fitting)


def _unsure(fitting: tuple[Candidate, ...]) -> Match:
    return Match(How.UNSURE, fitting)


def _by_code(sought: Sought, candidate: Candidate) -> bool:
    return bool(sought.code) and sought.code == candidate.code


def _by_name(sought: Sought, candidate: Candidate) -> bool:
    return same_name(sought.name, candidate.name)


def _by_alias(sought: Sought, candidate: Candidate) -> bool:
    if contradict(sought.name, candidate.name):
        return False
    if not is_generic(sought.name) and any(same_name(sought.name, alias) for alias in candidate.aliases):
        return True
    telling = [alias for alias in sought.aliases if not is_generic(alias)]
    terms = (candidate.name, *candidate.aliases)
    return marks(sought.name) == marks(candidate.name) and any(same_name(a, t) for a in telling for t in terms)


def _by_place(sought: Sought, candidate: Candidate) -> bool:
    return any(
        differs_by_place(longer, shorter)
        for term in (candidate.name, *candidate.aliases)
        for longer, shorter in ((term, sought.name), (sought.name, term))
        if not contradict(sought.name, candidate.name)
    )


def _fits_loosely(sought: Sought, candidate: Candidate) -> bool:
    """One name ends with the other, but what stands in front is no place: another owner, perhaps another project."""
    pairs = ((candidate.name, sought.name), (sought.name, candidate.name))
    return any(ends_with(longer, shorter) for longer, shorter in pairs)


RULES: tuple[tuple[How, Rule], ...] = (
    (How.CODE, _by_code),
    (How.NAME, _by_name),
    (How.ALIAS, _by_alias),
    (How.CONTAINMENT, _by_place),
)
