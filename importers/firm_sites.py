"""Plants that are called by their firm alone where a story goes to the site: 走进云溪恒源新材料有限公司建设现场."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: firms that build for others
BUILDS_FOR_OTHERS = re.compile(
    "建设|建筑|建工|路桥|工程|中铁|中建|中交|交建|市政|安装|水利|监理|设计|咨询|[中一二三四五六七八九十]冶|电建|能建|城投|交投|建投|城建"
)
SITE = "的?(?:新?厂房|新厂区?|新?厂区|生产线|[一二三]期)?(?:建设|施工)(?:现场|工地)"
AT_ITS_SITE = re.compile(SITE)
FIRM_AT_SITE = re.compile(
    "(?:走进|来到|走访|深入|探访|前往|赶到|(?<![存正现])在)(?:了)?(?:位于[^，。；]{2,16}的)?"
    "(?P<name>(?!位于)[\u4e00-\u9fff（）]{2,18}?(?:有限责任公司|股份有限公司|有限公司|集团|科技|新材料|电子|食品|药业|机械|能源))"
    f"{SITE}"
)
PLACED = re.compile("(?:^|[，。；“])位于[^，。；]{2,16}的(?P<name>[\u4e00-\u9fff（）]{4,18}?有限公司)" + SITE)


def firm_sites(text: str) -> Iterator[tuple[int, int]]:
    """Where the firms stand whose plants are being built."""
    if not ("建设" in text or "施工" in text):
        return
    for pattern in (FIRM_AT_SITE, PLACED):
        for match in pattern.finditer(text):
            if BUILDS_FOR_OTHERS.search(match["name"]) is None:
                yield match.span("name")
