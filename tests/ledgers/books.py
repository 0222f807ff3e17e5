"""Ledgers for tests: made with openpyxl as an office would make them, or put together by hand where that makes none."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from importers.ledgers.read import Ledger, open_ledger
from importers.ledgers.records import Dated, RowRecord

MAY = Dated(date(2026, 5, 31), 2026)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
WORKBOOK_XML = (
    f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets>'
    "</workbook>"
)
RELATIONS_XML = (
    f'<Relationships xmlns="{PACKAGE}">'
    f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
)
TYPES_XML = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def workbook(path: Path, *rows: Sequence[Any], merges: Iterable[str] = (), sheet: str = "台账") -> Path:
    book = Workbook()
    book.active.title = sheet
    fill(book.active, rows, merges)
    book.save(path)
    return path


def fill(sheet: Any, rows: Iterable[Sequence[Any]], merges: Iterable[str] = ()) -> None:
    for row in rows:
        sheet.append(list(row))
    for area in merges:
        sheet.merge_cells(area)


def two_sheets(path: Path, projects: Sequence[Sequence[Any]], nodes: Sequence[Sequence[Any]]) -> Path:
    book = Workbook()
    book.active.title = "台账"
    fill(book.active, projects)
    fill(book.create_sheet("节点"), nodes)
    book.save(path)
    return path


def packed(path: Path, sheet: bytes | str, **parts: bytes | str) -> Path:
    """A workbook by hand: the given XML of its one sheet, and parts by name, with __ for / (xl__styles)."""
    members: Mapping[str, bytes | str] = {
        "[Content_Types].xml": TYPES_XML,
        "xl/workbook.xml": WORKBOOK_XML,
        "xl/_rels/workbook.xml.rels": RELATIONS_XML,
        "xl/worksheets/sheet1.xml": sheet,
        **{f"{name.replace('__', '/')}.xml": content for name, content in parts.items()},
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def sheet_xml(*rows: str, after: str = "") -> str:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(rows)}</sheetData>{after}</worksheet>'


def text_row(number: int, *texts: str, start: int = 0) -> str:
    cells = "".join(
        f'<c r="{chr(65 + start + index)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
        for index, text in enumerate(texts)
    )
    return f'<row r="{number}">{cells}</row>'


def read_all(path: Path, dated: Dated = MAY, **options: Any) -> list[RowRecord]:
    with open_ledger(path, **options) as ledger:
        return list(ledger.rows(dated))


def table_of(path: Path) -> Any:
    with open_ledger(path) as ledger:
        return ledger.sheets[0].table


def values(path: Path, dated: Dated = MAY) -> list[dict[str, Any]]:
    """The understood values of each row, by the names of their columns."""
    return [{str(column): value for column, value in row.values.items()} for row in read_all(path, dated)]


def opened(path: Path) -> Ledger:
    return open_ledger(path)
