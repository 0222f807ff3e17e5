"""What works are to bring once they are done (项目全面建成运营后，年产值将达…): no step, and no state."""

from __future__ import annotations

import re

#: 全面建成运营后，, 完工并投入使用之后，, 建成达产时，
DONE_FIRST = re.compile("[并和、\u4e00-\u9fff]{0,10}?(?<![然随此最今前背])(?:后|之后|以后|之时|时)(?=，)")
#: 建成，可新增学位…; 的投用，将缩短…; but not 建成通车，将于5月…
WOULD = re.compile(
    "[并和、]?(?:通车|投用|投产|投运|使用|运营|投入使用|投入运营|达产)?，(?:届时|每年|预计)?(?:也|还|必)?"
    "(?:将(?!于|在)|可(?!研|行)|有望|能够?|不仅(?:将|能|可|会)|不但(?:将|能|可|会)|对(?=[^，。；]{2,16}(?:具有|起到|有着?|意义)))"
)
#: 一旦建成, 待全线贯通
IF = re.compile("一旦|倘若|假如|待(?!遇)")
#: what happened, on a day or with a word that says so
TOLD = re.compile(r"\d|[已了自]|今年|去年|前年|昨|今天|今日|本月|上月|近日|日前|刚|随着|伴随|宣告|标志|成功|如期|终于")
#: what the next clause tells as done: 建成后，已接待…
HAPPENED = re.compile("，(?:[^，。；]{0,8}(?:已|累计|迎来了)|[^，。；]{0,14}了)")
NEWS = ("正式", "全线", "顺利", "实现")
#: what only says that it is the works': 项目的, 全面
PLAIN_LONGEST = 12
PLAIN = re.compile(
    "(?:的|全面|全部|完全|整体|如果|建成|竣工|完工|项目|工程|该|此|这|[座条个项]|[\u4e00-\u9fff]{0,8}(?:项目|工程|大桥|路|园))*"
)


#: 11月15日，X建成通车: the day stands in the clause before
DAY_BEFORE = re.compile(r"(?:\d[日月号]|[今昨前当]天|[今昨当]日|[上下]午|近日|日前|随后|至此|此前)，$")


def is_supposed(text: str, start: int, event: tuple[int, int]) -> bool:
    """The clause that begins at `start` supposes that the event has happened, and the next says what for."""
    before, end = text[start : event[0]], event[1]
    if TOLD.search(before) or DAY_BEFORE.search(text, 0, start):
        return False
    is_news = text.startswith(NEWS, event[0])
    after = DONE_FIRST.match(text, end)
    if after is not None:
        return HAPPENED.match(text, after.end()) is None
    if IF.search(before):
        return text.find("，", end) > 0
    return not is_news and WOULD.match(text, end) is not None and PLAIN.fullmatch(before[-PLAIN_LONGEST:]) is not None
