"""How a project stands: what is told of it, of its parts or of its whole, and what is likely where nothing is."""

from __future__ import annotations

import re
from collections import defaultdict

from importers.drafts import Draft
from importers.mention import LISTED_WITHIN
from importers.records import Evidence, Fact, FactKind, MilestoneStatement, Status, Tense
from importers.signs import SITE

#: the parts among the candidates, by the identity of what they are parts of
Parts = defaultdict[int, list[Draft]]
#: a state that nothing tells: a clerk has to look at it
ASSUMED, ASSUMED_SURENESS = "state: assumed, since nothing is told", 0.5
UNDER_WAY = {FactKind.PROGRESS_PERCENT, FactKind.INVESTMENT_COMPLETED, FactKind.WORKERS}
#: said of nothing but works
AHEAD = (Status.PREPARATION, Status.PLANNED)
AT_AN_END = (Status.IN_USE, Status.COMPLETED)
RANK = (Status.IN_USE, Status.COMPLETED, Status.UNDER_CONSTRUCTION, Status.PREPARATION, Status.PLANNED)
#: 开工 of the works, not of a part of them
STARTS = frozenset(["开工", "动工", "奠基", "开建", "开工建设", "动工建设", "破土动工", "进场施工", "进场"])
CLEARING = re.compile("(?:征收|征迁|征地|征拆|拆迁|签约|腾房|腾退|可研|设计)[^，。；]{0,8}$")
FIRST_PHASE = ("一期", "首期")
#: 首批展馆已开放，…明年全部建成
WHOLE = re.compile("全部|全面|整体(?!搬迁|移交)|全线|整个|全园|全路")
AGE, YEAR = 8, re.compile(r"(?P<year>(?:19|20)\d\d)年(?:\d{1,2}月)?")
PHASE = re.compile(r"(?:[一二三四五六七八九十]|\d)期")
#: 两头都修好了，中间还断着
GAP = re.compile("断着|[没未](?:有|能)?(?:打通|修通|接通|贯通|连通)")
ENDS = re.compile(
    r"全线|整体(?!搬迁|移交)|全面|全部|(?:完工|竣工)(?!验收|决算|备案)|建成|封顶|贯通|合龙|内装|装修|安装|铺装|摊铺|浇筑"
)


def status_of(draft: Draft, parts: Parts) -> tuple[Status, Evidence | None]:
    """What is told of its state, or else what is likely: but a part that is only listed tells nothing."""
    told = _told_status(draft, parts)
    if told[0] is not Status.UNKNOWN:
        return told
    if _is_only_listed(draft) and draft.parent is not None:
        whole = _told_status(draft.parent, defaultdict(list))
        return told if LISTED_WITHIN in draft.why or whole[0] in AT_AN_END else whole
    return Status.UNDER_CONSTRUCTION, _assumed(draft.evidence)


def _told_status(draft: Draft, parts: Parts) -> tuple[Status, Evidence | None]:
    """The furthest state told of the project itself; else that of its parts, where one is being built."""
    ahead = _start_ahead(draft)
    if ahead is not None:
        return ahead
    furthest = _furthest(draft)
    shown = [fact.evidence for fact in draft.facts if fact.kind in UNDER_WAY and not _is_of_clearing(fact)]
    if furthest is not None and furthest[0] in AHEAD:
        going = [*shown, *_built_parts(draft, parts)]
        return (Status.UNDER_CONSTRUCTION, going[0]) if going else _cleared(draft) or furthest
    if furthest is not None:
        return furthest
    if SITE in draft.why:
        return Status.UNDER_CONSTRUCTION, draft.evidence
    if not shown and (cleared := _cleared(draft)):
        return cleared
    if shown or draft.implied:
        planned = None if shown else _whole_ahead(draft)
        return planned or (Status.UNDER_CONSTRUCTION, [*shown, *draft.implied][0])
    return _status_by_parts(draft, parts)


def _cleared(draft: Draft) -> tuple[Status, Evidence] | None:
    cleared = next((fact.evidence for fact in draft.facts if _is_of_clearing(fact)), None)
    return (Status.PREPARATION, cleared) if cleared is not None else None


def _is_of_clearing(fact: Fact) -> bool:
    """征收完成93%: a share of what comes before works."""
    told = fact.evidence.quote.text.partition(fact.written)[0]
    return fact.kind is FactKind.PROGRESS_PERCENT and CLEARING.search(told) is not None


def _built_parts(draft: Draft, parts: Parts) -> list[Evidence]:
    """水库立项…，输水管线去年动工: works of which a part is being built are under way, however they were prepared."""
    told = (_furthest(part) for part in parts[id(draft)])
    return [found[1] for found in told if found is not None and found[0] not in AHEAD]


def _furthest(draft: Draft) -> tuple[Status, Evidence] | None:
    for status in RANK:
        for told, evidence in draft.statuses:
            ends = status in AT_AN_END
            if told is status and not (ends and (_goes_on(draft, evidence) or _tells_an_age(draft, evidence))):
                return status, evidence
    return None


def _start_ahead(draft: Draft) -> tuple[Status, Evidence] | None:
    """5月28日拆完最后一户，7月中旬开工: what is set for a day to come hasn't begun, whatever was done for it before."""
    starts = [step for step in draft.milestones if step.name in STARTS and not step.superseded]
    ahead = next((step for step in starts if step.tense is Tense.PLANNED and step.window is not None), None)
    if ahead is None or any(step.tense is Tense.ACTUAL for step in starts):
        return None
    prepared = next((told for told in draft.statuses if told[0] is Status.PREPARATION), None)
    return prepared or _cleared(draft) or (Status.PLANNED, ahead.evidence)


def _tells_an_age(draft: Draft, ended: Evidence) -> bool:
    """该桥1994年建成，…11月3日封闭施工: what was built so long before is what is worked on."""
    event = ended.rule.removeprefix("step: ")
    told = YEAR.search(ended.quote.text) if event != ended.rule and "年" in ended.quote.text else None
    if told is None or not ended.quote.text.startswith(event, told.end()):
        return False
    ends = [step.window.latest for step in draft.milestones if step.window is not None and step.tense is Tense.ACTUAL]
    return any(latest is not None and latest.year - int(told["year"]) > AGE for latest in ends)


def _goes_on(draft: Draft, in_use: Evidence) -> bool:
    """已于12月6日单边通车，争取春节前全线放行: part of it is in use, and a day of works lies ahead."""
    if GAP.search(in_use.quote.text):
        return True
    ahead = [step for step in draft.milestones if step.tense is Tense.PLANNED and step.date_text]
    ahead = [step for step in ahead if ENDS.search(step.name) and not (step.superseded or _is_of_next(step, draft))]
    whole = [step for step in ahead if WHOLE.search(step.name) and not WHOLE.search(in_use.quote.text)]
    return bool(whole) or any(_is_near(step.evidence, in_use) for step in ahead)


def _is_of_next(step: MilestoneStatement, draft: Draft) -> bool:
    """一期已投产，二期明年建成: of another phase."""
    phase = PHASE.search(step.name)
    return phase is not None and draft.label.endswith("期") and not draft.label.endswith(phase.group())


def _is_near(one: Evidence, other: Evidence) -> bool:
    """The same sentence tells both."""
    return one.place is not None and one.place == other.place


def _whole_ahead(phase: Draft) -> tuple[Status, Evidence] | None:
    """That of the whole, where all that is told of its state is that its start lies ahead."""
    told = phase.parent.statuses if phase.parent is not None else []
    ahead = [state for state in told if state[0] in AHEAD and state[1].rule.startswith("step")]
    return ahead[0] if ahead and len(ahead) == len(told) else None


def _status_by_parts(draft: Draft, parts: Parts) -> tuple[Status, Evidence | None]:
    states = [_told_status(part, parts) for part in parts[id(draft)]]
    building = [found for found in states if found[0] in (Status.UNDER_CONSTRUCTION, Status.IN_USE)]
    if building:
        return Status.UNDER_CONSTRUCTION, building[0][1]
    ended = [found for found in states if found[0] is Status.COMPLETED]
    if ended and any(found[0] in AHEAD for found in states):
        return Status.UNDER_CONSTRUCTION, ended[0][1]  # 一期已完工，二期计划明年开工
    is_all = len(states) > 1 or any(part.label in FIRST_PHASE for part in parts[id(draft)])
    ahead = [found for found in states if found[0] in AHEAD] if is_all else []
    return ahead[0] if ahead else (Status.UNKNOWN, None)


def _is_only_listed(draft: Draft) -> bool:
    told = draft.facts or draft.milestones or draft.units or draft.people or draft.progress
    return draft.parent is not None and draft.mention_count <= 1 and not told


def _assumed(evidence: Evidence) -> Evidence:
    """Works that make news are being built, three times of four that nothing is said of it."""
    return Evidence(evidence.quote, ASSUMED, ASSUMED_SURENESS, evidence.attached_by, evidence.place)
