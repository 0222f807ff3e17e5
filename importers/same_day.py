"""当天, 同日: the day that the story has last named, or that of the ceremony that it tells of; 同年, 次年: its year.

昨日上午，彩旗招展。…破土奠基: a sentence that tells only what could be seen gives its day to the next.
"""

from __future__ import annotations

import re
from operator import attrgetter

from importers.annotate import SAME_YEAR, Annotated, anchored
from importers.ceremonies import Ceremony, ceremony_of, is_day
from importers.step_days import REPORTING
from importers.step_events import EVENT as STEP
from importers.step_words import OF_CLOCK
from importers.step_years import last_month
from projects.date_words import DateExpression
from projects.unchanging import changed

#: but not 元旦当天
SAME_DAY = re.compile(r"(?:就在)?(?:当天|当日|同日|同一天)(?!晚报|报)(?<![旦夕节庆午秋]当[天日])(?<![五六]一当[天日])")
#: 当天开工的, 同日竣工的: on the day of the ceremony, whatever stands between
OF_CEREMONY = re.compile(r"[^，。；]{0,6}?(?:开工|动工|破土|奠基|竣工|投产|签约)的")
#: 3月2日，云溪大桥通车。…同日通车的还有望江路: the day of the same event
EVENT = "开工|动工|奠基|破土|竣工|通车|投产|签约|开园|开馆|投用|封顶|贯通|启用"
HAPPENED, LIKEWISE = re.compile(EVENT), re.compile(f"[^，。；]{{0,6}}?(?P<event>{EVENT})的")
#: 截至12月20日: no day on which anything happens
UNTIL = ("截至", "截止", "至")
#: 昨日上午，: a day that opens its sentence
OPENS = re.compile(f"(?:{OF_CLOCK})?(?:\\d{{1,2}}[时点：](?:\\d{{1,2}}分?|半|许)?(?:许|左右)?)?，")
#: 本报讯（记者 常青）昨日上午，
DATELINE_ENDS = re.compile("(?:讯|电|）)[　 ]*$")
#: what has come about before the reader's eyes: 在鞭炮声中破土奠基, 正式开工
COMES_ABOUT = re.compile(
    f"(?:正式|顺利|成功|隆重|圆满|如期|声中|掌声|瞩目|目光|见证)[^，。；]{{0,12}}?(?:{EVENT}|合龙|合拢|开业|揭牌|开街)"
)
NOT_OF_THAT_DAY = re.compile("计划|预计|将|拟|力争|有望|去年|以来|已经?于")
#: so many sentences behind a year 同年 is that year
YEAR_REACH = 3


def with_same_years(annotated: list[Annotated]) -> list[Annotated]:
    """2012年6月获批。…同年11月开工。次年9月完工。: the year told in a sentence shortly before."""
    year: int | None = None
    shift: int | None = None
    told_in, month, paragraph = -YEAR_REACH, None, -1
    result = []
    for here in annotated:
        if here.index - told_in <= YEAR_REACH and any(found.text.startswith(SAME_YEAR) for found in here.dates):
            here = changed(here, dates=tuple(anchored(list(here.dates), year, shift)))
        if (year, shift) != (None, None) and any(found.lacks_year for found in here.dates):
            is_near = here.index - told_in < YEAR_REACH and here.sentence.paragraph == paragraph
            here = changed(here, told_year=(year, shift, month if is_near else None))
        for found in here.dates:
            if found.year is not None or found.year_shift is not None:
                year, shift, told_in = found.year, found.year_shift, here.index
                month = last_month(found) if found.start == 0 else None
                paragraph = here.sentence.paragraph
        result.append(here)
    return result


def with_same_days(annotated: list[Annotated]) -> list[Annotated]:
    """The sentences of a story, with 当天 as the day that was last told in full before it."""
    told: DateExpression | None = None
    happened: dict[str, DateExpression] = {}
    told_in = -1
    ceremony: Ceremony | None = None
    seen: tuple[DateExpression | None, int] = None, -1
    result = []
    for here in annotated:
        added = []
        for match in SAME_DAY.finditer(here.text) if "当" in here.text or "同" in here.text else ():
            own = any(is_day(found) and found.start < match.start() for found in here.dates)
            is_near = told_in == here.sentence.paragraph and not OF_CEREMONY.match(here.text, match.end())
            like = LIKEWISE.match(here.text, match.end())
            last = happened.get(like["event"], told) if like is not None else told
            meant = ceremony.day if ceremony is not None and not is_near else last
            if meant is not None and not own:
                added.append(changed(meant, text=match.group(), start=match.start(), end=match.end()))
        if here.dates:
            days = [found for found in here.dates if is_day(found) and not found.text.startswith(UNTIL)]
            told, told_in = (days[-1], here.sentence.paragraph) if days else (told, told_in)
            happened |= {m.group(): day for day in days if (m := HAPPENED.search(here.text, day.end)) is not None}
            ceremony = ceremony_of(here) or ceremony
        meant, paragraph = seen
        event = _comes_about(here) if meant is not None and paragraph == here.sentence.paragraph else None
        if meant is not None and event is not None and not added:
            start, _ = here.clause_at(event.start())
            added.append(changed(meant, start=start, end=start))
        seen = _day_of_a_scene(here), here.sentence.paragraph
        if added:
            here = changed(here, dates=tuple(sorted([*here.dates, *added], key=attrgetter("start"))))
        result.append(here)
    return result


def _comes_about(here: Annotated) -> re.Match[str] | None:
    """An event without a day of its own."""
    told = COMES_ABOUT.search(here.text) if not here.dates else None
    return told if told is not None and NOT_OF_THAT_DAY.search(here.text, 0, told.end()) is None else None


def _day_of_a_scene(here: Annotated) -> DateExpression | None:
    """昨日上午，彩旗招展，鼓乐喧天。: its day, where it tells of no event and of no reporter."""
    first = here.dates[0] if len(here.dates) == 1 else None
    if first is None or not is_day(first) or not OPENS.match(here.text, first.end):
        return None
    opens = first.start == 0 or DATELINE_ENDS.search(here.text, 0, first.start)
    shown = STEP.search(here.text) or HAPPENED.search(here.text) or REPORTING.search(here.text, first.end)
    return first if opens and not shown else None
