"""石梁、七里、马湾三镇污水处理厂: works of several towns at once, called after all of them."""

from __future__ import annotations

import re

from importers.chunks import cut_ends
from importers.mention import ONE_OF_A_ROW, Form, Mention
from importers.names import FACILITY, WORKS
from importers.numerals import value_of
from projects.unchanging import changed

#: the last of the towns, how many they are, and what they have
LAST = re.compile(
    r"[、和与](?P<town>[\u4e00-\u9fff]{2,4}?)(?P<count>[两二三四五六七八])(?P<kind>镇|乡|村|县|区|街道|社区|地)(?P<what>[\u4e00-\u9fff]{2,16})"
)
BUILT = re.compile("(?:建设|新建|改造|修建|扩建|实施|推进)(?=[\u4e00-\u9fff]{2})")
#: 明年将再建石梁、七里两镇污水处理厂
BUILDS = re.compile("(?:[新再另续修改扩兴重]建|建设|改造|实施|启动|推进|建成|完成)了?$")
TOWN_LONGEST, POINTS, BUILT_POINTS = 4, 1.0, 2.5


def with_several_towns(text: str, shape: str, found: list[Mention]) -> list[Mention]:
    """With the works of so many towns in the place of what stands behind the last of them."""
    if "、" not in text and "和" not in text:
        return found
    for match in LAST.finditer(shape):
        start = _first_town(shape, match)
        head = _head(match["what"])
        if start < 0 or not head:
            continue
        inside = [m for m in found if m.start < match.start("what") + head and start < m.end]
        end = max([match.start("what") + head, *(m.end for m in inside)])
        like = next((m for m in inside if m.end == end), None) or Mention(start, end, "", Form.NAMED, POINTS, ())
        is_built = BUILDS.search(text, max(0, start - TOWN_LONGEST), start) is not None
        score, why = (max(like.score, BUILT_POINTS), (*like.why, ONE_OF_A_ROW)) if is_built else (like.score, like.why)
        whole = changed(
            like, start=start, name=text[start:end], form=Form.NAMED, is_counted=False, score=score, why=why
        )
        found = sorted([*(m for m in found if m not in inside), whole], key=lambda mention: mention.start)
    return found


def _head(what: str) -> int:
    """Where the last noun of works in it ends."""
    heads = [match.end() for match in FACILITY.finditer(what)]
    works = next((what.find(word) + len(word) for word in WORKS if word in what), 0)
    return max([*heads, works], default=0)


def _first_town(shape: str, last: re.Match[str]) -> int:
    """Where the first of as many towns begins as are counted, or -1."""
    count = 2 if last["count"] in "两二" else value_of(last["count"])
    start = last.start()
    for remaining in range(int(count or 0) - 1, 0, -1):
        cut = max(cut for cut in cut_ends(shape, start))
        before = max(shape.rfind(mark, 0, start) for mark in "、和与") + 1
        begins = before if remaining > 1 else max(cut, before)
        built = BUILT.match(shape, begins, start) if remaining == 1 else None
        begins = built.end() if built else begins
        if not 1 < start - begins <= TOWN_LONGEST or not shape[begins:start].isalpha():
            return -1
        start, first = begins - 1, begins
    return first
