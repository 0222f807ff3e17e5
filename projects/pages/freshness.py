"""How new what is shown is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Subquery
from django.db.models.functions import Coalesce

from projects.date_window import DateWindow
from projects.models import ProgressReport, Source


@dataclass(frozen=True, slots=True)
class Freshness:
    """The newest public statement known on a day: when it was made, and the last day on which that can have been."""

    stated: DateWindow
    day: date


def freshness(on: date) -> Freshness | None:
    """One query; None where nothing had been stated by that day."""
    reports = ProgressReport.objects.published().known(on).filter(project__is_public=True)
    newest_report = reports.order_by("-reported_on").values("reported_on")[:1]
    source = (
        Source.objects.filter(is_public=True)
        .annotate(day=Coalesce("published_latest", "published_earliest"), report_on=Subquery(newest_report))
        .filter(day__lte=on)
        .defer("text")
        .order_by("-day", "-pk")
        .first()
    )
    return newer(source) if source else None


def newer(source: Source) -> Freshness:
    """A report may be newer than every article."""
    if source.report_on and source.report_on > source.day:
        return Freshness(DateWindow.of_day(source.report_on), source.report_on)
    return Freshness(source.published, source.day)
