"""How new what is shown is, and whether anything changed since it was last asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.apps import apps
from django.db import connection, models
from django.db.models import Subquery, Value
from django.db.models.expressions import Combinable, RawSQL
from django.db.models.functions import Coalesce

from projects.date_window import DateWindow
from projects.derived.holding import Standings, standings_columns
from projects.models import ProgressReport, Source

# Locks are read as they are now, after the rows of the same query: an edit that it didn't see is seen to be under way.
IN_MIDST_OF_AN_EDIT = """
EXISTS (
    SELECT 1 FROM pg_locks
    WHERE locktype = 'relation' AND mode = 'RowExclusiveLock' AND pid <> pg_backend_pid()
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND relation = ANY(%s::regclass[])
)
"""


@dataclass(frozen=True, slots=True)
class Freshness:
    """The newest public statement known on a day: when it was made, and the last day on which that can have been.

    `version` is another one after every edit of anything that pages show; `edited_at` is the time of the last edit.
    Neither can be trusted where `is_being_edited`: an edit that has its number already may be seen after a later one.
    `standings` are as `standings_on` tells, without a query of its own.
    """

    stated: DateWindow
    day: date
    version: str
    edited_at: datetime | None
    standings: Standings
    is_being_edited: bool = False


def freshness(on: date) -> Freshness | None:
    """One query; None where nothing had been stated by that day."""
    reports = ProgressReport.objects.published().known(on).filter(project__is_public=True).with_stated()
    newest = reports.order_by("-reported_on", "-stated_earliest")
    source = (
        Source.objects.filter(is_public=True)
        .annotate(day=Coalesce("published_latest", "published_earliest"))
        .annotate(report_on=Subquery(newest.values("reported_on")[:1]))
        .annotate(report_earliest=Subquery(newest.values("stated_earliest")[:1]))
        .annotate(**last_edits(), **standings_columns(on), is_being_edited=being_edited())
        .filter(day__lte=on)
        .defer("text")
        .order_by("-day", "-pk")
        .first()
    )
    return newer(source) if source else None


def last_edits() -> dict[str, Subquery]:
    """The key and the time of the newest row of each history: every edit adds one, a deletion too."""
    columns: dict[str, Subquery] = {}
    for number, history in enumerate(histories()):
        newest = history.objects.order_by("-pk")
        columns[f"edit_{number}"] = Subquery(newest.values("pk")[:1])
        columns[f"edited_at_{number}"] = Subquery(newest.values("history_date")[:1])
    return columns


def being_edited() -> Combinable:
    """Whether somebody else is in the middle of an edit. On SQLite one waits for the other: edits are seen in order."""
    if connection.vendor != "postgresql":
        return Value(False)
    tables = [history._meta.db_table for history in histories()]
    # The tables are an argument.
    return RawSQL(IN_MIDST_OF_AN_EDIT, [tables], models.BooleanField())  # nosec B611  # noqa: S611


def histories() -> list[Any]:
    return [model.history.model for model in apps.get_app_config("projects").get_models() if hasattr(model, "history")]


def newer(source: Source) -> Freshness:
    """A report may be newer than every article."""
    numbers = range(len(histories()))
    version = "-".join(str(getattr(source, f"edit_{number}") or 0) for number in numbers)
    edited_at = max(filter(None, (getattr(source, f"edited_at_{number}") for number in numbers)), default=None)
    stated, day = source.published, source.day
    if source.report_on and source.report_on > source.day:
        stated, day = DateWindow(source.report_earliest, source.report_on), source.report_on
    kept = Standings(source.standings_hold, source.standings_are_many)
    return Freshness(stated, day, version, edited_at, kept, source.is_being_edited)
