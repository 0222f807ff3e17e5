"""Stretches of another line than was told of last: 听松路二期开工，完成云望高速青河至梅岭段."""

from __future__ import annotations

import re
from collections.abc import Iterable

from importers.drafts import Draft
from importers.parts import Part

KINDS = "高速公路|高速|公路|铁路|高铁|客专|城际"
#: what the line is called, right before where its stretch begins, or as the beginning of that
BEFORE = re.compile(rf"(?P<own>[\u4e00-\u9fff\dA-Z]{{2,14}}?)(?:{KINDS}|(?<=[国省县]道)[\dA-Z]{{1,4}}线?)$")
WITHIN = re.compile(rf"(?P<own>[\u4e00-\u9fff\d]{{2,6}}?)(?:{KINDS}|(?<=\d)线)(?=[\u4e00-\u9fff]{{2}})")
ROUTE_BEFORE = re.compile("[国省县]道$")
#: what no name of a line holds: the words before it
CUT = re.compile(
    "[，。；、：“”（）和及与的了将由对给把按在从于是为]|完成|决定|建成|开工|推进|启动|实施|新建|续建|改建|扩建|加快|贯通|通车|打通|开通"
    "|建设|目前|其中|今年|明年|年底|包括|涉及|以及"
)
#: 北接云望高速青河段: only what the works meet there
MET = re.compile(rf"(?:接|起[于自]|止于|终于|交于|相交)(?:在)?[\u4e00-\u9fff\dA-Z]{{2,10}}(?:{KINDS})$")
ANY_LINE = re.compile("[这该本那两全各几]|我[省市县]|[一二三四五六]条|条|沿线")
REACH = 18


def behind_its_line(text: str, part: Part) -> tuple[int, Part, str] | None:
    """Where the line's name begins, the stretch alone, and the line without its kind: 云望 of 云望高速青河至梅岭段."""
    first = max(0, part.start - REACH)
    cuts = [cut.end() for cut in CUT.finditer(text, first, part.start)]
    start = cuts[-1] if cuts else first
    found = BEFORE.fullmatch(text, start, part.start)
    if found is not None and not ROUTE_BEFORE.fullmatch(found["own"]):
        return None if ANY_LINE.match(found["own"]) else (start, part, found["own"])
    within = WITHIN.match(part.label)
    if within is None or ANY_LINE.match(within["own"]):
        return None
    route = ROUTE_BEFORE.search(text, first, part.start)
    alone = Part(part.start + within.end(), part.end, part.label[within.end() :], part.kind)
    return route.start() if route else part.start, alone, within["own"]


def is_met(text: str, part: Part) -> bool:
    """The works only end at that stretch of another line."""
    return part.kind == "section" and MET.search(text, max(0, part.start - REACH), part.start) is not None


def is_known_line(own: str, drafts: Iterable[Draft]) -> bool:
    """昌景黄 of 南昌至景德镇至黄山铁路, 云望 of 云望高速: all of its characters are in what one is called."""
    return any(set(own) <= set(name) for draft in drafts for name in draft.names)
