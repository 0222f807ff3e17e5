"""Lists whose names a sentence itself calls projects: 甲、乙等11个项目, 甲和乙两个项目. Those need no noun of works."""

from __future__ import annotations

import re
from collections.abc import Iterator

OF_MANY = re.compile(
    r"(?:^|[，：；。（]|包括|共有|其中|有|开工建设|实施|推进|启动)(?P<names>[\u4e00-\u9fffA-Z\d]{3,20}(?:、[\u4e00-\u9fffA-Z\d]{3,20})+)等(?=\d+个[\u4e00-\u9fff]{0,6}项目)"
)
OF_FEW = re.compile(
    r"(?:^|[，：；。“的了])(?P<names>[\u4e00-\u9fffA-Z\d]{3,16}?(?:[、和][\u4e00-\u9fffA-Z\d]{3,16}?){1,5})"
    r"(?:等?[两二三四五六2-6]个(?:[\u4e00-\u9fff]{0,3}(?:重点|重大))?)(?:项目|工程)(?!部|经理)"
)
SHORTEST_OF_MANY, SHORTEST_OF_FEW = 4, 3


def listed_names(text: str) -> Iterator[tuple[int, int]]:
    """Where each name of such a list stands."""
    if "个" not in text or not ("项目" in text or "工程" in text):
        return
    many = [span for match in OF_MANY.finditer(text) for span in _names(match, "、", SHORTEST_OF_MANY)]
    few = [span for match in OF_FEW.finditer(text) for span in _names(match, "[、和]", SHORTEST_OF_FEW)]
    yield from many
    yield from (span for span in few if not any(span[0] < end and start < span[1] for start, end in many))


def _names(match: re.Match[str], joiner: str, shortest: int) -> Iterator[tuple[int, int]]:
    start = match.start("names")
    for name in re.split(joiner, match["names"]):
        if len(name) >= shortest:
            yield start, start + len(name)
        start += len(name) + 1
