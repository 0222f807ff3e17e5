"""What is left of a line of which a stretch is open already: 其中东段1.5公里已建成通车。剩余850米涉及42户征收."""

from __future__ import annotations

import re

from importers.drafts import Draft
from importers.scene import Scene

#: 剩余850米, 其余4公里, 未通车的20公里, 剩下的路段
REST = re.compile(
    r"(?:(?<=[，。；])|^)(?:而|目前|现|但|不过|至于)?(?:"
    r"(?:剩余|剩下|余下|其余)的?(?:约|近|大约)?(?:\d[\d.]*多?(?:公里|千米|米|里)|路段|河段|堤段|渠段|部分路段|那一?段|一段|半幅)"
    r"|(?:尚未|还没有?|未|没)(?:通车|完工|打通|修通|贯通|建成|整治|改造|开通|建|修)的?(?:约|近)?(?:\d[\d.]*多?(?:公里|千米|米|里)|路段|河段|堤段|那一?段|一段|部分))"
)
#: cheap to look for
RESTS = "剩余未没其"
#: 1.5公里已于2021年9月建成通车
OPEN = re.compile(
    r"(?<!未)(?<!计划)(?:通车|建成|完工|竣工|贯通|开通|放行|投用|修通|打通|修好|建好|整治完|改造完|完成(?=[，。；]|施工|建设|改造|整治))"
)
STRETCHES = ("段", "期", "侧", "幅", "区间", "岸")
CLOSE = 60


def may_tell_of_rest(text: str) -> bool:
    return any(mark in text for mark in RESTS)


def whole_of_opened(scene: Scene, focus: tuple[Draft, ...], before: str, place: int) -> Draft | None:
    """The line of which the stretch told of right before `place` is open; `before` is the sentence before."""
    named = scene.told_before(place)
    stretch = named[-1].targets[-1] if named else focus[-1] if len(focus) == 1 else None
    if stretch is None or stretch.parent is None or not stretch.label.endswith(STRETCHES):
        return None
    told = (before + scene.here.text[:place])[-CLOSE:]
    since = told.rfind(stretch.label)
    return stretch.parent if since >= 0 and OPEN.search(told, since + len(stretch.label)) else None
