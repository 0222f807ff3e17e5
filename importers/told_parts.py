"""Parts without a name of their own that a row tells of, one after the other: 其中，直播基地已启用；公寓明年6月交付."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from importers.announced import is_left, is_set_in, lists_openly
from importers.candidates import SAID_PART
from importers.drafts import Draft
from importers.family import whole_in_focus
from importers.lexicon import either, words
from importers.mention import Form, Mention
from importers.names import (
    BUILDING_WORDS,
    BUILDINGS,
    FACILITY,
    TOWNS,
    WORKS,
    core,
    has_own_name,
    head_of,
    is_building,
    is_piece,
    phase_of,
)
from importers.parts import DONE_TO_IT, Part, is_line
from importers.resolve import find, is_works
from importers.said_parts import host_said
from importers.scene import NAMED, Reference, Scene
from importers.signs import FIGURES, points_for
from importers.step_events import EVENT
from importers.subjects import opens_clause
from importers.told_rows import RowItem, is_told
from projects.unchanging import changed

#: what may stand before the first of them, and before each other
OPENS_ROW = re.compile(r"[“]?(?:(?:目前|眼下|截至[^，]{2,8})，)?(?:其中[，：]?)?")
#: what belongs to a structure however it is told of
COMPONENT = re.compile(
    rf"(?:{either(words('mentions', 'components', 'words'))}|[国省县乡村]道|工程|项目)$|^[东西南北]?地块$"
)
#: what a phase builds: 二期住院楼
BUILT_LONGEST = 16
#: what parks, schools and roads are made up of
#: T3航站楼, 第二跑道, 综合交通中心: named, but by nothing of its own
QUALIFIED = re.compile(r"[A-Z]\d|第[一二三四]|综合|中心|东|西|南|北|新")
ROAD = re.compile("[\u4e00-\u9fff]{2}(?:大道|公路|快速路|路|街)(?:[东西南北]延)?$")
SIDE = re.compile(r"[东西南北](?:岸|侧|片|区|线|段|门)")
MADE_OF = (
    "车道",
    "步道",
    "人行道",
    "管道",
    "通道",
    "便道",
    "绿道",
    "辅道",
    "匝道",
    "学楼",
    "公楼",
    "诊楼",
    "院楼",
    "舍楼",
    "合楼",
    "大楼",
    "路",
    "区",
    "池",
    "棚",
    "房",
    "场地",
    "操场",
    "桥",
    "洞",
    "库",
)
TOLD_FROM, SHORTEST, KIND = 2.0, 3, 2
AFTER_LONGEST = 60
WHOLE_SHORTEST = 4
#: 天文馆A馆: B馆 is none of it
SIBLING = re.compile(r"(?:[A-Z]|\d+[号#]|[甲乙丙丁一二三四五六东西南北])[\u4e00-\u9fff]$")
#: 4号线东延线, 浏水路站: what belongs to a railway
OF_A_LINE = re.compile(r"号线|[东西南北]延线|地铁|轻轨|轨道|铁路|高铁|(?<=[\u4e00-\u9fff]{2}[路街桥湖江河山])站$")
#: 航站楼屋面完成，塔台封顶: of the airport
HALLS = ("航站楼", "站房", "大楼", "大厦")
#: what a place has where figures or works are told of it
SIZED = 1.5


def with_what_they_build(text: str, parts: tuple[Part, ...], mentions: Iterable[Mention]) -> tuple[Part, ...]:
    """一期门诊楼: what the phase builds is another name of it, and no other thing."""
    named = {mention.start: mention.name for mention in mentions if mention.end - mention.start <= BUILT_LONGEST}
    built = {at: name for at, name in named.items() if not name.startswith("首期")}
    return tuple(
        changed(part, what=named[part.start])
        if part.start in (built if part.kind == "phase" else named) and part.kind in ("phase", "lot")
        else part
        for part in parts
    )


def host_of_component(
    scene: Scene, mention: Mention, latent: dict[str, Draft], find: Callable[[str], Draft | None]
) -> Draft | None:
    """What a noun was said to be a part of, or is told of as a part in a row."""
    if mention.name in latent and not mention.is_oblique:
        return latent.pop(mention.name)
    is_item = mention.form is not Form.NAMED and FIGURES in mention.why
    host = host_said(scene, mention) or _host_of_told(scene, mention)
    host = host or (lists_openly(scene, mention) if is_item else None)
    return host if host is not None and find(mention.name) is None else None


def _host_of_told(scene: Scene, mention: Mention) -> Draft | None:
    """The works that a noun in a row is a part of, where an event of its own is told of it."""
    text = scene.here.text
    own = has_own_name(mention.name) and not SIDE.match(mention.name)
    called = mention.form is Form.NAMED and (
        own or not QUALIFIED.match(mention.name) or bool(phase_of(mention.name)[1])
    )
    if called or not scene.is_body or not _is_plain(mention):
        return None
    host = _host(scene, mention)
    if host is None or not (is_works(host) or TOWNS.search(host.name)) or host.holds(mention.name):
        return None
    if _is_of_a_line(mention.name, host):
        return None
    if _has_a_day(scene, mention) or (_opens_clause(scene, mention) and _has_twin(scene, mention, host)):
        return host
    if "；" not in text or not _opens_item(text, mention):
        return None
    return host if (_is_told(text, mention) and _is_in_row(scene, mention)) or _has_twin(scene, mention, host) else None


def _host(scene: Scene, mention: Mention) -> Draft | None:
    """What the sentence is about, where it has named it in the clauses before; else what was in focus."""
    text, straight = scene.here.text, scene.told_before(mention.start)
    if not straight or "；" in text[straight[0].end : mention.start]:
        return whole_in_focus(scene)
    subject = straight[0].targets[-1]
    if len(subject.name) == len(mention.name) and subject.name[-KIND:] == mention.name[-KIND:]:
        return subject.parent  # 东门水厂通水，西门水厂投产
    like = subject.name[-1] == mention.name[-1] and not subject.ends_with(mention.name)
    return subject.parent if SAID_PART in subject.why or (like and subject.parent is not None) else subject


def _has_a_day(scene: Scene, mention: Mention) -> bool:
    """，疾控中心上月25日率先投入使用: its clause tells a day and an event of its own."""
    _, end = scene.here.clause_at(mention.start)
    if not _opens_clause(scene, mention) or len(mention.name) < SHORTEST or mention.name.endswith(MADE_OF):
        return False
    dated = any(mention.end <= found.start and found.end <= end and not found.is_vague for found in scene.here.dates)
    return dated and EVENT.search(scene.here.text, mention.end, end) is not None


def _opens_clause(scene: Scene, mention: Mention) -> bool:
    start, _ = scene.here.clause_at(mention.start)
    return start == mention.start or OPENS_ROW.fullmatch(scene.here.text, start, mention.start) is not None


def _is_told(text: str, mention: Mention) -> bool:
    told = points_for("", text[mention.end : mention.end + AFTER_LONGEST], "")
    return sum(share for _, share in told) >= TOLD_FROM


def _has_twin(scene: Scene, mention: Mention, host: Draft) -> bool:
    """A区厂房已完工；B区厂房外墙粉刷过半: one of its kind has just been told of as a part."""
    made = (before.targets[-1] for before in scene.told_before(mention.start))
    return any(draft.parent is host and head_of(draft.name) == head_of(mention.name) for draft in made)


def _is_plain(mention: Mention) -> bool:
    aside = mention.is_oblique or mention.is_counted or mention.is_definite or mention.name in WORKS
    return not aside and not is_building(mention.name) and not COMPONENT.search(mention.name)


def _opens_item(text: str, mention: Mention) -> bool:
    return text.startswith("；", mention.start - 1) or bool(OPENS_ROW.fullmatch(text, 0, mention.start))


def _is_in_row(scene: Scene, mention: Mention) -> bool:
    """Another item of the sentence opens with a noun, too."""
    others = (m for m in scene.here.mentions if m.start != mention.start and not m.is_oblique)
    return any(_opens_item(scene.here.text, other) for other in others)


def whole_of_row(scene: Scene, item: RowItem, focus: tuple[Draft, ...], drafts: list[Draft]) -> Draft | None:
    """The works that a row of things is told of, if it isn't one that the story knows by itself."""
    before = scene.told_before(item.row)
    targets = before[-1].targets if before else scene.focus or focus
    set_in = bool(before) and is_set_in(scene, before[-1])
    if len(targets) != 1 or (set_in and is_left(scene.here.text, before[-1].end, item.start)):
        return None
    host = targets[0] if phase_of(targets[0].name)[1] or not targets[0].is_part else targets[0].parent
    if scene.topic is not None and not before and not (host and host.is_sized) and scene.topic.is_sized:
        host = scene.topic
    if host is None or not _has_parts(host) or _is_abreast(scene, item, host) or _are_roads(item, host):
        return None
    if _is_of_a_line(item.name, host):
        return None
    if host.holds(item.name.lstrip("新老旧")) and not is_piece(item.name, host.name):
        return None
    if (
        not item.is_sure
        and item.name[-1] not in host.kinds
        and not (before and host.name.endswith(WORKS) and "；" not in scene.here.text)
        and not set_in
    ):
        return None
    if SIBLING.search(host.name) and host.name[-1] == item.name[-1]:
        return None
    known = find(drafts, item.name) if not item.is_plain else _named_so(item, host, drafts)
    return host if known is None or known.parent is host else None


def _are_roads(item: RowItem, host: Draft) -> bool:
    """望江路通车。听松大道东延已完成八成: one road is no part of another."""
    named = item.mention is not None and item.mention.form is Form.NAMED
    return named and all(ROAD.search(DONE_TO_IT.sub("", core(name))) for name in (item.name, host.name))


def _is_of_a_line(name: str, host: Draft) -> bool:
    """医院在建。4号线东延线去年开工，浏水路站已封顶: what belongs to the railway is no part of what it leads to."""
    return OF_A_LINE.search(name) is not None and not (OF_A_LINE.search(host.name) or is_line(host.name))


def _is_abreast(scene: Scene, item: RowItem, host: Draft) -> bool:
    """高铁广场已投用，站前大道已通车，站东安置房封顶: what the row began with has only such parts as have no name."""
    in_row = any(r.targets[-1] is host for r in scene.references if r.start >= item.row)
    return in_row and item.mention is not None and item.mention.form is not Form.BARE


def _named_so(item: RowItem, host: Draft, drafts: list[Draft]) -> Draft | None:
    """小学 in a story of 望江小学, which is no part of what was told of last."""
    others = (draft for draft in drafts if draft is not host and not draft.is_part and not item.is_label)
    return next((draft for draft in others if draft.ends_with(item.name)), None)


def whole_of_piece(scene: Scene, mention: Mention, drafts: list[Draft]) -> Draft | None:
    """甲大桥及乙隧道工程…。乙隧道上月贯通: the works that are called after this and another."""
    if mention.is_oblique or not scene.is_body or len(mention.name) < SHORTEST:
        return None
    if not opens_clause(scene.here, mention):
        return None
    whole = next((draft for draft in drafts if is_piece(mention.name, draft.name)), None)
    if whole is None:
        return None
    end = scene.here.text.find("；", mention.end)
    return whole if is_told(scene.here.text, mention.end, end if end > 0 else len(scene.here.text)) else None


def _has_parts(host: Draft) -> bool:
    if host.name.endswith(HALLS) and not host.is_sized:
        return False
    return is_works(host) or host.is_sized or host.score >= SIZED or TOWNS.search(host.name) is not None


def whole_of_building(mention: Mention, find: Callable[[str], Draft | None]) -> Reference | None:
    """云溪产业园洁净厂房: what a project that the story knows consists of."""
    building = BUILDINGS.search(mention.name) if mention.name.endswith(BUILDING_WORDS) else None
    before = mention.name[: building.start()] if building else ""
    known = find(before) if len(before) >= WHOLE_SHORTEST and FACILITY.search(before) else None
    if known is None or not known.name.startswith(before) or find(mention.name) is not None:
        return None
    return Reference(mention.start, mention.end, (known,), NAMED, is_oblique=mention.is_oblique)
