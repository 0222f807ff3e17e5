"""The years of days that print none, behind a day that does: 去年2月破土，11月主体封顶."""

from __future__ import annotations

import re
from datetime import timedelta

from importers.annotate import Annotated
from importers.records import Status, Tense
from importers.step import Line
from importers.step_days import LATE_PART, THIS_YEAR, leaves_until, told_by_day
from importers.step_events import STATUSES, kind_of
from projects.date_window import DateWindow
from projects.date_words import DateExpression, resolve

SOON = timedelta(days=40)
#: a day of a month that no year is told of is sooner of the year before than that far ahead; a page of the first months
#: of a year tells what was done in the one before
LONG_AHEAD, LOOKING_BACK, WELL_AHEAD, FIRST_MONTHS = timedelta(days=270), timedelta(days=210), timedelta(days=75), 2
#: words of a sentence that speaks of what is under way or to come
AHEAD_TOLD = re.compile(
    "力争|计划|预计|将|拟|确保|有望|争取|目标|可新增|可实现|年内|全年|上半年|下半年|已进入|目前|正在"
)
UNTIL = (*LATE_PART, "前")
#: 12月1日，大桥合龙: the day of a piece of news, where no plan is told of
OPENS = re.compile("(?:[上下]午|凌晨|清晨|晚)?，")
#: older than that it is the age of what stood there
LONG_AGO = 8
CLOSING = ("", "，", "。", "；", "、", "！", "”")
#: 6月1日起接诊
ONWARDS = ("起", "开始")


def told_behind(
    found: DateExpression, line: Line, here: Annotated, event: re.Match[str], published: DateWindow | None
) -> Tense | None:
    """去年3月进场，12月26日通过验收: a day behind a step of last year is past, wherever it lies in this one."""
    told = told_by_day(found, published)
    is_day = told is Tense.PLANNED and found.lacks_year and found.day is not None and line.tense is Tense.ACTUAL
    is_last = _is_last_year(line.year, line.year_shift, published)
    onwards = here.text.startswith(ONWARDS, found.end)
    if told is Tense.PLANNED and not onwards and _is_of_last_year(found, line, published, here):
        return Tense.ACTUAL
    this_year_follows = found.start < line.this_year_at and "；" not in here.text[found.end : line.this_year_at]
    month = last_month(found)
    is_later = line.month is None or month is None or month >= line.month
    if told is Tense.PLANNED and is_last and found.lacks_year and this_year_follows and is_later:
        return Tense.ACTUAL  # 去年三季度启动，四季度完成加固，今年5月验收
    opens = onwards or leaves_until(found)
    if told is Tense.PLANNED and not opens and _goes_on_from(found, line, here, event, published):
        return Tense.ACTUAL
    return Tense.ACTUAL if is_day and is_last and not (opens or _is_soon(found, published)) else told


def _goes_on_from(
    found: DateExpression, line: Line, here: Annotated, event: re.Match[str], published: DateWindow | None
) -> bool:
    """去年2月破土，11月主体封顶: on the way to what is still to come, later in the same year."""
    month = last_month(found)
    if not found.lacks_year or line.tense is not Tense.ACTUAL or None in (line.month, month):
        return False
    if not _is_over(line, published):
        return False
    left = kind_of(event.group())
    is_bare = here.text[event.end() : event.end() + 1] in CLOSING  # 12月完成, but 12月完成围护桩
    is_end = STATUSES[left["done"]] in (Status.COMPLETED, Status.IN_USE) if left else is_bare
    goes_on = not is_end and month > line.month and not _is_soon(found, published)  # type: ignore[operator]
    return goes_on and not any(_is_of_a_year_to_come(day, published) for day in here.dates)


def _is_over(line: Line, published: DateWindow | None) -> bool:
    """The year that was told last is one before the page's."""
    this_year = _this_year(published)
    return (line.year_shift or 0) < 0 or (None not in (line.year, this_year) and line.year < this_year)  # type: ignore[operator]


def _is_of_a_year_to_come(found: DateExpression, published: DateWindow | None) -> bool:
    this_year = _this_year(published)
    return (found.year_shift or 0) > 0 or (None not in (found.year, this_year) and found.year > this_year)  # type: ignore[operator]


def last_month(found: DateExpression) -> int | None:
    """The month that it ends in, where it names one."""
    return found.month if found.months is None else found.months[1]


def last_past_year(dates: list[DateExpression], published: DateWindow | None) -> int:
    """Where the last of the dates stands that tell a year, and none to come; or -1."""
    told = [found for found in dates if found.year is not None or found.text.startswith(THIS_YEAR)]
    return max((found.start for found in told if not _is_of_a_year_to_come(found, published)), default=-1)


def inherited_year(
    found: DateExpression,
    line: Line,
    tense: Tense | None,
    told: tuple[int | None, int | None],
    published: DateWindow | None,
    *,
    is_earlier: bool,
    text: str,
) -> int | None:
    """The year of the date told before it (year and shift), where that is one to come; a past step takes none of those.

    `is_earlier` says that the date stands in the same clause of `text`.
    """
    now = _this_year(published)
    if tense is Tense.ACTUAL:
        return None if is_earlier else _year_of_older(found, line, text, now)
    year = told[0] if told[0] is not None or now is None else now + (told[1] or 0)
    return year if year is not None and now is not None and year > now else None


def is_ahead_of(line: Line, published: DateWindow | None) -> bool:
    """The year that was told last is one to come."""
    now = _this_year(published)
    return (line.year_shift or 0) > 0 or (line.year is not None and now is not None and line.year > now)


def _this_year(published: DateWindow | None) -> int | None:
    return None if published is None or published.latest is None else published.latest.year


def _year_of_older(found: DateExpression, line: Line, text: str, now: int | None) -> int | None:
    """2022年6月进场，10月完成围护桩, told in 2024: later in the year that the words before tell.

    2022年8月，设计获批。11月，…: a sentence too, where both begin with their days.
    """
    is_told = (line.year, line.year_shift) == (None, None)
    year, shift, told = line.told_year if is_told else (line.year, line.year_shift, line.month)
    month = last_month(found)
    opens = found.start == 0 or text[found.start - 1] == "；"
    if now is None or not found.lacks_year or None in (told, month) or (is_told and not opens):
        return None
    year = now + (shift or 0) if year is None else year
    return year if now - LONG_AGO < year < now - 1 and month > told else None  # type: ignore[operator]


def _is_last_year(year: int | None, shift: int | None, published: DateWindow | None) -> bool:
    this_year = _this_year(published)
    return shift == -1 or (year is not None and year + 1 == this_year)


def _is_of_last_year(found: DateExpression, line: Line, published: DateWindow | None, here: Annotated) -> bool:
    """12月9日获批, in a page of January: a plan would say so."""
    window = resolve(found, on=published, planned=True).window if found.lacks_year and found.month else None
    last = published.latest if published is not None else None
    if window is None or window.latest is None or last is None:
        return False
    ahead = window.latest - last
    if last.month <= FIRST_MONTHS:
        told_ahead = (day for day in here.dates if day.start < found.start and _is_right_ahead(day, published))
        if any(not AHEAD_TOLD.search(here.text, 0, day.start) for day in told_ahead):
            return False  # 3月底开工、10月建成
        told = (line.year, line.year_shift) if (line.year, line.year_shift) != (None, None) else line.told_year[:2]
        if ahead < LONG_AHEAD and not _is_last_year(*told, published) and AHEAD_TOLD.search(here.text):
            return False
        return ahead > (LOOKING_BACK if found.text.endswith(UNTIL) else WELL_AHEAD)
    tells_day = found.day is not None and OPENS.match(here.text, found.end) and not AHEAD_TOLD.search(here.text)
    return found.day is not None and ahead > (WELL_AHEAD if tells_day and found.start == 0 else LONG_AHEAD)


def _is_right_ahead(found: DateExpression, published: DateWindow | None) -> bool:
    """3月底, in a page of February."""
    window = resolve(found, on=published, planned=True).window if found.lacks_year and found.month else None
    last = published.latest if published is not None else None
    if window is None or window.latest is None or last is None:
        return False
    return last < window.latest <= last + WELL_AHEAD


def _is_soon(found: DateExpression, published: DateWindow | None) -> bool:
    """去年3月动工，7月1日供水, told in June: the day right ahead."""
    window = resolve(found, on=published, planned=True).window
    last = published.latest if published is not None else None
    return window is not None and None not in (window.latest, last) and window.latest - last <= SOON  # type: ignore[operator]
