"""A ledger's file to records: finds its tables, then reads them row by row in constant memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from importers.ledgers.cells import RawRow, Value, shown
from importers.ledgers.columns import Column, Kind
from importers.ledgers.file import LedgerFile
from importers.ledgers.headings import LOOKED_AT, find_table
from importers.ledgers.problems import CellProblem, Problem
from importers.ledgers.records import Dated, RowRecord, Sheet
from importers.ledgers.refusal import LedgerRefusedError, Refusal
from importers.ledgers.rows import RowWalk, Skipped
from importers.ledgers.understand import CellError, understand


@dataclass
class Ledger:
    """An opened ledger: its sheets of projects come before those of nodes. `ignored` are sheets without a table."""

    file: LedgerFile
    sheets: tuple[Sheet, ...]
    ignored: tuple[str, ...] = ()
    skipped: dict[str, Skipped] = field(default_factory=dict)

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, *raised: object) -> None:
        self.file.__exit__(*raised)

    @property
    def year(self) -> int | None:
        return next((sheet.table.year for sheet in self.sheets if sheet.table.year), None)

    @property
    def stated_on(self) -> date | None:
        return next((sheet.table.stated_on for sheet in self.sheets if sheet.table.stated_on), None)

    @property
    def expected_rows(self) -> int | None:
        """None where a sheet doesn't say how long it is."""
        said = [self.file.expected_rows(sheet.index) for sheet in self.sheets]
        known = [rows for rows in said if rows is not None]
        return sum(known) if len(known) == len(said) else None

    def rows(self, dated: Dated) -> Iterator[RowRecord]:
        """Every row of a project, then every row of a node."""
        for sheet in self.sheets:
            walk = RowWalk(sheet.table, self.file.merges(sheet.index))
            self.skipped[sheet.name] = walk.skipped
            for raw, taken in walk.rows(self.file.rows(sheet.index)):
                yield read_row(sheet, raw, taken, walk.group, dated, self.file.epoch)

    def raw_rows(self, sheet: Sheet) -> Iterator[RawRow]:
        return self.file.rows(sheet.index)


def open_ledger(path: Path, *, sheet: str | None = None) -> Ledger:
    """`sheet` names the only one to be read. Raises LedgerRefusedError."""
    file = LedgerFile(path)
    try:
        sheets, ignored = _find_sheets(file, sheet)
    except BaseException:
        file.__exit__()
        raise
    return Ledger(file, tuple(sorted(sheets, key=lambda each: each.table.kind is Kind.NODES)), tuple(ignored))


def _find_sheets(file: LedgerFile, wanted: str | None) -> tuple[list[Sheet], list[str]]:
    if wanted is not None and wanted not in {sheet.name for sheet in file.sheets}:
        names = "、".join(sheet.name for sheet in file.sheets)
        raise LedgerRefusedError(Refusal.NO_SUCH_SHEET, sheet=wanted, sheets=names)
    found, ignored = [], []
    for index, sheet in enumerate(file.sheets):
        if wanted is not None and sheet.name != wanted:
            continue
        head = list(islice(file.rows(index), LOOKED_AT))
        table = None if sheet.is_hidden and wanted is None else find_table(head, file.merges(index), sheet.name)
        if table:
            found.append(Sheet(index, sheet.name, table))
        elif head:
            ignored.append(sheet.name)
    if not found:
        raise LedgerRefusedError(Refusal.NO_HEADINGS if ignored else Refusal.EMPTY)
    return found, ignored


def read_row(
    sheet: Sheet, raw: RawRow, taken: dict[int, Value], group: dict[Column, str], dated: Dated, epoch: date
) -> RowRecord:
    values: dict[Column, Any] = {}
    problems: list[CellProblem] = []
    cells = {**taken, **raw.cells} if taken else raw.cells
    for at, heading in sheet.table.columns.items():
        value = cells.get(at)
        if value is None or heading.column is Column.NUMBER:
            continue
        try:
            found = understand(value, heading, dated, epoch)
        except CellError as error:
            problems.append(CellProblem(error.problem, heading.column, at, shown(value), error.detail))
            continue
        if found is not None and found != ():
            values[heading.column] = found
    if group:
        values = {**group, **values}
    problems += _of_row(sheet, values, problems)
    return RowRecord(sheet, raw, values, tuple(problems))


def _of_row(sheet: Sheet, values: dict[Column, Any], problems: Sequence[CellProblem]) -> Iterator[CellProblem]:
    at_fault = {problem.column for problem in problems}
    needed = {Kind.PROJECTS: ((Column.NAME, Problem.NO_NAME),)}.get(
        sheet.table.kind, ((Column.PROJECT, Problem.NO_PROJECT), (Column.NODE, Problem.NO_NAME))
    )
    for column, problem in needed:
        if column not in values and column not in at_fault and not (column is Column.PROJECT and Column.CODE in values):
            yield CellProblem(problem, column, sheet.table.at(column) or 1, "")
    start, finish = values.get(Column.START), values.get(Column.FINISH)
    if start and finish and start.earliest and finish.latest and finish.latest < start.earliest:
        yield CellProblem(Problem.REVERSED, Column.FINISH, sheet.table.at(Column.FINISH) or 1, finish.text, start.text)
