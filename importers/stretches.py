"""Stretches of works told by where they begin and end: 云溪路至梅岭街段, 东门站~梅岭站区间."""

from __future__ import annotations

import re

#: what joins its ends, and how it is called
JOINS = "至到—~-"
STRETCH = re.compile(
    rf"(?P<first>[\u4e00-\u9fff\dA-Za-z]{{2,14}})[{JOINS}]{{1,2}}(?P<last>[\u4e00-\u9fff\d]{{2,8}}?)(?P<kind>区间|(?:路|河|堤|岸|渠|绿道)?段)"
    r"(?![时落子位]|(?:公路|高速|铁路|道路|快速|改|扩|扩能|新建|建设|工程|项目|大修|综合|提升|整治|治理|养护|专项)[\u4e00-\u9fff]{0,10}?"
    r"(?:工程|项目|公路|高速|改造|整治|扩建|大修|铁路)|[\u4e00-\u9fff]{0,4}(?:封闭|断交|限行|禁行|管制|绕行))"
)
#: what no end of a stretch holds
NO_END = re.compile(
    r"我们|他们|咱们|小区|其中|剩余|[仅尚只]余|只剩|目前|[的了是为将已正在等以从由于有和与及其该各个每]|阶"
    r"|第\d|计划|预计|完成|开工|通车|时间|年|月|日|上午|分钟|公里|施工|浇筑|掘进"
)
#: 云溪至望江高速公路青山段: the line is named by its ends, the stretch by a place
OF_A_LINE = re.compile("公路|高速|铁路|高铁|客专|城际")
#: 土建6标听松站至梅岭站区间: the lot that it is in
IN_A_LOT = re.compile(r"(?:[A-Z]{1,4}-?\d{0,2}|第?[一二三四五六七八九十\d]{1,3}号?)标段?")
#: what may stand right before it, at the end of the same run of characters: the works that it is a stretch of
OF_WORKS = re.compile(
    r"(?:余下|分为|包括|项目|工程|公园|广场|绿道|风光带|景观带|湿地|大道|高速公路|高速|公路|铁路|高铁|客专|城际|国道|省道|号线|延线|支线|环线|干渠|管廊|[一二三四五六七八九十]期)(?!道口)(?=[\u4e00-\u9fff\d]{2})"
)
#: 望江路听松街至…: the road itself, before where the stretch begins
ROAD_BEFORE = re.compile(r"(?<=[\u4e00-\u9fff])[路街线](?=[\u4e00-\u9fff\d]{3})(?!口|站)")
#: 一期工程为望江路至听松街段: what the phase is
IS_PHASE = re.compile("[一二三四五六]期(?:工程|项目)?[为是]$")
JOINED = re.compile(f"[{JOINS}]")
CALLED_FOR_SHORT = re.compile(r"（(?:以下)?(?:简称|下称)?[“]?(?P<called>[\u4e00-\u9fff]{2,6}(?:区间|段))[”]?）")
SHORTEST, LONGEST = 2, 8


def find_stretches(text: str) -> list[tuple[int, int]]:
    """Where they stand, without the name of the works before them. 溪湾街（兴工路至新开路段）改造工程 is a name."""
    if ("段" not in text and "区间" not in text) or not JOINED.search(text):
        return []
    found = []
    for match in STRETCH.finditer(text):
        start = _begin(match)
        in_name = text.startswith("（", match.start() - 1) and text.startswith("）", match.end())
        is_end = not NO_END.search(match["last"]) and not OF_A_LINE.search(match["last"])
        if start is not None and not in_name and is_end and not IS_PHASE.search(text, 0, start):
            found.append((start, match.end()))
    return found


def _begin(match: re.Match[str]) -> int | None:
    """Where its first end begins: behind what may stand before it."""
    first, start = match["first"], match.start("first")
    for pattern in (NO_END, OF_WORKS, ROAD_BEFORE, IN_A_LOT):
        cuts = [cut.end() for cut in pattern.finditer(first) if len(first) - cut.end() >= SHORTEST]
        if cuts:
            first, start = first[cuts[-1] :], start + cuts[-1]
    return start if SHORTEST <= len(first) <= LONGEST and not NO_END.search(first) else None


def called_for_short(text: str, end: int) -> str:
    """听松站至梅岭站区间（听梅区间）: what the bracket behind it says that it is called too."""
    called = CALLED_FOR_SHORT.match(text, end)
    return called["called"] if called is not None else ""
