"""Rows of a table to records: each cell is read as a sentence about the row's project."""

from __future__ import annotations

import re
from decimal import Decimal

from importers.annotate import annotate
from importers.attach import attach
from importers.drafts import Draft
from importers.numerals import value_of
from importers.parts_alone import parts_of
from importers.passage import LINE_BREAKS, Passage, fold
from importers.records import Evidence, Fact, FactKind, ProjectRecord, Quote, UnitMention
from importers.scene import Scene
from importers.select import SUREST, record
from importers.sentences import Sentence
from importers.tables import Cell, Row
from projects.date_window import DateWindow

MONEY = {
    "total": FactKind.INVESTMENT_TOTAL,
    "annual": FactKind.INVESTMENT_ANNUAL_PLANNED,
    "completed": FactKind.INVESTMENT_COMPLETED,
}
ROLES = ("lead", "owner", "contractor")
FACTORS = {"元": Decimal(1), "万元": Decimal(10**4), "亿元": Decimal(10**8)}
FIGURE = re.compile(r"[\d.,]+")
ROW_SCORE = 9.0
RULE = "a row of a table"
SURE = 0.85


def read_rows(raw: str, rows: list[Row], published: DateWindow | None) -> list[ProjectRecord]:
    """A record for each row."""
    drafts = [_draft(raw, row, published) for row in rows]
    parts = parts_of(drafts)
    return [record(draft, parts, SUREST) for draft in drafts]


def _draft(raw: str, row: Row, published: DateWindow | None) -> Draft:
    name = _passage(raw, row.name).text
    draft = Draft(name, name, _evidence(raw, row.start, row.end), ROW_SCORE, [RULE], mention_count=1)
    for cell in row.cells:
        if cell.column in MONEY:
            _give_money(raw, cell, draft)
        elif cell.column in ROLES:
            unit = _passage(raw, cell).text
            draft.units.append(UnitMention(unit, cell.column, _evidence(raw, cell.start, cell.end)))
    told = [_scene(raw, cell, draft, index) for index, cell in enumerate(row.cells) if cell.column == "telling"]
    attach(told, published)
    return draft


def _scene(raw: str, cell: Cell, draft: Draft, index: int) -> Scene:
    passage = _passage(raw, cell)
    return Scene(annotate(Sentence(passage, 0, len(passage.text), index), index), focus=(draft,))


def _give_money(raw: str, cell: Cell, draft: Draft) -> None:
    text = _passage(raw, cell).text
    unit = cell.unit or next((unit for unit in ("万元", "亿元", "元") if text.endswith(unit)), "")
    match = FIGURE.match(text)
    value = value_of(match.group().replace(",", "")) if match else None
    if value is None or unit not in FACTORS:
        return
    evidence = _evidence(raw, cell.start, cell.end)
    draft.facts.append(Fact(MONEY[cell.column], value * FACTORS[unit], "CNY", raw[cell.start : cell.end], evidence))


def _passage(raw: str, cell: Cell) -> Passage:
    return fold(raw, [(cell.start, cell.end)])


def _evidence(raw: str, start: int, end: int) -> Evidence:
    return Evidence(Quote(LINE_BREAKS.sub("", raw[start:end]), start, end), RULE, SURE, RULE)
