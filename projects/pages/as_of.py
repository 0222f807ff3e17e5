"""The day that a page shows, and how it is kept in addresses and put into words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from projects.date_format import Language, format_bounds, format_day, format_month, format_window
from projects.date_window import DateWindow
from projects.derived.edits import Version
from projects.derived.holding import Standings
from projects.models import LightRule
from projects.schedule import PRESETS, Thresholds, TimeProgress, time_progress

ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
COMPUTED = Standings()
FIRST_DAY, LAST_DAY = date(1949, 10, 1), date(2100, 12, 31)


class NoSuchDayError(ValueError):
    """The text isn't a day written as 2025-05-01, or lies outside what the site can show."""


def read_day(text: str, *, today: date) -> date:
    """The day named by `on=`; today where nothing is named. Raises NoSuchDayError."""
    if not text:
        return today
    if not ISO_DAY.fullmatch(text):
        raise NoSuchDayError(text)
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise NoSuchDayError(text) from error
    if not FIRST_DAY <= day <= LAST_DAY:
        raise NoSuchDayError(text)
    return day


@dataclass(frozen=True, slots=True)
class AsOf:
    """Everything on a page is as it was known at the end of the day `on`.

    `rules` are all rules of the lights, the newest first; `thresholds` are the limits in force on the day. `standings`
    says whether the lights of projects can be read as they are kept. `version` is that of the last edit, None where it
    wasn't asked for.
    """

    on: date
    today: date
    language: Language = "zh-hans"
    thresholds: Thresholds = PRESETS
    rules: Sequence[LightRule] = ()
    standings: Standings = COMPUTED
    version: Version | None = None

    @property
    def holds(self) -> bool:
        """Whether nothing became known after the day: what is stored is as it was known then."""
        return bool(self.standings.hold)

    @property
    def is_today(self) -> bool:
        return self.on == self.today

    @property
    def is_future(self) -> bool:
        return self.on > self.today

    @property
    def query(self) -> str:
        """What keeps the day in a link: ?on=2025-05-01, or nothing where it is today."""
        return "" if self.is_today else f"?{urlencode(self.parameters)}"

    @property
    def parameters(self) -> dict[str, str]:
        return {} if self.is_today else {"on": self.on.isoformat()}

    @property
    def year_progress(self) -> TimeProgress:
        return time_progress(self.on)

    @property
    def words(self) -> str:
        return self.day(self.on)

    @property
    def today_words(self) -> str:
        return self.day(self.today)

    def day(self, day: date, *, year: int | None = None) -> str:
        return format_day(day, language=self.language, year=year)

    def window(self, window: DateWindow, *, year: int | None = None) -> str:
        return format_window(window, language=self.language, year=year)

    def bounds(self, window: DateWindow, *, year: int | None = None) -> str:
        return format_bounds(window, language=self.language, year=year)

    def month(self, month: int) -> str:
        return format_month(month, language=self.language)
