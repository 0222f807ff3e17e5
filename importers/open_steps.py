"""Dated steps whose verb is no set word for a step: 7月10日左右铺沥青, 计划9月封半幅.

What is planned for a day of works, or has come about on it, is a step of theirs, whatever it is.
"""

from __future__ import annotations

import re

from importers.lexicon import either, words
from importers.step_days import CEREMONY, DATELINE, REPORTING
from projects.date_words import DateExpression

#: the verb that a step's words begin with, and what it is done to
PREDICATE = re.compile(
    rf"(?:{either(words('events', 'open', 'verbs'))})(?:[\u4e00-\u9fffA-Z\d“”]{{0,10}}[\u4e00-\u9fff”])?"
    r"(?=$|[，。；！？）、”])"
)
#: of money, people and talk, not of works
OTHER = re.compile(either(words("events", "open", "others")))
BETWEEN = 14


def open_event(
    text: str, start: int, end: int, dates: list[DateExpression]
) -> tuple[re.Match[str], DateExpression] | None:
    """The predicate of the clause text[start:end], and the day before it; None where it tells of something else."""
    days = [found for found in dates if not found.is_vague and _names_days(found)]
    if not days or REPORTING.search(DATELINE.sub("", text[start:end])) or CEREMONY.search(text, start, end):
        return None
    if OTHER.search(text, start, end):
        return None
    for found in days:
        match = PREDICATE.search(text, found.end, end)
        if match is not None and match.start() - found.end <= BETWEEN:
            return match, found
    return None


def _names_days(found: DateExpression) -> bool:
    """More than a year: 今年 alone stands in too many clauses."""
    parts = (found.month, found.month_shift, found.day, found.day_shift, found.months, found.week_shift)
    return any(part is not None for part in parts)
