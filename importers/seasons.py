"""Days that are told by a season, a holiday or a school term: whether one lies ahead of the page's day or is over."""

from __future__ import annotations

import re
from datetime import date, timedelta

from importers.records import Status, Tense
from importers.step_events import STATUSES, kind_of
from projects.date_grammar import YEAR_SHIFTS
from projects.date_window import DateWindow
from projects.date_words import DateExpression

COMING_YEARS = ("明年", "来年", "后年", "次年", "再过")
PAST_YEARS = ("去年", "前年", "上年")
#: in which month a season begins, as schools have it: 今年秋季开园, told in August
THIS_YEAR, SEASONS = ("今年", "本年"), {"春": 3, "夏": 6, "秋": 9, "冬": 11}
#: the months that a season, and a term that bears its name, goes on after that
LASTS = 3
#: the last day of a year that stands before no such holiday any more: 春节 comes on 20 February at the latest
HOLIDAYS = {
    "元旦": (1, 1),
    "春节": (2, 20),
    "五一": (5, 1),
    "端午": (6, 25),
    "国庆": (10, 1),
    "十一": (10, 1),
    "中秋": (10, 8),
}
#: 国庆通车, told months before it
HOLIDAY_ALONE = re.compile("[“‘]?(?:元旦|五一|国庆|十一(?!月)|七一|八一)(?!.*[前后])")
#: a holiday has just been so long
JUST_OVER, YEAR = timedelta(days=60), timedelta(days=365)
#: 新学期, 今秋开学, 国庆后, 五一期间
SEASON_AHEAD = re.compile("学期|开学$|[今明][春夏秋冬]|[^今最]后$|期间$|开春$")


def told_by_season(found: DateExpression, published: DateWindow | None) -> Tense | None:
    """明年“五一”通车, 今年秋季开园, 国庆通车; None for what is no season or may be either."""
    if found.is_vague and (found.text.startswith(COMING_YEARS) or _is_coming_season(found, published)):
        return Tense.PLANNED
    if is_over(found, published):
        return Tense.ACTUAL
    is_ahead = HOLIDAY_ALONE.match(found.text) and _is_holiday_ahead(found, published)
    return Tense.PLANNED if is_ahead else None


def is_over(found: DateExpression, published: DateWindow | None) -> bool:
    """今年春节前 in a page of March: the holiday is over, so what is told to be done before it is done."""
    if found.is_vague and found.text.startswith(PAST_YEARS):
        return True
    if not found.is_vague or published is None or published.earliest is None:
        return False
    printed, shift = found.text[:4], YEAR_SHIFTS.get(found.text[:2])
    if printed.isdecimal() and int(printed) < published.earliest.year:
        return True  # 2023年汛期前
    if _is_season_gone(found, published.earliest):
        return True
    day = _holiday_in(found)
    if day is None:
        return False
    year = int(printed) if printed.isdecimal() else None if shift is None else published.earliest.year + shift
    return year is not None and published.earliest > date(year, *day)


def _is_coming_season(found: DateExpression, published: DateWindow | None) -> bool:
    """今年秋季开园, 2026年秋季招生, told in May of the year."""
    if published is None or published.latest is None:
        return False
    first = _first_month(found, published.latest)
    return first is not None and published.latest.month < first


def _is_season_gone(found: DateExpression, told: date) -> bool:
    """2026年春季学期启用, told in August of the year."""
    first = _first_month(found, told)
    return first is not None and told.month > first + LASTS


def _first_month(found: DateExpression, told: date) -> int | None:
    """Of the season of the year in which it is told."""
    is_of_year = found.text.startswith((*THIS_YEAR, str(told.year)))
    return next((first for season, first in SEASONS.items() if is_of_year and season in found.text), None)


def is_season_to_come(found: DateExpression, told: Tense | None, event: str, published: DateWindow | None) -> bool:
    """新学期启用, 国庆后投用: what works come to is yet to come where nothing tells that it has."""
    if not found.is_vague or told is not None or SEASON_AHEAD.search(found.text) is None:
        return False
    left = kind_of(event)
    ends = left is not None and STATUSES[left["done"]] in (Status.COMPLETED, Status.IN_USE)
    return ends or _is_holiday_ahead(found, published)


def _holiday_in(found: DateExpression) -> tuple[int, int] | None:
    """Month and day by which the holiday that is named is over."""
    return next((day for holiday, day in HOLIDAYS.items() if holiday in found.text), None)


def _is_holiday_ahead(found: DateExpression, published: DateWindow | None) -> bool:
    """国庆通车, 元旦后进场: the holiday to come, unless one has just been."""
    day = _holiday_in(found)
    if day is None or not (found.is_vague or found.lacks_year):
        return False
    if published is None or published.latest is None:
        return True
    since = (published.latest - date(published.latest.year, *day)) % YEAR
    return since > JUST_OVER
