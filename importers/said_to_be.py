"""What a noun phrase only says of the works that its sentence is about: 是一条快速路, 列入专项债券项目."""

from __future__ import annotations

import re

from importers.drafts import Draft
from importers.mention import Form, Mention
from importers.names import WORKS, core, has_own_name
from importers.parts import Part
from importers.scene import Reference, Scene

#: 这座总投资2亿元的, 是一座集…于一体的, 为目前国内最长的
THIS_ONE = re.compile(r"[“]?这[一个座条项所处家栋幢][^，。；“”]{2,30}的")
IS, WHAT_IT_IS = "是为系也", "what it is"
ONE_OF_A_KIND = re.compile(
    r"(?:是|为|系)[^，。；的]{0,16}(?:一[条座个项所处家栋]|最|首[个座条家]|头一[个座条]|第一|唯一)[^，。；]{1,40}的$"
)
#: 该路全长8公里，是省里下达的2011年农村公路升级改造项目
SET_FOR = re.compile(r"(?:也|又|还)?(?:是|系|为|属于?)[^，。；]{2,20}的(?:[\d〇零一二三四五六七八九]{4}年度?)?")
#: 该楼今年1月拆除重建，是校安工程长效机制项目
COPULA = re.compile("(?:也|又|还|均|都)?(?:是|系|属于?)")
#: 云岭隧道是…的咽喉工程, 港湾项目，属于…: nothing stands between the project and what it is said to be
SAID_TO_BE = re.compile(r"，?(?:也|则|又|还|同时|同样|既|正|仍)?(?:[是为系]|成为|作为|属于?(?=[^，。；]{,24}的))(?!了)")
#: 已列入我县2024年专项债券项目, 被列为今年中央预算内投资项目
ENLISTED = re.compile(
    "(?:列入|纳入|列为|列作|列进|入选|入围|跻身|选为|评为|确定为|定为|申报为|申报了?|争取到)[^，。；的]{0,14}$"
)
#: 已纳入城东区背街小巷改造项目，该项目共改造小巷16条: a whole that is told of next
TOLD_NEXT = re.compile(
    "[，；。](?:该|这一?个?|本|整个)(?:项目|工程|计划|行动)(?=[^，。；]{0,6}(?:共|涉及|总投资|投资|包括|包含|改造|新建|计划|拟|全长|概算|将|覆盖|惠及))"
    "|[，；](?:项目|工程)(?:一?共|总共|总投资|涉及|包括|包含|概算|覆盖|惠及)"
)
MARKS = re.compile("[，；：]")
#: what is told of a tunnel or a bridge behind the stretch that it lies in
OF_A_STRETCH = re.compile(
    "的?[^，。；、：]{0,14}(?:工程|节点|工点|隧道|隧洞|桥|桥梁|部分|项目|车站|互通|枢纽)(?:之一)?(?=[，。；]|$)"
)
#: 北桥头至青石街, followed by how long it is
FROM_TO = re.compile(r"[\u4e00-\u9fff\d]{2,9}[至到][\u4e00-\u9fff\d]{1,8}(?:(?<![公铁高])[路街巷口头桥]|大道)")
LENGTH_NEXT = re.compile(r"(?:约|近)?\d[\d.]*(?:公里|米)")
ROAD_LIKE = re.compile(r"(?:[路街道线]|公路|高速|快速路)(?:[东西南北]延|延伸)?$")


def described_by(scene: Scene, mention: Mention, focus: tuple[Draft, ...]) -> Reference | None:
    """What a noun without a name says something of: 这个总投资1.3亿元的农民公寓, 是一条跨江的快速路."""
    meant = _described(scene, mention, focus) if mention.form is not Form.BARE else ()
    meant = meant or _set_for(scene, mention, focus) or _said_to_be(scene, mention)
    meant = meant or _enlisted(scene, mention, focus) or _stretch(scene, mention, focus)
    return Reference(mention.start, mention.end, meant, WHAT_IT_IS) if len(meant) == 1 else None


def _described(scene: Scene, mention: Mention, focus: tuple[Draft, ...]) -> tuple[Draft, ...]:
    text = scene.here.text
    start, end = scene.here.clause_at(mention.start)
    if THIS_ONE.fullmatch(text, start, mention.start):
        return focus
    if mention.end < end or not ONE_OF_A_KIND.search(text, start, mention.start):
        return ()
    return _subject(scene) or (focus if text[start] in IS else ())


def _set_for(scene: Scene, mention: Mention, focus: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """该路全长8公里，是省里下达的2011年农村公路升级改造项目: which of the works of its kind it is."""
    start, end = scene.here.clause_at(mention.start)
    is_kind = mention.end == end and mention.name.endswith(WORKS) and not is_of_a_whole_told_next(scene, mention)
    if is_kind and COPULA.fullmatch(scene.here.text, start, mention.start):
        return _subject(scene)
    if not is_kind or SET_FOR.fullmatch(scene.here.text, start, mention.start) is None:
        return ()
    return _subject(scene) or focus


def _subject(scene: Scene) -> tuple[Draft, ...]:
    subject = next((r for r in scene.references if not r.is_oblique), None)
    return subject.targets if subject is not None else ()


def _subject_before(scene: Scene, mention: Mention) -> Reference | None:
    return next(reversed(scene.told_before(mention.start)), None)


def _said_to_be(scene: Scene, mention: Mention) -> tuple[Draft, ...]:
    """云岭隧道是云望公路的咽喉工程，…: the project that the words before speak of."""
    text = scene.here.text
    subject = _subject_before(scene, mention)
    copula = SAID_TO_BE.match(text, subject.end) if subject is not None else None
    if (
        subject is None
        or copula is None
        or is_of_a_whole_told_next(scene, mention)
        or mention.end < scene.here.clause_at(mention.start)[1]
    ):
        return ()
    is_one_clause = not any(mark in text[copula.end() : mention.start] for mark in "，；：")
    return subject.targets if is_one_clause else ()


def is_only_where(scene: Scene, part: Part) -> bool:
    """云岭隧道是云望高速石湖至红岭段的控制性工程，全长2公里: the stretch holds nothing."""
    text = scene.here.text
    if part.kind != "section" or OF_A_STRETCH.match(text, part.end) is None:
        return False
    subject = next((r for r in scene.told_before(part.start) if SAID_TO_BE.match(text, r.end)), None)
    return subject is not None and not MARKS.search(text, subject.end + 1, part.start)


def _enlisted(scene: Scene, mention: Mention, focus: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """云溪小学食堂已列入县里的专项债券项目: what the works before are one of."""
    text = scene.here.text
    start, end = scene.here.clause_at(mention.start)
    if is_of_a_whole_told_next(scene, mention):
        return ()
    if not (mention.end == end and mention.name.endswith(WORKS) and ENLISTED.search(text, start, mention.start)):
        return ()
    subject = _subject_before(scene, mention)
    return subject.targets if subject is not None else focus


def is_of_a_whole_told_next(scene: Scene, mention: Mention) -> bool:
    """莲塘一巷提升改造已纳入城东区背街小巷改造项目，该项目共改造小巷16条: a part of what is told of then."""
    text = scene.here.text
    start, end = scene.here.clause_at(mention.start)
    is_last = mention.end == end and mention.form is Form.NAMED and TOLD_NEXT.match(text, end) is not None
    return is_last and _part_before(scene, mention, start) is not None


def _part_before(scene: Scene, mention: Mention, start: int) -> Reference | None:
    subject = _subject_before(scene, mention)
    if subject is None or not has_own_name(subject.targets[-1].name):
        return None
    text = scene.here.text
    belongs = ENLISTED.search(text, start, mention.start) or SAID_TO_BE.match(text, subject.end)
    return subject if belongs else None


def _stretch(scene: Scene, mention: Mention, focus: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """滨江路工程全长3公里。目前北桥头至青石街2.4公里已放行: how far the road in focus is."""
    if len(focus) != 1 or not (FROM_TO.fullmatch(mention.name) and LENGTH_NEXT.match(scene.here.text, mention.end)):
        return ()
    return focus if ROAD_LIKE.search(core(focus[0].name)) else ()
