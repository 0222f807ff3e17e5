"""Which projects 这几条街 or 两座桥 means, and what is told of them all together."""

from __future__ import annotations

import re

from importers.drafts import Draft
from importers.names import WORKS
from importers.parts import Group

#: what the names end with that 这几条X means
LAST_CHARACTERS = {
    "道路": "路街巷道",
    "路": "路街巷道",
    "街": "路街巷道",
    "桥": "桥",
    "隧道": "道",
    "标段": "段）",
    "小区": "区",
    "学校": "学校园区",
    "小学": "学校",
    "中学": "学校",
    "幼儿园": "园",
    "医院": "院区",
    "公园": "园",
    "水库": "库",
    "泵站": "站",
    "车站": "站",
    "水厂": "厂",
    "场馆": "馆场心",
    "地块": "块",
    "片区": "区",
    "院区": "院区",
    "校区": "校区",
}
FEW = 2


def group_members(
    group: Group, recent: list[Draft], focus: tuple[Draft, ...], drafts: list[Draft]
) -> tuple[Draft, ...]:
    """The projects that 这几条街 or 两条路 means: those just named, else the other parts of the focus's project."""
    kin = [draft for draft in recent if _is_of_kind(draft, group.noun)]
    if not kin:
        family = [*focus, *(draft.parent for draft in focus if draft.parent is not None)]
        kin = [draft for draft in drafts if draft.parent in family and _is_of_kind(draft, group.noun)]
    if group.count is not None and len(kin) < group.count and group.noun not in WORKS:
        kin = _all_told(group, drafts) or kin
    if group.count is not None and len(kin) < group.count and (group.noun in WORKS or group.count > FEW):
        return ()  # 三个项目竣工: projects that are named further on; 共设9座车站: more than were named
    return tuple(kin if group.count is None else kin[-group.count :])


def _all_told(group: Group, drafts: list[Draft]) -> list[Draft]:
    """甲天桥…。乙天桥…。 A new paragraph: 两座天桥, where just so many have been told of."""
    ends = LAST_CHARACTERS.get(group.noun, group.noun[-1])
    told = [d for d in drafts if d.parent is None and not d.is_background and d.score >= 0 and d.name[-1] in ends]
    return told if len(told) == group.count else []


#: 两个地块加起来28万平方米, 四条路上共有160名工人
TOGETHER = re.compile(r"[^，。；]{0,4}(?:总(?!共\d+[个条座])|共有?\d|合计|加起来|一共)")


def together(text: str, group: Group, kin: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """What is told of all parts of one project together is told of the project."""
    owners = {id(draft.parent): draft.parent for draft in kin}
    (owner,) = owners.values() if len(owners) == 1 else (None,)
    return (owner,) if owner is not None and len(kin) > 1 and TOGETHER.match(text, group.end) else kin


def _is_of_kind(draft: Draft, noun: str) -> bool:
    """A road for 这几条街, a tunnel for 两座隧道; the network that owns the roads is none."""
    return not draft.is_list and draft.name[-1] in LAST_CHARACTERS.get(noun, draft.name[-1])
