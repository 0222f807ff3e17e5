"""The year or the month that a calendar shows."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from projects.date_window import DateWindow
from projects.pages.as_of import FIRST_DAY, LAST_DAY
from projects.pages.dated_steps import Stretch

PERIOD = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?")


class NoSuchMonthError(ValueError):
    """The text is neither a month written as 2025-05 nor a year, or lies outside what the site can show."""


@dataclass(frozen=True, slots=True)
class Period:
    """A whole year where `month` is None."""

    year: int
    month: int | None = None

    @property
    def text(self) -> str:
        return f"{self.year}-{self.month:02}" if self.month else str(self.year)

    @property
    def first(self) -> date:
        return date(self.year, self.month or 1, 1)

    @property
    def last(self) -> date:
        month = self.month or 12
        return date(self.year, month, monthrange(self.year, month)[1])

    @property
    def window(self) -> DateWindow:
        return DateWindow(self.first, self.last)

    @property
    def stretch(self) -> Stretch:
        return Stretch(self.first, self.last)

    def beside(self, step: int) -> Period | None:
        """The next one (step 1) or the one before (−1); None beyond the days that the site can show."""
        if self.month is None:
            found = Period(self.year + step)
        else:
            months = self.year * 12 + self.month - 1 + step
            found = Period(months // 12, months % 12 + 1)
        return found if FIRST_DAY.year <= found.year <= LAST_DAY.year else None

    def parts(self) -> list[Stretch]:
        """The weeks of a month, the months of a year."""
        return [*self.weeks()] if self.month else [month.stretch for month in self.months()]

    def months(self) -> list[Period]:
        return [Period(self.year, month) for month in range(1, 13)]

    def weeks(self) -> Iterator[Stretch]:
        """From Monday to Sunday, cut at the ends."""
        start = self.first
        while start <= self.last:
            end = min(self.last, start + timedelta(days=6 - start.weekday()))
            yield Stretch(start, end)
            start = end + timedelta(days=1)


def read_period(text: str) -> Period | None:
    """The month or year named by `month=`; None where nothing is. Raises NoSuchMonthError."""
    if not text:
        return None
    match = PERIOD.fullmatch(text)
    if match is None or not FIRST_DAY.year <= int(match[1]) <= LAST_DAY.year:
        raise NoSuchMonthError(text)
    month = int(match[2]) if match[2] else None
    if month is not None and not 1 <= month <= 12:
        raise NoSuchMonthError(text)
    return Period(int(match[1]), month)
