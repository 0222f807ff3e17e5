"""Units that only the words around their names show to be units: 由致远市政承建, 业主为江州市医院, 记者从市轨道办获悉.

Short names of firms and offices end with words that name much else (市政, 路桥, 医院); who builds, owns or tells is a
unit all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.lexicon import either, words

SHORT = either([*words("organisations", "short", "firms"), *words("organisations", "short", "offices")])
FIRM = re.compile(f"{either(words('organisations', 'short', 'firms'))}$")
DOES = either(words("organisations", "short", "does"))
NAME = r"[\u4e00-\u9fffA-Za-z（）]"
#: 由致远市政承建; nothing but what it does follows the name
BY = re.compile(
    rf"由(?P<name>(?!于|此|[东西南北])(?:(?![由的在和与、])[\u4e00-\u9fffA-Za-z]){{1,14}}?{SHORT})"
    rf"(?:等(?:单位|企业|公司)?)?(?:分别|分段|联合|共同|负责|具体|独家|全面|中标|投资|出资|总|同步|一并|统一|自行|配套)?{DOES}"
)
#: 业主为江州市第一医院，
LABELLED = re.compile(
    r"(?:单位|业主|法人|投资人|招标人|中标人|承包人|主体|[方商])(?:分别|均|都)?[为是系：]"
    rf"(?P<name>{NAME}{{2,20}}?{SHORT})(?=[，。；、）（]|和|与|$)"
)
#: how it begins, tried first
LABEL = re.compile("[位主人体方商](?:分别|均|都)?[为是系：]")
#: 记者从市轨道办获悉
ASKED = re.compile(
    r"从(?P<name>[\u4e00-\u9fff]{2,18}?[办委局院校司团处站所部厅队行社府心集])(?:方面|处|那里|了)?"
    r"(?:获悉|了解到|得知|打听到|获知|了解|传来)"
)
#: 从会场获悉, 从有关部门了解到
NO_UNIT = re.compile(
    r"同一家|模式|方式|发布会|会议|会上|现场|仪式|活动|有关|相关|部门|方面|负责|采访|项目部|施工方|本报|多方|工地|这里|那里|当地|村里"
)
BEGINNINGS = {BY: "由", ASKED: "从"}


def named_by_role(text: str) -> Iterator[tuple[int, int]]:
    """Where such names stand."""
    for pattern, beginning in BEGINNINGS.items():
        if beginning in text:
            yield from _spans(pattern, text)
    if LABEL.search(text):
        yield from _spans(LABELLED, text)


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(text):
        if not NO_UNIT.search(match["name"]):
            yield match.span("name")
