"""The few words in the drawings themselves; sentences beside them come from the translated layer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from projects.date_format import Language, format_day, format_month, format_window
from projects.date_window import DateWindow


@dataclass(frozen=True, slots=True)
class Phrases:
    baseline: str
    plan: str
    actual: str
    today: str
    overdue: str
    unreported: str
    later: str
    earlier: str
    one_day: str
    days: str
    year: str
    join: str
    comma: str


PHRASES: dict[Language, Phrases] = {
    "zh-hans": Phrases(
        baseline="原定{}",
        plan="现行计划{}",
        actual="实际{}",
        today="截至{}",
        overdue="逾期{}",
        unreported="之后没有报告",
        later="推迟{}",
        earlier="提前{}",
        one_day="1天",
        days="{}天",
        year="{}年",
        join="{}{}",
        comma="，",
    ),
    "en": Phrases(
        baseline="Baseline {}",
        plan="Plan {}",
        actual="Actual {}",
        today="As of {}",
        overdue="{} overdue",
        unreported="no report since",
        later="{} later",
        earlier="{} earlier",
        one_day="1 day",
        days="{} days",
        year="{}",
        join="{} {}",
        comma=", ",
    ),
}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one drawing: its language, and the year that it needn't repeat."""

    language: Language
    year: int | None

    @property
    def phrases(self) -> Phrases:
        return PHRASES[self.language]

    def window(self, window: DateWindow) -> str:
        return format_window(window, language=self.language, year=self.year)

    def baseline(self, window: DateWindow) -> str:
        return self.dated(self.phrases.baseline, window)

    def plan(self, window: DateWindow) -> str:
        return self.dated(self.phrases.plan, window)

    def actual(self, window: DateWindow) -> str:
        return self.dated(self.phrases.actual, window)

    def dated(self, phrase: str, window: DateWindow) -> str:
        words = self.window(window)
        return phrase.format(f" {words}" if words.startswith("不晚于") else words)

    def named(self, name: str, window: DateWindow) -> str:
        """A milestone with its date: 通车5月底."""
        words = self.window(window)
        return self.listed(name, words) if words.startswith("不晚于") else self.phrases.join.format(name, words)

    def moved(self, days: int) -> str:
        return (self.phrases.later if days > 0 else self.phrases.earlier).format(self.days(abs(days)))

    def overdue(self, days: int) -> str:
        return self.phrases.overdue.format(self.days(days))

    def days(self, count: int) -> str:
        return self.phrases.one_day if count == 1 else self.phrases.days.format(count)

    def listed(self, *parts: str) -> str:
        return self.phrases.comma.join(parts)

    def today(self, on: date) -> str:
        return self.phrases.today.format(format_day(on, language=self.language, year=self.year))

    def year_name(self, year: int) -> str:
        return self.phrases.year.format(year)

    def month_name(self, month: int) -> str:
        return format_month(month, language=self.language)
