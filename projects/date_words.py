"""Dates as Chinese text writes them: found in a sentence, and resolved to the days that they may mean.

Finding is separate from resolving, because a year that isn't printed depends on who says what when: a plan falls on
or after the day of the statement, an event that is past falls before it. 上旬 and 月初 are days 1–10, 中旬 11–20, 下旬
and 月底 21–end; 年底 is December; what ends in 前 has a latest day only. Words that name no days (近日, 汛期前) resolve
to no window.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from projects.date_grammar import (
    DAY_SHIFTS,
    ENDS_A_WORD,
    FIVE_YEAR_PLANS,
    MONTH_PARTS,
    MONTH_SHIFTS,
    NOT_A_DATE_BEFORE,
    WEEK_SHIFTS,
    WEEKDAYS,
    date_matches,
    number_of,
)
from projects.date_parts import bare_holiday_fields, holiday_fields, last_of, months_of, year_fields
from projects.date_window import DateWindow
from projects.unchanging import unchanging


class DateWordsError(ValueError):
    """The text is no date that this grammar knows."""


@unchanging
class DateExpression:
    """A date as printed, text[start:end] of the sentence, with what it says; years and shifts are None where unsaid."""

    text: str
    start: int
    end: int
    year: int | None = None
    year_shift: int | None = None
    month: int | None = None
    month_shift: int | None = None
    day: int | None = None
    day_shift: int | None = None
    week_shift: int | None = None
    weekday: int | None = None
    part: int | None = None
    months: tuple[int, int] | None = None
    plan_years: tuple[int, int] | None = None
    is_deadline: bool = False
    is_vague: bool = False

    @property
    def prints_year(self) -> bool:
        return self.year is not None or self.plan_years is not None

    @property
    def lacks_year(self) -> bool:
        """It names a month or a season, and neither a year nor a word for one."""
        relative = (self.year_shift, self.month_shift, self.day_shift, self.week_shift)
        return not self.is_vague and not self.prints_year and relative == (None, None, None, None)


@unchanging
class Resolved:
    """The days an expression means, or None, and how its year came about."""

    window: DateWindow | None
    reason: str = ""


def find_dates(text: str) -> list[DateExpression]:
    """Every date expression of the text, in order, without overlaps."""
    return [found for match in date_matches(text) if (found := _expression(match, text)) is not None]


def resolve(
    found: DateExpression, *, on: DateWindow | None, planned: bool, inherited_year: int | None = None
) -> Resolved:
    """The window that the words mean when stated in the window `on` (None: unknown) of a plan or of a past event.

    `inherited_year` is that of a date just before, in the same breath (明年3月开工，9月完工).
    """
    if found.is_vague:
        return Resolved(None, "the words name no days")
    if found.prints_year:
        return Resolved(_finished(found, _window(found, found.year)), "")
    if found.lacks_year and inherited_year is not None:
        return Resolved(_finished(found, _window(found, inherited_year), inferred=True), "year of the date before it")
    if on is None:
        return Resolved(None, "no publication date")
    return _resolve_relative(found, on, planned)


def parse_window(text: str, *, on: date | None = None, planned: bool = True) -> DateWindow:
    """What a clerk types (2025年5月底, 2025-05-31, 8月, 2025.5, 不晚于2025年4月) as a window with those words.

    A date without a year is resolved against the day `on`. Raises DateWordsError where the text isn't one date.
    """
    cleaned = re.sub(r"\s+", "", text)
    spans = [found for found in find_dates(cleaned) if found.start == 0 and found.end == len(cleaned)]
    if not spans:
        raise DateWordsError(f"not a date: {text}")
    day = None if on is None else DateWindow.of_day(on)
    window = resolve(spans[0], on=day, planned=planned).window
    if window is None:
        raise DateWordsError(f"the year is missing: {text}" if on is None else f"names no days: {text}")
    return window.worded(text.strip(), year_inferred=window.year_inferred)


# --- finding ---------------------------------------------------------------------------------------------------------


def _expression(match: re.Match[str], text: str) -> DateExpression | None:
    start, deadline = match.start(), match["deadline"]
    if start and text[start - 1] in NOT_A_DATE_BEFORE and not (deadline or text.endswith(ENDS_A_WORD, 0, start)):
        return None
    fields = _fields(match)
    if fields is None:
        return None
    is_deadline = bool(match["before"]) or (bool(deadline) and not fields.get("is_vague"))
    return DateExpression(match.group(), start, match.end(), is_deadline=is_deadline, **fields)  # type: ignore[arg-type]


def _fields(said: re.Match[str]) -> dict[str, object] | None:
    """The said parts as fields of a DateExpression, or None where the words only look like a date."""
    for reader in (_iso_fields, _month_fields, _word_fields, _season_fields):
        fields = reader(said)
        if fields is not None:
            return _checked(fields)
    return None


def _iso_fields(said: re.Match[str]) -> dict[str, object] | None:
    if not said["iso"]:
        return None
    numbers = [int(part) for part in re.split(r"[-/.]", said["iso"])]
    return {"year": numbers[0], "month": numbers[1], "day": numbers[2] if len(numbers) > 2 else None}


def _month_fields(said: re.Match[str]) -> dict[str, object] | None:
    if said["month"]:
        month = {"month": number_of(last_of(said["month"]))}
        fields: dict[str, object] = month | year_fields(said["year"], said["year_word"])
        return fields | _within_month(said["part"], said["day"])
    if said["month_word"]:
        return {"month_shift": MONTH_SHIFTS[said["month_word"]], **_within_month(said["word_part"], said["word_day"])}
    if said["typo_month"]:
        return {"month": int(said["typo_month"]), "part": 3, **year_fields(None, said["typo_year"])}
    return None


def _within_month(part: str | None, day: str | None) -> dict[str, object]:
    if part == "内":
        return {}
    if part:
        return {"part": max(MONTH_PARTS[part[-2:]], MONTH_PARTS.get(f"{part[0]}旬", 0))}
    return {"day": number_of(day)} if day else {}


def _word_fields(said: re.Match[str]) -> dict[str, object] | None:
    if said["occasion"]:
        year = year_fields(said["year3"], said["year_word3"])
        return holiday_fields(said, said["occasion"], year) or {"is_vague": True}
    if said["holiday"] or said["dot_month"]:
        return bare_holiday_fields(said)
    if said["vague"]:
        return {"is_vague": True}
    if said["day_word"]:
        return {"day_shift": DAY_SHIFTS[said["day_word"]]}
    if said["week"]:
        return {"week_shift": WEEK_SHIFTS[said["week"][0]], "weekday": WEEKDAYS.get(said["weekday"] or "")}
    if said["bare_day"]:
        return {"day": int(said["bare_day"]), "month_shift": 0}
    return None


def _season_fields(said: re.Match[str]) -> dict[str, object] | None:
    if said["plan"]:
        first = FIVE_YEAR_PLANS[said["plan"]]
        last = first + 4
        years = {"末": (last, last), "收官": (last, last), "初": (first, first)}.get(
            said["plan_part"] or "", (first, last)
        )
        return {"plan_years": years, "months": (12, 12) if said["plan_part"] == "末" else (1, 12)}
    season = said["season"] or said["bare_season"]
    year = year_fields(said["year2"], said["year_word2"])
    if season is None:
        return {**year, "months": (1, 12)} if year else None
    months = months_of(season)
    if months is None:
        return holiday_fields(said, season, year) or {"is_vague": True}
    return {**year, "months": months}


def _checked(fields: dict[str, object]) -> dict[str, object] | None:
    day, month = fields.get("day"), fields.get("month")
    if isinstance(day, int) and isinstance(month, int) and not 1 <= day <= monthrange(2024, month)[1]:
        return None
    return fields


# --- resolving -------------------------------------------------------------------------------------------------------


def _resolve_relative(found: DateExpression, on: DateWindow, planned: bool) -> Resolved:
    if found.day_shift is not None or found.week_shift is not None:
        return Resolved(_of_days(found, on), "counted from the publication day")
    if found.month_shift is not None:
        return Resolved(
            _finished(found, _of_shifted_month(found, on, planned), inferred=True), "counted from the publication month"
        )
    if found.year_shift is not None:
        year = _year_of(on)
        window = None if year is None else _window(found, year + found.year_shift)
        return Resolved(_finished(found, window, inferred=True), "counted from the publication year")
    reason = "first such date on or after publication" if planned else "last such date on or before publication"
    return Resolved(_finished(found, _nearest(found, on, planned), inferred=True), reason)


def _year_of(on: DateWindow) -> int | None:
    years = {bound.year for bound in on.bounds if bound is not None}
    return years.pop() if len(years) == 1 else None


def _nearest(found: DateExpression, on: DateWindow, planned: bool) -> DateWindow | None:
    year = _year_of(on)
    if year is None:
        return None
    here = _window(found, year)
    if here is None or here.earliest is None or here.latest is None:
        return here
    if planned and on.earliest is not None and here.latest < on.earliest:
        return _window(found, year + 1)
    if not planned and on.latest is not None and here.earliest > on.latest:
        return _window(found, year - 1)
    return here


def _of_days(found: DateExpression, on: DateWindow) -> DateWindow | None:
    if not on.is_day or on.latest is None:
        return None
    if found.day_shift is not None:
        return DateWindow.of_day(on.latest + timedelta(days=found.day_shift), found.text)
    monday = on.latest - timedelta(days=on.latest.weekday()) + timedelta(weeks=found.week_shift or 0)
    first, last = (0, 6) if found.weekday is None else (found.weekday, found.weekday)
    return DateWindow(monday + timedelta(days=first), monday + timedelta(days=last), found.text)


def _of_shifted_month(found: DateExpression, on: DateWindow, planned: bool) -> DateWindow | None:
    bounds = [bound for bound in on.bounds if bound is not None]
    if len({(bound.year, bound.month) for bound in bounds}) != 1 or found.month_shift is None:
        return None
    shifted = bounds[0].year * 12 + bounds[0].month - 1 + found.month_shift
    if found.start == found.end - 2 and found.month_shift == 0 and found.text.endswith(("日", "号")):
        shifted += _bare_day_shift(found, bounds[-1], planned)
    year, month = divmod(shifted, 12)
    return _within(year, month + 1, found)


def _bare_day_shift(found: DateExpression, on: date, planned: bool) -> int:
    day = found.day or on.day
    return 1 if planned and day < on.day else -1 if not planned and day > on.day else 0


def _window(found: DateExpression, year: int | None) -> DateWindow | None:
    if found.plan_years is not None and found.months is not None:
        first, last = found.plan_years
        return DateWindow(date(first, found.months[0], 1), date(last, 12, 31), found.text)
    if year is None:
        return None
    if found.months is not None:
        return DateWindow.of_months(year, *found.months, found.text)
    return _within(year, found.month, found) if found.month is not None else None


def _within(year: int, month: int, found: DateExpression) -> DateWindow | None:
    if found.day is not None:
        within = found.day <= monthrange(year, month)[1]
        return DateWindow.of_day(date(year, month, found.day), found.text) if within else None
    if found.part is not None:
        return DateWindow.of_month_part(year, month, found.part, found.text)
    return DateWindow.of_month(year, month, found.text)


def _finished(found: DateExpression, window: DateWindow | None, *, inferred: bool = False) -> DateWindow | None:
    """The window with its words; a deadline keeps its latest day only."""
    if window is None:
        return None
    return DateWindow(None if found.is_deadline else window.earliest, window.latest, found.text, year_inferred=inferred)
