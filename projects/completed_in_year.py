"""What was completed in a year, of many projects at once: the newest of what sources and monthly reports say."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Max, Q

from projects.enums import InvestmentKind
from projects.models import Investment, ProgressReport


@dataclass(frozen=True, slots=True)
class Completed:
    """`until` is the last day that the amount tells of, None where nobody said."""

    amount_yuan: Decimal
    until: date | None


def completed_in_year(projects: Iterable[int], *, year: int, on: date) -> dict[int, Completed]:
    """By the keys of the projects, as known on the day. Two queries."""
    keys = list(projects)
    found = {pk: Completed(amount, day) for pk, amount, day in by_sources(keys, year, on)}
    for pk, amount, month in by_reports(keys, year, on):
        until = month_end(month)
        if pk not in found or until >= (found[pk].until or date.min):
            found[pk] = Completed(amount, until)
    return found


def by_sources(keys: list[int], year: int, on: date) -> Any:
    rows = Investment.objects.filter(project__in=keys, kind=InvestmentKind.COMPLETED, year=year).order_by()
    day = Max("citations__source__published_latest", filter=Q(citations__source__published_latest__lte=on))
    return rows.annotate(day=day).values_list("project", "amount_yuan", "day")


def by_reports(keys: list[int], year: int, on: date) -> Any:
    """The oldest first: a later month, and a correction, come behind."""
    rows = ProgressReport.objects.monthly().published().known(on).filter(project__in=keys)
    told = rows.filter(month__year=year, year_completed_yuan__isnull=False)
    return told.order_by("month", "published_on", "pk").values_list("project", "year_completed_yuan", "month")


def month_end(month: date) -> date:
    return month.replace(day=monthrange(month.year, month.month)[1])
