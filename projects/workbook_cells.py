"""Cells of the workbooks that we write: texts stay texts whatever they begin with, figures figures."""

from __future__ import annotations

from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from projects.spreadsheet_text import guarded

LINE = Side(style="thin", color="BBBBBB")
BOX = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
WRAPPED = Alignment(wrap_text=True, vertical="top")
HEADING = Alignment(wrap_text=True, vertical="center", horizontal="center")
HEAD_FILL = PatternFill("solid", fgColor="E8EEF5")
A3, A4 = 8, 9  # as spreadsheets number paper sizes


def plain_cell(sheet: Any, value: Any) -> Any:
    """openpyxl would take a text that begins with = for a formula, unless its type is set."""
    made = WriteOnlyCell(sheet, None if isinstance(value, str) else value)
    if isinstance(value, str) and value:
        made._value, made.data_type = guarded(value), "s"  # noqa: SLF001
    return made


def boxed_cell(sheet: Any, value: Any) -> Any:
    made = plain_cell(sheet, value)
    made.border, made.alignment = BOX, WRAPPED
    return made


def head_cell(sheet: Any, text: str) -> Any:
    made = plain_cell(sheet, text)
    made.font, made.fill, made.border, made.alignment = Font(bold=True), HEAD_FILL, BOX, HEADING
    return made


def title_cell(sheet: Any, text: str) -> Any:
    made = plain_cell(sheet, text)
    made.font = Font(bold=True, size=14)
    return made


def lay_out(sheet: Any, *, widths: list[int], frozen: str, heads: str, paper: int) -> None:
    """Widths of the columns; printed across, as wide as the paper, with the rows `heads` ("1:2") on every page."""
    for index, width in enumerate(widths):
        sheet.column_dimensions[chr(ord("A") + index)].width = width
    sheet.freeze_panes, sheet.print_title_rows = frozen, heads
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", paper
    sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage = 0, True
