"""How new what is shown is, and whether anything changed since it was last asked for."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from django.db import connections, models
from django.db.models import Subquery, Value
from django.db.models.expressions import Combinable, RawSQL
from django.db.models.functions import Coalesce, JSONObject
from django.utils.dateparse import parse_date, parse_datetime

from projects.date_window import DateWindow
from projects.derived.edits import JOURNAL
from projects.derived.holding import Standings, standings_columns
from projects.models import Edit, ProgressReport, Source

# Locks are read as they are now, after the rows of the same query: an edit that it didn't see is seen to be under way.
IN_MIDST_OF_AN_EDIT = """
EXISTS (
    SELECT 1 FROM pg_locks
    WHERE locktype = 'relation' AND mode = 'RowExclusiveLock' AND pid <> pg_backend_pid()
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND relation = %s::regclass
)
"""
COLUMNS = (
    "published_earliest", "published_latest", "report", "edit", "edited_at", "standings_hold", "standings_are_many",
    "is_being_edited",
)  # fmt: skip
# Stands for the day in the query that is compiled once: that would take several times as long as asking it.
ANY_DAY = date(1234, 5, 6)


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
    connection = connections[Source.objects.all().db]
    sql, parameters = compiled(connection.vendor, connection.alias)
    any_day, day = (connection.ops.adapt_datefield_value(one) for one in (ANY_DAY, on))
    with connection.cursor() as cursor:
        cursor.execute(sql, [day if one == any_day else one for one in parameters])
        row = cursor.fetchone()
    return read(dict(zip(COLUMNS, row, strict=True))) if row else None


@cache
def compiled(vendor: str, alias: str) -> tuple[str, tuple[Any, ...]]:
    sql, parameters = question(ANY_DAY, vendor).using(alias).query.get_compiler(alias).as_sql()
    return sql, tuple(parameters)


def question(on: date, vendor: str) -> models.QuerySet[Source, Any]:
    reports = ProgressReport.objects.published().known(on).filter(project__is_public=True).with_stated()
    days = JSONObject(earliest="stated_earliest", latest="reported_on")  # one column: two would be looked for twice
    # By an index; one of the staff, which is of one day, before those that a source told.
    newest = reports.order_by("-reported_on", Coalesce("source", 0)).values_list(days)[:1]
    edits = Edit.objects.order_by("-pk")
    return (
        Source.objects.filter(is_public=True)
        .annotate(day=Coalesce("published_latest", "published_earliest"))
        .annotate(report=Subquery(newest))
        .annotate(edit=Subquery(edits.values("pk")[:1]), edited_at=Subquery(edits.values("edited_at")[:1]))
        .annotate(**standings_columns(on), is_being_edited=being_edited(vendor))
        .filter(day__lte=on)
        .order_by("-day", "-pk")
        .values_list(*COLUMNS)[:1]
    )


def being_edited(vendor: str) -> Combinable:
    """Whether somebody else is in the middle of an edit. On SQLite one waits for the other: edits are seen in order."""
    if vendor != "postgresql":
        return Value(False)
    # The table is an argument.
    return RawSQL(IN_MIDST_OF_AN_EDIT, [JOURNAL], models.BooleanField())  # nosec B611  # noqa: S611


def read(row: dict[str, Any]) -> Freshness:
    """A report may be newer than every article."""
    earliest, latest = as_date(row["published_earliest"]), as_date(row["published_latest"])
    stated, day = DateWindow(earliest, latest), latest or earliest
    report = json.loads(row["report"] or "{}")
    report_on = as_date(report.get("latest"))
    assert day is not None, "a source is published on a day"  # the query leaves out those that aren't
    if report_on and report_on > day:
        stated, day = DateWindow(as_date(report["earliest"]), report_on), report_on
    return Freshness(
        stated=stated,
        day=day,
        version=str(row["edit"] or 0),
        edited_at=as_moment(row["edited_at"]),
        standings=Standings(bool(row["standings_hold"]), bool(row["standings_are_many"])),
        is_being_edited=bool(row["is_being_edited"]),
    )


def as_date(value: date | str | None) -> date | None:
    """SQLite may have it as text."""
    return parse_date(value) if isinstance(value, str) else value


def as_moment(value: datetime | str | None) -> datetime | None:
    """SQLite may have it as text, and has no time zone: it is in UTC."""
    moment = parse_datetime(value) if isinstance(value, str) else value
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment
