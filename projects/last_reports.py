"""When the newest report on a milestone was made, as columns that queries can compare and select."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.db.models.expressions import Combinable

from projects.date_window import DateWindow
from projects.enums import UpdateKind


def last_reports(on: date) -> dict[str, Combinable]:
    """`own_report_earliest` and `own_report_on`: the days between which the newest report known on that day was made on
    the milestone's own project; `whole_report_on`: the day of the newest one on a whole that says it isn't done yet.
    """
    return {"own_report_earliest": Subquery(own_reports(on).values("stated_earliest")[:1]), **report_days(on)}


def report_days(on: date) -> dict[str, Combinable]:
    """Those of `last_reports` that `reported_since` compares."""
    return {
        "own_report_on": Subquery(own_reports(on).values("reported_on")[:1]),
        "whole_report_on": Subquery(denials(on).values("report__reported_on")[:1]),
    }


def reported_since(column: str) -> Q:
    """A report was made after the day in that column; null where nothing was reported."""
    return Q(own_report_on__gt=F(column)) | Q(whole_report_on__gt=F(column))


def last_report(row: Any) -> DateWindow | None:
    """When the newest report was made, of a row with the columns of `last_reports`; one of the whole is of one day."""
    own, of_whole = row.own_report_on, row.whole_report_on
    if of_whole and (own is None or of_whole > own):
        return DateWindow.of_day(of_whole)
    return DateWindow(row.own_report_earliest, own) if own else None


def own_reports(on: date) -> QuerySet:
    """The published ones on the outer milestone's project, the newest first, with `stated_earliest`."""
    reports = apps.get_model("projects", "ProgressReport").objects.published().known(on).with_stated()
    return reports.filter(project=OuterRef("project")).order_by("-reported_on", "-stated_earliest", "-pk")


def denials(on: date) -> QuerySet:
    """What published reports said of the outer milestone: that it isn't done yet; the newest first."""
    updates = apps.get_model("projects", "MilestoneUpdate").objects
    published = apps.get_model("projects", "ProgressReport").objects.published().known(on)
    said = updates.filter(milestone=OuterRef("pk"), kind=UpdateKind.NOT_YET, report__in=published)
    return said.order_by("-report__reported_on")
