"""How new what is shown is, and whether anything changed since it was last asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from django.db import models
from django.db.models import Subquery
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce, JSONObject
from django.utils.dateparse import parse_date

from projects.compiled import asked
from projects.date_window import DateWindow
from projects.derived.edits import EDITS_SEEN, Version, as_moment, asked_first, version
from projects.derived.holding import Standings, standings_columns
from projects.models import Edit, ProgressReport, Source
from projects.pages.remembering import MEMORY

COLUMNS = (
    "published_earliest", "published_latest", "report", "edit", "edits_seen", "edited_at", "standings_hold",
    "standings_are_many",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Freshness:
    """The newest public statement known on a day: when it was made, and the last day on which that can have been.

    `version` is another one after every edit of anything that pages show. `standings` are as `standings_on` tells,
    without a query of its own.
    """

    stated: DateWindow
    day: date
    version: Version
    standings: Standings


def freshness(on: date) -> Freshness | None:
    """None where nothing had been stated by that day. One query: what is remembered is only asked whether it holds."""
    alias = Source.objects.all().db
    key = "freshness", on
    known: Freshness | None = MEMORY.find(key)
    if known and known.version == version(alias):
        return known
    rows = asked_first(alias, partial(asked, question, on))
    if not rows:
        return None
    newest = read(dict(zip(COLUMNS, *rows, strict=True)))
    MEMORY.keep(key, newest, 1)
    return newest


def question(on: date) -> models.QuerySet[Source, Any]:
    reports = ProgressReport.objects.published().known(on).filter(project__is_public=True).with_stated()
    days = JSONObject(earliest="stated_earliest", latest="reported_on")  # one column: two would be looked for twice
    # By an index; one of the staff, which is of one day, before those that a source told.
    newest = reports.order_by("-reported_on", Coalesce("source", 0)).values_list(days)[:1]
    edits = Edit.objects.order_by("-pk")
    seen = RawSQL(EDITS_SEEN, [], models.IntegerField())  # nosec B611  # noqa: S611 - nobody's words are in it
    return (
        Source.objects.filter(is_public=True)
        .annotate(day=Coalesce("published_latest", "published_earliest"))
        .annotate(report=Subquery(newest))
        .annotate(edit=Subquery(edits.values("pk")[:1]), edited_at=Subquery(edits.values("edited_at")[:1]))
        .annotate(**standings_columns(on), edits_seen=seen)
        .filter(day__lte=on)
        .order_by("-day", "-pk")
        .values_list(*COLUMNS)[:1]
    )


def read(row: dict[str, Any]) -> Freshness:
    """A report may be newer than every article."""
    earliest, latest = as_date(row["published_earliest"]), as_date(row["published_latest"])
    stated, day = DateWindow(earliest, latest), latest or earliest
    report = row["report"] or {}
    report_on = as_date(report.get("latest"))
    assert day is not None, "a source is published on a day"  # the query leaves out those that aren't
    if report_on and report_on > day:
        stated, day = DateWindow(as_date(report["earliest"]), report_on), report_on
    return Freshness(
        stated=stated,
        day=day,
        version=Version(row["edit"] or 0, row["edits_seen"], as_moment(row["edited_at"])),
        standings=Standings(bool(row["standings_hold"]), bool(row["standings_are_many"])),
    )


def as_date(value: date | str | None) -> date | None:
    """SQLite may have it as text."""
    return parse_date(value) if isinstance(value, str) else value
