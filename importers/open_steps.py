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
    rf"(?:{either(words('events', 'open', 'verbs'))})(?:[\u4e00-\u9fffA-Z\d“”.#]{{0,14}}[\u4e00-\u9fff”])?"
    r"(?=$|[，。；！？）、”])"
)
#: the thing that it is done to, and what is done: 外墙脚手架拆除
THING_DONE = re.compile(
    r"(?![\u4e00-\u9fff]{0,10}[在由被把将正])[\u4e00-\u9fff]{2,10}?"
    rf"(?:{either(words('events', 'open', 'nouns'))})(?:完成|结束|完毕)?(?=$|[，。；！？”])"
)
#: of money, people and talk, not of works
OTHER = re.compile(either(words("events", "open", "others")))
#: 到9月末已完成61.5公里: how far the works are
DONE_SO_FAR = re.compile(r"(?:完成|投入|投资|投)了?(?:约|近|超)?\d")
#: 1—7月完成：1.87亿元
AMOUNT_AHEAD = re.compile(r"：[约近超]?\d")
#: 2023年5月由市安居公司接盘续建: who did it, between the day and the verb
BY_UNIT = re.compile(r"^由[^，。；]{2,12}?(?:公司|集团|单位|企业|局|院|部|国资)")
#: 今天要把这一仓浇完: a day's work
STILL_TO_DO = re.compile("要|还|得|能|可")
BETWEEN = 14
#: 大桥是今年的重点工程: what it is, but 是去年6月批准的 what was done
DESCRIBING = ("是", "为", "系", "属于", "作为")
ADJACENT = 2
WHOLE_YEAR = (1, 12)
SINCE, ONWARDS = ("从", "自"), ("起", "开始", "以来")
DONE_WITHIN = 5


def open_event(
    text: str, start: int, end: int, dates: list[DateExpression]
) -> tuple[re.Match[str], DateExpression] | None:
    """The predicate of the clause text[start:end], and the day before it; None where it tells of something else."""
    days = [found for found in dates if not found.is_vague and _names_days(found)]
    if not days or REPORTING.search(DATELINE.sub("", text[start:end])) or CEREMONY.search(text, start, end):
        return None
    if OTHER.search(text, start, end) or AMOUNT_AHEAD.match(text, end):
        return None
    for found in days:
        match = PREDICATE.search(text, found.end, end) or THING_DONE.match(text, found.end, end)
        match = None if match is not None and DONE_SO_FAR.match(match.group()) else match
        described = text.endswith(DESCRIBING, 0, found.start) and match is not None and not match.group().endswith("的")
        today = match is not None and found.day_shift == 0 and STILL_TO_DO.search(text, found.end, match.end())
        if match is not None and match.start() - found.end <= BETWEEN and not (described or today):
            return match, found
    return None


def is_told_of(text: str, event: re.Match[str], found: DateExpression) -> bool:
    """2023年9月分房, 是去年6月批准的, 从3月起分片拆迁: on a day that is told, right before the verb."""
    between = BY_UNIT.sub("", text[found.end : event.start()])
    is_done = "了" in event.group()[:DONE_WITHIN] and found.months != WHOLE_YEAR
    if is_done or (text.endswith(SINCE, 0, found.start) and between.startswith(ONWARDS)):
        return True
    is_told = not found.lacks_year or found.day is not None or text.endswith("是", 0, found.start)
    return len(between) <= ADJACENT and is_told and found.months != WHOLE_YEAR


def _names_days(found: DateExpression) -> bool:
    """More than a year: 今年 alone stands in too many clauses."""
    months = None if found.months == WHOLE_YEAR else found.months
    parts = (found.month, found.month_shift, found.day, found.day_shift, months, found.week_shift)
    return any(part is not None for part in parts)
