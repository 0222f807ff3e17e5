"""What is done to a thing, behind its name and a part of it: 推进青河路改造, 青岭、石湖等11座小型水库除险加固."""

from __future__ import annotations

import re

from importers.lexicon import closed, either
from importers.mention import Form, Mention
from importers.names import UNDERTAKING, UNDERTAKINGS
from importers.numbered import follows_number
from importers.open_names import DONE_BEFORE
from projects.unchanging import changed

#: 全力推进城区道路改造。第二个是区特殊教育学校迁建，
WORKS_ON = closed("推进|实施|启动|开展|推动|加快|实施的|[个所座条处项站]是", "进施动展快的是")
TITLE_BEFORE = re.compile(r"\d{1,2}[.．、]|[一二三四五六七八九十]{1,2}、")
UNDERTAKING_AFTER = re.compile(rf"{either(UNDERTAKINGS)}(?=[。；，]|（(?!.{{1,3}}期）)|$)")
#: 湖区清淤和生态修复, 文昌路拓宽及雨污分流改造工程: a second deed at the same place
ENDS_SO = re.compile(f"(?:{either(UNDERTAKINGS)})$")
SECOND = re.compile(
    rf"(?:[和与及暨]|以及)(?:{either(UNDERTAKINGS)}){{1,3}}(?:工程|项目)?(?![\u4e00-\u9fff]{{0,4}}(?:工程|项目)|的|和|与|及|等)"
)
#: 等11座: how far before its noun the count of a list begins
LISTED_BEFORE = 8


def done_behind(text: str, first: int, last: int) -> re.Match[str] | None:
    """Where a word for it stands behind text[first:last] that belongs to the name."""
    return UNDERTAKING_AFTER.match(text, last) if _is_works_object(text, first) else _done_to_all(text, first, last)


def _is_works_object(text: str, first: int) -> bool:
    """推进X改造, or the title of an item: 8.X改造。"""
    if text[first - 1 : first] in WORKS_ON.last and WORKS_ON.of(text[max(0, first - 4) : first]):
        return True
    return first <= 3 and bool(TITLE_BEFORE.match(text))


def _done_to_all(text: str, first: int, last: int) -> re.Match[str] | None:
    """青岭、石湖等11座小型水库除险加固已开工: works on all of a list."""
    if not follows_number(text, first) or "等" not in text[max(0, first - LISTED_BEFORE) : first]:
        return None
    done = UNDERTAKING.match(text, last)
    return done if done is not None and DONE_BEFORE.match(text, done.end()) else None


def with_second_deed(text: str, found: list[Mention]) -> list[Mention]:
    """云溪湖清淤 of 云溪湖清淤和生态修复: one project, called after both that is done."""
    result: list[Mention] = []
    for here in found:
        if result and here.start < result[-1].end:
            continue
        second = SECOND.match(text, here.end) if here.form is Form.NAMED and ENDS_SO.search(here.name) else None
        within = second is not None and any(here.end < m.start < second.end() and m.form is Form.NAMED for m in found)
        grown = second is not None and not within
        end = second.end() if second is not None and grown else here.end
        result.append(changed(here, end=end, name=text[here.start : end]) if grown else here)
    return result
