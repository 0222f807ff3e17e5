"""The ledger back with its faults marked: each faulty cell in colour with a note, and a list of them in front."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import IO, Any

import openpyxl
from django.utils.translation import gettext as _
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter

from importers.ledgers.cells import Odd, Value
from importers.ledgers.read import Ledger
from projects.workbook_cells import head_cell, plain_cell

FAULT = PatternFill("solid", fgColor="FFC7CE")
AUTHOR = "红谷滩项目"
NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
NAME_LENGTH = 31
#: (sheet's place in the file, row) → column → what is wrong
Faults = dict[tuple[int, int], dict[int, str]]


def faults_of(rows: Iterable[dict[str, Any]]) -> Faults:
    found: Faults = {}
    for row in rows:
        cells = found.setdefault((row["index"], row["row"]), {})
        for problem in row["problems"]:
            before = cells.get(problem["at"])
            cells[problem["at"]] = f"{before}\n{problem['words']}" if before else problem["words"]
    return found


def write_marked(ledger: Ledger, rows: list[dict[str, Any]], file: IO[bytes]) -> None:
    """The rows as they were read, a row at a time; their layout is left behind."""
    faults = faults_of(rows)
    book = openpyxl.Workbook(write_only=True)
    write_list(book.create_sheet(_("What to mend")), rows)
    for sheet in ledger.sheets:
        written = book.create_sheet(sheet_name(sheet.name) or _("Ledger"))
        at = 0
        for row in ledger.raw_rows(sheet):
            for _empty in range(row.number - at - 1):
                written.append([])
            at = row.number
            wrong = faults.get((sheet.index, at), {})
            columns = range(1, max(*row.cells, *wrong, 1) + 1)
            written.append([cell(written, row.cells.get(column), wrong.get(column)) for column in columns])
    book.save(file)


def sheet_name(name: str) -> str:
    """Without what openpyxl refuses in the name of a sheet."""
    return NOT_IN_NAMES.sub("_", name)[:NAME_LENGTH]


def write_list(sheet: Any, rows: list[dict[str, Any]]) -> None:
    for index, width in enumerate((14, 8, 8, 28, 24, 70), 1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    heads = (_("Sheet"), _("Row"), _("Cell"), _("Project"), _("Value"), _("What to do"))
    sheet.append([head_cell(sheet, str(head)) for head in heads])
    for row in rows:
        for problem in row["problems"]:
            values = (row["sheet"], row["row"], problem["cell"], row["name"], problem["value"], problem["words"])
            sheet.append([cell(sheet, value, None) for value in values])


def cell(sheet: Any, value: Value | int | None, fault: str | None) -> Any:
    if isinstance(value, Odd):
        value = "" if value is Odd.NO_RESULT else "#REF!"
    made = plain_cell(sheet, value)
    if fault:
        made.fill, made.comment = FAULT, Comment(fault, AUTHOR)
    return made
