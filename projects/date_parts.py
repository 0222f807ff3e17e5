"""Parts of a date that are words or digits: its year, the months of a season, the day of a holiday."""

from __future__ import annotations

import re

from projects.date_grammar import CHINESE_DIGITS, HOLIDAYS, YEAR_SHIFTS, number_of


def holiday_fields(said: re.Match[str], words: str, year: dict[str, object]) -> dict[str, object] | None:
    """明年“五一”, 2018年国庆: that day, where the year is told. 五一前 and 国庆后 name no days."""
    told = day_of(words)
    if told is None or not year or said["before"] or said.string.startswith("后", said.end()):
        return None
    return {**year, "month": told[0], "day": told[1]}


def bare_holiday_fields(said: re.Match[str]) -> dict[str, object]:
    """国庆通车, 明年“5·18国际博物馆日”开馆."""
    if said["dot_month"]:
        day = {"month": int(said["dot_month"]), "day": number_of(said["dot_day"])}
        return day | year_fields(said["year4"], said["year_word4"])
    told = day_of(said["holiday"])
    return {"is_vague": True} if told is None else {"month": told[0], "day": told[1]}


def last_of(month: str) -> str:
    """七八月 is told to the end of August."""
    return month[-1] if len(month) == 2 and month[0] in "一二三四五六七八" and month[1] != "十" else month


def day_of(words: str) -> tuple[int, int] | None:
    """The month and the day of the holiday that the words name."""
    return next((day for holiday, day in HOLIDAYS.items() if holiday in words), None)


def months_of(season: str) -> tuple[int, int] | None:
    if season.endswith("季度"):
        quarter = number_of(season.removeprefix("第").removesuffix("季度"))
        return 3 * quarter - 2, 3 * quarter
    fixed = {
        "上半年": (1, 6),
        "下半年": (7, 12),
        "底": (12, 12),
        "末": (12, 12),
        "初": (1, 1),
        "内": (1, 12),
        "中": (6, 7),
    }
    return fixed.get(season) or fixed.get(season.removeprefix("年"))


def year_fields(year: str | None, word: str | None) -> dict[str, object]:
    if year:
        number = int("".join(str(CHINESE_DIGITS.get(character, character)) for character in year))
        return {"year": number + 2000 if number < 100 else number}
    return {"year_shift": YEAR_SHIFTS[word]} if word else {}
