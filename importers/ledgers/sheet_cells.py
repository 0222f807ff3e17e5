"""The cells of one sheet, row by row, in constant memory: about twice as fast as a general reader, and exact.

Numbers come as the shortest decimal that means what the file means (275.67 for 275.67000000000002), a formula without a
kept result as `Odd.NO_RESULT`, so that it is never taken for an empty cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from importers.ledgers import limits
from importers.ledgers.cells import Area, Odd, RawRow, Value, column_number
from importers.ledgers.refusal import LedgerRefusedError, Refusal
from importers.ledgers.workbook import Style, Workbook, unescaped
from importers.ledgers.xml import feed, parser

PLACE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
MERGE = re.compile(rb'mergeCell\s[^>]{0,200}?ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')
MERGES = b"mergeCells"
LONGEST_MERGE = 400
TWO_PLACES = Decimal("0.01")
LAST_SERIAL = 2_958_465  # 9999-12-31
FLAWED_UNTIL = 60  # 1900 was no leap year, but Excel counts 29 February 1900


def read_rows(chunks: Iterable[bytes], workbook: Workbook, sheet: str) -> Iterator[RawRow]:
    """The rows that have a filled cell, in the order of the file."""
    reader = _CellReader(workbook, sheet)
    for _piece in feed(reader.parser, chunks):
        yield from reader.rows
        reader.rows.clear()


def read_merges(chunks: Iterable[bytes], sheet: str) -> tuple[Area, ...]:
    """The merged ranges, which stand behind all cells: found without parsing these again. None is ever spread out."""
    areas: list[Area] = []
    kept, is_behind = b"", False
    for chunk in chunks:
        text = kept + chunk
        if not is_behind and (start := text.find(MERGES)) >= 0:
            is_behind, text = True, text[start:]
        last = 0
        for match in MERGE.finditer(text) if is_behind else ():
            left, top, right, bottom = match.groups()
            areas.append(Area(int(top), column_number(left.decode()), int(bottom), column_number(right.decode())))
            last = match.end()
        if len(areas) > limits.MERGES:
            raise LedgerRefusedError(Refusal.TOO_MANY_MERGES, sheet=sheet, limit=limits.MERGES)
        kept = text[max(last, len(text) - LONGEST_MERGE) :]
    return tuple(areas)


class _CellReader:
    """Handlers for one sheet's XML; finished rows wait in `rows`."""

    def __init__(self, workbook: Workbook, sheet: str) -> None:
        self.workbook, self.sheet = workbook, sheet
        self.rows: list[RawRow] = []
        self.cells: dict[int, Value] = {}
        self.row = self.column = self.count = self.row_count = 0
        self.kind = self.style = ""
        self.text: list[str] = []
        self.length = 0
        self.has_formula = self.is_reading = self.is_phonetic = False
        self.parser: Any = parser()
        self.parser.StartElementHandler = self.start_root

    def start_root(self, name: str, _attributes: dict[str, str]) -> None:
        """The root's prefix is that of every element; the handlers compare whole names, which is quicker."""
        prefix = name[: -len(name.rpartition(":")[2])]
        self.names = tuple(f"{prefix}{each}" for each in ("c", "v", "row", "f", "t", "rPh"))
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.data

    def start(self, name: str, attributes: dict[str, str]) -> None:
        cell, value, row, formula, text, phonetic = self.names
        if name == cell:
            self.start_cell(attributes)
        elif name == value:
            self.is_reading = True
        elif name == row:
            self.start_row(attributes)
        elif name == formula:
            self.has_formula = True
        elif name == text:
            self.is_reading = not self.is_phonetic
        elif name == phonetic:
            self.is_phonetic = True

    def start_row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r", "")
        self.row = int(number) if number.isdecimal() and len(number) < 9 else self.row + 1
        self.column, self.cells = 0, {}
        self.row_count += 1
        if self.row_count > limits.ROWS or self.row > 2**20:
            raise LedgerRefusedError(Refusal.TOO_MANY_ROWS, sheet=self.sheet, limit=limits.ROWS)

    def start_cell(self, attributes: dict[str, str]) -> None:
        place = attributes.get("r")
        if place is None:
            self.column += 1
        else:
            match = PLACE.fullmatch(place)
            if match is None:
                raise LedgerRefusedError(Refusal.DAMAGED)
            self.column = column_number(match[1])
        self.count += 1
        if self.count > limits.CELLS:
            raise LedgerRefusedError(Refusal.TOO_MANY_CELLS, sheet=self.sheet, limit=limits.CELLS)
        self.kind, self.style = attributes.get("t", "n"), attributes.get("s", "")
        self.has_formula = False
        self.text, self.length = [], 0

    def data(self, text: str) -> None:
        if self.is_reading:
            self.length += len(text)
            if self.length > limits.CELL_CHARACTERS:
                raise LedgerRefusedError(Refusal.TEXT_TOO_LONG, limit=limits.CELL_CHARACTERS)
            self.text.append(text)

    def end(self, name: str) -> None:
        cell, value, row, _formula, text, phonetic = self.names
        if name in (value, text):
            self.is_reading = False
        elif name == cell:
            self.end_cell()
        elif name == row:
            if self.cells:
                self.rows.append(RawRow(self.row, self.cells))
        elif name == phonetic:
            self.is_phonetic = False

    def end_cell(self) -> None:
        found = self.value()
        if found is None or found == "":
            return
        if self.column > limits.COLUMNS or self.row > limits.ROWS:
            raise LedgerRefusedError(Refusal.OUT_OF_BOUNDS, sheet=self.sheet, row=self.row, column=self.column)
        self.cells[self.column] = found

    def value(self) -> Value | None:
        if not self.text:
            return Odd.NO_RESULT if self.has_formula else None
        text = "".join(self.text) if len(self.text) > 1 else self.text[0]
        if self.kind == "s":
            return self.shared(text)
        if self.kind == "n":
            return self.number(text)
        if self.kind in ("str", "inlineStr"):
            return unescaped(text)
        if self.kind == "e":
            return Odd.ERROR
        return text == "1" if self.kind == "b" else self.day_of(text)

    def shared(self, text: str) -> str:
        try:
            return self.workbook.texts[int(text)]
        except (ValueError, IndexError) as error:
            raise LedgerRefusedError(Refusal.DAMAGED) from error

    def day_of(self, text: str) -> Value:
        """A date as ISO 8601 writes it (the type "d" of some programs)."""
        try:
            return date.fromisoformat(text[:10])
        except ValueError:
            return text

    def number(self, text: str) -> Value:
        style = self.style_of_cell()
        try:
            figure = Decimal(text) if text.lstrip("-").isdecimal() and len(text) < 16 else Decimal(repr(float(text)))
        except ValueError as error:
            raise LedgerRefusedError(Refusal.DAMAGED) from error
        if style is Style.PLAIN or not figure.is_finite():
            return figure
        if style is Style.PERCENT:
            return f"{(figure * 100).normalize():f}%"
        if style is Style.TWO_PLACES:
            return figure.quantize(TWO_PLACES) if figure == figure.quantize(TWO_PLACES) else figure
        return day_of_serial(figure, self.workbook.epoch) or figure

    def style_of_cell(self) -> Style:
        styles = self.workbook.styles
        number = int(self.style) if self.style.isdecimal() and len(self.style) < 9 else 0
        return styles[number] if number < len(styles) else Style.PLAIN


def day_of_serial(serial: Decimal, epoch: date) -> date | None:
    """The day that Excel counts as this number; the time of day is left away."""
    if not 1 <= serial <= LAST_SERIAL:
        return None
    flaw = 1 if epoch.year < 1900 and serial < FLAWED_UNTIL else 0
    try:
        return epoch + timedelta(days=int(serial) + flaw)
    except OverflowError:
        return None
