"""Which projects of ours those of a sheet may be: what is sure is set, what isn't is offered with its likeness."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.db.models import QuerySet

from importers.entry.sheet import Entry, Sheet, Target, families
from importers.store.likeness import MISTAKABLE_FROM, Likely, likely
from importers.store.matching import How, Match, Sought
from importers.store.projects import Register
from projects.models import Project


@dataclass(frozen=True, slots=True)
class Offer:
    """`how` is why the first candidate was taken for the project, NEW where none was."""

    likely: tuple[Likely, ...] = ()
    how: How = How.NEW


def offers(sheet: Sheet, projects: QuerySet[Project] | None = None) -> dict[str, Offer]:
    """For each entry of the sheet, by its key, out of these projects or all."""
    register = Register.read(projects)
    return {entry.key: _offer(sheet, entry, register, sought_of(sheet, entry)) for entry in sheet.entries}


def _offer(sheet: Sheet, entry: Entry, register: Register, sought: Sought) -> Offer:
    match = _match(sheet, entry, register, sought)
    first = tuple(Likely(candidate.pk, 1.0) for candidate in match.candidates)
    known = {each.pk for each in first} if match.found else set()
    rest = tuple(each for each in likely(sought, register.candidates) if each.pk not in known)
    return Offer((*first, *rest) if match.found else rest, match.how)


def sought_of(sheet: Sheet, entry: Entry) -> Sought:
    parent = sheet.entry(entry.parent).target if entry.parent else ""
    return Sought(
        name=entry.name,
        aliases=entry.aliases,
        parent=int(parent) if parent.isdecimal() else None,
        is_part=bool(parent.isdecimal()),
        parts=frozenset(other.name for other in sheet.entries if other.parent == entry.key),
    )


def _match(sheet: Sheet, entry: Entry, register: Register, sought: Sought) -> Match:
    taken = {other.target for other in sheet.entries if other.key != entry.key and other.is_chosen}
    register.taken = {int(target) for target in taken if target.isdecimal()}
    return register.match(sought)


def with_targets(
    sheet: Sheet, *, projects: QuerySet[Project] | None = None, may_add: bool = True, accept_above: float
) -> Sheet:
    """The sheet with every choice made that leaves no doubt: one project of ours fits by the rules of `matching`, or
    nothing of ours is like it and the article surely names a project. Between two nothing is chosen.

    A person's choice stands. What can't be chosen by `projects` and `may_add` is left to somebody else.
    """
    register = Register.read(projects)
    for entry in list(families(sheet.entries)):
        if entry.is_chosen or entry.is_stored:
            continue
        target = _target(sheet, sheet.entry(entry.key), register, may_add=may_add, accept_above=accept_above)
        sheet = sheet.with_entries([replace(entry, target=target)])
        if target.isdecimal():
            register.taken.add(int(target))
    return sheet


def _target(sheet: Sheet, entry: Entry, register: Register, *, may_add: bool, accept_above: float) -> str:
    sought = sought_of(sheet, entry)
    taken = {each.target for each in sheet.entries if each.key != entry.key}
    register.taken = {int(target) for target in taken if target.isdecimal()}
    match = register.match(sought)
    if match.found:
        return str(match.found.pk)
    nearest = next(iter(likely(sought, _open(register, sheet, entry))), None)
    is_sure = entry.words is not None and entry.words.confidence >= accept_above
    is_mistakable = nearest is not None and nearest.likeness >= MISTAKABLE_FROM
    if match.how == How.NEW and may_add and is_sure and not is_mistakable:
        return Target.NEW
    return Target.UNDECIDED


def _open(register: Register, sheet: Sheet, entry: Entry) -> list[Any]:
    """Within a known parent its parts alone are mistakable: every network may have its 一号路."""
    parent = sheet.entry(entry.parent).target if entry.parent else ""
    free = [candidate for candidate in register.candidates if candidate.pk not in register.taken]
    if entry.parent and parent == Target.NEW:
        return []
    if parent.isdecimal():
        return [candidate for candidate in free if candidate.parent == int(parent)]
    return free
