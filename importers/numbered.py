"""Nouns that stand for several of a kind, by the number before or behind them: 5个项目, 泵站2座, 2座换流站."""

from __future__ import annotations

import re

from importers.lexicon import closed, following
from importers.names import WORKS

COUNTED = following(
    r"这?(?:[0-9二两三四五六七八九十百]+|几|多|数十|各)个?(?:个|座|条|项|所|处|栋|家)",
    (),
    "这0123456789二两三四五六七八九十百几多数各",
)
MANY_BEFORE = closed(r"(?:\d+(?:余|多)?|[两三四五六七八九十])个", "个")
COUNTED_BEFORE = closed(r"(?:已有|有|其中|部分)\d+(?:余|多)?[座条栋幢处所台]", "座条栋幢处所台")
#: 3个拟建项目分别为甲、乙和丙
MANY_OF_A_KIND = closed(
    r"(?:[2-9]|\d{2,}|[两三四五六七八九十])个(?:[拟在续新改扩]建|新?开工|复工|竣工|计划|前期)", "建工划期"
)
COUNT_ENDS = MANY_BEFORE.last | COUNTED_BEFORE.last
#: 新建云溪、望江2座±500千伏换流站
SEVERAL_BEFORE = closed(r"(?:[2-9]|\d{2,})(?:余|多)?[座条栋幢处所台家]", "座条栋幢处所台家")
COUNTED_AFTER = following(
    r"(?:\d+(?:余|多)?|[一两三四五六])(?:座|栋|条|处|台|所|幢|个|口|组)(?=[，、；。和及]|$)",
    (),
    "0123456789一两三四五六",
)

#: 改扩建中小学、幼儿园19所
COUNTED_TOGETHER = re.compile(r"、[\u4e00-\u9fff]{2,6}\d+(?:余|多)?[所座条个处家]")


def is_counted(text: str, start: int, end: int) -> bool:
    """Several of a kind: 5个项目, 其中3座大桥, 泵站2座."""
    if COUNTED.of(text[start:end]) or COUNTED_AFTER.at(text, end):
        return True
    before = text[max(0, start - 8) : start].removesuffix("“")
    if before[-1:] in MANY_OF_A_KIND.last and text.endswith(WORKS, start, end) and MANY_OF_A_KIND.of(before):
        return True
    if before[-1:] not in COUNT_ENDS:
        return False
    return bool(MANY_BEFORE.of(before[-6:]) or (COUNTED_BEFORE.of(before) and not text.endswith(WORKS, start, end)))


def follows_number(text: str, start: int) -> bool:
    """新建云溪、望江2座±500千伏换流站: the number stands right before."""
    is_near = text[start - 1 : start] in SEVERAL_BEFORE.last
    return is_near and SEVERAL_BEFORE.of(text[max(0, start - 6) : start]) is not None


#: 新建云溪小学一所，总投资6200万元: one only, with figures of its own
SINGLE = re.compile(
    r"[1一](?:座|所|处|个|条|栋|家)，[^。；]{0,24}?(?:总?投资|占地|概算|造价|总?建筑面积|日处理|日供水|床位|计划\d|预计\d|主体)"
)


def is_single(text: str, end: int) -> bool:
    """One of its kind, of which the sentence goes on to tell."""
    return SINGLE.match(text, end) is not None


#: what a region has in all, and what was spent on it
NETWORK = re.compile(
    r"(?:前?\d*个?月)?(?P<all>全[国省市县区州])?(?:普通|农村|干线|重点)*"
    r"(?:铁路|高铁|高速铁路|高速公路|公路|国省道|国省干线|水利|轨道交通)"
)
SPENT_ON_ALL = re.compile(r"(?:累计|分别|已|共|预计){0,2}完成(?:固定资产)?投资(?:约|近|超|逾)?\d")


def is_network(text: str, name: str, end: int) -> bool:
    """全国铁路, and 高速公路完成投资417亿元: all of a kind, and no works."""
    found = NETWORK.fullmatch(name)
    return found is not None and bool(found["all"] or SPENT_ON_ALL.match(text, end))
