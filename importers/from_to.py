"""Ways without a name of their own, told by their ends: 县城至高铁站的连接线, 大湾村到石桥村的断头路."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from importers.chunks import cut_spans
from importers.names import has_own_name
from importers.open_names import DONE_BEFORE, SIZE

FROM_TO = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})[至到][\u4e00-\u9fffA-Z\d]{2,8}?的(?P<like>[\u4e00-\u9fff]{0,4}?)"
    r"(?:连接线|联络线|快速通道|通道|快速路|断头路|产业路|旅游路|公路|道路|大道|铁路|便道|步道|绿道|输水管线|管线|管道|线路(?=工程))(?:工程)?"
)
SIZE_NEXT = re.compile(SIZE)
#: 修甲村到乙村的路
BUILT = re.compile("(?:新?建|新?修|打通|在)(?=..)")
#: 从学校走到家的路, 去年到今年的公路
NO_PLACE = re.compile("[从直送搬说看想等走回来去运转移年月日点]|感受|延伸|[起时后]$")
ORIGIN = re.compile(r"[\u4e00-\u9fffA-Z\d]{2,9}")


def ways(shape: str) -> Iterator[tuple[int, int]]:
    """Where such ways stand. `shape` is the sentence with what can't be a name masked."""
    if "的" not in shape or not ("至" in shape or "到" in shape):
        return
    for match in FROM_TO.finditer(shape):
        start = _origin(shape, match.start())
        origin = shape[start : match.start()]
        is_place = ORIGIN.fullmatch(origin) and not NO_PLACE.search(origin)
        if is_place and not has_own_name(match["like"]) and _closes(shape, match.end()):
            yield start, match.end()


def _origin(shape: str, end: int) -> int:
    """Where what it begins at begins, behind the last word that is no part of a name."""
    ends = [0, *[last for _, last in cut_spans(shape)]]
    start = ends[bisect_right(ends, end) - 1]
    built = BUILT.match(shape, start, end)
    return built.end() if built else start


def _closes(shape: str, end: int) -> bool:
    if DONE_BEFORE.match(shape, end) or SIZE_NEXT.match(shape, end):
        return True
    return any(first == end for first, _ in cut_spans(shape))
