"""CSV and JSON, a batch of rows at a time: memory stays the same, however many rows there are."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from projects.downloads.cells import cell_text
from projects.downloads.columns import Column, columns_of
from projects.open_data.described import plain

BOM = "\ufeff"


def csv_file(record: Any, records: Iterable[Any]) -> Iterator[bytes]:
    """UTF-8 with its mark, by which spreadsheets know it; the first row names the columns."""
    columns = columns_of(record)
    yield (BOM + csv_lines([[column.name for column in columns]])).encode()
    for one in records:
        yield csv_lines([csv_row(columns, one)]).encode()


def csv_row(columns: Iterable[Column], record: Any) -> list[str]:
    return [cell_text(column.read(record)) for column in columns]


def csv_lines(rows: Iterable[list[str]]) -> str:
    written = StringIO()
    csv.writer(written, lineterminator="\r\n").writerows(rows)
    return written.getvalue()


def json_file(about: dict[str, Any], records: Iterable[Any]) -> Iterator[bytes]:
    """What is told of the file, then `results` as the API has them."""
    yield (json.dumps(about, ensure_ascii=False)[:-1] + ', "results": [').encode()
    for number, one in enumerate(records):
        yield f"{',' if number else ''}\n{json.dumps(plain(one), ensure_ascii=False)}".encode()
    yield b"\n]}\n"
