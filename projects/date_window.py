"""A day that may be vague: a window of days, with the words it came from."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date

from projects.unchanging import unchanging


class WindowError(ValueError):
    """The bounds of a window are both missing, or stand in the wrong order."""


@unchanging
class DateWindow:
    """The days on which something may fall, both bounds included.

    `earliest` is None where the start is open (不晚于2025年4月), `latest` where the end is open; never both.
    `text` is the date as its source wrote it; `year_inferred` says that the source printed no year.
    """

    earliest: date | None
    latest: date | None
    text: str = ""
    year_inferred: bool = False

    def __post_init__(self) -> None:
        if self.earliest is None and self.latest is None:
            raise WindowError("a window needs at least one bound")
        if self.earliest and self.latest and self.earliest > self.latest:
            raise WindowError(f"{self.earliest} is after {self.latest}")

    @classmethod
    def of_day(cls, day: date, text: str = "") -> DateWindow:
        return cls(day, day, text)

    @classmethod
    def of_month(cls, year: int, month: int, text: str = "") -> DateWindow:
        return cls.of_months(year, month, month, text)

    @classmethod
    def of_months(cls, year: int, first: int, last: int, text: str = "") -> DateWindow:
        """From the first day of month `first` to the last of month `last` of one year (a quarter, a half, a year)."""
        return cls(date(year, first, 1), date(year, last, monthrange(year, last)[1]), text)

    @classmethod
    def of_month_part(cls, year: int, month: int, part: int, text: str = "") -> DateWindow:
        """A third of a month, as 上旬/月初 (part 1), 中旬 (2) and 下旬/月底 (3) are read: 1–10, 11–20, 21–end."""
        ends = (10, 20, monthrange(year, month)[1])
        return cls(date(year, month, 10 * part - 9), date(year, month, ends[part - 1]), text)

    @property
    def is_day(self) -> bool:
        return self.earliest == self.latest

    @property
    def is_open(self) -> bool:
        """One bound is unknown."""
        return self.earliest is None or self.latest is None

    @property
    def bounds(self) -> tuple[date | None, date | None]:
        return self.earliest, self.latest

    def same_days(self, other: DateWindow | None) -> bool:
        """The same bounds, whatever the words."""
        return other is not None and self.bounds == other.bounds

    def worded(self, text: str, *, year_inferred: bool = False) -> DateWindow:
        """The same bounds with these words."""
        return replace(self, text=text, year_inferred=year_inferred)
