"""A table as XLSX, with its dictionary on a second sheet. Rows go to the disk as they come."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import IO, Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from projects.downloads.cells import moment_text
from projects.downloads.columns import Column, columns_of
from projects.spreadsheet_text import clean, is_formula

LONGEST_CELL = 32_767


def write_workbook(file: IO[bytes], title: str, record: Any, records: Iterable[Any]) -> None:
    book = Workbook(write_only=True)
    columns = columns_of(record)
    sheet = book.create_sheet(sheet_name(title))
    sheet.freeze_panes = "A2"
    sheet.append([column.name for column in columns])
    for one in records:
        sheet.append([cell(sheet, column.read(one)) for column in columns])
    add_dictionary(book, columns)
    book.save(file)


def add_dictionary(book: Any, columns: Iterable[Column]) -> None:
    sheet = book.create_sheet(sheet_name(_("Data dictionary")))
    sheet.append([_("Column"), _("Meaning"), _("Note"), _("Values")])
    for column in columns:
        values = "；".join(f"{value}: {label}" for value, label in column.choices)
        sheet.append([cell(sheet, str(text)) for text in (column.name, column.label, column.note, values)])


def sheet_name(title: str) -> str:
    return title[:31]


def cell(sheet: Any, value: Any) -> Any:
    """A text stays one: a text that begins like a formula is marked as text, so that no program runs it."""
    if value is None or isinstance(value, bool | int | Decimal):
        return value
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value
    made = WriteOnlyCell(sheet, clean(str(value))[:LONGEST_CELL])
    made.data_type = "s"
    if is_formula(made.value):
        made.quotePrefix = True
    return made
