"""Where a name begins and ends within its stretch of a sentence."""

from __future__ import annotations

import re

from importers.chunks import Chunk
from importers.lexicon import sought, words
from importers.names import FACILITY, WORKS, has_own_name, is_no_road, is_proper
from importers.phrases import SHORTEST_COUNTED, TOGETHER_AT_END

HIDDEN_VERSION = re.compile(r"（\x01+）(?:项目|工程)?")
#: 直流输电工程（甘肃段）铁塔
WORKS_BRACKET = re.compile(r"(?:项目|工程)（\x01+）$")
#: 小区建设安置房620套
BUILDS_THINGS, MASKED, MANY = re.compile("(?:建设|规划|设计|开发|布置)(?!项目|工程)"), "\x00", 2
ROADS = frozenset("路街巷桥")
#: 2号线二期线路全长12公里, 经五路路灯已亮: what a line or a street has
ROUTE = frozenset(["线路", "路灯"])
#: homes for those who are moved or helped, before the name of the place
HOMES_FIRST = re.compile(
    r"[\u4e00-\u9fff]{0,8}?(?:安置(?:点|区|小区|社区|房)|公租房|保障房|保障性住房|廉租房|经济适用房|经适房|限价房|回迁房|还建房"
    r"|人才房|共有产权房)(?:项目|小区)?"
    r"(?=[\u4e00-\u9fff]{2,6}(?:新村|新居|家园|花园|[佳嘉雅新名家花兴景锦]苑|小区|社区|新城|华府|公寓)$)"
)

#: 公示青云湖治理项目: what is done to works that have a name of their own; no 规划区, 监测站 or 治理处
DONE_FIRST = re.compile(
    rf"(?:{sought(words('cutters', 'before_own_names'))})[了着好]?"
    "(?![区村镇乡路街桥站院局厂园处所部组办队型性类化层中用点线网塔库房馆楼场城])"
)
#: 60万吨/年合成氨项目, 5万吨/日污水处理厂: what works can make or treat is a part of their name
CAPACITY = re.compile(r"(?<![\d.])\d[\d.]*[百千万亿]*(?:吨|立方米|方|m3|套|台|件|只|平方米|片|米|支)/$")
CAPACITY_LONGEST = 12

#: 4#体育馆兼食堂, 1#2#宿舍楼: houses of a site, but not 3#路
HOUSE_OF_SITE = re.compile(r"(?:\d{1,2}#)+(?!.*[路街道线桥渠]$)")


def name_span(shape: str, text: str, chunk: Chunk) -> tuple[int, int] | None:
    """From the chunk's start to its last head; a road's short name isn't looked for inside other words."""
    start, end, heads = _with_capacity(text, chunk.start), chunk.end, list(chunk.heads)
    while heads:
        last = heads[-1].end()
        version = HIDDEN_VERSION.match(shape, last, end) if last < end else None
        last = version.end() if version else last
        owner = _who_builds(shape, text, heads, last)
        if owner:
            return start, owner
        phrase = text[start:last]
        counted = TOGETHER_AT_END.search(phrase) if phrase.endswith(WORKS) else None
        if counted and counted.start() >= SHORTEST_COUNTED:
            return (start, start + counted.start()) if FACILITY.search(phrase, 0, counted.start()) else None
        works = (
            next((h for h in heads[:-1] if h.group().endswith(WORKS) or WORKS_BRACKET.search(h.group())), None)
            if len(heads) > 1
            else None
        )
        closed = works is not None and works.group().endswith("）")
        if works is not None and (closed or not has_own_name(text[works.end() : last])):
            return start, works.end()
        start = _behind_what_it_is(text, start, last, works)
        if phrase.endswith("铁路线路"):  # 望江铁路线路全长27公里
            return start, last - len("线路")
        is_route = heads[-1].group() in ROUTE or phrase.endswith("桥桥")  # 青河大桥桥长286米
        is_double = len(heads) > 1 and heads[-2].end() == heads[-1].start()
        if (is_double and is_route) or (
            heads[-1].group() in ROADS and is_no_road(phrase) and not text.startswith("桥”", last - 1)
        ):
            heads.pop()
            continue
        return start, last
    return None


def _with_capacity(text: str, start: int) -> int:
    made = (
        CAPACITY.search(text[max(0, start - CAPACITY_LONGEST) : start]) if text[start : start + 1] in "年日天" else None
    )
    return start - len(made.group()) if made else start


def _who_builds(shape: str, text: str, heads: list[re.Match[str]], last: int) -> int:
    """云溪小区建设安置房620套: where the name ends of what has so many of the things built in it, or 0."""
    if len(heads) < MANY or not shape.startswith(MASKED, last):
        return 0
    return next((head.end() for head in heads[:-1] if BUILDS_THINGS.match(text, head.end(), last)), 0)


def _behind_what_it_is(text: str, start: int, last: int, works: re.Match[str] | None) -> int:
    """公租房项目阳光家园, 集中安置点桃源新村: where the name begins behind what it is called before it."""
    homes = HOMES_FIRST.match(text, start, last)
    if homes is not None:
        return homes.end()
    is_kind = works is not None and not has_own_name(text[start : works.end()])
    return works.end() if works is not None and is_kind and is_proper(text[works.end() : last]) else start


def behind_kind(text: str, chunk: Chunk, first: int, last: int) -> int:
    """全省最长的公路隧道云岭隧道: where the name begins behind what it is."""
    ends = [head.end() for head in chunk.heads[:-1]] if text.startswith("的", first - 1) else []
    kinds = [end for end in ends if text[end - 1] == text[last - 1] and not has_own_name(text[first:end])]
    return next((end for end in kinds if has_own_name(text[end:last])), first)


def behind_deed(text: str, first: int, last: int) -> int:
    """公示青云湖治理项目: where the name begins behind what is done to it."""
    deed = DONE_FIRST.match(text, first, last)
    return deed.end() if deed and has_own_name(text[deed.end() : last]) else first
