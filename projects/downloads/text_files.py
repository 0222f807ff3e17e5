"""CSV and JSON, a batch of rows at a time: memory stays the same, however many rows there are."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from projects.downloads.cells import cell_text
from projects.downloads.columns import columns_of

BOM = "\ufeff"
CSV_SEPARATOR, JSON_SEPARATOR = b"", b",\n"
CHUNK = 64 * 1024


def csv_file(record: Any, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """UTF-8 with its mark, by which spreadsheets know it; the first row names the columns."""
    yield BOM.encode() + csv_row([column.name for column in columns_of(record)])
    yield from pieces


def csv_record(record: Any) -> bytes:
    kind: Any = type(record)
    return csv_row([cell_text(column.read(record)) for column in columns_of(kind)])


def csv_row(cells: list[str]) -> bytes:
    written = StringIO()
    csv.writer(written, lineterminator="\r\n").writerow(cells)
    return written.getvalue().encode()


def json_file(about: dict[str, Any], pieces: Iterable[bytes], name: str = "results") -> Iterator[bytes]:
    """What is told of the file, then the records by that name; `results` are as the API has them."""
    yield f'{json.dumps(about, ensure_ascii=False)[:-1]}, "{name}": ['.encode()
    before = b"\n"
    for piece in pieces:
        if piece:
            yield before + piece
            before = JSON_SEPARATOR
    yield b"\n]}\n"


def json_record(record: Any) -> bytes:
    """Of what JSON can hold."""
    return json.dumps(record, ensure_ascii=False).encode()


def in_chunks(parts: Iterator[bytes], size: int = CHUNK) -> Iterator[bytes]:
    """The first part at once, for whoever waits for it; the others joined until they have that size."""
    yield next(parts, b"")
    waiting: list[bytes] = []
    for part in parts:
        waiting.append(part)
        if sum(map(len, waiting)) >= size:
            yield b"".join(waiting)
            waiting = []
    yield b"".join(waiting)
