"""When an article was probably published, from its own words, with the reasons. Only ever a suggestion: a person says.

A printed day decides. Without one, what is told as past happened before, and what is planned was still to come; a day
that the text counts from (昨日（3月12日）, 今天（12月6日）) or names by its weekday narrows that down.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from importers.records import ArticleRecord, Tense
from projects.date_window import DateWindow
from projects.date_words import find_dates

DAY = (
    r"(?P<year>(?:19|20)\d\d)\s*(?:年|[-/.])\s*(?P<month>1[0-2]|0?[1-9])\s*(?:月|[-/.])\s*"
    r"(?P<day>3[01]|[12]\d|0?[1-9])日?"
)
#: 发布时间：2024-03-15 10:30
MARKED = re.compile(rf"(?:发布|发表|刊发|发稿|更新|见报|时间|日期)(?:时间|日期)?[：: ]*{DAY}")
#: 2024年3月15日 来源：X日报 A03版: a short line that tells nothing but a day and a paper
DATELINE = re.compile(rf"^[^，。；、]{{0,24}}?{DAY}[^，。；、]{{0,30}}$")
TOLD = re.compile(r"开工|竣工|完成|建成|通车|启动|举行|召开|交付|封顶|投用|项目|工程")
#: 本报4月30日讯
DESPATCH = re.compile(
    r"(?:本报|本网|本台|社)[^，。\d]{0,16}(?P<month>1[0-2]|[1-9])月(?P<day>3[01]|[12]\d|[1-9])日(?:讯|电|消息)"
)
#: 2024年，全区累计完成投资…: a year that is told of as past
YEAR_TOLD = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)年(?!.{0,6}(?:计划|预计|将|拟|力争|目标|底?前))[^。！？\n]{0,14}?"
    r"(?:已|累计|完成了|实现了|获评|获得|荣获|开工建设|正式开工|建成投用|竣工)"
)
SHIFTED = re.compile(r"(?P<word>今天|今日|昨天|昨日|前天)（(?P<month>1[0-2]|[1-9])月(?P<day>3[01]|[12]\d|[1-9])日）")
SHIFTS = {"今天": 0, "今日": 0, "昨天": 1, "昨日": 1, "前天": 2}
WEEKDAY = re.compile(
    r"(?P<month>1[0-2]|[1-9])月(?P<day>3[01]|[12]\d|[1-9])日[（(，,\s]*(?:星期|周)(?P<weekday>[一二三四五六日天])"
)
WEEKDAYS = {character: number for number, character in enumerate("一二三四五六日")} | {"天": 6}
DATED = re.compile(r"(?P<month>1[0-2]|[1-9])月(?P<day>3[01]|[12]\d|[1-9])日")
SENTENCE = re.compile(r"[^。！？\n]+")
TO_COME = re.compile(r"计划|预计|将|拟|力争|确保|争取|目标|预期|有望|前(?:完成|竣工|建成|开工|通车|投用)")
HEAD_LINES = 8
TAIL_LINES = 4
WIDEST_DAYS = 62


class Reason(StrEnum):
    DATELINE = "dateline"
    COUNTED_FROM = "counted_from"
    WEEKDAY = "weekday"
    PAST = "past"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Clue:
    """What some words of the text say: not published before `earliest`, or after `latest`."""

    reason: Reason
    words: str
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The window in which the article appeared, open where only one side is known, and the words that say so."""

    window: DateWindow
    clues: tuple[Clue, ...]

    @property
    def is_printed(self) -> bool:
        return self.clues[0].reason is Reason.DATELINE

    @property
    def is_narrow(self) -> bool:
        """Narrow enough to be put into the form."""
        earliest, latest = self.window.bounds
        return earliest is not None and latest is not None and (latest - earliest).days <= WIDEST_DAYS


def suggest(text: str, undated: ArticleRecord, *, today: date) -> Suggestion | None:
    """`undated` is what the text says when read without a day of publication: only dates that print their year.

    Nothing later than `today` is suggested. None where the text bounds nothing.
    """
    if printed := printed_day(text, today):
        return Suggestion(DateWindow.of_day(printed.latest or today), (printed,))
    clues = [*_of_facts(undated, today), *_of_years(text, today)]
    earliest = max((clue for clue in clues if clue.earliest), key=lambda clue: clue.earliest or date.min, default=None)
    latest = min((clue for clue in clues if clue.latest), key=lambda clue: clue.latest or date.max, default=None)
    first = earliest.earliest if earliest else None
    last = latest.latest if latest else None
    if (day := _named_day(text, first, min(last or today, today))) is not None:
        return Suggestion(DateWindow.of_day(day.latest or today), (day,))
    if first and last and first > last:
        return None
    if first is None and last is None:
        return None
    kept = tuple(clue for clue in (earliest, latest) if clue is not None)
    return Suggestion(DateWindow(first, last), kept)


def printed_day(text: str, today: date) -> Clue | None:
    """The day in the head or at the foot of the page."""
    lines = [line for line in text.splitlines() if line.strip(" \t\u3000#")]
    for line in [*lines[:HEAD_LINES], *lines[-TAIL_LINES:]]:
        match = MARKED.search(line) or (None if TOLD.search(line) else DATELINE.search(line.strip()))
        day = match and _made(int(match["year"]), int(match["month"]), int(match["day"]))
        if match and day and day <= today:
            return Clue(Reason.DATELINE, match.group().strip(" \u3000（）()#"), day, day)
    return None


def _of_facts(undated: ArticleRecord, today: date) -> Iterator[Clue]:
    for project in undated.projects:
        for step in project.milestones:
            window = step.window
            if window is None or step.superseded or window.year_inferred:
                continue
            words = step.evidence.quote.text
            if step.tense is Tense.ACTUAL and window.earliest and window.earliest <= today:
                yield Clue(Reason.PAST, words, earliest=window.earliest)
            elif step.tense is Tense.PLANNED and window.latest and window.latest <= today:
                yield Clue(Reason.PLANNED, words, latest=window.latest)


def _of_years(text: str, today: date) -> Iterator[Clue]:
    """Dates with their year in sentences that tell no plan: the page is no older than the latest of them."""
    for sentence in SENTENCE.finditer(text):
        words = sentence.group()
        for found in find_dates(words) if re.search(r"(?:19|20)\d\d年", words) else ():
            around = words[max(0, found.start - 12) : found.end + 16]
            if found.year is None or found.month is None or found.is_deadline or TO_COME.search(around):
                continue
            day = _made(found.year, found.month, found.day or 1)
            if day and day <= today:
                yield Clue(Reason.PAST, around.strip("，、（） \u3000"), earliest=day)
    for match in YEAR_TOLD.finditer(text):
        before = text[max(0, match.start() - 6) : match.start()]
        if int(match["year"]) <= today.year and not TO_COME.search(before + match.group()):
            yield Clue(Reason.PAST, match.group(), earliest=date(int(match["year"]), 1, 1))


def _named_day(text: str, first: date | None, last: date) -> Clue | None:
    """昨日（3月12日） within the bounds, in the one year in which it can be; a weekday chooses among several."""
    for match in (*DESPATCH.finditer(text), *SHIFTED.finditer(text)):
        shift = timedelta(days=SHIFTS[match["word"]] if match.re is SHIFTED else 0)
        days = [day + shift for day in _days(match, first, last)]
        if first and len(days) == 1:
            return Clue(Reason.COUNTED_FROM, match.group(), days[0], days[0])
    for match in WEEKDAY.finditer(text):
        days = [day for day in _days(match, first, last) if day.weekday() == WEEKDAYS[match["weekday"]]]
        if first and len(days) == 1 and (latest := _latest_told(text, days[0])):
            return Clue(Reason.WEEKDAY, match.group(), latest, latest)
    return None


def _days(match: re.Match[str], first: date | None, last: date) -> list[date]:
    years = range((first.year if first else last.year - 1), last.year + 1)
    found: Iterable[date | None] = (_made(year, int(match["month"]), int(match["day"])) for year in years)
    return [day for day in found if day and (first is None or day >= first) and day <= last]


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _latest_told(text: str, day: date) -> date | None:
    """The last day of that year that the text tells of: a page that names a weekday appeared on or after it."""
    told = (_made(day.year, int(match["month"]), int(match["day"])) for match in DATED.finditer(text))
    return max((each for each in told if each), default=None)


PUBLISHER = re.compile(
    r"(?:来源|稿源|转自)[：: ]+(?P<named>[^\s　|：:，。（）()]{2,30})"
    r"|(?:^|[\s　\d日])(?P<paper>[\u4e00-\u9fff]{2,10}"
    r"(?:日报|晚报|早报|时报|商报|都市报|新闻网|政府网|广播|电视台))(?=[\s　]|$)"
)


def printed_publisher(text: str) -> str:
    """The paper that the head or the foot of the page names, "" where none is."""
    lines = [line for line in text.splitlines() if line.strip(" \t\u3000#")]
    for line in [*lines[:HEAD_LINES], *lines[-TAIL_LINES:]]:
        if len(line) <= 80 and (match := PUBLISHER.search(line.strip())):
            return match["named"] or match["paper"]
    return ""
