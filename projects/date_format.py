"""A date window in words, Chinese or English, as short as its bounds allow: 2025年5月底, 三季度, 不晚于2025年4月."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Literal

from projects.date_window import DateWindow

Language = Literal["zh-hans", "en"]

CHINESE_THIRDS = ("月初", "月中旬", "月底")
CHINESE_QUARTERS = ("一季度", "二季度", "三季度", "四季度")
ENGLISH_THIRDS = ("early ", "mid-", "late ")
ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

DEADLINE = re.compile(r"[日号底末月旬度年](之|以)?前$")


def format_window(window: DateWindow, *, language: Language = "zh-hans", year: int | None = None) -> str:
    """The window in words. `year` is the year that the reader has in mind already (a chart's): it isn't repeated.

    The window's own words decide only where the same days have two names: 年底 or 12月, 8月底前 or two bounds.
    """
    return english(window, year) if language == "en" else chinese(window, year)


def format_bounds(window: DateWindow, *, language: Language = "zh-hans", year: int | None = None) -> str:
    """The exact days, for a hint beside vague words: 2025年5月21日至31日."""
    days, day = (english_days, english_day) if language == "en" else (chinese_days, chinese_day)
    if window.earliest is None:
        end = day(bound(window.latest), year)
        return f"by {end}" if language == "en" else f"不晚于{end}"
    if window.latest is None:
        start = day(window.earliest, year)
        return f"from {start}" if language == "en" else f"{start}起"
    return days(window.earliest, window.latest, year)


def format_day(day: date, *, language: Language = "zh-hans", year: int | None = None) -> str:
    return english_day(day, year) if language == "en" else chinese_day(day, year)


def format_month(month: int, *, language: Language = "zh-hans") -> str:
    """A month's name on an axis: 5月, May."""
    return ENGLISH_MONTHS[month - 1][:3] if language == "en" else f"{month}月"


# Chinese


def chinese(window: DateWindow, year: int | None) -> str:
    if window.earliest is None:
        return f"不晚于{chinese_last_day(bound(window.latest), year, names_year_end(window))}"
    if window.latest is None:
        return f"{chinese_first_day(window.earliest, year)}起"
    if names_only_end(window):
        return f"{chinese_deadline(window.latest, year, names_year_end(window))}前"
    return chinese_span(window.earliest, window.latest, year, window)


def chinese_span(first: date, last: date, year: int | None, window: DateWindow) -> str:
    prefix = chinese_year(last, year)
    if names_within_year(window) or is_whole_year(first, last):
        return f"{prefix or '年'}内"
    if is_whole_months(first, last):
        return chinese_months(first, last, year, names_year_end(window))
    part = third_of_month(first, last)
    if part is not None:
        return f"{prefix}{first.month}{CHINESE_THIRDS[part]}"
    return chinese_days(first, last, year)


def chinese_months(first: date, last: date, year: int | None, is_year_end: bool) -> str:
    """Whole months: 2025年8月, 三季度, 上半年, 5月至7月."""
    prefix = chinese_year(first, year)
    from_month, to_month = first.month, last.month
    if first.year != last.year:
        return f"{first.year}年{from_month}月至{last.year}年{to_month}月"
    if from_month == to_month:
        return f"{prefix or '年'}底" if is_year_end else f"{prefix}{from_month}月"
    if is_half(from_month, to_month):
        return f"{prefix}{'上' if from_month == 1 else '下'}半年"
    if is_quarter(from_month, to_month):
        return f"{prefix}{CHINESE_QUARTERS[to_month // 3 - 1]}"
    return f"{prefix}{from_month}月至{to_month}月"


def chinese_days(first: date, last: date, year: int | None) -> str:
    start = chinese_day(first, year)
    if first == last:
        return start
    if first.year != last.year:
        return f"{chinese_day(first, None)}至{chinese_day(last, None)}"
    if first.month == last.month:
        return f"{start}至{last.day}日"
    return f"{start}至{last.month}月{last.day}日"


def chinese_day(day: date, year: int | None) -> str:
    return f"{chinese_year(day, year)}{day.month}月{day.day}日"


def chinese_first_day(day: date, year: int | None) -> str:
    return f"{chinese_year(day, year)}{day.month}月" if day.day == 1 else chinese_day(day, year)


def chinese_last_day(day: date, year: int | None, is_year_end: bool) -> str:
    """不晚于2025年4月: the month's end goes without saying."""
    if is_year_end:
        return f"{chinese_year(day, year) or '年'}底"
    return f"{chinese_year(day, year)}{day.month}月" if is_month_end(day) else chinese_day(day, year)


def chinese_deadline(day: date, year: int | None, is_year_end: bool) -> str:
    """8月底前, and never 8月前, which some read as before August."""
    if is_year_end or not is_month_end(day):
        return chinese_last_day(day, year, is_year_end)
    return f"{chinese_year(day, year)}{day.month}月底"


def chinese_year(day: date, year: int | None) -> str:
    return "" if day.year == year else f"{day.year}年"


# English


def english(window: DateWindow, year: int | None) -> str:
    if window.earliest is None:
        return f"by {english_last_day(bound(window.latest), year, names_year_end(window))}"
    if window.latest is None:
        return f"from {english_first_day(window.earliest, year)}"
    if names_only_end(window):
        return f"by {english_deadline(window.latest, year, names_year_end(window))}"
    return english_span(window.earliest, window.latest, year, window)


def english_span(first: date, last: date, year: int | None, window: DateWindow) -> str:
    if names_within_year(window) or is_whole_year(first, last):
        return "within the year" if last.year == year else f"within {last.year}"
    if is_whole_months(first, last):
        return english_months(first, last, year, names_year_end(window))
    part = third_of_month(first, last)
    if part is not None:
        return f"{ENGLISH_THIRDS[part]}{english_month(first, year)}"
    return english_days(first, last, year)


def english_months(first: date, last: date, year: int | None, is_year_end: bool) -> str:
    """Whole months: August 2025, Q3 2025, first half of 2025, May to July 2025."""
    from_month, to_month = first.month, last.month
    if first.year != last.year:
        return f"{english_month(first, None)} to {english_month(last, None)}"
    if from_month == to_month:
        return english_year_end(last, year) if is_year_end else english_month(first, year)
    if is_half(from_month, to_month):
        half = "first half" if from_month == 1 else "second half"
        return half if first.year == year else f"{half} of {first.year}"
    if is_quarter(from_month, to_month):
        return f"Q{to_month // 3}{english_year(first, year)}"
    return f"{ENGLISH_MONTHS[from_month - 1]} to {english_month(last, year)}"


def english_days(first: date, last: date, year: int | None) -> str:
    end = english_day(last, year)
    if first == last:
        return end
    if first.year != last.year:
        return f"{english_day(first, None)} to {english_day(last, None)}"
    if first.month == last.month:
        return f"{first.day} to {end}"
    return f"{first.day} {ENGLISH_MONTHS[first.month - 1]} to {end}"


def english_day(day: date, year: int | None) -> str:
    return f"{day.day} {english_month(day, year)}"


def english_month(day: date, year: int | None) -> str:
    return f"{ENGLISH_MONTHS[day.month - 1]}{english_year(day, year)}"


def english_first_day(day: date, year: int | None) -> str:
    return english_month(day, year) if day.day == 1 else english_day(day, year)


def english_last_day(day: date, year: int | None, is_year_end: bool) -> str:
    if is_year_end:
        return f"the {english_year_end(day, year)}"
    return english_month(day, year) if is_month_end(day) else english_day(day, year)


def english_deadline(day: date, year: int | None, is_year_end: bool) -> str:
    if is_year_end or not is_month_end(day):
        return english_last_day(day, year, is_year_end)
    return f"the end of {english_month(day, year)}"


def english_year_end(day: date, year: int | None) -> str:
    return "end of the year" if day.year == year else f"end of {day.year}"


def english_year(day: date, year: int | None) -> str:
    return "" if day.year == year else f" {day.year}"


# What a window is called


def names_only_end(window: DateWindow) -> bool:
    """Only its end was printed (8月底前, 12月31日之前); its start is the day of the statement."""
    return DEADLINE.search(window.text) is not None and not window.is_day


def names_within_year(window: DateWindow) -> bool:
    """年内, 今年内: from the statement to 31 December."""
    return window.text.endswith("年内") and is_year_end(window.latest)


def names_year_end(window: DateWindow) -> bool:
    """年底, 年末 rather than 12月."""
    return ("年底" in window.text or "年末" in window.text) and is_year_end(window.latest)


def is_year_end(day: date | None) -> bool:
    return day is not None and (day.month, day.day) == (12, 31)


def is_month_end(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def is_whole_months(first: date, last: date) -> bool:
    return first.day == 1 and is_month_end(last)


def is_whole_year(first: date, last: date) -> bool:
    return (first.month, first.day) == (1, 1) and last == date(first.year, 12, 31)


def is_half(from_month: int, to_month: int) -> bool:
    return (from_month, to_month) in ((1, 6), (7, 12))


def is_quarter(from_month: int, to_month: int) -> bool:
    return to_month == from_month + 2 and to_month % 3 == 0


def third_of_month(first: date, last: date) -> int | None:
    """0, 1 or 2 where the days are a third of a month, as DateWindow.of_month_part counts them."""
    for part in (1, 2, 3):
        if DateWindow.of_month_part(first.year, first.month, part).bounds == (first, last):
            return part - 1
    return None


def bound(day: date | None) -> date:
    """A window has at least one bound, so where the other is missing this one is there."""
    assert day is not None
    return day
