"""Names that no noun of works closes, told by what only works have after them: a size in figures, a start, a site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.chunks import CUTTER
from importers.lexicon import either, words
from importers.names import FACILITY, UNDERTAKING, UNDERTAKINGS, has_own_name

#: 听松里总投资5亿元, 听松里（二期），占地80亩
SIZES = "总投资|投资总额|总占地|占地面积|占地|总用地|用地面积|净用地|总建筑面积|建筑面积|规划面积|全长|总长|路线全长"
SIZE = rf"，?(?:项目|工程)?(?:计划|预计|概算|规划|设计)?(?:{SIZES})(?:面积)?(?:为|约|近|超|达|逾|共|高达){{0,2}}\x00"
#: 听松里去年3月动工; the date is masked
STARTS = "开工建设|开工|动工|奠基|破土|开建"
START = (
    r"(?<!\x00)，?(?:已|将|预计|计划|拟|于|在|自){0,2}\x00{0,16}(?:已|将|就|便|正式|，){0,2}"
    rf"(?:正式|全面|如期|顺利)?(?:{STARTS})(?!仪式|项目|率|大)"
)
#: 听松里是全县重点项目
CALLED = rf"(?:是|为|作为)[^，。；]{{0,24}}?{either(words('mentions', 'importance', 'words'))}"
SITES = "现场|工地"
SITE = rf"(?:的)?(?:建设|施工|改造)(?:{SITES})"
CUE = re.compile(f"{SIZE}|{START}|{CALLED}|{SITE}")
#: every cue holds one of these: the costly pattern isn't tried on a sentence without
LIKELY = re.compile(f"{SIZES}|{STARTS}|{SITES}|是|为")
NAME = re.compile(r"[\u4e00-\u9fffA-Z\d·]{3,16}|“[\u4e00-\u9fffA-Z\d·]{2,16}”")
#: what may stand right before: nothing, a mark, a word that leads to a subject, figures with 的
LED_BY = re.compile(r"(?:^|[。；：“●■◆▲★，]|目前|其中|据了解|据悉|据介绍|了解到|获悉|还有|另外|此外|\x00的)$")
ROUTE = re.compile(r"[\u4e00-\u9fff]{0,4}\d{1,4}(?:国道|省道|县道|线)|[GSX]\d{2,4}")
NEVER_LAST = re.compile(either(words("mentions", "open", "never_last")) + "$")
NEVER_FIRST = re.compile(either([*words("mentions", "open", "never_first"), *words("mentions", "oblique", "before")]))
NEVER_WITHIN = re.compile(either(words("mentions", "open", "never_within")))


def open_names(text: str, shape: str) -> Iterator[tuple[int, int]]:
    """Where such names stand. `shape` is the sentence with what can't be a name masked."""
    if not LIKELY.search(shape):
        return
    if "“" in text:
        quoted = text.replace("•", "·")
        shape = "".join(mark if mark in "“”·" else shown for mark, shown in zip(quoted, shape, strict=True))
    cues = list(CUE.finditer(shape))
    if not cues:
        return
    cuts = [0, *(match.end() for match in CUTTER.finditer(shape))]
    at = 0
    for cue in cues:
        while at + 1 < len(cuts) and cuts[at + 1] <= cue.start():
            at += 1
        start, end = cuts[at], cue.start()
        if not LED_BY.search(shape, max(0, start - 5), start):
            continue
        if NAME.fullmatch(shape, start, end) and _names_works(shape[start:end]):
            yield start, end


#: 205国道市政化改造西侧拆迁完成60%: a part of a row that begins with works called by what is done
DONE_TO = re.compile(
    rf"(?:^|[，；。：])(?:其中|目前|同时|此外|另外)?(?P<name>[\u4e00-\u9fffA-Z\d（）\x01]{{3,20}}?{either(UNDERTAKINGS)})"
    r"(?=已|正|仍|将|于|完成|进入|全部|基本|总投资|计划|预计|[东西南北]侧|主体|路基|由|\x00|进展|进度)"
)


def undertakings(shape: str) -> Iterator[tuple[int, int]]:
    """Where a clause begins with such works."""
    for match in DONE_TO.finditer(shape) if UNDERTAKING.search(shape) else ():
        name = match["name"]
        if not CUTTER.search(name) and (ROUTE.match(name) or (has_own_name(name) and FACILITY.search(name))):
            yield match.span("name")


def _names_works(name: str) -> bool:
    return (
        has_own_name(name)
        and not NEVER_LAST.search(name)
        and not NEVER_FIRST.match(name)
        and not NEVER_WITHIN.search(name)
    )
