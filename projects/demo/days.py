"""Days and windows as the databases take them: ISO texts, looked up rather than made millions of times."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import cache

# earliest, latest, text, year inferred: the four columns of a window
Window = tuple[str | None, str | None, str, bool]
NO_WINDOW: Window = (None, None, "", False)


@cache
def iso(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


@cache
def day_window(ordinal: int) -> Window:
    day = date.fromordinal(ordinal)
    return day.isoformat(), day.isoformat(), f"{day.year}年{day.month}月{day.day}日", False


@cache
def month_window(ordinal: int) -> Window:
    """The month of a day."""
    day = date.fromordinal(ordinal)
    last = day.replace(day=monthrange(day.year, day.month)[1])
    return day.replace(day=1).isoformat(), last.isoformat(), f"{day.year}年{day.month}月", False


@cache
def month_end(ordinal: int) -> int:
    day = date.fromordinal(ordinal)
    return day.replace(day=monthrange(day.year, day.month)[1]).toordinal()


def month_start(ordinal: int) -> int:
    return date.fromordinal(ordinal).replace(day=1).toordinal()


def month_key(ordinal: int) -> int:
    day = date.fromordinal(ordinal)
    return day.year * 12 + day.month
