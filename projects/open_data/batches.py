"""The rows of a table in groups: memory stays the same, however many there are, and what wasn't edited is known.

Rows stand by whole projects, and by their keys within each; those of tables that belong to no project by their keys.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any, TypeAlias

from django.db.models import QuerySet

from projects.derived.edited_trees import tree_edits, whole_of
from projects.models import Project
from projects.open_data.asked import Asked
from projects.open_data.tables import Table
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
    """`path` leads from a row to the key of its project."""

    rows: QuerySet[Any]
    path: str
    wholes: QuerySet[Project]

    def __iter__(self) -> Iterator[Group]:
        """One query for many groups; what rows they have is asked for those that aren't known."""
        last, is_more = 0, True
        while is_more:
            told = list(tree_edits(self.wholes.filter(pk__gt=last).order_by("pk")[:WHOLES]))
            for _number, group in groupby(told, lambda whole: whole[0] // KEYS_OF_A_GROUP):
                keys, edits = zip(*group, strict=True)
                yield Group(keys, edits)
            if is_more := len(told) == WHOLES:
                last, _edits = told[-1]

    def keys(self, some: Sequence[Group]) -> list[list[int]]:
        wholes = [key for group in some for key in group.of]
        found: dict[int, list[int]] = defaultdict(list)
        own = self.rows.filter(**{f"{self.path}__in": tree_keys(wholes)}).order_by("pk")
        for key, whole in own.values_list("pk", whole_of(self.path)):
            found[whole].append(key)
        return [[key for whole in group.of for key in found[whole]] for group in some]


Groups: TypeAlias = GroupsByKey | GroupsByTree


def groups_of(table: Table, projects: QuerySet[Project] | None, as_of: AsOf) -> Groups:
    """Of all rows, or those that belong to some projects."""
    rows = table.narrowed(projects, as_of)
    if not table.project:
        return GroupsByKey(rows, as_of)
    wholes = Project.objects.filter(parent=None)
    if projects is not None:
        wholes = wholes.filter(pk__in=projects.order_by().values(whole=whole_of("pk")))
    return GroupsByTree(rows, table.project, wholes)


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
