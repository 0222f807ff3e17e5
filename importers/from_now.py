"""Days told by how long they are off (预计1年后可竣工) or by a new year (农历新年前), which name no days."""

from __future__ import annotations

import re
from collections.abc import Iterator

from projects.date_words import DateExpression, find_dates
from projects.unchanging import changed

MONTHS, YEARS = r"(?:\d{1,2}|[一两二三四五六七八九十]{1,2}|半)个[多半]?月", r"(?:\d|[一两二三四五]|半)年半?"
WHILE = rf"(?<![\d.])(?:{MONTHS}|{YEARS})[之以]?后(?![续期])"
#: 预计半年后完工, 6个月后将通车: a plan is told right before or behind; not 两年后建成, of a time long ago
FROM_NOW = re.compile(
    rf"(?:(?<=预计|计划|有望|力争|争取|将在|将于|可在|可望|确保)|(?<=预计约|计划约)){WHILE}|{WHILE}(?=[能可就即便将才]|[^，。；]{{0,12}}将)"
    r"|再过(?:\d{1,3}|[一两二三四五六七八九十半]{1,3})(?:个?多?(?:天|周|星期)|个[多半]?月|年)"
    r"|(?:农历)?新年(?:之?前夕?|假期前)|(?:农历春节|小年|除夕)之?前夕?"
)
#: what one of them holds: no other text is looked at
GATE = re.compile("再过|[月年半]后|[月年半][之以]后|[年夕节][之假]?期?前")
#: 望江流域平原洼地近期治理工程: what the works are called, and no day
OF_NEAR_TERM = re.compile(
    "(?<=[地河江湖域区库堤段流])近期(?=[\u4e00-\u9fff]{0,4}(?:治理|建设|整治|加固)工程(?!较|很|进展))"
)
#: 明年按计划将提前1个月竣工: a year, not what is to be done before something
EARLY = "提前"


def dates_of(text: str) -> list[DateExpression]:
    """Every date expression of the text, in order, with those that name no days."""
    dates = [day for found in find_dates(text) for day in _without_early(found) if not _is_in_a_name(text, found)]
    if GATE.search(text) is None:
        return dates
    told = list(FROM_NOW.finditer(text))
    apart = [day for day in dates if not any(m.start() < day.end and day.start < m.end() for m in told)]
    new = (DateExpression(m.group(), m.start(), m.end(), is_vague=True) for m in told)
    return sorted([*apart, *new], key=lambda day: day.start) if told else dates


def _is_in_a_name(text: str, found: DateExpression) -> bool:
    """大年初四 is no 年初."""
    is_of_new_year = found.text == "年初" and text.startswith("大", found.start - 1)
    return is_of_new_year or (found.text == "近期" and OF_NEAR_TERM.match(text, found.start) is not None)


def _without_early(found: DateExpression) -> Iterator[DateExpression]:
    if not found.text.endswith(EARLY):
        yield found
        return
    for day in find_dates(found.text.removesuffix(EARLY)):
        yield changed(day, start=found.start + day.start, end=found.start + day.end)
