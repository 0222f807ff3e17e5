"""Whose a place in the text is, and how a statement is handed to its project."""

from __future__ import annotations

import re
from typing import TypeVar

from importers.drafts import Draft, lineage
from importers.mention import PAID_BEFORE
from importers.names import PLACE, has_own_name
from importers.records import Fact, MilestoneStatement, PersonMention, ProgressStatement, Status, UnitMention
from importers.sameness import repeats
from importers.scene import LISTED, Reference, Scene
from projects.date_window import DateWindow

Statement = TypeVar("Statement", Fact, MilestoneStatement, UnitMention, PersonMention, ProgressStatement)

FOCUS, OF_THE_REST = "project in focus", "the rest of it"
IN_BRACKETS = "named: in brackets behind it"
#: parts that have an amount and an end of their own
OF_THEIR_OWN = ("期", "标", "标段")
#: what stands before is told of something else
LEADS_UP = re.compile(r"[“]?(?:[^，]{0,14}，)?(?:从|自|经过|历经|随着|到|总投资|投资|占地|历时|斥资|耗资)")
NEW_PART = re.compile(r"[；：。]|其中|此外|另外|同时|下辖|还有")
#: 全长289公里，其中乙省段200公里，
LENGTH = "[为约近]?\\d[\\d.]*(?:公里|千米|米)(?:左右|多)?"
LENGTH_TOLD = re.compile(f"长{LENGTH}，(?:其中|境内)?(?:的|在)?$")
LENGTH_ALONE = re.compile(f"(?:[全总]?长|里程)?{LENGTH}，")
OF_EACH = re.compile(r"(?:目前|现|预计|计划)?(?:均|都|全都|皆)")
#: 到5月底，全区已装好投用47部; 县里还投资260万元: told of all that a place has, not of the works before
AREA = re.compile("[省市县区镇乡州旗]")
OF_AREA = re.compile(
    r"(?:^|[，；：“])(?:同时|此外|另外|目前|[今去前明]年(?:以来)?|近年来|全年|年内|据统计|据了解|截至[^，]{1,8}|[上下]半年|一季度|，){0,4}"
    r"(?:[市县区镇乡]里(?:还|也|共|已|累计|投|安排|今年|去年|[^，。；]{0,6}投)"
    r"|(?:全|该|我|我们|这个)[省市县区镇乡州旗](?:还|也|又|共|已|将|累计|投|安排|今年|去年|明年|全年|计划|拟|新|建成|改造|完成|实施|(?![^，。；]{1,12}(?:工程|项目))[^，。；]{0,6}投))"
)
#: 其余3条路, 剩下的10栋
REST = re.compile(
    r"(?:还有|而|目前|现)?(?P<rest>(?:其余|其他|其它|剩余|剩下|余下|另外)的?约?"
    r"(?:[\d一二两三四五六七八九十]+[个条座栋幢处段所项]|(?:道路|路段|标段|楼栋|工程|项目|子项)))"
)
NUMBERED = re.compile(r"\d(?:余|多)?[个项所座条处家]")
SINGLED_OUT = re.compile(
    "(?:其中|目前|现|眼下|截至目前|包括|如|像|，|、|而|同时|此外|另外|已有)*(?:[^，。；]{2,16}[、和及与])*"
    + PAID_BEFORE
)
#: more statements of a kind than any text makes of one project
COMPARED = 100


class Attachment:
    """One story's statements of one sort on their way to its drafts."""

    def __init__(self, scenes: list[Scene], published: DateWindow | None) -> None:
        self.scenes = scenes
        self.published = published

    def targets_at(self, scene: Scene, position: int) -> tuple[tuple[Draft, ...], str]:
        """The projects that words at `position` speak of, and the reason."""
        drafts, why = self._meant_at(scene, position)
        if not drafts or not rest_before(scene, position):
            return drafts, why
        whole = None if drafts[0].label.endswith(OF_THEIR_OWN) else drafts[0].parent
        if whole is not None and all(draft.parent is whole for draft in drafts):
            return (whole,), OF_THE_REST
        return (drafts, why) if len(drafts) == 1 else ((), "")  # 其余7个: of those that aren't named

    def _told_beside(self, scene: Scene, position: int) -> tuple[tuple[Draft, ...], str] | None:
        """总投资3亿元的甲桥; 甲桥（4月开工）、乙桥（6月开工）: of the name behind it, or of the last of a row alone."""
        premodified = scene.premodified_at(position)
        among_many = scene.has_programme and scene.programme_from <= position < scene.programme_until
        if premodified is not None and (not among_many or is_singled_out(scene, premodified)):
            return premodified.targets, "stands before its name"
        if among_many:
            return _one_of_many(scene, position)
        beside = scene.bracketed_at(position)
        return (beside.targets[-1:], IN_BRACKETS) if beside is not None and beside.why == LISTED else None

    def _meant_at(self, scene: Scene, position: int) -> tuple[tuple[Draft, ...], str]:
        told = self._told_beside(scene, position)
        if told is not None:
            return told
        reference = scene.owner_at(position)
        if scene.barrier is not None and scene.barrier <= position:
            reference = reference if reference is not None and reference.start > scene.barrier else None
            if reference is None:
                return (), ""
        if reference is not None:
            return _told_by(scene, reference, position)
        if scene.focus:
            return ((), "") if _is_of_area(scene, position) else (scene.focus, FOCUS)
        ahead = next((r for r in scene.references if r.start > position and not r.is_oblique), None)
        opened = ahead is not None and LEADS_UP.match(scene.here.text, 0, position + 1)
        if ahead is not None and opened and not NEW_PART.search(scene.here.text, position, ahead.start):
            return ahead.targets, "the sentence leads up to it"
        return (), ""

    def give(self, drafts: tuple[Draft, ...], statement: Statement, field: str, points: float) -> None:
        for draft in drafts:
            items: list[Statement] = getattr(draft, field)
            if not items or not any(repeats(statement, known) for known in items[-COMPARED:]):
                items.append(statement)
                draft.weigh(points, f"has {field}")


def is_singled_out(scene: Scene, reference: Reference) -> bool:
    """共实施交通项目26个，总投资86亿元，其中青岭大桥…: one of many, behind their number."""
    text = scene.here.text
    if reference.is_oblique or reference.start < scene.programme_from or text.startswith("等", reference.end):
        return False
    start, _ = scene.here.clause_at(reference.start)
    counted = NUMBERED.search(text, scene.programme_from, start) is not None
    return counted and SINGLED_OUT.fullmatch(text, start, reference.start) is not None


def _one_of_many(scene: Scene, position: int) -> tuple[tuple[Draft, ...], str]:
    """其中青岭大桥年底通车: what its own clause tells of it."""
    reference = scene.owner_at(position)
    if reference is None or not is_singled_out(scene, reference):
        return (), ""
    same_clause = scene.here.clause_at(position)[0] == scene.here.clause_at(reference.start)[0]
    return _told_by(scene, reference, position) if same_clause else ((), "")


def rest_before(scene: Scene, position: int) -> re.Match[str] | None:
    """天工路已建成，剩余4条道路10月进场: what the clause is about, no more the road that was named."""
    text = scene.here.text
    if "其" not in text and "剩" not in text and "余" not in text and "另" not in text:
        return None
    start, _ = scene.here.clause_at(position)
    rest = REST.match(text, start, position)
    return None if rest and any(rest.end() < r.start <= position for r in scene.references) else rest


def _is_of_area(scene: Scene, position: int) -> bool:
    text = scene.here.text
    if AREA.search(text, 0, position) is None or OF_AREA.search(text, 0, position) is None:
        return False
    return not is_of_the_town(scene)


def is_of_the_town(scene: Scene) -> bool:
    """望江市供热老旧管网改造工程, 口袋公园: works that are all over the place."""
    return bool(scene.focus) and not has_own_name(PLACE.sub("", scene.focus[-1].name))


def _told_by(scene: Scene, reference: Reference, position: int) -> tuple[tuple[Draft, ...], str]:
    several = _all_before(scene, reference, position)
    if several:
        return several, "all that the sentence tells of"
    return reference.targets, f"{reference.why}: {scene.here.text[reference.start : reference.end]}"


def _all_before(scene: Scene, last: Reference, position: int) -> tuple[Draft, ...]:
    """大桥长2公里；互通占地180亩，都由省交投建设: a clause that begins with 都 speaks of each that was told of."""
    text = scene.here.text
    if not ("都" in text or "均" in text or "皆" in text) or len(last.targets) > 1:
        return ()
    start, _ = scene.here.clause_at(position)
    if last.start >= start or not OF_EACH.match(scene.here.text, start):
        return ()
    told = [r for r in scene.references if r.start < start and not r.is_oblique]
    part = scene.here.text.rfind("；", 0, start)
    together = dict.fromkeys(r.targets[-1] for r in told if r.start > part)
    drafts = tuple(together if len(together) > 1 else dict.fromkeys(r.targets[-1] for r in told))
    kin = any(draft.parent in drafts for draft in drafts)
    return drafts if part >= 0 and len(drafts) > 1 and not kin else ()


def common(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The one project, or the nearest that all are parts of; the first where they have nothing in common."""
    if len(set(map(id, drafts))) <= 1:
        return drafts[:1]
    chains = [lineage(draft) for draft in drafts]
    shared = [d for d in chains[0] if all(d in chain for chain in chains)]
    return (shared[0],) if shared else drafts[:1]


def whole_behind_row(scene: Scene, drafts: tuple[Draft, ...], position: int) -> tuple[Draft, ...]:
    """教学楼封顶，食堂正在装修，现场有工人300名: behind a row of its parts a clause tells of the whole.

    But 教学楼封顶；食堂正在装修，预计9月完工 tells of the last.
    """
    whole = drafts[0].parent if len(drafts) == 1 and not drafts[0].label.endswith(OF_THEIR_OWN) else None
    if whole is None:
        return drafts
    floor = scene.here.text.rfind("；", 0, position)
    told = [r for r in scene.references if floor < r.start < position and not r.is_oblique]
    parts = {id(r.targets[-1]) for r in told if r.targets[-1].parent is whole}
    start, _ = scene.here.clause_at(position)
    return (whole,) if len(parts) > 1 and told[-1].end <= start and told[-1].targets[-1] is drafts[0] else drafts


def whole_of_part(scene: Scene, drafts: tuple[Draft, ...], position: int) -> tuple[Draft, ...]:
    """城区段护岸已完成2.3公里，占总工程量的35%，明年全面完工: words for all of the works, in a clause of their own."""
    whole = drafts[0].parent if len(drafts) == 1 and not drafts[0].label.endswith(OF_THEIR_OWN) else None
    start, _ = scene.here.clause_at(position)
    named = any(start <= r.start <= position and not r.is_oblique for r in scene.references)
    return drafts if whole is None or named else (whole,)


def whole_of_stretch(scene: Scene, drafts: tuple[Draft, ...], position: int) -> tuple[Draft, ...]:
    """甲高铁全长289公里，其中乙省段200公里，2018年动工: of the line, where nothing but its length is told of a stretch.

    But 全长289公里，东段100公里，明年通车，西段… and 一期8公里，今年开工 tell of the stretch, of the phase.
    """
    part = scene.owner_at(position)
    whole = drafts[0].parent if len(drafts) == 1 and not drafts[0].label.endswith(OF_THEIR_OWN) else None
    if whole is None or part is None or part.targets[-1] is not drafts[0]:
        return drafts
    text, told = scene.here.text, scene.told_before(part.start)
    is_only = not any(r.start > part.start and r.targets[-1].parent is whole for r in scene.references)
    beside = is_only and bool(told) and told[-1].targets[-1] is whole
    is_sized = beside and LENGTH_TOLD.search(text, told[-1].end, part.start) and LENGTH_ALONE.match(text, part.end)
    return (whole,) if is_sized and scene.here.clause_at(position)[0] > part.end else drafts


def with_companions(scene: Scene, position: int, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """两座桥将与旅游公路同步通车: what happens to the subject happens to the road too."""
    start, _ = scene.here.clause_at(position)
    beside = [r for r in scene.references if r.is_oblique and start <= r.start and r.end <= position]
    also = [draft for r in beside if scene.goes_with(r) for draft in r.targets]
    return tuple(dict.fromkeys([*drafts, *also]))


def unfinished(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Of several, those not in use yet: 玉壶山大道已实现通车 leaves it out of 这几条街5月底将实现通车."""
    if len(drafts) <= 1:
        return drafts
    building = tuple(d for d in drafts if all(status is not Status.IN_USE for status, _ in d.statuses))
    return building or drafts
