"""The totals of a year as they were stated. Two queries a batch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from projects.models import Programme
from projects.open_data.asked import Asked
from projects.open_data.described import of, told
from projects.open_data.parts import Quote
from projects.open_data.quotes import Quotes


@dataclass(frozen=True, slots=True)
class ProgrammeRecord:
    """A year's totals as stated, not added up from the projects here."""

    id: int = told(_("key"))
    year: int = of(Programme, "year")
    scope: str = of(Programme, "scope")
    project_count: int | None = of(Programme, "project_count")
    total_yuan: Decimal | None = of(Programme, "total_yuan")
    annual_planned_yuan: Decimal | None = of(Programme, "annual_planned_yuan")
    completed_yuan: Decimal | None = of(Programme, "completed_yuan")
    node_count: int | None = of(Programme, "node_count")
    citations: tuple[Quote, ...] = told(_("citations"))


def programme_records(keys: Sequence[int], asked: Asked) -> list[ProgrammeRecord]:
    found = Programme.objects.in_bulk(list(keys))
    quotes = Quotes("programme", keys, asked)
    return [
        ProgrammeRecord(
            id=one.pk,
            year=one.year,
            scope=one.scope,
            project_count=one.project_count,
            total_yuan=one.total_yuan,
            annual_planned_yuan=one.annual_planned_yuan,
            completed_yuan=one.completed_yuan,
            node_count=one.node_count,
            citations=quotes.of(one),
        )
        for one in (found[key] for key in keys)
    ]
