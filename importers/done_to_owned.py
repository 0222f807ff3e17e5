"""东升街的架空线入地已开始, 小关塘的除险加固下半年启动: works called by the thing that they are done to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.chunks import CUTTER
from importers.lexicon import either
from importers.names import FACILITY, UNDERTAKINGS, has_own_name

#: what may stand between two marks before the thing
LEADS = "(?:其中|目前|此外|另外|同时|而|，)*(?:走进|来到|在)?"
DONE = re.compile(
    rf"(?:^|(?<=[，。；：“\x00])){LEADS}(?P<thing>[\u4e00-\u9fffA-Z\d、]{{2,14}}?)的(?P<done>[\u4e00-\u9fff]{{0,4}}?(?:{either(UNDERTAKINGS)})+)"
    r"(?:工程|项目)?(?=(?:施工|建设|作业|项目|工程)?(?:现场|工地)|[已正将也还就于在下上今明去前年月\x00，。完开接进启预计要快])(?!，?[是成])"
)
#: what it is: a facility, or a place by the water, a quarter, a lane
THING = re.compile("[坊塘圩里村街路巷弄堰坝闸桥渠库湖河溪湾港岸园院寺庙塔祠楼阁馆校厂站]$")


def done_to_owned(shape: str) -> Iterator[tuple[int, int, str]]:
    """Where such works stand, with what they are called: 东升街架空线入地."""
    for match in DONE.finditer(shape) if "的" in shape else ():
        thing = match["thing"]
        is_thing = THING.search(thing) or FACILITY.search(thing)
        if is_thing and has_own_name(thing) and not CUTTER.search(shape, *match.span("thing")):
            yield match.start("thing"), match.end(), thing + shape[match.start("done") : match.end()]
