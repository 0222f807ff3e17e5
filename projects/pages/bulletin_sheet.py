"""The monthly bulletin as a workbook: units in their order, then every project."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import IO, Any

import openpyxl
from django.utils.translation import gettext as _

from projects.figure_format import WAN, rounded
from projects.light_words import LIGHT_WORDS
from projects.pages.bulletin import Bulletin, ProjectLine, UnitLine
from projects.schedule import InvestmentProgress, Light
from projects.workbook_cells import A4, boxed_cell, head_cell, lay_out, plain_cell, title_cell

#: The lights that call for something; the others are the rest.
LIT = (Light.RED, Light.YELLOW, Light.GREY)


def write_bulletin(bulletin: Bulletin, title: str, note: str, file: IO[bytes]) -> None:
    book = openpyxl.Workbook(write_only=True)
    units = [unit_row(line) for line in (*bulletin.units, bulletin.total)]
    table(book.create_sheet(_("By unit")), title, note, unit_heads(), units, (6, 30, 8, 16, 16, 10, 12, 8, 8, 8, 8))
    projects = [project_row(number, line) for number, line in enumerate(bulletin.projects, 1)]
    widths = (6, 36, 30, 12, 16, 16, 16, 10, 12, 8)
    table(book.create_sheet(_("By project")), title, note, project_heads(), projects, widths)
    book.save(file)


def unit_heads() -> list[str]:
    return [
        _("Rank"), _("Unit"), _("Projects"), _("Planned for the year (10,000 yuan)"), _("Completed (10,000 yuan)"),
        _("Rate (%)"), _("Against time progress (points)"), *(str(LIGHT_WORDS[light]) for light in LIT),
        _("Unreported"),
    ]  # fmt: skip


def unit_row(line: UnitLine) -> list[Any]:
    lights = dict(line.lights)
    return [
        line.rank, line.unit, line.projects, wan(line.sums.planned), wan(line.sums.completed), *rates(line.progress),
        *(lights.get(light, 0) for light in LIT), line.unreported,
    ]  # fmt: skip


def project_heads() -> list[str]:
    return [
        _("No."), _("Project"), _("Unit"), _("Light"), _("Total investment (10,000 yuan)"),
        _("Planned for the year (10,000 yuan)"), _("Completed (10,000 yuan)"), _("Rate (%)"),
        _("Against time progress (points)"), _("Report of the month"),
    ]  # fmt: skip


def project_row(number: int, line: ProjectLine) -> list[Any]:
    return [
        number, line.name, line.unit, str(LIGHT_WORDS[line.light]), wan(line.sums.total), wan(line.sums.planned),
        wan(line.sums.completed), *rates(line.progress), _("missing") if line.is_unreported else "",
    ]  # fmt: skip


def wan(amount: Decimal | None) -> Decimal | None:
    return None if amount is None else amount / WAN


def rates(progress: InvestmentProgress | None) -> tuple[Decimal | None, Decimal | None]:
    """To two places; a negative distance stays a number."""
    if progress is None:
        return None, None
    return rounded(progress.percent, 2), rounded(progress.gap_points, 2)


def table(
    sheet: Any, title: str, note: str, heads: Sequence[str], rows: Iterable[Sequence[Any]], widths: Sequence[int]
) -> None:
    lay_out(sheet, widths=list(widths), frozen="C4", heads="3:3", paper=A4)
    sheet.append([title_cell(sheet, title)])
    sheet.append([plain_cell(sheet, note)])
    sheet.append([head_cell(sheet, head) for head in heads])
    for row in rows:
        sheet.append([boxed_cell(sheet, value) for value in row])
