"""当天, 同日: the day that the story has last named."""

from __future__ import annotations

import re
from dataclasses import replace
from operator import attrgetter

from importers.annotate import Annotated
from projects.date_words import DateExpression

SAME_DAY = re.compile(r"(?:就在)?(?:当天|当日|同日|同一天)(?!晚报|报)")


def with_same_days(annotated: list[Annotated]) -> list[Annotated]:
    """The sentences of a story, with 当天 as the day that was last told in full before it."""
    told: DateExpression | None = None
    result = []
    for here in annotated:
        added = []
        for match in SAME_DAY.finditer(here.text) if "当" in here.text or "同" in here.text else ():
            own = any(_is_day(found) for found in here.dates)
            if told is not None and not own:
                added.append(replace(told, text=match.group(), start=match.start(), end=match.end()))
        if here.dates:
            told = next((found for found in reversed(here.dates) if _is_day(found)), told)
        if added:
            here = replace(here, dates=tuple(sorted([*here.dates, *added], key=attrgetter("start"))))
        result.append(here)
    return result


def _is_day(found: DateExpression) -> bool:
    """It names one day: 3月31日, 昨天."""
    return not found.is_vague and (found.day is not None or found.day_shift is not None)
