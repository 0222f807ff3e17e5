"""The year as a ruler under the header: twelve months to go to, and a notch at the day shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from urllib.parse import urlencode

from projects.pages.as_of import FIRST_DAY, LAST_DAY, AsOf


@dataclass(frozen=True, slots=True)
class RulerMonth:
    """`url` leads to the `first` day of the month, which is named by `words`."""

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
    """`notch` and `weeks` are places in per cent of the year; `past` is where the days that are over end.

    `today_url` is empty where today is shown.
    """

    months: tuple[RulerMonth, ...]
    weeks: tuple[str, ...]
    month_starts: tuple[str, ...]
    notch: str
    past: str
    is_leap_year: bool
    previous: RulerYear | None
    next: RulerYear | None
    today_url: str
    kept: tuple[tuple[str, str], ...]


def ruler(as_of: AsOf, path: str, kept: tuple[tuple[str, str], ...]) -> Ruler:
    """`kept` are the other parameters of the page, which a change of the day leaves alone."""
    year = as_of.on.year
    query = urlencode(kept)
    firsts = [date(year, month, 1) for month in range(1, 13)]
    return Ruler(
        months=tuple(RulerMonth(first, address(path, query, first), as_of) for first in firsts),
        weeks=weeks(year),
        month_starts=tuple(percent(first) for first in firsts[1:]),
        notch=percent(as_of.on),
        past=f"{share(as_of.on) + 60:.2f}%",
        is_leap_year=days_in(year) == 366,
        previous=neighbour(as_of.on, -1, path, query),
        next=neighbour(as_of.on, 1, path, query),
        today_url="" if as_of.is_today else address(path, query),
        kept=kept,
    )


def neighbour(on: date, step: int, path: str, query: str) -> RulerYear | None:
    """The same day a year before or after; 28 February where there is no 29th."""
    year = on.year + step
    if not FIRST_DAY.year < year <= LAST_DAY.year:
        return None
    day = date(year, 2, 28) if (on.month, on.day) == (2, 29) else on.replace(year=year)
    return RulerYear(year, address(path, query, day))


def address(path: str, query: str, day: date | None = None) -> str:
    asked = "&".join(part for part in (query, f"on={day.isoformat()}" if day else "") if part)
    return f"{path}?{asked}" if asked else path


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
