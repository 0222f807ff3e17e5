"""Where a sheet says that works lie: 位置：建设大道，市医院门诊楼—公交枢纽站. What stands there is no project."""

from __future__ import annotations

import re

from importers.parts import Part

#: the clauses behind the label until a figure is told
PLACE = re.compile(
    r"(?:[（(]?[\d一二三四五六七八九十]{1,2}[）)、.．])?(?:建设|项目|工程|施工|具体|所在|地理)?(?:地点|地址|位置|选址|场址|站址)(?:为)?："
    r"[^，。；]{1,40}(?:，(?:[^，。；\d]|(?<=[A-Z\d])\d|\d(?=\d{0,3}[号#])){1,24}(?=[，。；]|$)){0,3}"
)
WORD = re.compile("[地位选场站][点址置]")
LABEL_LONGEST = 10
#: 止于望江镇（对接甲高速乙段）
JOINS = re.compile("（(?:对接|顺接|连接|衔接|接|与)[^（）]{2,30}）")


def located_at(text: str) -> tuple[int, int] | None:
    """The span of the sentence that only tells where the works lie."""
    if "：" not in text[:LABEL_LONGEST] or WORD.search(text, 0, LABEL_LONGEST) is None:
        return None
    match = PLACE.match(text)
    return match.span() if match is not None else None


def beyond_place(text: str, parts: list[Part]) -> list[Part]:
    """位置：城南片区C12地块, （对接甲高速乙段）: the parts that aren't named for where the works lie."""
    for joined in JOINS.finditer(text) if parts and "（" in text else ():
        parts = [part for part in parts if not joined.start() < part.start < joined.end()]
    located = located_at(text) if parts else None
    return parts if located is None else [part for part in parts if part.start >= located[1]]
