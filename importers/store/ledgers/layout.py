"""The ledger as we write it: its columns in order, each under a heading that reading knows, amounts in 万元."""

from __future__ import annotations

from dataclasses import dataclass

from importers.ledgers.columns import MONEY, Column
from importers.store.ledgers.change_words import COLUMNS

UNIT = "万元"
TITLE = "{year}年红谷滩区重大项目台账（截至{on.year}年{on.month}月{on.day}日）"
PROJECTS_SHEET, NODES_SHEET = "台账", "节点"
PROJECT_COLUMNS = (
    Column.NUMBER, Column.CODE, Column.NAME, Column.PARENT, Column.LOCATION, Column.SUMMARY, Column.COHORT,
    Column.LEVEL, Column.CATEGORY, Column.LEADER, Column.START, Column.FINISH, Column.TOTAL, Column.ANNUAL_PLANNED,
    Column.GOAL, Column.LEAD, Column.PERSON, Column.OWNER, Column.MONTH_COMPLETED, Column.YEAR_COMPLETED,
    Column.ALL_COMPLETED, Column.PROGRESS, Column.PROBLEMS,
)  # fmt: skip
NODE_COLUMNS = (
    Column.NUMBER, Column.PROJECT, Column.CODE, Column.PARENT, Column.NODE, Column.BASELINE, Column.PLANNED,
    Column.ACTUAL, Column.UNIT, Column.PERSON,
)  # fmt: skip
WIDTHS = {
    Column.NUMBER: 6, Column.CODE: 24, Column.NAME: 28, Column.PROJECT: 28, Column.PARENT: 18, Column.LOCATION: 18,
    Column.SUMMARY: 40, Column.GOAL: 24, Column.PROGRESS: 32, Column.PROBLEMS: 24, Column.NODE: 20,
}  # fmt: skip
WIDTH = 13


@dataclass(frozen=True, slots=True)
class Head:
    column: Column
    text: str
    width: int


def heads(columns: tuple[Column, ...], year: int) -> tuple[Head, ...]:
    return tuple(Head(column, heading(column, year), WIDTHS.get(column, WIDTH)) for column in columns)


def heading(column: Column, year: int) -> str:
    name = f"{year}{COLUMNS[column]}" if column is Column.ANNUAL_PLANNED else COLUMNS[column]
    return f"{name}（{UNIT}）" if column in MONEY else name
