"""当天, 同日: the day that the story has last named, or that of the ceremony that it tells of; 同年, 次年: its year."""

from __future__ import annotations

import re
from operator import attrgetter

from importers.annotate import SAME_YEAR, Annotated, anchored
from importers.ceremonies import Ceremony, ceremony_of, is_day
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
#: so many sentences behind a year 同年 is that year
YEAR_REACH = 3


def with_same_years(annotated: list[Annotated]) -> list[Annotated]:
    """2012年6月获批。…同年11月开工。次年9月完工。: the year told in a sentence shortly before."""
    year: int | None = None
    shift: int | None = None
    told_in = -YEAR_REACH
    result = []
    for here in annotated:
        if here.index - told_in <= YEAR_REACH and any(found.text.startswith(SAME_YEAR) for found in here.dates):
            here = changed(here, dates=tuple(anchored(list(here.dates), year, shift)))
        if (year, shift) != (None, None) and any(found.lacks_year for found in here.dates):
            here = changed(here, told_year=(year, shift))
        for found in here.dates:
            if found.year is not None or found.year_shift is not None:
                year, shift, told_in = found.year, found.year_shift, here.index
        result.append(here)
    return result


def with_same_days(annotated: list[Annotated]) -> list[Annotated]:
    """The sentences of a story, with 当天 as the day that was last told in full before it."""
    told: DateExpression | None = None
    happened: dict[str, DateExpression] = {}
    told_in = -1
    ceremony: Ceremony | None = None
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
        if added:
            here = changed(here, dates=tuple(sorted([*here.dates, *added], key=attrgetter("start"))))
        result.append(here)
    return result
