"""All records about the projects of a batch, by project. As many queries for one project as for all of a batch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from django.db.models import QuerySet

from projects.open_data import scopes
from projects.open_data.asked import Asked
from projects.open_data.investments import investment_records
from projects.open_data.milestones import milestone_records
from projects.open_data.plan_changes import plan_change_records
from projects.open_data.projects import project_records
from projects.open_data.reports import report_records
from projects.open_data.sources import SourceRecord, source_records


class Batch:
    """`changes` are by milestone; `sources`, by key, are those that the others name."""

    def __init__(self, keys: Sequence[int], asked: Asked) -> None:
        as_of = asked.as_of
        self.projects = project_records(keys, asked)
        self.milestones = grouped(scopes.milestones(as_of).filter(project__in=keys), milestone_records, asked)
        self.investments = grouped(scopes.investments(as_of).filter(project__in=keys), investment_records, asked)
        self.reports = grouped(scopes.reports(as_of).filter(project__in=keys), report_records, asked)
        self.changes = defaultdict(list)
        changes = scopes.plan_changes(as_of).filter(milestone__project__in=keys)
        for one in plan_change_records(in_order(changes), asked):
            self.changes[one.milestone.id].append(one)
        self.sources = self.named_sources(asked)

    def named_sources(self, asked: Asked) -> dict[int, SourceRecord]:
        named = sorted({key for one in self.projects for key in self.source_keys(one.id, one.citations)})
        return {one.id: one for one in source_records(named, asked)}

    def source_keys(self, project: int, quotes: Sequence[Any]) -> list[int]:
        """The sources behind anything told of a project."""
        rows = [*self.milestones[project], *self.investments[project], *self.reports[project]]
        keys = {quote.source for quote in [*quotes, *(quote for row in rows for quote in row.citations)]}
        keys |= {report.source for report in self.reports[project] if report.source}
        keys |= {step.actual_source for step in self.milestones[project] if step.actual_source}
        return sorted(keys)


def grouped(
    rows: QuerySet[Any], read: Callable[[Sequence[int], Asked], list[Any]], asked: Asked
) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for record in read(in_order(rows), asked):
        found[record.project.id].append(record)
    return found


def in_order(rows: QuerySet[Any]) -> list[int]:
    return list(rows.order_by("pk").values_list("pk", flat=True))
