"""改造工程涉及甲路、乙街、丙巷，铺设管网12公里: streets that works lie along tell where they are, and hold nothing."""

from __future__ import annotations

import re

from importers.counted import places_along
from importers.lexicon import closed
from importers.mention import Form, Mention
from projects.unchanging import changed

#: what leads to the first of them
COVERS = closed(
    "(?<![又还另])(?:涉及|覆盖|惠及|辐射|途经|途径|经过|经由|穿过|贯穿|串联起?|串起|联通|连通|分布[在于]|布设[在于]|安装在|主要在|集中在|范围[为是]|范围包括|分别在|沿)了?",
    "及盖射经径过由穿联起通在于为是括沿了",
)
COVERS_LONGEST = 6
JOINER = re.compile("[、和及与]|以及")
#: what is built along them follows
BUILT = re.compile(
    r"(?:等?(?:\d{1,3}|[一二三四五六七八九十两几多]{1,3})[条个][\u4e00-\u9fff]{0,4}(?:道路|路段|街巷|路|街|主干道|干道|支路|区域))?等?(?:道路|路段|街巷|沿线|周边|两侧|区域)?，(?:共|共计|计划|将|拟|需|累计)?"
    r"(?:改造|新建|铺设|敷设|埋设|更换|建设|安装|整治|修复|疏通|清淤|新增|布设|修建|架设|改建|提升)(?:[\u4e00-\u9fff]{0,8}(?:管|网|渠|沟|线|缆|灯|杆|涵)|\d)"
)


def with_covered(text: str, found: list[Mention]) -> list[Mention]:
    """With what is only named for where works are marked as such."""
    result, row = list(found), list[int]()
    for index, mention in enumerate(found):
        follows = bool(row) and JOINER.fullmatch(text, found[row[-1]].end, mention.start) is not None
        led = COVERS.of(text[max(0, mention.start - COVERS_LONGEST) : mention.start]) is not None
        row = [*row, index] if follows else [index] if led else []
        if len(row) > 1 and BUILT.match(text, mention.end):
            for at in row:
                result[at] = changed(found[at], is_oblique=True)
    return result


#: 改造内容：雨污分流管网2.3公里，屋面防水: what the works named above consist of
CONTENT = re.compile(
    r"(?:[（(]?[一二三四五六\d][）)、.．])?(?:主要)?(?:建设|改造|工程|施工|整治|项目|实施|治理|修缮|提升|更新|维修)?的?(?:主要)?(?:内容|规模)(?:[及和与](?:规模|内容))?[：，]"
)


def without_places(text: str, shape: str, found: list[Mention]) -> list[Mention]:
    """Without what has no name behind such a label, and the streets in whose count pipes and the like are told of.

    甲路、乙街等9条道路的雨污水管道.
    """
    if found and ("内容" in text or "规模" in text) and CONTENT.match(text):
        found = [mention for mention in found if mention.form is Form.NAMED]
    along = places_along(text, shape) if "、" in text else []
    return [m for m in found if not any(first <= m.start < last for first, last in along)] if along else found
