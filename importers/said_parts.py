"""Parts by the words before them: 头一个子项目是邻里中心，…；第二个是立体停车库, 路上的清江大桥投资1亿元."""

from __future__ import annotations

import re

from importers.drafts import Draft
from importers.family import whole_in_focus
from importers.mention import Mention
from importers.names import FACILITY, WORKS, is_building
from importers.scene import Scene
from importers.signs import FIGURES

#: what leads to the first part, or to one that is called so
SAID = re.compile(
    "(?:(?:头|第)一个|首个|先行(?:建设)?的|最先(?:建设|开工|动工|完工)的|核心|主体|龙头)(?:的)?(?:子项目|子工程|子项|单体|单项工程|分项工程|场馆|组成部分)(?:就)?[是为叫：]$"
    "|(?:子项目|子工程|子项|单体|分项工程|场馆)之[一二三四五六]?(?:就)?[是为叫：]?(?:的)?$"
)
#: 第二个是立体停车库; 还有强弱电上改下, behind one that was said to be a part
NEXT = re.compile(
    "(?:^|[，；。])(?:第[二三四五六七八]个|另一个|另外一个|最后一个|还有一个|再一个)(?:子项目|子工程|子项|单体|场馆)?(?:就)?[是为叫：]$"
)
#: 这条路上的清江大桥, 园内的游客中心
WITHIN = re.compile(
    "(?:^|[，；。：“]|目前|其中)(?:(?:[这该]条?|全)?(?:路|线|铁路|高速|公路|沿线|大道|快速路)上|(?:该|这个)?(?:项目|工程|片区|园区|园|校园|院区|景区|小区|枢纽|新城|综合体|中心)(?:中|里|里面|内|范围内))的$"
)
BEFORE_LONGEST, SHORTEST = 24, 2


def host_said(scene: Scene, mention: Mention) -> Draft | None:
    """The works in focus that such words before it make the mention a part of."""
    if mention.name in WORKS or mention.is_counted or mention.is_definite or len(mention.name) < SHORTEST:
        return None
    text = scene.here.text
    before = text[max(0, mention.start - BEFORE_LONGEST) : mention.start]
    if before[-1:] not in "是为叫：的之" or not before or FACILITY.search(mention.name) is None:
        return None
    host = whole_in_focus(scene)
    host = scene.references[-1].targets[-1].root if scene.references and not scene.references[-1].is_oblique else host
    if host is None or host.holds(mention.name):
        return None
    if SAID.search(before) or _is_owned(scene, mention):
        return host
    if NEXT.search(before) and any(draft.parent is host for draft in (*scene.focus, *_told(scene))):
        return host
    return host if WITHIN.search(before) and FIGURES in mention.why else None


def _is_owned(scene: Scene, mention: Mention) -> bool:
    """望川文体中心的体育馆投资4亿元: its own size is told of what stands behind the works' name."""
    owner = scene.references[-1] if scene.references else None
    owned = owner is not None and not owner.is_oblique and scene.here.text[owner.end : mention.start] == "的"
    return owned and FIGURES in mention.why and not is_building(mention.name)


def _told(scene: Scene) -> list[Draft]:
    return [draft for reference in scene.references for draft in reference.targets]
