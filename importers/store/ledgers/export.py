"""Any list of projects as a ledger: the same layout that we read, so that what leaves comes back as "0 changes"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import IO, Any

import openpyxl
from django.db.models import QuerySet

from importers.ledgers.columns import Column
from importers.ledgers.records import Dated
from importers.store.ledgers.cell_texts import amount_cell, date_cell, list_cell, progress_cell, word_cell
from importers.store.ledgers.layout import (
    NODE_COLUMNS,
    NODES_SHEET,
    PROJECT_COLUMNS,
    PROJECTS_SHEET,
    TITLE,
    Head,
    heads,
)
from importers.store.ledgers.state import ProjectState, read_states
from importers.store.ledgers.wanted import FINISH, START
from projects.enums import Duty, InvestmentKind, Role
from projects.models import Milestone, Project
from projects.workbook_cells import A3, boxed_cell, head_cell, lay_out, title_cell

BLOCK = 500
Row = dict[Column, Any]


def write_ledger(projects: QuerySet[Project], dated: Dated, file: IO[bytes]) -> int:
    """Writes the workbook, a block of projects at a time; gives the number of projects. Wholes come before parts."""
    book = openpyxl.Workbook(write_only=True)
    keys = in_tree_order(projects)
    title = TITLE.format(year=dated.year, on=dated.on)
    sheets = (
        (PROJECTS_SHEET, PROJECT_COLUMNS, project_rows(keys, dated)),
        (NODES_SHEET, NODE_COLUMNS, node_rows(keys, dated)),
    )
    for name, columns, rows in sheets:
        sheet = book.create_sheet(name)
        begin(sheet, title, heads(columns, dated.year))
        for number, row in enumerate(rows, 1):
            sheet.append([boxed_cell(sheet, value) for value in (number, *(row.get(column) for column in columns[1:]))])
    book.save(file)
    return len(keys)


def in_tree_order(projects: QuerySet[Project]) -> list[int]:
    """Each whole, then its parts: a part that is to be made hangs on a row above it."""
    rows = projects.order_by().values_list(
        "pk", "name_pinyin", "parent", "parent__name_pinyin", "parent__parent", "parent__parent__name_pinyin"
    )
    return [row[0] for row in sorted(rows, key=tree_key)]


def tree_key(row: Sequence[Any]) -> list[tuple[str, int]]:
    pk, name, parent, parent_name, top, top_name = row
    path = [(top_name, top), (parent_name, parent), (name, pk)]
    return [(step or "", key) for step, key in path if key is not None]


# --- rows ---


def project_rows(keys: Sequence[int], dated: Dated) -> Iterator[Row]:
    for block in blocks(keys):
        projects = Project.objects.select_related("parent__parent").in_bulk(block)
        states = read_states(block, dated)
        windows = spans(block)
        for key in block:
            yield project_row(projects[key], states[key], windows, dated)


def project_row(project: Project, state: ProjectState, windows: dict[tuple[int, str], Any], dated: Dated) -> Row:
    def held(*place: object) -> str:
        found = state.values.get(place)
        return found.value if found else ""

    report = state.report.parts if state.report else {}
    return {
        Column.CODE: project.code or "",
        Column.NAME: project.name,
        Column.PARENT: parent_cell(project),
        Column.LOCATION: project.location,
        Column.SUMMARY: project.summary,
        Column.COHORT: word_cell("cohorts", held("annual_task", "cohort", dated.year)),
        Column.LEVEL: list_cell(word_cell("levels", level) for level in state.sets["listing", "level"]),
        Column.CATEGORY: word_cell("categories", project.category),
        Column.LEADER: list_cell(state.sets["contact", "name", str(Duty.LEADER)]),
        Column.START: date_cell(windows.get((project.pk, START)), dated.on),
        Column.FINISH: date_cell(windows.get((project.pk, FINISH)), dated.on),
        Column.TOTAL: amount_cell(held("investment", "amount_yuan", str(InvestmentKind.TOTAL), None)),
        Column.ANNUAL_PLANNED: amount_cell(
            held("investment", "amount_yuan", str(InvestmentKind.ANNUAL_PLANNED), dated.year)
        ),
        Column.GOAL: held("annual_task", "goal", dated.year),
        Column.LEAD: list_cell(state.sets["unit_role", "role", str(Role.LEAD)]),
        Column.PERSON: list_cell(state.sets["contact", "name", str(Duty.RESPONSIBLE)]),
        Column.OWNER: list_cell(state.sets["unit_role", "role", str(Role.OWNER)]),
        Column.MONTH_COMPLETED: amount_cell(report.get("month", "")),
        Column.YEAR_COMPLETED: amount_cell(state.year_completed),
        Column.ALL_COMPLETED: amount_cell(held("investment", "amount_yuan", str(InvestmentKind.COMPLETED), None)),
        Column.PROGRESS: progress_cell(report.get("text", ""), report.get("percent", "")),
        Column.PROBLEMS: report.get("problems", ""),
    }


def spans(keys: Sequence[int]) -> dict[tuple[int, str], Any]:
    rows = Milestone.objects.filter(project__in=keys, name__in=(START, FINISH))
    return {(row.project_id, row.name): row.planned for row in rows}


def node_rows(keys: Sequence[int], dated: Dated) -> Iterator[Row]:
    for block in blocks(keys):
        steps: dict[int, list[Milestone]] = {}
        rows = Milestone.objects.filter(project__in=block).select_related("project__parent__parent", "responsible_unit")
        for step in rows.order_by("pk"):
            steps.setdefault(step.project_id, []).append(step)
        for key in block:
            yield from (node_row(step, dated) for step in steps.get(key, ()))


def node_row(step: Milestone, dated: Dated) -> Row:
    return {
        Column.PROJECT: step.project.name,
        Column.CODE: step.project.code or "",
        Column.PARENT: parent_cell(step.project),
        Column.NODE: step.name,
        Column.BASELINE: date_cell(step.baseline, dated.on),
        Column.PLANNED: date_cell(step.planned, dated.on),
        Column.ACTUAL: date_cell(step.actual, dated.on, is_plan=False),
        Column.UNIT: step.responsible_unit.name if step.responsible_unit else "",
        Column.PERSON: step.responsible_person,
    }


def parent_cell(project: Project) -> str:
    """The whole it is a part of; of a part of a part the way from the top, since phases have the same names."""
    above = project.parent
    if above is None:
        return ""
    return f"{above.parent.name} / {above.name}" if above.parent else above.name


def blocks(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    yield from (keys[start : start + BLOCK] for start in range(0, len(keys), BLOCK))


def begin(sheet: Any, title: str, columns: Sequence[Head]) -> None:
    lay_out(sheet, widths=[head.width for head in columns], frozen="D3", heads="1:2", paper=A3)
    sheet.append([title_cell(sheet, title)])
    sheet.append([head_cell(sheet, head.text) for head in columns])
