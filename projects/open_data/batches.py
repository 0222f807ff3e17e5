"""The rows of a table in groups: memory stays the same, however many there are, and what wasn't edited is known.

Rows stand by whole projects, and by their keys within each; those of tables that belong to no project by their keys.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, islice
from typing import Any, TypeAlias

from django.db.models import QuerySet

from projects import compiled
from projects.derived.edited_trees import TreeEdits, by_key, whole_of, with_edits
from projects.models import Project
from projects.open_data.asked import Asked
from projects.open_data.tables import TABLES, Table
from projects.pages.as_of import AsOf
from projects.pages.tree import tree_keys

BATCH, WHOLES = 200, 500
# A group has the wholes whose keys differ by less: it stays the same where others are added or go.
KEYS_OF_A_GROUP, TOGETHER = 4, 16


@dataclass(frozen=True, slots=True)
class Group:
    """`of` are the keys of its wholes, or of its rows. `edits` is another one after each edit of what they tell.

    `chosen` are the keys of the rows that are asked for, in their order; None for all.
    """

    of: tuple[int, ...]
    edits: Hashable
    chosen: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class GroupsByKey:
    """`projects` are those whose rows are asked for; None for all."""

    table: Table
    projects: QuerySet[Project] | None
    as_of: AsOf

    def __iter__(self) -> Iterator[Group]:
        last, rows = 0, self.table.rows(self.as_of).order_by("pk").values_list("pk", flat=True)
        while keys := tuple(rows.filter(pk__gt=last)[:BATCH]):
            last = keys[-1]
            if self.projects is None:
                yield Group(keys, self.as_of.version)
            elif chosen := self.chosen(keys):
                yield Group(keys, self.as_of.version, chosen)

    def chosen(self, keys: Sequence[int]) -> tuple[int, ...]:
        rows = self.table.narrowed(self.projects, self.as_of).filter(pk__in=keys)
        return tuple(rows.order_by("pk").values_list("pk", flat=True))

    def keys(self, some: Sequence[Group]) -> list[list[int]]:
        return [list(group.of) for group in some]


@dataclass(frozen=True, slots=True)
class GroupsByTree:
    """`projects` are those whose rows are asked for; None for all."""

    table: Table
    projects: QuerySet[Project] | None
    as_of: AsOf

    def __iter__(self) -> Iterator[Group]:
        return self.all_groups() if self.projects is None else self.some_groups(self.projects)

    def all_groups(self) -> Iterator[Group]:
        """One query for many groups; what rows they have is asked for those that aren't known."""
        last, is_more = -1, True
        while is_more:
            told = by_key(compiled.asked(wholes_after, None, [last]))
            if is_more := len(told) == WHOLES:
                begun = number_of(max(told))  # the query may have ended in the midst of it
                last = begun * KEYS_OF_A_GROUP - 1
                told = {key: edits for key, edits in told.items() if key <= last}
            yield from grouped(told)

    def some_groups(self, projects: QuerySet[Project]) -> Iterator[Group]:
        """The same groups, as far as a row of theirs is asked for. Three queries for many."""
        rows, last, is_more = self.table.narrowed(projects, self.as_of), -1, True
        wholes = Project.objects.filter(parent=None, pk__in=projects.order_by().values(whole=whole_of("pk")))
        while is_more:
            some = list(wholes.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:WHOLES])
            is_more = len(some) == WHOLES
            numbers = dict.fromkeys(map(number_of, some))
            last = (max(numbers, default=0) + 1) * KEYS_OF_A_GROUP - 1
            keys = [number * KEYS_OF_A_GROUP + place for number in numbers for place in range(KEYS_OF_A_GROUP)]
            told = by_key(compiled.asked(wholes_of, None, keys))
            chosen = by_whole(in_trees(rows, self.table.project, [*told]))
            for group in grouped(told):
                if own := tuple(key for whole in group.of for key in chosen[whole]):
                    yield replace(group, chosen=own)

    def keys(self, some: Sequence[Group]) -> list[list[int]]:
        wholes = [key for group in some for key in group.of]
        found = by_whole(compiled.asked(keys_in_trees, self.as_of.on, wholes, self.table.name))
        return [[key for whole in group.of for key in found[whole]] for group in some]


def number_of(whole: int) -> int:
    return whole // KEYS_OF_A_GROUP


def grouped(told: Mapping[int, TreeEdits]) -> Iterator[Group]:
    """By the keys of wholes, in their order."""
    for _number, group in groupby(told.items(), lambda whole: number_of(whole[0])):
        keys, edits = zip(*group, strict=True)
        yield Group(keys, edits)


def by_whole(keys_and_wholes: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for key, whole in keys_and_wholes:
        found[whole].append(key)
    return found


def wholes_after(key: Sequence[int]) -> QuerySet[Project, Any]:
    return with_edits(Project.objects.filter(parent=None, pk__gt=key[0]).order_by("pk"))[:WHOLES]


def wholes_of(keys: Sequence[int]) -> QuerySet[Project, Any]:
    return with_edits(Project.objects.filter(parent=None, pk__in=keys).order_by("pk"))


def keys_in_trees(on: date, wholes: Sequence[int], table: str) -> QuerySet[Any, tuple[int, int]]:
    """Of all rows of the table of that name that are known on the day: their keys and those of their wholes."""
    found = TABLES[table]
    return in_trees(found.rows(AsOf(on, on)), found.project, wholes)


def in_trees(rows: QuerySet[Any], path: str, wholes: Sequence[int]) -> QuerySet[Any, tuple[int, int]]:
    """`path` leads from a row to the key of its project."""
    own = rows.filter(**{f"{path}__in": tree_keys(wholes)}).order_by("pk")
    return own.values_list("pk", whole_of(path))


Groups: TypeAlias = GroupsByKey | GroupsByTree


def groups_of(table: Table, projects: QuerySet[Project] | None, as_of: AsOf) -> Groups:
    """Of all rows, or those that belong to some projects."""
    is_narrowed = table.of_projects is not None
    return (GroupsByTree if table.project else GroupsByKey)(table, projects if is_narrowed else None, as_of)


def read_rows(table: Table, keys: Sequence[Sequence[int]], asked: Asked) -> list[list[Any]]:
    """The records of rows, by their keys in each of some groups."""
    flat = [key for own in keys for key in own]
    records = (one for start in range(0, len(flat), BATCH) for one in table.read(flat[start : start + BATCH], asked))
    return [list(islice(records, len(own))) for own in keys]


def together(groups: Iterable[Group]) -> Iterator[list[Group]]:
    """So many as are read at a time."""
    left = iter(groups)
    while some := list(islice(left, TOGETHER)):
        yield some


def records(table: Table, projects: QuerySet[Project] | None, asked: Asked) -> Iterator[Any]:
    groups = groups_of(table, projects, asked.as_of)
    for some in together(groups):
        chosen = [group.chosen for group in some if group.chosen is not None]
        for own in read_rows(table, chosen or groups.keys(some), asked):
            yield from own
