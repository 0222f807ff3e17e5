"""The ledger as a source: its rows as text, so that every value taken from it leads back to its cell.

The text has the columns that were read, without the problems, which are for the staff; what the office wrote beside
them (telephone numbers, remarks) never goes into it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from importers.ledgers.cells import shown
from importers.ledgers.columns import Column
from importers.ledgers.records import RowRecord
from importers.ledgers.words import without_personal_numbers
from importers.records import Evidence, Quote
from projects.date_format import format_day
from projects.date_window import DateWindow
from projects.enums import SourceKind
from projects.models import Source

HIDDEN = frozenset({Column.PROBLEMS, Column.NUMBER})
BETWEEN = "｜"
RULE = "a cell of a ledger"
SURE = 1.0
LONGEST_QUOTE = 2000


@dataclass
class LedgerText:
    """Grows row by row; remembers where each cell of a row begins, by sheet and number of the row."""

    lines: list[str] = field(default_factory=list)
    length: int = 0
    starts: dict[tuple[int, int], int] = field(default_factory=dict)
    sheet: int = -1

    def add(self, record: RowRecord) -> None:
        if record.sheet.index != self.sheet:
            self.sheet = record.sheet.index
            headings = [heading.text for _at, heading in _shown_columns(record)]
            self._line(BETWEEN.join(" ".join(heading.split()) for heading in headings))
        self.starts[record.sheet.index, record.number] = self.length
        self._line(BETWEEN.join(_cells(record)))

    def _line(self, line: str) -> None:
        self.lines.append(line)
        self.length += len(line) + 1

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def evidence(self, record: RowRecord, column: Column) -> Evidence:
        """The cell; the row's beginning where the value stands in a row above."""
        start = self.starts[record.sheet.index, record.number]
        columns = [heading.column for _at, heading in _shown_columns(record)]
        cells = _cells(record)
        place = columns.index(column) if column in columns and cells[columns.index(column)] else -1
        if place < 0:
            place = next(index for index, cell in enumerate(cells) if cell)
        start += sum(len(cell) + len(BETWEEN) for cell in cells[:place])
        quote = cells[place][:LONGEST_QUOTE]
        return Evidence(Quote(quote, start, start + len(quote)), RULE, SURE, RULE)


def _shown_columns(record: RowRecord) -> list[tuple[int, Any]]:
    return [(at, each) for at, each in sorted(record.sheet.table.columns.items()) if each.column not in HIDDEN]


def _cells(record: RowRecord) -> list[str]:
    cells = ((shown(record.raw.cells.get(at)), heading.column) for at, heading in _shown_columns(record))
    return [without_personal_numbers(" ".join(text.split()), column) for text, column in cells]


def ledger_source(text: str, *, title: str, file_name: str, on: date, is_public: bool) -> Source:
    """The known source of this text, or a new one, unsaved; public where public values are taken from it."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    known = Source.objects.select_for_update().filter(sha256=sha256).first()
    if known:
        return known
    return Source(
        kind=SourceKind.LEDGER,
        title=title,
        file_name=file_name,
        published=DateWindow.of_day(on, format_day(on)),
        sha256=sha256,
        text=text,
        is_public=is_public,
    )
