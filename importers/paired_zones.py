"""Zones that works are divided into, told of one after the other: 北园面积780亩，…。南园正在清塘, 正在建设的C区.

One by itself may be anything (东区 is a part of a town, too); two of a kind in one story are parts of what it tells of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from importers.lexicon import either
from importers.mention import Form, Mention
from importers.parts import Part

#: what tells one zone from the next: labels of one kind go together
KINDS = ("东西南北中", "甲乙丙丁戊", "ABCDEFGH", "一二三四五六", "上中下", "前后")
SIDE = f"[{''.join(KINDS)}]"
NAMED_ZONE = "(?:核心|启动|起步|先行|先导|示范|拓展|首开|研发|生产|仓储|加工|居住|商业|展示)(?=区)"
NOUNS = (
    "段",
    "水库",
    "区",
    "园",
    "苑",
    "院区",
    "校区",
    "站区",
    "厂区",
    "园区",
    "馆区",
    "港区",
    "库区",
    "组团",
    "地块",
    "片区",
    "区块",
    "展区",
    "营区",
)
LABEL = re.compile(
    rf"(?:^|(?<=[，。；：、“（的分]))(?:其中[，：]?|目前|而|[A-H][、和与])?(?P<label>(?:{SIDE}|{NAMED_ZONE})(?P<noun>{either(NOUNS)}))"
    r"(?=[、和与及，已正将于也还尚则因在目今明去预计拟力到率为分主先\d（]|占地|总?投资|总?建筑|规划|面积|完成|建设|动工|开工|完工|竣工|封顶|启用|投用|土建|设|共|有望|全部|基本|刚|整体|工程|项目)"
)
#: cheap to look for
MARK = re.compile(rf"(?:{SIDE}|{NAMED_ZONE})(?:{either(NOUNS)})")
ZONE = re.compile(NAMED_ZONE)
JOINED = re.compile(rf"[、和与及](?P<label>(?:{SIDE}|{NAMED_ZONE})(?P<noun>{either(NOUNS)}))")


def with_pairs(
    texts: Sequence[str], mentions: Sequence[Sequence[Mention]], parts: list[list[Part]]
) -> list[list[Part]]:
    """The parts of each sentence, with such zones where a story has two of a kind."""
    found = [list(_labels(text)) if MARK.search(text) else [] for text in texts]
    seen: dict[tuple[str, int], set[str]] = defaultdict(set)
    for part in (part for row in found for part in row):
        seen[_kind(part.label)].add(part.label)
    if not any(len(labels) > 1 for labels in seen.values()):
        return parts
    return [
        _joined(known, [part for part in row if len(seen[_kind(part.label)]) > 1 and _is_alone(part, named)])
        for known, row, named in zip(parts, found, mentions, strict=True)
    ]


def _labels(text: str) -> Iterator[Part]:
    for match in LABEL.finditer(text):
        yield Part(*match.span("label"), match["label"], "lot")
        joined = JOINED.match(text, match.end("label"))
        while joined is not None:
            yield Part(*joined.span("label"), joined["label"], "lot")
            joined = JOINED.match(text, joined.end())


def _kind(label: str) -> tuple[str, int]:
    if ZONE.match(label):
        return "区", len(KINDS)
    return label[1:], next((number for number, kind in enumerate(KINDS) if label[0] in kind), 0)


def _is_alone(part: Part, mentions: Sequence[Mention]) -> bool:
    """No longer name holds it."""
    return not any(
        m.start <= part.start < m.end and m.end - m.start > len(part.label) and m.form is Form.NAMED for m in mentions
    )


def _joined(known: list[Part], further: list[Part]) -> list[Part]:
    apart = {p.start: p for p in further if not any(k.start < p.end and p.start < k.end for k in known)}
    return sorted([*known, *apart.values()], key=lambda part: part.start) if apart else known
