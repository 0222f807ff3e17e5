"""Rows of a text file with separators (CSV), in the encodings that Chinese offices really use, in constant memory."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from importers.decode import BYTE_ORDER_MARKS, UNMARKED_ENCODINGS
from importers.ledgers import limits
from importers.ledgers.cells import RawRow, Value
from importers.ledgers.refusal import LedgerRefusedError, Refusal

SEPARATORS = ",\t;"
SAMPLE = 64 * 1024
MARKUP = (b"<", b"%PDF", b"{\\rtf", b"{")


def encoding_of(path: Path) -> str:
    """By its mark, else the first that the whole file fits. Raises LedgerRefusedError for what is no text."""
    with path.open("rb") as file:
        head = file.read(SAMPLE)
        if not head.strip():
            raise LedgerRefusedError(Refusal.EMPTY)
        if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(MARKUP):
            raise LedgerRefusedError(Refusal.NOT_A_LEDGER)
        marked = next((encoding for mark, encoding in BYTE_ORDER_MARKS if head.startswith(mark)), None)
        candidates = (marked,) if marked else UNMARKED_ENCODINGS
        fitting = next((each for each in candidates if _fits(file, each, is_marked=bool(marked))), None)
    if fitting is None:
        raise LedgerRefusedError(Refusal.UNKNOWN_ENCODING)
    return fitting


def _fits(file: BinaryIO, encoding: str, *, is_marked: bool) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    file.seek(0)
    try:
        while chunk := file.read(SAMPLE):
            if (not is_marked and b"\0" in chunk) or "\0" in decoder.decode(chunk):
                raise LedgerRefusedError(Refusal.BINARY)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def read_delimited(path: Path) -> Iterator[RawRow]:
    encoding = encoding_of(path)
    with path.open(encoding=encoding, newline="") as file:
        head = file.read(SAMPLE)
        file.seek(0)
        separator = max(SEPARATORS, key=head.count)
        yield from _rows(csv.reader(file, delimiter=separator))


def _rows(reader: Iterator[list[str]]) -> Iterator[RawRow]:
    cells = 0
    try:
        for number, texts in enumerate(reader, 1):
            cells += len(texts)
            _check(number, cells, texts)
            filled: dict[int, Value] = {
                column: text for column, text in enumerate(texts, 1) if text and not text.isspace()
            }
            if filled:
                yield RawRow(number, filled)
    except csv.Error as error:
        raise LedgerRefusedError(Refusal.DAMAGED) from error


def _check(number: int, cells: int, texts: list[str]) -> None:
    if number > limits.ROWS:
        raise LedgerRefusedError(Refusal.TOO_MANY_ROWS, sheet="", limit=limits.ROWS)
    if cells > limits.CELLS:
        raise LedgerRefusedError(Refusal.TOO_MANY_CELLS, sheet="", limit=limits.CELLS)
    if len(texts) > limits.COLUMNS:
        raise LedgerRefusedError(Refusal.OUT_OF_BOUNDS, sheet="", row=number, column=len(texts))
    if any(len(text) > limits.CELL_CHARACTERS for text in texts):
        raise LedgerRefusedError(Refusal.TEXT_TOO_LONG, limit=limits.CELL_CHARACTERS)
