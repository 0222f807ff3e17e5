"""Names that stand in one row: which they are, whether each is whole, and what figures beside each of them say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.listed import PAID
from importers.mention import LIES_IN, ONE_OF_A_ROW, STRETCH, Form, Mention
from importers.names import WORKS, is_building
from projects.unchanging import changed

ROW_JOINER = re.compile(rf"{STRETCH}(?:（[^（）]{{1,24}}）|建设|改造|扩建|项目|工程)?(?:[、和及与]|，?以及){LIES_IN}")
#: 甲纺织项目、乙粗纺和家纺项目: the second half of a name within such a row
HALF_BEFORE = re.compile(r"、[\u4e00-\u9fffA-Za-z\d.]{2,24}[和与及]")
ROW_SHORTEST, ROW_NAME_SHORTEST, ROW_POINTS = 3, 3, 3.5
NEAR = 12
#: 全长17公里的, 、总投资约3.6亿元的
UNIT = "(?:元|平方米|平方公里|平米|公里|千米|米|公顷|亩|张床位|个床位|个?班|套|栋|户)"
FIGURE = rf"\d(?:余|多)?[万亿]?(?:余|多)?{UNIT}(?:左右|以上)?的"
DONE = "(?:新建|改建|扩建|重建|建设|改造|提升|整治|项目|工程)*"
BRACKETED_UNIT = f"(?:{UNIT}|[张座个处吨年月]|[千兆]瓦)"
FIGURE_IN_BRACKETS = re.compile(rf"{DONE}（[^（）]{{0,40}}?\d(?:余|多)?[万亿]?(?:余|多)?{BRACKETED_UNIT}")
MEASURED_BEFORE = re.compile(f"{FIGURE}$")
#: 机场主要建设3600米的跑道、28万平方米的航站楼: what the works named before consist of
CONTENT = re.compile("建设|新建|包括|包含|含|设有|建有|规划|由")
NEXT_MEASURED = re.compile(rf"(?:建设|改造|项目|工程)?(?:[、，；]?(?:以及)|[、，；和及与])[^，。；、]{{1,14}}{FIGURE}")


def rows(text: str, found: list[Mention]) -> Iterator[list[int]]:
    """The indexes of mentions that stand in one row, joined by 、 or 和."""
    row: list[int] = []
    for index, mention in enumerate(found):
        if row and text[mention.start - 1] == "（" and text[mention.end : mention.end + 1] == "）":
            continue  # 云溪物流园（云溪电商中心）、: another name of it
        if row and not ROW_JOINER.fullmatch(text, found[row[-1]].end, mention.start):
            yield row
            row = []
        row.append(index)
    yield row


def with_whole_items(text: str, found: list[Mention]) -> list[Mention]:
    """甲纺织项目、乙粗纺和家纺项目: between the marks of a row of works that each are called so stands one name."""
    result = list(found)
    for index in range(1, len(found)):
        before, here = found[index - 1], found[index]
        if (
            before.name.endswith(WORKS)
            and here.name.endswith(WORKS)
            and HALF_BEFORE.fullmatch(text, before.end, here.start)
        ):
            paid = PAID.match(text, before.end + 1)
            start = paid.end() if paid else before.end + 1
            result[index] = changed(here, start=start, name=text[start : here.end], form=Form.NAMED)
    return result


def may_be_one(mention: Mention) -> bool:
    plain = mention.is_counted or mention.is_definite or is_building(mention.name)
    return not plain and len(mention.name) >= ROW_NAME_SHORTEST and mention.name not in WORKS


def each_measured(text: str, found: list[Mention]) -> list[Mention]:
    """全长17公里的环城绿道、投资3亿元的会议中心: each of a row that each has its figure beside it is works."""
    result = list(found)
    measured = list(_measured_rows(text, found)) if "的" in text else []
    for row in (*measured, *(_bracketed_rows(text, found) if text.count("（") > 1 else ())):
        is_row = len(row) >= ROW_SHORTEST or (len(row) > 1 and any(found[n].form is not Form.BARE for n in row))
        for index in row if is_row else ():
            here = found[index]
            if here.form is Form.NAMED or may_be_one(here):
                score, why = max(here.score, ROW_POINTS), (*here.why, ONE_OF_A_ROW)
                result[index] = changed(here, form=Form.NAMED, score=score, why=why, is_oblique=False)
    return result


def _bracketed_rows(text: str, found: list[Mention]) -> Iterator[list[int]]:
    """甲路（1.2公里）、乙馆（投资3亿元）: those in a row that have a figure in brackets behind them."""
    for row in rows(text, found):
        told = [index for index in row if FIGURE_IN_BRACKETS.match(text, found[index].end)]
        yield row if len(told) > 1 and len(told) >= len(row) - 1 else []


def _measured_rows(text: str, found: list[Mention]) -> Iterator[list[int]]:
    """The indexes of mentions each of which has its figure before it, one behind the other."""
    row: list[int] = []
    for index, mention in enumerate(found):
        if row and NEXT_MEASURED.fullmatch(text, found[row[-1]].end, mention.start):
            row.append(index)
            continue
        yield row
        near = max(0, mention.start - NEAR)
        is_content = index and CONTENT.search(text, found[index - 1].end, mention.start)
        row = [index] if MEASURED_BEFORE.search(text, near, mention.start) and not is_content else []
    yield row
