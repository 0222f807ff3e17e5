"""The columns of a ledger and of its sheet of nodes, with the headings by which each is known."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from importers.lexicon import tables

FACTORS = {"元": Decimal(1), "万元": Decimal(10**4), "亿元": Decimal(10**8)}


class Kind(StrEnum):
    """What a sheet has a row for."""

    PROJECTS = "columns"
    NODES = "nodes"


class Column(StrEnum):
    """The values are the keys of lexicons/ledgers.toml."""

    NUMBER = "number"
    CODE = "code"
    NAME = "name"
    PARENT = "parent"
    LOCATION = "location"
    SUMMARY = "summary"
    COHORT = "cohort"
    LEVEL = "level"
    CATEGORY = "category"
    LEADER = "leader"
    YEARS = "years"
    START = "start"
    FINISH = "finish"
    TOTAL = "total"
    ANNUAL_PLANNED = "annual_planned"
    GOAL = "goal"
    LEAD = "lead"
    PERSON = "person"
    OWNER = "owner"
    MONTH_COMPLETED = "month_completed"
    YEAR_COMPLETED = "year_completed"
    ALL_COMPLETED = "all_completed"
    PROGRESS = "progress"
    PROBLEMS = "problems"
    PROJECT = "project"
    NODE = "node"
    BASELINE = "baseline"
    PLANNED = "planned"
    ACTUAL = "actual"
    UNIT = "unit"


MONEY = frozenset(
    {Column.TOTAL, Column.ANNUAL_PLANNED, Column.MONTH_COMPLETED, Column.YEAR_COMPLETED, Column.ALL_COMPLETED}
)
#: The column that names what the row is about.
NAMING = {Kind.PROJECTS: Column.NAME, Kind.NODES: Column.NODE}
#: Without these a sheet is none of its kind, however many headings it shares.
NEEDED = {Kind.PROJECTS: {Column.NAME}, Kind.NODES: {Column.NODE, Column.PROJECT}}


@dataclass(frozen=True, slots=True)
class Heading:
    """A column that was recognised: `unit` is 元, 万元, 亿元 or "" where its heading names none, `year` one named."""

    column: Column
    text: str
    unit: str = ""
    year: int | None = None

    @property
    def factor(self) -> Decimal | None:
        return FACTORS.get(self.unit)


@cache
def synonyms(kind: Kind) -> dict[str, Column]:
    """Each known heading of a kind of sheet, and its column."""
    return {word: Column(name) for name, words in tables("ledgers")[kind].items() for word in words}
