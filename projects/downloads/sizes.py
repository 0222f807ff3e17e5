"""How large a download will be, told from its first rows: the making of all would take as long as the download."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import lru_cache
from tempfile import TemporaryFile
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from projects.downloads.text_files import JSON_SEPARATOR, csv_file, csv_record, json_record
from projects.downloads.workbook import write_workbook
from projects.open_data.asked import Asked
from projects.open_data.described import plain
from projects.open_data.oc4ids import package_projects
from projects.open_data.scopes import public
from projects.open_data.tables import Table
from projects.pages.long_list import RowCount

SAMPLE = 20  # of projects in OC4IDS
JSON_HEAD = 200
ARCHIVE_HEAD = 4000  # the README, the description of the tables, and the names of the files


@dataclass(frozen=True, slots=True)
class RowSize:
    """Bytes that a row takes, as it is and in an archive."""

    text: float
    zipped: float


@dataclass(frozen=True, slots=True)
class TableSize:
    """In words for each kind of file; `row` is a row of the CSV."""

    csv: str
    xlsx: str
    json: str
    row: RowSize


def table_size(table: Table, rows: QuerySet[Any], counted: RowCount, asked: Asked) -> TableSize:
    """Exact for a CSV and an XLSX with no more rows than were read; else what all would take at the same length."""
    keys = list(rows.order_by("pk").values_list("pk", flat=True)[: table.sample])
    records = table.read(keys, asked) if keys else []
    head, *lines = csv_file(table.record, map(csv_record, records))
    row = row_size(b"".join(lines), len(records))
    texts = len(JSON_SEPARATOR.join(json_record(plain(one)) for one in records))
    count, is_whole, is_least = counted.number, counted.number <= table.sample, counted.is_capped
    return TableSize(
        csv=size_words(len(head) + count * row.text, is_exact=is_whole, is_least=is_least),
        xlsx=size_words(workbook_size(table, records, count), is_exact=is_whole, is_least=is_least),
        json=size_words(JSON_HEAD + count * texts / (len(records) or 1), is_least=is_least),
        row=row,
    )


def workbook_size(table: Table, records: list[Any], count: int) -> float:
    title = str(table.title)
    empty = empty_size(title, table.record, get_language())
    return empty + (written(title, table.record, records) - empty) * count / len(records) if records else empty


@lru_cache(maxsize=64)
def empty_size(title: str, record: Any, _language: str | None) -> int:
    """With the dictionary of its columns, which stays the same."""
    return written(title, record, [])


def written(title: str, record: Any, records: list[Any]) -> int:
    with TemporaryFile() as file:
        write_workbook(file, title, record, records)
        return file.tell()


def project_size(asked: Asked) -> RowSize:
    """A project in OC4IDS."""
    keys = list(public(asked.as_of).order_by("pk").values_list("pk", flat=True)[:SAMPLE])
    return row_size(JSON_SEPARATOR.join(map(json_record, package_projects(keys, asked) if keys else ())), len(keys))


def row_size(rows: bytes, count: int) -> RowSize:
    return RowSize(len(rows) / (count or 1), len(zlib.compress(rows)) / (count or 1))


def size_words(size: float, *, is_exact: bool = False, is_least: bool = False) -> str:
    words = f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{max(size, 1000) / 1000:.0f} kB"
    if is_least:
        return _("more than %(size)s") % {"size": words}
    return words if is_exact else _("about %(size)s") % {"size": words}
