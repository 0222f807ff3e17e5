"""Clauses that tell of something else than the works in focus, though they name none that the story knows.

一季度全县还有9个项目开工, 云溪大桥、望江路等5个都是今年开的工, 此前甲市和乙县去年已完成.
"""

from __future__ import annotations

import re

from importers.drafts import Draft
from importers.mention import Form, Mention
from importers.names import has_own_name, is_proper
from importers.scene import Scene

COUNTED = re.compile(
    r"(?<![这述此该\d])(?:\d+|[两三四五六七八九十]+)(?:余|多)?个(?P<kind>[^，。；、的]{0,8}?)项目|等(?:\d+|[两三四五六七八九十]+)(?:余|多)?[个家项]都"
)
#: what a ceremony is held for: its day is that of the works where it is held too
AT_ONCE = "集中"
NAMED_AREA = r"(?:(?![省市县区州镇乡和与及])[\u4e00-\u9fff]){1,6}[省市县区州镇乡]{1,2}"
AREA = re.compile(rf"(?:[全我该各][省市县区州镇乡村]|{NAMED_AREA}(?:[·、和与及]?{NAMED_AREA})*)")


def tells_of_others(scene: Scene, span: tuple[int, int], said: str, drafts: tuple[Draft, ...]) -> bool:
    """An event at `span`, with `said` before it, has a subject of its own, where its clause names no project."""
    start, _ = scene.here.clause_at(span[0])
    is_named = any(start <= r.start < span[0] for r in scene.references)
    if is_named or AT_ONCE in scene.here.text[start : span[1]]:
        return False
    of_area = AREA.fullmatch(said) is not None
    return of_area or _is_of_many(scene, span[0], drafts) or _names_another(scene, span[0], drafts)


def _is_of_many(scene: Scene, position: int, drafts: tuple[Draft, ...]) -> bool:
    """It was said of so many, in its clause or in one before that names nothing either: 9个项目已开工，年底投产.

    But the 19个老旧小区提升项目 are 老旧小区改造工程.
    """
    text = scene.here.text
    told = [r.end for r in scene.references if r.end <= position]
    floor = max([0, *told, text.rfind("；", 0, position) + 1])
    many = COUNTED.search(text, floor, position)
    if many is None or (many["kind"] and any(draft.holds(many["kind"][:2]) for draft in drafts)):
        return False
    return len(drafts) == 1 or many["kind"] is None


def _names_another(scene: Scene, position: int, drafts: tuple[Draft, ...]) -> bool:
    start, _ = scene.here.clause_at(position)
    named = [m for m in scene.here.mentions if start <= m.start and m.end <= position]
    return bool(named) and _is_another(named[-1], drafts)


def _is_another(mention: Mention, drafts: tuple[Draft, ...]) -> bool:
    """全市第一条高架快速路九江高架: a name that none of them has, and no part of one."""
    name = mention.name
    if mention.form is Form.BARE or not (has_own_name(name) and is_proper(name)):
        return False
    known = [called for draft in drafts for called in draft.names]
    return not any(called in name or name in called for called in known) and not any(d.is_called(name) for d in drafts)
