"""Boxed cells look alike whatever they hold, and keep what their value brings."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from projects.workbook_cells import boxed_cell, head_cell

VALUES = (1, None, "德兴街", "=1+1", date(2026, 5, 31), 2.5)


@pytest.fixture(scope="module")
def sheets():
    """Two sheets of one book, read again, each with a head and two rows of boxed cells."""
    book, file = Workbook(write_only=True), BytesIO()
    for name in ("台账", "节点"):
        sheet = book.create_sheet(name)
        sheet.append([head_cell(sheet, "项目名称")])
        for _ in range(2):
            sheet.append([boxed_cell(sheet, value) for value in VALUES])
    book.save(file)
    return load_workbook(file).worksheets


def test_every_cell_has_its_box_and_wraps(sheets):
    cells = [cell for sheet in sheets for row in sheet.iter_rows(min_row=2) for cell in row]

    assert len(cells) == 2 * 2 * len(VALUES)
    assert {(cell.border.left.style, cell.border.bottom.style) for cell in cells} == {("thin", "thin")}
    assert {(cell.alignment.wrap_text, cell.alignment.vertical) for cell in cells} == {(True, "top")}
    assert {cell.font.bold for cell in cells} == {False}


def test_a_day_stays_a_day(sheets):
    days = [sheet.cell(row, 5) for sheet in sheets for row in (2, 3)]

    assert {(day.value.date(), day.is_date) for day in days} == {(VALUES[4], True)}
    assert {sheet.cell(2, 6).number_format for sheet in sheets} == {"General"}
