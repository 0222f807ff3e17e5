"""The year as a ruler under the header: twelve months to go to, and a notch at the day shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from urllib.parse import urlencode

from projects.pages.as_of import FIRST_DAY, LAST_DAY, AsOf

Kept = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class RulerMonth:
    """`url` leads from any page to itself on the `first` day of the month, which is named by `words`."""

    first: date
    url: str
    as_of: AsOf

    @property
    def label(self) -> str:
        return self.as_of.month(self.first.month)

    @property
    def words(self) -> str:
        return self.as_of.day(self.first)

    @property
    def is_shown(self) -> bool:
        return self.first.month == self.as_of.on.month


@dataclass(frozen=True, slots=True)
class RulerYear:
    year: int
    url: str


@dataclass(frozen=True, slots=True)
class Ruler:
    """`notch` and `weeks` are places in per cent of the year; `past` is where the days that are over end."""

    months: tuple[RulerMonth, ...]
    weeks: tuple[str, ...]
    month_starts: tuple[str, ...]
    notch: str
    past: str
    is_leap_year: bool
    previous: RulerYear | None
    next: RulerYear | None


def ruler(as_of: AsOf, kept: Kept) -> Ruler:
    """The same for all pages that have the same parameters besides the day, which a change of it leaves alone."""
    year = as_of.on.year
    firsts = [date(year, month, 1) for month in range(1, 13)]
    return Ruler(
        months=tuple(RulerMonth(first, address(kept, first), as_of) for first in firsts),
        weeks=weeks(year),
        month_starts=tuple(percent(first) for first in firsts[1:]),
        notch=percent(as_of.on),
        past=f"{share(as_of.on) + 60:.2f}%",
        is_leap_year=days_in(year) == 366,
        previous=neighbour(as_of.on, -1, kept),
        next=neighbour(as_of.on, 1, kept),
    )


def neighbour(on: date, step: int, kept: Kept) -> RulerYear | None:
    """The same day a year before or after; 28 February where there is no 29th."""
    year = on.year + step
    if not FIRST_DAY.year < year <= LAST_DAY.year:
        return None
    day = date(year, 2, 28) if (on.month, on.day) == (2, 29) else on.replace(year=year)
    return RulerYear(year, address(kept, day))


def address(kept: Kept, day: date) -> str:
    return f"?{urlencode([*kept, ('on', day.isoformat())])}"


@lru_cache(maxsize=16)
def weeks(year: int) -> tuple[str, ...]:
    return tuple(percent(day) for day in mondays(year))


def mondays(year: int) -> list[date]:
    first = date(year, 1, 1)
    monday = first + timedelta(days=-first.weekday() % 7)
    return [monday + timedelta(weeks=n) for n in range(53) if (monday + timedelta(weeks=n)).year == year]


def percent(day: date) -> str:
    return f"{share(day):.2f}%"


def share(day: date) -> float:
    return (day - date(day.year, 1, 1)).days * 100 / days_in(day.year)


def days_in(year: int) -> int:
    return (date(year, 12, 31) - date(year, 1, 1)).days + 1
