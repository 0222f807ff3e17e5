"""Headings that name works: 城区停车设施 above 总投资1.2亿元，…, and 七、建设城市书房。在红园建成5个.

Such a heading names its project whatever it is called; what stands below it goes on without a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from importers.chunks import CUTTER
from importers.layout import Paragraph
from importers.names import EXTENSION, FACILITY, UNDERTAKING, WORKS
from importers.run_in import LABELS, NO_TITLE

NUMBER = r"[一二三四五六七八九十]{1,3}|\d{1,2}"
TITLE = re.compile(
    rf"(?P<number>(?:{NUMBER})[、.．]|（(?:{NUMBER})）|[①-⑳●■◆▲★◎•※►▶]|——)?"
    r"(?P<verb>(?:新建(?![街路村镇里桥乡])|建设(?![街路村镇里桥乡])|实施|推进)(?=[\u4e00-\u9fff]{4}))?(?P<title>[\u4e00-\u9fffA-Z\d~—-]{3,24}(?:（[\u4e00-\u9fff\d]{1,8}）)?)(?P<stop>[。：]?)"
)
#: 城区停车设施, 老旧小区加装电梯, 农村危旧桥: what names works beside the nouns of facilities
ENDS = re.compile(
    "(?:设施|停车|停车位|泊位|电梯|书房|书屋|危旧桥|危桥|危房|公租房|安置房|保障房|路灯|公厕|充电桩|管线|线路|段|[A-Z]区|[东西南北]区|改建|迁建|新建|扩建|建设|安装|更新|更换|加装|提质|增效|扩容|连通|畅通|修复|美化|亮化|绿化|硬化)$"
)
#: the works are told of below as if they had been named
BELOW = re.compile(
    "(?:据了解，|目前，|今年|去年|目前|现已?|已经?|正在)?(?:该|本|这项)?(?:项目|工程)?(?:[计规]划|概算|估算|预计)?(?:总投资|投资|占地|位于|坐落|地处|选址|全长|总长|路线|线路|总?建筑面积|总用地|新建|改造|改建|扩建|修建|铺设|续建项目|新建项目"
    "|这是|起于|起点|西起|东起|南起|北起|由|在|共|分|建筑|规模|治理|整治|东段|全线|主体|新?开工|动工|完工)"
)
SIZE = re.compile(r"\d[\d.]*(?:余|多)?(?:亿|万)?(?:元|公里|千米|米|亩|平方米|㎡|公顷|座|个|张|处|栋|幢|户|套|辆)")
#: 位于青石路的望江小学工程…: other works are named there
NAMES_OTHERS = re.compile(r"(?!这是)[^，。；]{4,30}(?:工程|项目)(?!总?投资|部|位于|占地|全长|采用|采取|由|于)")
#: 安置房（四期）: of what the headings above tell
PHASE = re.compile("[\u4e00-\u9fff]{2,4}（[一二三四五六七八九]期）")
#: 便民服务提质: what is done for people, and built nowhere
FOR_PEOPLE = re.compile(
    "服务(?!中心|站|区|设施|驿站|平台)|就业|创业|救助|培训|筛查|体检|监管|执法|治安|消费|惠民演出|人才|招商|营商|低保|补贴|贷款"
)
#: 计划工期：, 总投资（万元）：
PARTICULAR = re.compile("[\u4e00-\u9fff]{2,8}(?:（[^（）]{1,6}）)?：")
SHEET_SHORTEST, SHEET_LONGEST = 3, 10
LOOKED_AT = 120


def section_heads(paragraphs: Sequence[Paragraph]) -> dict[int, tuple[int, int]]:
    """Where the name stands in the text of each paragraph, by its number, that is such a heading or begins with one."""
    found: dict[int, tuple[int, int]] = {}
    for number, paragraph in enumerate(paragraphs):
        text = paragraph.passage.text
        match = TITLE.match(text)
        if match is None or paragraph.is_caption or not _names_works(match["title"]):
            continue
        alone = match.end() == len(text)
        below = _below(paragraphs, number) if alone else text[match.end() : match.end() + LOOKED_AT]
        is_head = alone or (match["stop"] and match["number"])
        if is_head and (_tells_of_works(below) or (alone and _is_sheet(paragraphs, number))):
            found[number] = match.span("title")
    return found


def _below(paragraphs: Sequence[Paragraph], number: int) -> str:
    following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
    return "" if following is None or following.is_heading else following.passage.text[:LOOKED_AT]


def _is_sheet(paragraphs: Sequence[Paragraph], number: int) -> bool:
    """Lines of particulars stand below, with a size or a sum among them: 位置：…, 改造内容：…, 计划投资：1530万元."""
    lines = [paragraph.passage.text for paragraph in paragraphs[number + 1 : number + 1 + SHEET_LONGEST]]
    told = list(takewhile(PARTICULAR.match, lines))
    return len(told) >= SHEET_SHORTEST and any(SIZE.search(line) for line in told)


def _names_works(title: str) -> bool:
    name = title.partition("（")[0]
    if (
        LABELS.search(name)
        or FOR_PEOPLE.search(name)
        or NO_TITLE.search(name)
        or CUTTER.search(name[:-2])
        or PHASE.fullmatch(title)
    ):
        return False
    kinds = (*FACILITY.finditer(name), *UNDERTAKING.finditer(name))
    closed = any(kind.end() == len(name) for kind in kinds)
    return closed or name.endswith(WORKS) or bool(EXTENSION.search(name) or ENDS.search(name))


def _tells_of_works(below: str) -> bool:
    first = below.partition("，")[0]
    return BELOW.match(below) is not None and SIZE.search(below) is not None and not NAMES_OTHERS.match(first)
