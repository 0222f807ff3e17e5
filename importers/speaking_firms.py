"""Firms that only their spokesman shows: 华天路桥项目经理章明, 青山食品董事长李力.

A trade closes the name (路桥, 建设, 监理) where someone of the site speaks; a head of a firm shows any name for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from importers.introduced import name_at, roles_in
from importers.lexicon import either, words
from importers.names import FACILITY
from importers.unit_names import CUT

HEADS = frozenset(words("organisations", "spokesmen", "heads"))
TRADE = either(words("organisations", "spokesmen", "firms"))
BETWEEN = either(words("organisations", "spokesmen", "between"))
#: 华天路桥云溪大桥项目部: the firm, and what its spokesman is of
OF_TRADE = re.compile(
    rf"(?P<name>[\u4e00-\u9fff]{{2,8}}?{TRADE})(?!设|站)(?:[\u4e00-\u9fff\dA-Z—-]{{0,12}}?{BETWEEN})?"
)
OF_HEAD = re.compile(r"(?P<name>[\u4e00-\u9fff]{4,8})")
#: where what he is begins
BEGINS = re.compile(
    r"[，。；：！？、”“（）]|据(?!点)|介绍|记者|随后|近日|目前|当天|日前|昨日|今天|单位|业主|方(?=[\u4e00-\u9fff]{4})"
)
#: no firm's name: what it is called for short, or what has a head too
NO_FIRM = re.compile(
    "公司|集团|项目|工程|园区|景区|基地|企业|中心|标段|负责|兼|执行|酒店|医院|工厂|大桥|水厂|该|我们|这|的|村|协会|商会|合作社"
)
TRADE_ENDS = re.compile(f"{TRADE}$")
NO_STEM = ("全", "该", "本", "各", "负责")
LONGEST = 24


def speaking_firms(text: str) -> Iterator[tuple[int, int]]:
    """Where the names of such firms stand."""
    for role in roles_in(text):
        if role.start() < 4 or name_at(text, role.end()) is None:
            continue
        floor = max(0, role.start() - LONGEST)
        cuts = [cut.end() for pattern in (BEGINS, CUT) for cut in pattern.finditer(text, floor, role.start())]
        start = max(cuts, default=floor if floor == 0 else role.start())
        found = OF_TRADE.fullmatch(text, start, role.start())
        if found is None and role.group() in HEADS:
            found = OF_HEAD.fullmatch(text, start, role.start())
        if found is not None and not _is_no_firm(found["name"]):
            yield found.span("name")


def _is_no_firm(name: str) -> bool:
    """云溪大桥建设, 园区建设, 项目总监理: what is built there."""
    stem = TRADE_ENDS.sub("", name)
    return (
        bool(NO_FIRM.search(stem))
        or any(match.end() == len(stem) for match in FACILITY.finditer(stem))
        or stem.startswith(NO_STEM)
    )
