"""A sentence as its names show in it: what can be no part of one is blanked out, brackets within one are hidden."""

from __future__ import annotations

import re

from importers.chunks import HEAD
from importers.phrases import SHARED_WORD

#: what can't be part of a name, and what a name holds in brackets
BLANK, HIDDEN = "\x00", "\x01"
BRACKET = re.compile("[（）“”]")
IN_NAME_BRACKET = re.compile(r"（[^（），。、；]{1,12}）|“[^“”，。；]{1,14}”")
#: 海纳（云溪）镜片生产项目: a firm's branch within the name of what it builds
PLACE_IN_BRACKETS = re.compile(r"（[\u4e00-\u9fff]{2,5}）")
VERSION_IN_BRACKETS = re.compile(
    r"（(?:[\d.]+版|[一二三四五六七八九十]期|[\u4e00-\u9fff]{2,8}(?:校区|院区|(?<!标)段|片区|园区|区|片))）"
)
#: 青（岭）石（湖）高速公路: a line by its two ends, each spelled out; beside it, 小（2）型水库 is a class of reservoirs
SPELLED_OUT = re.compile(
    r"(?<=[\u4e00-\u9fff])（[\u4e00-\u9fff]{1,4}）(?:[\u4e00-\u9fff]（[\u4e00-\u9fff]{1,4}）){1,2}"
    r"(?:城际铁路|高速铁路|高铁|铁路|客专|高速公路|高速|快速路|公路)"
)
WORKS_NEXT = re.compile(
    r"(?!由|的|是|在|为|与|和|于|将|已|等)[\u4e00-\u9fff]{2,14}?(?:项目|工程|基地|产业园|科技园|工业园|创新园|物流园|生产线|工厂|度假区|景区|园区|小镇|新城|产业城|科技城|中心|大厦|医院|学校|学院)"
)
#: 打造集购物中心、五星级酒店于一体的: what works are to offer, none of it works of its own
ALL_IN_ONE = re.compile("集(?![团中聚市镇装水散约成])[^，。；]{4,60}?[于为]一体")
#: 智能AR/VR眼镜项目
BETWEEN_LETTERS = re.compile(r"(?<=[A-Za-z\d])/(?=[A-Za-z])")


def shape_of(text: str, spans: list[tuple[int, int]]) -> str:
    """`spans` can be no part of a name."""
    shape = text
    kept: list[tuple[int, int]] = []
    if "（" in text or "“" in text or "）" in text or "”" in text:
        kept = [match.span() for match in IN_NAME_BRACKET.finditer(text) if _belongs_to_name(text, *match.span())]
        shape = BRACKET.sub(BLANK, text)
    for start, end in spans:
        if not (kept and any(a <= start and end <= b for a, b in kept)):
            shape = f"{shape[:start]}{BLANK * (end - start)}{shape[end:]}"
    for match in ALL_IN_ONE.finditer(text) if "一体" in text else ():
        shape = f"{shape[: match.start()]}{BLANK * (match.end() - match.start())}{shape[match.end() :]}"
    if "/" in text:
        shape = BETWEEN_LETTERS.sub(HIDDEN, shape)
    for match in SHARED_WORD.finditer(text) if "、" in text else ():
        shape = f"{shape[: match.start()]}{HIDDEN}{shape[match.start() + 1 :]}"
    for a, b in kept:
        shape = f"{shape[:a]}{text[a]}{HIDDEN * (b - a - 2)}{text[b - 1]}{shape[b:]}"
    return shape


def _belongs_to_name(text: str, start: int, end: int) -> bool:
    """A bracket within a name (流量经济（互联网）产业园), or the quoted name itself (“侨梦苑”展示中心)."""
    if text.startswith(("（以下", "（记者", "（通讯员", "（本报", "（简称", "（下称", "（含", "（其中", "（即"), start):
        return False
    head_next = HEAD.match(text, end) or (text[start] == "“" and HEAD.search(text[end : end + 10]))
    if text[start] == "（" and PLACE_IN_BRACKETS.fullmatch(text, start, end) and WORKS_NEXT.match(text, end):
        return start > 0 and "\u4e00" <= text[start - 1] <= "\u9fff"
    if (text.startswith("小", start - 1) and text.startswith("型", end)) or SPELLED_OUT.match(text, start):
        return True
    before = start > 0 and "\u4e00" <= text[start - 1] <= "\u9fff"
    if head_next and (before or text[start] == "“"):
        return True
    return before and VERSION_IN_BRACKETS.fullmatch(text, start, end) is not None
