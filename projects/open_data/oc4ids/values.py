"""The small parts of the standard: times, periods, amounts; what is empty is left out."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from projects.open_data.described import plain
from projects.open_data.oc4ids.codes import CURRENCY
from projects.open_data.parts import Window

START, END = "T00:00:00+08:00", "T23:59:59+08:00"


def filled(values: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty: the standard has no empty texts and lists."""
    return {name: value for name, value in values.items() if value not in (None, "", [], {})}


def starting(day: date | None) -> str | None:
    return f"{day.isoformat()}{START}" if day else None


def ending(day: date | None) -> str | None:
    return f"{day.isoformat()}{END}" if day else None


def period(first: date | None, last: date | None) -> dict[str, Any]:
    days = (last - first).days + 1 if first and last else None
    return filled({"startDate": starting(first), "endDate": ending(last), "durationInDays": days})


def year_period(year: int) -> dict[str, Any]:
    return period(date(year, 1, 1), date(year, 12, 31))


def until_month(month: date) -> dict[str, Any]:
    """From January to the end of a month."""
    return period(month.replace(month=1, day=1), month.replace(day=monthrange(month.year, month.month)[1]))


def amount(yuan: Decimal | None) -> dict[str, Any]:
    """A number of JSON: exact to the fen up to 70 万亿 yuan."""
    return {} if yuan is None else {"amount": float(yuan), "currency": CURRENCY}


def measure(value: Decimal) -> float | int:
    return int(value) if value == value.to_integral_value() else float(value)


def bounds(window: Window | None) -> dict[str, Any] | None:
    """A field of our own: a vague date with its words."""
    return plain(window) if window else None


def days_of(windows: Iterable[Window | None]) -> list[date]:
    return [day for window in windows if window for day in (window.earliest, window.latest) if day]
