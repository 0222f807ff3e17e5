"""Which candidate a name, 该项目 or a bare head noun means."""

from __future__ import annotations

import re
from operator import attrgetter

from importers.candidates import IMPLIED_BY_PHASE, PHASE_ALONE
from importers.drafts import Draft, lineage
from importers.mention import DESCRIBES, OFFICE, VISITED, Form, Mention
from importers.name_forms import is_left_out_of, readings
from importers.names import FACILITY, WORKS, core, has_own_name, head_of, is_called_works, phase_of
from importers.other_lines import is_met
from importers.parts import LINES, Part
from importers.scene import Scene
from importers.subjects import opens_clause

STRONG_GENERIC, NAME_SHORTEST = 3.0, 4
#: what has as many characters as 冷链中心 is no mere kind of facility
SHORT_OF_FULL = 4
#: more than a kind of facility by itself has: something was told of it
OF_ITS_KIND = 0.5
#: 老校区条件太差。新校区选在城东: what works replace, and what they are to be
NEW_OR_OLD = re.compile("[新老旧](?:校区|院区|厂区|园区|馆|校|院|厂|站|园)")
#: where people live, whatever is built there
HOMES = ("小区", "社区")
#: what a text calls 学校 may be named a 小学
KINDS = {
    "学校": ("小学", "中学", "高中", "初中", "校区", "学院", "完小", "附小", "附中", "职中"),
    "医院": ("院区", "分院", "卫生院", "保健院", "中医院"),
    "道路": ("路", "大道", "街", "快速路", "延伸段"),
    "园区": ("产业园", "工业园", "科技园", "物流园", "基地", "产业城"),
    "酒店": ("宾馆", "度假村"),
    "场馆": ("馆", "体育中心", "文体中心", "艺术中心"),
    "大楼": ("大厦", "办公楼", "综合楼", "业务用房"),
    "大坝": ("水库", "水利枢纽"),
}
#: of which a story hardly names two
SURELY_ONE = ("学校", "医院", "园区", "酒店")
#: what a line has on its way
STRUCTURE = re.compile(r"(?:隧道|桥|互通|立交|服务区|站|枢纽互通|连接线|标段?|船闸)$")
#: what a line has on its way
ON_A_LINE = ("站", "桥", "立交", "互通", "枢纽", "隧道")
#: what is driven or built from both its ends until they meet
BORED, BROKEN_THROUGH = ("隧道", "隧洞", "桥"), re.compile("(?:正式|顺利|胜利|提前|成功)?(?:贯通|合龙|打通|架通)")
#: what 该标段, 该区间 come back to
LOTS = ("段", "标", "区间")
#: what no lot and no stretch between stations is of
HOUSES = ("站", "楼", "车辆段")
#: 据了解，该
LEAD_LONGEST = 5
#: 据云溪幼儿园负责人介绍，项目
LEAD_WITH_SPEAKER = 22
WORKS_ALONE = ("项目", "工程", "")


def find(drafts: list[Draft], name: str) -> Draft | None:
    """The latest candidate of that name."""
    wanted = readings(name)
    for draft in reversed(drafts):
        if draft.is_read_as(wanted):
            return draft
    return None


def told_in_full(scene: Scene, mention: Mention, drafts: list[Draft]) -> Draft | None:
    """输变电工程 is 城东220千伏输变电工程: the only works told of that hold its words in their order."""
    if len(mention.name) < SHORT_OF_FULL or has_own_name(mention.name) or not opens_clause(scene.here, mention):
        return None
    holding = [draft for draft in drafts if is_left_out_of(mention.name, draft.name)]
    return holding[0] if len(holding) == 1 and holding[0].parent is None else None


def resolve(
    mention: Mention, focus: tuple[Draft, ...], recent: list[Draft], drafts: list[Draft], topic: Draft | None = None
) -> Draft | None:
    """The project that a noun without a name of its own comes back to."""
    head = head_of(mention.name)
    if head in WORKS_ALONE:
        return _works(mention, focus, recent, drafts, topic)
    alone = focus[-1] if mention.is_definite and len(focus) == 1 else None
    if head in HOMES and focus and is_works(focus[-1]) and not focus[-1].holds(head):
        return alone
    if NEW_OR_OLD.fullmatch(mention.name) or is_newer(mention.name):
        return _new_or_old(mention, focus, _by_recency(focus, recent, drafts))
    told = list(dict.fromkeys(_by_recency(focus, recent, drafts)))
    known = [draft for draft in told if not draft.is_background or _is_named_again(mention, draft)]
    kin = KINDS.get(mention.name)
    if kin is not None and focus and _called(focus[-1], mention).endswith(kin):
        return focus[-1]
    if kin is not None and focus and phase_of(focus[-1].name)[1] and focus[-1].root.name.endswith(kin):
        return focus[-1].root  # X产业园，二期一字排开。园区总占地415亩
    for draft in known:
        if draft.ends_with(mention.name) or (mention.form is Form.BARE and head_of(draft.name) == head):
            return _only_phase(draft, drafts) or draft
    holding = (d for d in known if d.holds(head) and (mention.form is Form.BARE or d.holds(mention.name)))
    return next(holding, None) or _of_its_kind(mention, known) or alone


def is_newer(name: str) -> bool:
    """新客运站: what the works build is the new one of its kind."""
    return name[:1] == "新" and FACILITY.fullmatch(name, 1) is not None and NEW_OR_OLD.fullmatch(name) is None


def _called(draft: Draft, mention: Mention) -> str:
    """望江小学 of 望江小学改扩建工程; but the dam of 青河水库工程 is a part of it."""
    return core(draft.name) if mention.name in SURELY_ONE else draft.name


def _of_its_kind(mention: Mention, known: list[Draft]) -> Draft | None:
    """园区门口的望江路…。园区已签约41家企业: the park is what the story has told of before the road."""
    kin = KINDS.get(mention.name) if mention.name in SURELY_ONE else None
    named = (draft.root for draft in known if kin is not None and core(draft.root.name).endswith(kin))
    return next((whole for whole in named if has_own_name(whole.name) and not whole.name.endswith("基地")), None)


def line_of(host: Draft, words: str, drafts: list[Draft]) -> Draft:
    """全线: of the line that the story tells of, where a station or another place of it has the focus."""
    if not (words == "全线" or words.startswith("主线")) or not host.name.endswith(ON_A_LINE):
        return host
    lines = (d for d in reversed(drafts) if d.parent is None and not d.name.endswith(ON_A_LINE))
    return next((d for d in lines if LINES.search(core(d.name))), host)


def is_of_its_clause(scene: Scene, part: Part) -> bool:
    """甲标今年6月底主线放行, 云岭隧道全线贯通: the main line, or all, of what its clause tells; or what it meets."""
    if is_met(scene.here.text, part):
        return True
    start, _ = scene.here.clause_at(part.start)
    told = [r for r in scene.references if r.start >= start and not r.is_oblique]
    if part.label == "全桥":
        return any(not r.is_oblique and core(r.targets[-1].name).endswith("桥") for r in scene.references)
    if part.label == "全线" and BROKEN_THROUGH.match(scene.here.text, part.end):
        return bool(told) and core(told[-1].targets[-1].name).endswith(BORED)
    return part.label.startswith("主线") and bool(told)


def lot_meant(part: Part, host: Draft, drafts: list[Draft]) -> Draft | None:
    """The lot or the stretch that was told of last: 该区间 is none but a stretch."""
    ends = "区间" if part.label.endswith("区间") else LOTS
    parts = (draft for draft in (host, *reversed(drafts)) if draft.root is host.root)
    return next((draft for draft in parts if draft.label.endswith(ends)), None)


def with_stretches(hosts: tuple[Draft, ...], part: Part, drafts: list[Draft]) -> tuple[Draft, ...]:
    """综合楼正在装修。甲站至乙站区间已贯通: a lot or a stretch is of the line, whatever house was told of last."""
    is_stretch = part.kind == "lot" or part.label.endswith("区间")
    if not is_stretch or not hosts[-1].name.endswith(HOUSES) or hosts[-1].parent is not None:
        return hosts
    lines = [d for d in drafts if d.parent is None and not d.is_background and LINES.search(core(d.name))]
    return (max(lines, key=attrgetter("mention_count")),) if lines else hosts


def _is_named_again(mention: Mention, draft: Draft) -> bool:
    """甲水厂与市工人文化宫相邻。工人文化宫4月封顶: what was only named on the way is called by more than its kind."""
    aside = mention.is_oblique or DESCRIBES in draft.why
    return not aside and len(mention.name) >= NAME_SHORTEST and draft.ends_with(mention.name)


def _new_or_old(mention: Mention, focus: tuple[Draft, ...], known: list[Draft]) -> Draft | None:
    """新校区 is what the works in focus build, 老校区 nothing of theirs, unless one is called so."""
    called = next((draft for draft in known if draft.ends_with(mention.name)), None)
    if is_newer(mention.name):
        return called or next((draft for draft in known if head_of(draft.name) == head_of(mention.name)), None)
    moved = focus[-1] if focus and mention.name.startswith("新") and is_works(focus[-1]) else None
    return called or moved


def _only_phase(whole: Draft, drafts: list[Draft]) -> Draft | None:
    """The one phase that a text tells of, whose whole it never names."""
    parts = [draft for draft in drafts if draft.parent is whole]
    return parts[0] if IMPLIED_BY_PHASE in whole.why and not whole.mention_count and len(parts) == 1 else None


def is_works(draft: Draft) -> bool:
    """What 项目 or 工程 can mean: it is called so, is a part, is visited, or only works undergo what is said of it."""
    if VISITED in draft.why or draft.score >= STRONG_GENERIC or draft.parent is not None or is_called_works(draft.name):
        return True
    return any(is_called_works(alias) for alias in draft.aliases)


def _works(
    mention: Mention, focus: tuple[Draft, ...], recent: list[Draft], drafts: list[Draft], topic: Draft | None
) -> Draft | None:
    if mention.form is Form.GENERIC and not mention.is_definite and not mention.name.startswith("整个"):
        return None
    if mention.name not in WORKS_ALONE:  # 扩建工程: what the text has called so
        called = next((d for d in _by_recency(focus, recent, drafts) if d.ends_with(mention.name)), None)
        if called is not None:
            return called
    if focus and focus[-1].is_part and "期" not in focus[-1].name:
        return _behind_part(mention, focus[-1])
    meant = _whole_or_part(mention, focus[-1], recent, drafts) if focus else None
    if meant is not None:
        return meant
    begins = bool(focus) and (focus[-1] not in recent or not mention.start)
    if begins and focus[-1].parent is not None and STRUCTURE.search(focus[-1].name):
        return focus[-1].root  # a new sentence on works is about the line again, not about its bridge
    if focus:  # a place named on the way is no works
        known = is_works(focus[-1]) or topic is None or topic.root is focus[-1]
        return focus[-1] if known or focus[-1].score > OF_ITS_KIND else topic
    roots = [draft for draft in drafts if draft.parent is None and draft.score >= STRONG_GENERIC]
    return (_only_phase(roots[0], drafts) or roots[0]) if len(roots) == 1 else None


def _behind_part(mention: Mention, part: Draft) -> Draft:
    """What the part is of; but each lot and each stretch has a site office of its own (项目部)."""
    if OFFICE in mention.why and part.label.endswith(LOTS):
        return part
    return next((draft for draft in lineage(part)[1:] if phase_of(draft.name)[1]), part.root)


def _opens_behind_phases(mention: Mention, phase: Draft, recent: list[Draft], drafts: list[Draft]) -> bool:
    """一期…；二期…。 A new paragraph: 项目于4月奠基 is about what has those phases again."""
    whole = phase.parent
    lead = LEAD_WITH_SPEAKER if mention.name in WORKS and not mention.is_definite else LEAD_LONGEST
    if whole is None or phase in recent or mention.start > lead or not phase_of(phase.name)[1]:
        return False
    return sum(draft.parent is whole and bool(phase_of(draft.name)[1]) for draft in drafts) > 1


def _whole_or_part(mention: Mention, part: Draft, recent: list[Draft], drafts: list[Draft]) -> Draft | None:
    """What 该项目 means when a part of a project was told of last; None where nothing tells."""
    whole = part.parent
    if _opens_behind_phases(mention, part, recent, drafts):
        return whole
    if whole is None or not mention.is_definite:
        return None
    if whole.name.endswith(WORKS) and not any(name.endswith(WORKS) for name in part.names):
        return whole if not part.label else part  # a bridge of 改线工程: 该工程 is the whole
    is_bare = PHASE_ALONE in part.why and not any(name.endswith(WORKS) for name in part.names)
    if is_bare and part not in recent and whole.mention_count and mention.start <= LEAD_LONGEST:
        return whole  # 该项目一期已完成82%。 A new paragraph: 据了解，该项目分两期实施
    return None


def _by_recency(focus: tuple[Draft, ...], recent: list[Draft], drafts: list[Draft]) -> list[Draft]:
    return [*focus, *reversed(recent), *reversed(drafts)]
