"""Offices that publish or sign what a page tells of works: 发布机构：县水利局, 答复单位 | 市住建局.

They answer for the works, as whoever tells a reporter of them does; but not offices of a whole region or of another
trade, which publish whatever goes on there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from importers.records import Evidence, ProjectRecord, Quote, UnitMention
from projects.unchanging import changed, unchanging

OFFICE = r"[\u4e00-\u9fff]{2,20}?(?:局|厅|委|委员会|中心|指挥部|[房代建改水路]办|处)"
#: whose notices are of a whole region, of works that others build, or about something else than works
OF_NO_WORKS = re.compile(
    "重点|生态环境|环境保护|环保|自然资源|规划|国土|政府|发展(?:和)?改革|发改|公安|交警|交管|气象|消防|应急|统计|审计"
    "|人社|人力|财政|税务|金融|市场监|监督管理|行政审批|政务|数据|新闻|宣传|融媒|广电|档案|信访|司法|法院|检察|纪委|监委"
    "|人大|政协|党|[省市县区]委|经济信息|信息中心|招商|商务|国资"
)
SPACE = r"[ \t\u3000\xa0]*"
LABELLED = re.compile(
    rf"(?:发布(?:机构|单位|机关)|公开(?:主体|单位)|(?:答复|回复|承办|办理|处理)(?:单位|部门|机构)){SPACE}[：:|｜][\s|｜]*"
    rf"(?P<name>{OFFICE})(?=[\s|｜\-—,，;；]|$)"
)
NUMERAL = r"[\d〇○零一二三四五六七八九十]"
DAY = rf"{NUMERAL}{{4}}{SPACE}年{SPACE}{NUMERAL}{{1,2}}{SPACE}月{SPACE}{NUMERAL}{{1,3}}{SPACE}日"
#: 特此回复 / 县水利局, 县水利局 / 2022年1月14日: at the foot of a letter or a notice
SIGNED = re.compile(
    rf"(?<=\n){SPACE}(?P<name>{OFFICE}){SPACE}(?:\r?\n\s*)?{DAY}{SPACE}(?=\r?\n|$)"
    rf"|(?:特此|专此|此)[回答函公]?[复告示][。.！!]?{SPACE}\r?\n\s{{0,20}}(?P<below>{OFFICE}){SPACE}(?=\r?\n|$)"
)
#: a line of marks alone, between what was published apart
PARTS = re.compile(r"^[^\w\n]{2,}$", re.MULTILINE)
RULE = "unit: it publishes the page"
#: more than any page has
MOST_PUBLISHERS = 50


@unchanging
class Published:
    """raw[start:end] is told by the office whose name stands there."""

    name: Quote
    start: int
    end: int


def published_by(raw: str) -> Iterator[Published]:
    """The offices that the page names as its publishers, and what each has published of it."""
    labelled = [match.span("name") for match in islice(LABELLED.finditer(raw), MOST_PUBLISHERS)]
    signed = [match.span(match.lastgroup or "name") for match in islice(SIGNED.finditer(raw), MOST_PUBLISHERS)]
    breaks = [0, *(match.start() for match in PARTS.finditer(raw)), len(raw)]
    ends = sorted([*breaks, *(start for start, _ in labelled)])
    for is_ahead, names in ((True, labelled), (False, signed)):
        for start, end in names:
            if OF_NO_WORKS.search(raw, start, end):
                continue
            name = Quote(raw[start:end], start, end)
            if is_ahead:
                yield Published(name, start, ends[bisect_right(ends, start)])
            else:
                yield Published(name, breaks[bisect_right(breaks, start) - 1], start)


def with_publishers(raw: str, projects: Sequence[ProjectRecord]) -> list[ProjectRecord]:
    """The projects, those that nobody else owns or leads led by whoever publishes what is told of them."""
    result = list(projects)
    for told in published_by(raw):
        evidence = Evidence(told.name, RULE, 0.6, "told on its page")
        mention = UnitMention(told.name.text, "lead", evidence)
        result = [
            changed(project, units=(*project.units, mention)) if _leads(told, project) else project
            for project in result
        ]
    return result


def _leads(told: Published, project: ProjectRecord) -> bool:
    is_here = told.start <= project.evidence.quote.start < told.end
    is_led = any(unit.role in ("lead", "owner") or unit.name.endswith(told.name.text) for unit in project.units)
    return is_here and not is_led and not project.parent
