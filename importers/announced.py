"""Parts that words announce before they are named, however far the whole stands: 其控制性工程X, 剩余3条路中，X…；Y."""

from __future__ import annotations

import re

from importers.drafts import Draft, lineage
from importers.family import adjoin, place, place_on_line, put_under, whole_in_focus
from importers.mention import Mention
from importers.scene import Scene

#: 其控制性工程云溪大桥, behind a sentence on the line
CONTROL_OF_IT = re.compile(
    r"(?:^|[，；。：])(?:作为)?(?:其|该(?:项目|工程|路|线)的?|项目的?|工程的?)(?:最大的?)?(?:控制|关键|重点|标志|先导|重难点|节点)性?(?:节点)?工程(?:之一)?(?:的|——|[—、：，])?$"
)
#: 剩余3条路中，甲路…；乙路…: all that the sentence goes on to name
AMONG_THEM = re.compile(
    r"[“]?(?:其中|剩余的?|余下的?|其余的?|在建的?|已建成的?)?(?:(?:\d+|[两三四五六七八九十]{1,2})[条座个处所家块])(?:道路|路|街|桥|隧道|标段|项目|工程|小区|学校|子项目?|地块|站点|车站|泵站)(?:中|里|当中)，"
)
#: 包括两个子项目：甲工程…；乙工程…, 分东、西两个枢纽：东枢纽…；西枢纽…
OPEN_LIST = re.compile(
    r"(?:包括|包含|分为|分成|分|下设|涵盖|含)[^，。；：]{0,12}"
    r"[两三四五六七八九十\d]{1,2}(?:个|大|条|座|所|处|项|部分)[^，。；：]{0,8}："
)
#: 安置工程中，甲小区…，乙小区…
WITHIN = re.compile(r"(?:之?中|里)，")
CONTROL_REACH = 24


def place_new(scene: Scene, mention: Mention, draft: Draft, drafts: list[Draft]) -> None:
    """Whose part a newly named project is. `drafts`: all of the story."""
    if not among_parts(scene, mention, draft):
        place(scene, mention, draft)
    place_on_line(scene, mention, draft, drafts)


def rejoin(scene: Scene, mention: Mention, known: Draft) -> None:
    """The same of a project that the story named before, where it stands beside its whole."""
    if not adjoin(scene, mention, known):
        among_parts(scene, mention, known)


def among_parts(scene: Scene, mention: Mention, draft: Draft) -> bool:
    """Whether the sentence goes on to tell of a project's parts, and this is one."""
    host = _gone_on_with(scene, mention)
    if host is None or not put_under(draft, host):
        return False
    draft.weigh(2.0, "named among the parts")
    return True


def _gone_on_with(scene: Scene, mention: Mention) -> Draft | None:
    """What the sentence goes on to tell the parts of: 其控制性工程X, 其余3条路中，X…；Y, X工程中，Y…，Z."""
    text = scene.here.text
    if mention.is_oblique:
        return None
    focus = whole_in_focus(scene)
    if focus is not None and CONTROL_OF_IT.search(text, max(0, mention.start - CONTROL_REACH), mention.start):
        return focus
    if focus is not None and AMONG_THEM.match(text, 0, mention.start):
        return focus
    if focus is not None and _goes_on_among(scene, mention, focus):
        return focus
    host = _lists_openly(scene, mention)
    if host is not None:
        return host
    first = next((r for r in scene.references if not r.is_oblique), None)
    if first is None or first.end >= mention.start or len(first.targets) > 1:
        return None
    return first.targets[-1] if WITHIN.match(text, first.end, mention.start) else None


def _goes_on_among(scene: Scene, mention: Mention, focus: Draft) -> bool:
    """其中，甲片区已完工；乙片区3月进场: what opens a clause, where nothing but parts was named before it."""
    if not scene.here.text.startswith("其中") or not _opens(scene, mention, "；"):
        return False
    named = [r.targets[-1] for r in scene.references if not r.is_oblique and r.start < mention.start]
    return all(draft is not focus and focus in lineage(draft) for draft in named)


def _opens(scene: Scene, mention: Mention, marks: str) -> bool:
    return mention.start > 0 and scene.here.text[mention.start - 1] in marks


def _lists_openly(scene: Scene, mention: Mention) -> Draft | None:
    """Of whose parts the sentence has opened a list, where the mention opens an item of it."""
    text = scene.here.text
    if "：" not in text or not _opens(scene, mention, "：；"):
        return None
    opened = OPEN_LIST.search(text, 0, mention.start)
    if opened is None:
        return None
    owner = next((r for r in reversed(scene.references) if r.start < opened.start() and not r.is_oblique), None)
    if owner is not None:
        return owner.targets[-1] if len(owner.targets) == 1 else None
    return whole_in_focus(scene)
