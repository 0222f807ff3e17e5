"""The stretches of a sentence that can hold one name each: cut at verbs, prepositions and marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.lexicon import either, tables, words
from importers.names import CATEGORY_OF, UNDERTAKINGS, WORKS, has_own_name

UNDERTAKING_TAIL = either(words("facilities", "undertakings", "tails"))
GUARDS = "".join(f"(?<!{head}(?=[{following}]))" for head, following in tables("facilities")["guards"].items())
HEAD = re.compile(
    rf"(?:{either(UNDERTAKINGS)}{UNDERTAKING_TAIL}|{either([*WORKS, *CATEGORY_OF])}{GUARDS})"
    rf"(?:（[^（），。]{{1,12}}）)?(?:项目|工程)?(?:第?[一二三四五六七八九十首]期|\d期)?(?:项目|工程|建设项目)?"
    rf"|(?<=[\u4e00-\u9fff]{{3}})(?<!项目)(?<!工程)[一二三四五六]期(?:项目|工程)?"
)
COMPONENTS = either(words("mentions", "components", "words"))
CUTTER = re.compile(
    rf"[，。；：！？、《》—…/●■◆▲★◎•※☆►▶◇□\x00‘’]|{COMPONENTS}|{either(words('cutters', 'verbs'))}"
    rf"|{'|'.join([*words('cutters', 'guarded'), *words('cutters', 'characters')])}"
)
#: 项目门诊楼, 工程南段: the works in focus, then a thing of theirs
BARE_WORKS = re.compile(
    r"(?:项目|工程)(?!部|经理|法人|公司|业主|管理|总|组|现场|区|建设|单位|负责|主管|所|地|书记|技术|质量|量|进|款|监|造|学|师)"
)
SHORTEST_REST = 3


def chunks(shape: str, text: str) -> Iterator[tuple[int, int]]:
    """The stretches (start, end) between cutters. `shape` is the text with what can't be a name masked."""
    start = 0
    for match in CUTTER.finditer(shape):
        if match.start() > start:
            yield from _pieces(shape, text, start, match.start())
        start = match.end()
    if start < len(shape):
        yield from _pieces(shape, text, start, len(shape))


def _pieces(shape: str, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """及 joins a name unless a proper name stands on both sides; works are one thing, a building of theirs another."""
    bare = BARE_WORKS.match(shape, start)
    if bare and end - bare.end() >= SHORTEST_REST and HEAD.search(shape, bare.end(), end):
        yield start, bare.end()
        yield from _pieces(shape, text, bare.end(), end)
        return
    middle = shape.find("及", start + 2, end - 2)
    if middle > 0 and HEAD.search(shape[start:middle]) and has_own_name(shape[middle + 1 : end]):
        yield start, middle
        yield middle + 1, end
        return
    works = _works_within(shape, text, start, end)
    if works:
        yield start, works
        yield works, end
    else:
        yield start, end


def _works_within(shape: str, text: str, start: int, end: int) -> int:
    """Where the works' own name ends in 机场改扩建工程T3航站楼, or 0."""
    heads = list(HEAD.finditer(shape, start, end))
    first = next((head for head in heads[:-1] if head.group().endswith(WORKS)), None)
    if first is None or has_own_name(text[first.end() : heads[-1].end()]):
        return 0
    return first.end()
