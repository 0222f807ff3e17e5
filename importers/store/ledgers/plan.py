"""What a ledger would do, row by row: frozen, without a database, and printable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from importers.ledgers.columns import Column
from importers.ledgers.problems import CellProblem, Problem
from importers.ledgers.records import RowRecord
from importers.store.statement import Subject


class RowKind(StrEnum):
    """The gravest thing that is to be said of a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    CONFLICT = "conflict"
    AMBIGUOUS = "ambiguous"
    ERROR = "error"

    @property
    def stops(self) -> bool:
        """Such a row is never taken, and keeps all others out unless they are asked for alone."""
        return self in (RowKind.AMBIGUOUS, RowKind.ERROR)


class Deed(StrEnum):
    """What becomes of one difference."""

    INSERT = "insert"
    UPDATE = "update"
    PROPOSE = "propose"
    DRAFT = "draft"
    KEEP = "keep"


#: What a person has to clear up, where the file alone can't.
AMBIGUOUS = frozenset({Problem.SEVERAL_PROJECTS, Problem.SEVERAL_UNITS, Problem.OTHER_PROJECT})


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a value has its place: a field of the project itself, or of the one row below it that `key` finds.

    `is_set` marks a place that holds several rows (the lead units), compared and changed as a whole.
    """

    subject: Subject
    field: str
    key: tuple[Any, ...] = ()
    is_set: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a row says: `stated` is the canonical text of `value`, `written` the cell as it stands in the file."""

    column: Column
    slot: Slot
    value: Any
    stated: str
    qualifier: str = ""
    written: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A wanted value that isn't there. `row` is the key of the row that holds another, None where there is none."""

    wanted: Wanted
    current: str
    row: int | None = None
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A difference and what becomes of it; `detail` is a key of `change_words.DETAILS`, where there is more to say."""

    difference: Difference
    deed: Deed
    detail: str = ""

    @property
    def column(self) -> Column:
        return self.difference.wanted.column


@dataclass(frozen=True, slots=True)
class RowPlan:
    """`project` is the key of the row's project, None for a new one; `name` how it is called in the file."""

    record: RowRecord
    name: str
    project: int | None
    changes: tuple[Change, ...] = ()
    problems: tuple[CellProblem, ...] = ()
    is_new: bool = False

    @property
    def kind(self) -> RowKind:
        found = {problem.problem for problem in self.problems}
        if found - AMBIGUOUS:
            return RowKind.ERROR
        if found:
            return RowKind.AMBIGUOUS
        if any(change.deed is Deed.KEEP for change in self.changes):
            return RowKind.CONFLICT
        if self.is_new:
            return RowKind.NEW
        return RowKind.CHANGED if self.changes else RowKind.UNCHANGED

    def lines(self) -> Iterable[str]:
        """What tells this plan from any other, for its fingerprint."""
        yield f"{self.record.sheet.name}!{self.record.number} {self.kind} {self.project} {self.name}"
        for change in self.changes:
            wanted = change.difference.wanted
            slot = wanted.slot
            place = f"{slot.subject}.{slot.field} {slot.key}"
            yield f"{place} {change.deed} {change.difference.current} > {wanted.stated} {change.detail}"
        for problem in self.problems:
            yield f"{problem.problem} {problem.at} {problem.value} {problem.detail}"


@dataclass
class Totals:
    """Rows by kind and changes by deed, counted as the plans go by."""

    rows: Counter[RowKind]
    deeds: Counter[Deed]

    @classmethod
    def empty(cls) -> Totals:
        return cls(Counter(), Counter())

    def add(self, plan: RowPlan) -> None:
        self.rows[plan.kind] += 1
        self.deeds.update(change.deed for change in plan.changes)

    @property
    def row_count(self) -> int:
        return sum(self.rows.values())

    @property
    def stopped(self) -> int:
        return sum(count for kind, count in self.rows.items() if kind.stops)

    @property
    def changed(self) -> int:
        """Rows of which something would be written."""
        return sum(count for kind, count in self.rows.items() if kind in WRITTEN)


WRITTEN = (RowKind.NEW, RowKind.CHANGED, RowKind.CONFLICT)
