"""Which rows of a table are projects or nodes, and what a row takes from those above it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from importers.ledgers.cells import Area, RawRow, Value, shown
from importers.ledgers.columns import NAMING, Column, Kind
from importers.ledgers.headings import Table
from importers.ledgers.words import meaning, whole_number
from importers.lexicon import either, words

GROUP = re.compile(r"[（(]?(?:[一二三四五六七八九十]{1,3}|[A-Z])[)）、.．]|第[一二三四五六七八九十]+[类批部]")
COUNTED = re.compile(r"[（(]\s*\d+\s*[个项][^)）]*[)）]|\d+\s*[个项]$|项目$")
#: A value that stands once for several rows; an amount in such a cell is that of all of them together.
SHARED = frozenset(
    {
        Column.LEAD, Column.OWNER, Column.LEADER, Column.PERSON, Column.CATEGORY, Column.LEVEL, Column.COHORT,
        Column.PARENT, Column.PROJECT, Column.CODE, Column.UNIT,
    }
)  # fmt: skip


@cache
def total_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(words('ledgers', 'rows', 'totals'))})(?:[（(:：].*|\d.*)?|.{{1,30}}(?:小计|合计)")


@cache
def footnotes() -> tuple[str, ...]:
    return words("ledgers", "rows", "footnotes")


@dataclass
class Skipped:
    """How many rows were passed over, and why."""

    totals: int = 0
    groups: int = 0
    others: int = 0


@dataclass
class RowWalk:
    """Walks down a table once: passes over totals, groups and repeated headings, fills in merged cells."""

    table: Table
    merges: Sequence[Area]
    skipped: Skipped = field(default_factory=Skipped)
    group: dict[Column, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.columns = {heading.column: at for at, heading in self.table.columns.items()}
        self.naming = self.columns[NAMING[self.table.kind]]
        shared = {at for column, at in self.columns.items() if column in SHARED}
        below = [area for area in self.merges if area.bottom > max(area.top, self.table.header)]
        self.areas = {at: [area for area in below if area.left == at] for at in shared}
        self.areas = {at: areas for at, areas in self.areas.items() if areas}
        self.held: dict[int, tuple[int, Value]] = {}
        self.project: dict[Column, Value] = {}

    def rows(self, rows: Iterable[RawRow]) -> Iterator[tuple[RawRow, dict[int, Value]]]:
        """Each row that is a project or node, with what it takes from above by column."""
        for row in rows:
            if row.number <= self.table.header:
                continue
            taken = self.taken(row)
            if self.is_data(row, taken):
                yield row, taken

    def taken(self, row: RawRow) -> dict[int, Value]:
        found: dict[int, Value] = {}
        for at, areas in self.areas.items():
            area = next((area for area in areas if area.top <= row.number <= area.bottom), None)
            if area is None:
                continue
            if at in row.cells:
                self.held[at] = area.bottom, row.cells[at]
            elif at in self.held and self.held[at][0] == area.bottom:
                found[at] = self.held[at][1]
        return found | self.project_above(row, found) if self.table.kind is Kind.NODES else found

    def project_above(self, row: RawRow, taken: dict[int, Value]) -> dict[int, Value]:
        """Nodes below a project's first one often leave its name away."""
        at = self.columns[Column.PROJECT]
        identity = {self.columns[c]: c for c in (Column.PROJECT, Column.CODE, Column.PARENT) if c in self.columns}
        if at in row.cells or at in taken:
            both = taken | row.cells
            self.project = {column: both[where] for where, column in identity.items() if where in both}
            return {}
        if self.naming not in row.cells or any(where in row.cells for where in identity):
            return {}
        return {where: self.project[column] for where, column in identity.items() if column in self.project}

    def is_data(self, row: RawRow, taken: dict[int, Value]) -> bool:
        number = row.cells.get(self.columns.get(Column.NUMBER, 0))
        if whole_number(number) and self.naming in row.cells:
            return True
        first = " ".join(shown(row.cells[min(row.cells)]).split())
        name = shown(row.cells.get(self.naming))
        if any(total_pattern().fullmatch(_folded(text)) for text in (first, name) if text):
            self.skipped.totals += 1
        elif self.is_heading(row) or first.startswith(footnotes()):
            self.skipped.others += 1
        elif self.is_group(row, first):
            self.skipped.groups += 1
            self.group = group_meaning(self.title(row))
        else:
            return True
        return False

    def is_group(self, row: RawRow, first: str) -> bool:
        """一、城市基础设施（35个）: a title among the rows, alone or with the sums of its group behind it."""
        if len(set(map(shown, row.cells.values()))) == 1 and min(row.cells) != self.naming:
            return True
        where = min(row.cells)
        is_title = where <= max(self.naming, self.columns.get(Column.NUMBER, 0)) and GROUP.match(first)
        if not is_title:
            return False
        texts = [
            at
            for at, value in row.cells.items()
            if at in self.table.columns and at > self.naming and isinstance(value, str)
        ]
        return not texts or bool(COUNTED.search(first))

    def title(self, row: RawRow) -> str:
        """A group's title may stand in two cells: （二）, 社会民生项目."""
        before = [value for at, value in sorted(row.cells.items()) if at <= self.naming]
        return " ".join(value for value in before if isinstance(value, str))

    def is_heading(self, row: RawRow) -> bool:
        """Headings that are repeated on every printed page."""
        known = [self.table.columns[at].text for at in row.cells if at in self.table.columns]
        same = sum(
            shown(row.cells[at]).strip() in self.table.columns[at].text for at in row.cells if at in self.table.columns
        )
        return len(known) > 1 and same == len(known) and all(isinstance(value, str) for value in row.cells.values())


def group_meaning(title: str) -> dict[Column, str]:
    """What the title of a group says of the rows below it: their category, or their task of the year."""
    bare = COUNTED.sub("", GROUP.sub("", title, count=1)).strip()
    said = {}
    if category := meaning("categories", bare):
        said[Column.CATEGORY] = category
    if (cohort := meaning("cohorts", bare)) and cohort != "others":
        said[Column.COHORT] = cohort
    return said


def _folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
