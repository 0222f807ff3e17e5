"""The rows of a table in groups: memory stays the same, however many there are, and what wasn't edited is known.

Rows stand by whole projects, and by their keys within each; those of tables that belong to no project by their keys.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, islice
from typing import Any, TypeAlias

from django.db.models import Q, QuerySet

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
    """`of` are the keys of its wholes, or of its rows. `edits` is another one after each edit of what they tell."""

    of: tuple[int, ...]
    edits: Hashable


@dataclass(frozen=True, slots=True)
class GroupsByKey:
    rows: QuerySet[Any]
    as_of: AsOf

    def __iter__(self) -> Iterator[Group]:
        last = 0
        while keys := self.rows.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:BATCH]:
            yield Group(tuple(keys), self.as_of.version)
            last = max(keys)

    def keys(self, some: Sequence[Group]) -> list[list[int]]:
        return [list(group.of) for group in some]


@dataclass(frozen=True, slots=True)
class GroupsByTree:
    """`projects` are those whose rows are asked for; None for all."""

    table: Table
    projects: QuerySet[Project] | None
    as_of: AsOf

    def __iter__(self) -> Iterator[Group]:
        """One query for many groups; what rows they have is asked for those that aren't known."""
        last, is_more = 0, True
        while is_more:
            told = self.edits_after(last)
            for _number, group in groupby(told.items(), lambda whole: whole[0] // KEYS_OF_A_GROUP):
                keys, edits = zip(*group, strict=True)
                yield Group(keys, edits)
            if is_more := len(told) == WHOLES:
                last = max(told)

    def edits_after(self, last: int) -> dict[int, TreeEdits]:
        if self.projects is None:
            return by_key(compiled.asked(wholes_after, None, [last]))
        of_some = self.projects.order_by().values(whole=whole_of("pk"))
        return by_key(wholes_after([last], Q(pk__in=of_some)))

    def keys(self, some: Sequence[Group]) -> list[list[int]]:
        wholes = [key for group in some for key in group.of]
        found: dict[int, list[int]] = defaultdict(list)
        for key, whole in self.keys_and_wholes(wholes):
            found[whole].append(key)
        return [[key for whole in group.of for key in found[whole]] for group in some]

    def keys_and_wholes(self, wholes: Sequence[int]) -> Iterable[tuple[int, int]]:
        if self.projects is None:
            return compiled.asked(keys_in_trees, self.as_of.on, wholes, self.table.name)
        return in_trees(self.table.narrowed(self.projects, self.as_of), self.table.project, wholes)


def wholes_after(key: Sequence[int], *conditions: Q) -> QuerySet[Project, Any]:
    wholes = Project.objects.filter(*conditions, parent=None, pk__gt=key[0])
    return with_edits(wholes.order_by("pk"))[:WHOLES]


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
    if table.project:
        return GroupsByTree(table, projects, as_of)
    return GroupsByKey(table.narrowed(projects, as_of), as_of)


def read_groups(table: Table, groups: Groups, some: Sequence[Group], asked: Asked) -> list[list[Any]]:
    """The records of each of some groups."""
    keys = groups.keys(some)
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
        for own in read_groups(table, groups, some, asked):
            yield from own
