"""Where a bureau's own office ends that is named right behind it: 市住建局质安站, 县交通局农村公路建设办公室.

The bureau and its office are one unit, and nothing in its name is works. Who speaks there speaks for the bureau; what
has men and means of its own (公路中心, 交警大队) or a role on the works is called by its whole name.
"""

from __future__ import annotations

import re

from importers.lexicon import either, words

BUREAU = re.compile("(?:(?<![工商路布格])[局厅]|(?<![村居业家])委|委员会)$")
#: what runs on from the bureau to something else that it does, or to another unit
NO_OFFICE = (
    "[的在对为由和与及将已正等是了把从于至到会并拟要局委厅省]|投资|牵头|负责|组织|实施|启动|开展|召开|承建|新建|改造"
)
#: whose name can't be that of works
DESKS = "办公室|[处科股室办]|大队|支队|总队|中队|专班"
KINDS = f"{DESKS}|中心|[站所段]"
#: what stands behind the name of a unit that speaks or does something
ACTS = either(
    [
        *words("organisations", "people", "roles"),
        *words("organisations", "people", "speech"),
        *words("organisations", "telling", "after"),
        *[
            "相关",
            "有关",
            "主要负责",
            "分管",
            "常务",
            "党",
            "方面",
            "负责",
            "牵头",
            "具体负责",
            "组织实施",
            "代建",
            *(
                f"{being}{role}"
                for being in ("为", "作为", "担任")
                for role in ("项目法人", "业主", "建设单位", "项目业主", "代建单位", "责任单位", "实施单位")
            ),
            "这样",
            "的答复",
            "的要求",
        ],
    ]
)
OFFICE = re.compile(
    rf"(?P<office>(?:(?!{NO_OFFICE})[\u4e00-\u9fff]){{0,13}}?(?:(?:{KINDS})(?=[\u4e00-\u9fff]{{0,4}}{ACTS})|(?:{DESKS})(?=[，。；：、）（]|$)))"
)
#: 市交通集团建设管理中心副主任: a department of a firm
FIRMS = ("集团", "公司")
OFFICE_OF_A_FIRM = re.compile(
    r"(?P<office>(?:建设|工程|项目|运营|规划|技术|安全|投资|资产|代建|总工){1,3}(?:管理|指挥|推进|技术)?(?:中心|[部处科室办]))(?=副?[主部处科]任?长?|常务|负责人|工程师)"
)
DOES = re.compile("(?:具体|统一|独家)?(?:作?为|担任|负责(?!人)|牵头|组织实施|代建)")
#: what is called by its own name, whoever speaks for it
OWN_NAME = re.compile("(?:中心|大队|支队|总队|[管水养护工]理?所)$")


def office_of(text: str, start: int, end: int) -> int:
    """Where the office ends that text[start:end] has, or else `end`."""
    pattern = (
        OFFICE if BUREAU.search(text, start, end) else OFFICE_OF_A_FIRM if text.endswith(FIRMS, start, end) else None
    )
    match = pattern.match(text, end) if pattern is not None else None
    return match.end("office") if match else end


def with_offices(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The units of a sentence, none of them within a bureau's office; by its name where it has one of its own."""
    found: list[tuple[int, int]] = []
    reach = 0
    for start, end in spans:
        if start < reach:
            continue
        reach = office_of(text, start, end)
        is_firm = text.endswith(FIRMS, start, end)
        is_own = reach > end and not is_firm and (OWN_NAME.search(text, end, reach) or DOES.match(text, reach))
        found.append((start, reach if is_own else end))
    return found
