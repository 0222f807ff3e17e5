"""What is told of several things at once, and what works consist of: neither is a project of its own."""

from __future__ import annotations

import re

from importers.drafts import Draft
from importers.mentions import Form, Mention
from importers.names import UNDERTAKING, WORKS, is_proper
from importers.scene import Reference, Scene

#: 两个健身中心均已封顶
EACH_AFTER = re.compile(r"[^，。；]{0,12}?(?:均|都|全部|全都)")
SEVERAL_THINGS = re.compile(r"老旧小区|旧楼区|小区|街巷|水库|河道")
#: 含游泳馆、匹克球场等运动场地: what a building has in it
FEATURES = re.compile(
    r"(?:、[\u4e00-\u9fff]{2,10}){0,4}等(?:[\u4e00-\u9fff]{0,6}(?:设施|场地|功能|用房|空间|业态|区域|场馆|内容|服务)|多种|于一体)"
)
#: 改造主要包括管网分流、绿化提升和充电桩建设
CONTENT = re.compile(r"(?:改造|整治|提升|建设内容|工程内容)(?:主要|内容)?(?:包括|包含|涵盖|涉及)[^，。；：]{4,}$")
LISTED_AT_MOST = 1.5


def works_on_several(mention: Mention, drafts: list[Draft]) -> Reference | None:
    """19个老旧小区提升项目: the works on them that the story has told of."""
    things = SEVERAL_THINGS.search(mention.name) if mention.form is Form.GENERIC else None
    if things is None or not UNDERTAKING.search(mention.name):
        return None
    told = (draft for draft in reversed(drafts) if draft.holds(things.group()) and UNDERTAKING.search(draft.name))
    known = next((draft for draft in told if not is_proper(draft.name)), None)
    return None if known is None else Reference(mention.start, mention.end, (known,), "works done to several")


def is_content(scene: Scene, mention: Mention) -> bool:
    """It stands in a list of what a building has in it, or of what works without a name consist of."""
    if FEATURES.match(scene.here.text, mention.end):
        return True
    if mention.name.endswith(WORKS) or mention.score > LISTED_AT_MOST:
        return False
    verb = CONTENT.search(scene.here.text, 0, mention.start)
    return verb is not None and not any(r.start < verb.start() for r in scene.references)
