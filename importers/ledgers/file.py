"""A ledger's file, told by what it holds and not by its name: a workbook or text with separators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from importers.ledgers import limits
from importers.ledgers.cells import Area, RawRow
from importers.ledgers.delimited import encoding_of, read_delimited
from importers.ledgers.package import COMPOUND_FILE, EMPTY_ZIP, ZIP, Package
from importers.ledgers.refusal import LedgerRefusedError, Refusal
from importers.ledgers.sheet_cells import read_merges, read_rows
from importers.ledgers.workbook import EPOCH_1900, Workbook, read_workbook

DIMENSION = re.compile(rb'<(?:\w+:)?dimension\s[^>]{0,100}?ref="[A-Z]{1,3}\d{1,7}:[A-Z]{1,3}(\d{1,7})"')


@dataclass(frozen=True, slots=True)
class RawSheet:
    """`name` is "" for a text file, which has one table."""

    name: str
    is_hidden: bool = False


class LedgerFile:
    """Sheets, and the rows of each as a stream. Raises LedgerRefusedError for what is no ledger."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._package: Package | None = None
        self._workbook: Workbook | None = None
        check_size(path)
        with path.open("rb") as file:
            head = file.read(8)
        if head.startswith(COMPOUND_FILE):
            raise LedgerRefusedError(Refusal.OLD_OR_ENCRYPTED)
        if head.startswith((ZIP, EMPTY_ZIP)):
            self._package = Package(path)
            self._workbook = read_workbook(self._package)
        else:
            encoding_of(path)

    def __enter__(self) -> LedgerFile:
        return self

    def __exit__(self, *_raised: object) -> None:
        if self._package:
            self._package.archive.close()

    @property
    def epoch(self) -> date:
        return self._workbook.epoch if self._workbook else EPOCH_1900

    @property
    def sheets(self) -> tuple[RawSheet, ...]:
        if self._workbook is None:
            return (RawSheet(""),)
        return tuple(RawSheet(sheet.name, sheet.is_hidden) for sheet in self._workbook.sheets)

    def rows(self, index: int) -> Iterator[RawRow]:
        if self._package is None or self._workbook is None:
            return read_delimited(self.path)
        sheet = self._workbook.sheets[index]
        return read_rows(self._package.chunks(sheet.part), self._workbook, sheet.name)

    def expected_rows(self, index: int) -> int | None:
        """As the sheet itself says at its beginning, for a bar that shows how far reading has come; None where not."""
        if self._package is None or self._workbook is None:
            return None
        head = next(self._package.chunks(self._workbook.sheets[index].part), b"")
        found = DIMENSION.search(head)
        return min(int(found[1]), limits.ROWS) if found else None

    def merges(self, index: int) -> tuple[Area, ...]:
        if self._package is None or self._workbook is None:
            return ()
        sheet = self._workbook.sheets[index]
        return read_merges(self._package.chunks(sheet.part), sheet.name)


def check_size(path: Path) -> None:
    size = path.stat().st_size
    if size == 0:
        raise LedgerRefusedError(Refusal.EMPTY)
    if size > limits.FILE_BYTES:
        raise LedgerRefusedError(Refusal.TOO_LARGE, limit=limits.FILE_BYTES // limits.MEGABYTE)
