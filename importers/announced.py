"""Parts that words announce before they are named, however far the whole stands: 其控制性工程X, 剩余3条路中，X…；Y."""

from __future__ import annotations

import re

from importers.drafts import Draft
from importers.family import adjoin, place, place_on_line, put_under
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
    focus = scene.focus[-1].root if scene.focus else None
    if focus is not None and CONTROL_OF_IT.search(text, max(0, mention.start - CONTROL_REACH), mention.start):
        return focus
    if focus is not None and AMONG_THEM.match(text, 0, mention.start):
        return focus
    first = next((r for r in scene.references if not r.is_oblique), None)
    if first is None or first.end >= mention.start or len(first.targets) > 1:
        return None
    return first.targets[-1] if WITHIN.match(text, first.end, mention.start) else None
