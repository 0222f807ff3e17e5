"""What works have still to do, or what joined them (剩下的听松桥, 青河公路列入农村公路提升工程): parts of them."""

from __future__ import annotations

import re

from importers.drafts import Draft
from importers.family import put_under
from importers.names import WORKS, core
from importers.scene import Scene

#: 已完工11座，剩下的听松桥; 只剩下青河公路还在铺油
LEFT = re.compile(
    "(?:剩下|剩余|余下|其余|余|剩)的?(?:还有|只有|主要)?(?:就|只)?[是有]?|(?:只|仅)(?:剩下?|余下?)了?"
    "|最后的?一[条座个处所段]"
)
#: 剩下的是甲至乙、丙至丁两条: called in short, and by their names later on
LISTED = re.compile(r"(?P<list>[\u4e00-\u9fff、和至—]{3,30}?)(?:这?[两二三四五六]|\d)[条座个处所段]")
JOINED = re.compile("[、和]")
SHORTEST = 3
#: 青河公路去年列入县农村公路提升工程
ENTERED = re.compile("(?:列入|纳入|归入|编入|划入)了?(?P<whole>[\u4e00-\u9fff]{4,24}?(?:工程|项目))")
WHOLE_SHORTEST = 6
REACH = 6
#: what the parts and the whole are both called
KINDS = ("小区", "公路", "道路", "桥", "水库", "泵站", "学校", "小学", "幼儿园", "街巷", "管网", "渠", "闸", "河", "路")
ALIKE = {"小区": ("小区", "院", "宿舍", "楼", "区", "苑", "园"), "学校": ("学校", "小学", "中学", "幼儿园")}


def relate_left(scenes: list[Scene], drafts: list[Draft]) -> None:
    for scene in scenes:
        text = scene.here.text
        if not scene.is_body:
            continue
        for left in LEFT.finditer(text) if "剩" in text or "余" in text or "最后" in text else ():
            _leave(scene, left, drafts)
        for entered in ENTERED.finditer(text) if "入" in text else ():
            _enter(scene, entered, drafts)


def _leave(scene: Scene, left: re.Match[str], drafts: list[Draft]) -> None:
    whole = _whole(scene, left.start())
    if whole is None:
        return
    for part in _left(scene, left.end(), drafts):
        _put(part, whole)


def _whole(scene: Scene, position: int) -> Draft | None:
    """What the sentence told of before, or the works in focus."""
    before = scene.told_before(position)
    targets = before[-1].targets if before else scene.focus
    return targets[-1].root if len(targets) == 1 else None


def _left(scene: Scene, position: int, drafts: list[Draft]) -> list[Draft]:
    named = [r for r in scene.references if 0 <= r.start - position <= REACH]
    if named:
        return list(named[0].targets)
    listed = LISTED.match(scene.here.text, position)
    short = [name for name in JOINED.split(listed["list"]) if len(name) >= SHORTEST] if listed else []
    return [draft for draft in drafts if any(draft.name.startswith(name) for name in short)]


def _enter(scene: Scene, entered: re.Match[str], drafts: list[Draft]) -> None:
    called = entered["whole"]
    wholes = [
        d for d in drafts if d.name.endswith(called) or (len(d.name) >= WHOLE_SHORTEST and called.endswith(d.name))
    ]
    before = scene.told_before(entered.start())
    if wholes and before:
        for target in before[-1].targets:
            _put(target, wholes[0])


def _put(part: Draft, whole: Draft) -> None:
    """Where the whole is works on many of what the part is one of."""
    if part is whole or not (whole.name.endswith(WORKS) or "改造" in whole.name) or part.name.endswith(WORKS):
        return
    kinds = [kind for kind in KINDS if kind in core(whole.name)]
    if any(part.name.endswith(ALIKE.get(kind, (kind,))) for kind in kinds) and put_under(part, whole):
        whole.weigh(1.0, "a part of it is named")
