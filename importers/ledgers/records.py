"""What reading a ledger yields: one frozen record for each row of a project or a node."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from importers.ledgers.cells import RawRow
from importers.ledgers.columns import Column, Kind
from importers.ledgers.headings import Table
from importers.ledgers.problems import CellProblem


@dataclass(frozen=True, slots=True)
class Amount:
    yuan: Decimal
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """形象进度 in words, or as a share alone."""

    text: str = ""
    percent: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """For which day a ledger stands, and for which plan year."""

    on: date
    year: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with its table; `index` is its place in the file."""

    index: int
    name: str
    table: Table


@dataclass(frozen=True, slots=True)
class RowRecord:
    """`values` holds what was understood, by column; a column that isn't there says nothing.

    `raw` is the row as it stands in the file; `inherited` are the columns whose value stands in a row above (a merged
    cell, a group's title, the project of the nodes below it).
    """

    sheet: Sheet
    raw: RawRow
    values: dict[Column, Any]
    problems: tuple[CellProblem, ...] = ()

    @property
    def number(self) -> int:
        return self.raw.number

    @property
    def kind(self) -> Kind:
        return self.sheet.table.kind
