"""What stands over the marks of a wall chart: a step's name with its date as short as a wall takes it (通车7/30)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from projects.date_format import ENGLISH_MONTHS, Language, format_window
from projects.date_window import DateWindow
from projects.timeline.milestone import TimelineMilestone

SEVERAL: dict[Language, tuple[str, str]] = {
    "zh-hans": ("{first}等{count}项", "{count}个节点"),
    "en": ("{first} +{more}", "{count} milestones"),
}


def wordings(alike: Sequence[TimelineMilestone], *, year: int, language: Language) -> tuple[str, ...]:
    """For steps that share a mark, from the longest on; the last is without the date."""
    count, first = len(alike), alike[0]
    names = [first.name]
    if count > 1:
        names = [form.format(first=first.name, count=count, more=count - 1) for form in SEVERAL[language]]
    when = short_window(first.current, year=year, language=language) if first.current else ""
    return (*(joined(name, when, language) for name in names), names[-1])


def short_window(window: DateWindow, *, year: int, language: Language) -> str:
    """7/30, 5月底, ≤4月; 30 Jul, late May, by April."""
    if window.is_day and window.latest and window.latest.year == year:
        return short_day(window.latest, language)
    return format_window(window, language=language, year=year).replace("不晚于", "≤")


def short_day(day: date, language: Language) -> str:
    return f"{day.day} {ENGLISH_MONTHS[day.month - 1][:3]}" if language == "en" else f"{day.month}/{day.day}"


def joined(name: str, when: str, language: Language) -> str:
    """通车5月底, but 投产 四季度: only a figure sets itself off from the name."""
    is_set_off = language != "en" and when[:1].isdigit() and not name[-1:].isdigit()
    return name + when if is_set_off else f"{name} {when}".rstrip()
