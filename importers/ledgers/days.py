"""Dates as ledgers hold them: dates of Excel, serial numbers, 2026.1, 20260131, 5月底, and spans such as 2024-2026."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal
from functools import lru_cache

from importers.ledgers.sheet_cells import day_of_serial
from projects.date_window import DateWindow, WindowError
from projects.date_words import DateWordsError, parse_window

SERIALS = (Decimal(20_000), Decimal(80_000))  # 1954 to 2119
YEARS = (1949, 2100)
ISO_SPAN = re.compile(r"(\d{4}-\d\d-\d\d|\.\.)/(\d{4}-\d\d-\d\d|\.\.)")
DIGITS = re.compile(r"(20\d\d|19\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])?")
YEAR = re.compile(r"((?:19|20)\d\d)(?:年度?|\.0)?")
FROM = re.compile(r"(.{4,20}?)(?:起|以后|之后)")
SPAN = re.compile(r"\s*(?:--|——|[-—–~～至到])\s*")
HANGING_YEAR = re.compile(r"((?:19|20)\d\d)年.*")
HANGING_MONTH = re.compile(r"年\d{1,2}$")
LONGEST = 60


@lru_cache(maxsize=8192)
def window_of(text: str, on: date, *, is_plan: bool) -> DateWindow | None:
    """The days that the words mean, stated on the day `on`; None where they name none."""
    folded = "".join(unicodedata.normalize("NFKC", text).split())
    if len(folded) > LONGEST:
        return None
    window = _digits(folded) or _iso_span(folded) or _worded(folded, on, is_plan)
    return window.worded(text.strip()[:LONGEST], year_inferred=window.year_inferred) if window else None


def window_of_number(number: Decimal, epoch: date, on: date, *, is_plan: bool) -> DateWindow | None:
    """45678 as Excel counts days; 2026 is a year, 2026.1 January of it, 20260131 a day."""
    if SERIALS[0] <= number <= SERIALS[1]:
        day = day_of_serial(number, epoch)
        return DateWindow.of_day(day, day.isoformat()) if day else None
    return window_of(f"{number:f}", on, is_plan=is_plan)


def _digits(text: str) -> DateWindow | None:
    if match := YEAR.fullmatch(text):
        year = int(match[1])
        return DateWindow.of_months(year, 1, 12) if YEARS[0] <= year <= YEARS[1] else None
    match = DIGITS.fullmatch(text)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2]), int(match[3] or 0)
    try:
        return DateWindow.of_day(date(year, month, day)) if day else DateWindow.of_month(year, month)
    except ValueError:
        return None


def _iso_span(text: str) -> DateWindow | None:
    match = ISO_SPAN.fullmatch(text)
    if match is None:
        return None
    try:
        first, last = (None if bound == ".." else date.fromisoformat(bound) for bound in match.groups())
        return DateWindow(first, last)
    except (ValueError, WindowError):
        return None


def _worded(text: str, on: date, is_plan: bool) -> DateWindow | None:
    try:
        return parse_window(text.replace("/", "-") if text.count("/") in (1, 2) else text, on=on, planned=is_plan)
    except (DateWordsError, ValueError):
        pass
    match = FROM.fullmatch(text)
    if match and (start := _worded(match[1], on, is_plan)) and start.earliest:
        return DateWindow(start.earliest, None)
    return _span(text, on, is_plan)


def _span(text: str, on: date, is_plan: bool) -> DateWindow | None:
    """5月3日至8日, 2025年5月至7月: from the first day of the one to the last of the other."""
    found = ends_of(text, on, is_plan=is_plan)
    if found is None or found[0].earliest is None or found[1].latest is None:
        return None
    try:
        return DateWindow(found[0].earliest, found[1].latest)
    except WindowError:
        return None


@lru_cache(maxsize=4096)
def ends_of(text: str, on: date, *, is_plan: bool = True) -> tuple[DateWindow, DateWindow] | None:
    """The two ends of a span: 2024-2026, 2024.3—2026.12, 2024年3月至2026年12月, 2025年5月至7月."""
    folded = "".join(unicodedata.normalize("NFKC", text).split())
    if len(folded) > LONGEST:
        return None
    for match in SPAN.finditer(folded):
        first, last = folded[: match.start()], folded[match.end() :]
        first += "月" if HANGING_MONTH.search(first) and last.endswith("月") else ""
        start = window_of(first, on, is_plan=is_plan) if first else None
        end = _end(first, last, on, is_plan) if start and last else None
        if start and end and start.earliest and end.latest and start.earliest <= end.latest:
            return start, end
    return None


def _end(first: str, last: str, on: date, is_plan: bool) -> DateWindow | None:
    """The second end may leave out the year, or year and month, of the first."""
    if last.isdecimal() and len(last) <= 2:
        last = f"{last}月"
    if re.fullmatch(r"\d{1,2}日", last) and (month := re.match(r".*月", first)):
        last = month.group() + last
    hanging = HANGING_YEAR.match(first)
    if hanging and not YEAR.match(last):
        last = f"{hanging[1]}年{last}"
    return window_of(last, on, is_plan=is_plan)
