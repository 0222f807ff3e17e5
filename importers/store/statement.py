"""One fact of a source, in the shape in which the database takes it."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any

from importers.records import Evidence
from projects.date_window import DateWindow
from projects.values import canonical


@dataclass(frozen=True, slots=True)
class UnitName:
    """A unit as printed, to be found or made when its row is written."""

    name: str
    parent: str = ""

    def __str__(self) -> str:
        return self.name


Value = DateWindow | Decimal | int | str | UnitName | None


class Subject(StrEnum):
    """What a statement is about. The details of a project have the names of Citation's columns for them."""

    PROJECT = "project"
    ALIAS = "alias"
    INVESTMENT = "investment"
    QUANTITY = "quantity"
    MILESTONE = "milestone"
    UNIT_ROLE = "unit_role"
    CONTACT = "contact"
    REPORT = "report"
    LISTING = "listing"
    ANNUAL_TASK = "annual_task"
    PROGRAMME = "programme"


@dataclass(frozen=True, slots=True)
class Statement:
    """That `field` of one row holds `value`.

    `key` finds the row beneath its project (or the programme), `beside` are columns that change with the value (the
    words, the qualifier), `once` those that only a new row gets. `problem` says why it can't be stored as it is.
    """

    subject: Subject
    field: str
    value: Value
    evidence: Evidence
    written: str = ""
    key: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    beside: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    once: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    problem: str = ""

    @property
    def stated(self) -> str:
        return str(self.value) if isinstance(self.value, UnitName) else canonical(self.value)

    @property
    def label(self) -> str:
        """What names the row among its siblings: 首批楼栋竣工, total 2025, 安置房."""
        if self.subject == Subject.REPORT:
            return ""
        return " ".join(str(part) for part in self.key.values() if part not in ("", None))

    def fact_key(self, source_sha256: str, owner: str) -> str:
        """The identity of the fact: the same article read again gives the same key."""
        quote = self.evidence.quote
        row = [self.subject, *(f"{name}={part}" for name, part in sorted(self.key.items()))]
        parts = [source_sha256, str(quote.start), str(quote.end), owner, *row, self.field, self.stated]
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()

    def without_date(self) -> Statement:
        """The same words, taken only to say that the milestone exists."""
        return replace(self, field="name", value=self.key["name"], beside={})
