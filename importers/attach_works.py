"""Steps of building, present states and descriptions on their way to their projects."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import pairwise

from importers.attach_states import StateAttachment, status_left
from importers.attachment import (
    FOCUS,
    OF_THE_REST,
    Attachment,
    rest_before,
    unfinished,
    whole_behind_row,
    whole_of_part,
    whole_of_stretch,
    with_companions,
)
from importers.beside import SIZED, row_from
from importers.ceremonies import ceremony_of
from importers.drafts import Draft
from importers.mention import COUNTED_AS
from importers.names import FACILITY, has_own_name, is_building, is_proper
from importers.other_subjects import tells_of_others
from importers.parts import NameList
from importers.periods import find_periods
from importers.records import Evidence, MilestoneStatement, Status, Tense
from importers.scene import Scene
from importers.shared_out import things_before
from importers.signs import BUILDING
from importers.step import Step
from importers.step_events import kind_of
from importers.steps import find_steps
from importers.told_rows import is_told
from projects.date_window import DateWindow

TOGETHER_STARTED = re.compile(r"(?:集中|统一|同日|同时)?(?:开工|奠基|动工|破土|开建|竣工|投产)")
#: 住院楼和门诊楼将分别…
TENSE = re.compile("(?:将|已经?|拟|要|会|预计|计划|力争)+$")
#: 开工项目22个, 竣工的项目共17项
COUNTED_KIND = re.compile(
    r"(?<!开)(?:开工|竣工|投产|奠基)(?=\d+[个项]，?(?:即|包括|分别)|的?(?:建设)?项目(?:共|有|共有)?\d+[个项])"
)
INCLUDING = re.compile(r"(?:即|包括|分别[是为]|主要有|有|涉及|涵盖)：?$")
OLD_AFTER, LONG_PAST = timedelta(days=3 * 365), 0.0
LISTED_POINTS, STEP, DATED_PLAN, BUILT, LIKELY = 2.5, 1.5, 2.0, 3.0, 0.5
OBJECT_OF, OBJECT_REACH, NAMED_BEHIND = "object of", 24, 14
#: 开工的9条河道包括：甲、乙, 同时开工的还有甲、乙, 还有3个项目要开工，分别是甲、乙
OBJECT_LINK = re.compile(
    r"(?:了|的|建设|“)*|的?(?:\d+[条座个处所项段][\u4e00-\u9fff]{2,8}?)?(?:主要)?(?:还有|还包括|包括了?|分别[是为]|[有是为])：?“?"
    + SIZED
    + r"|的，除了[^。；]{2,20}，还有|[^，。；：]{0,12}(?:：(?:“[^“”]{1,16}”)?|，分别[是为])“?"
)
ALL_OVER = ("全面", "全线", "整体")
#: what a plan for all of the works opens with, where a row of their parts stands before it
WHOLE_AHEAD = re.compile("(?:现)?(?:预计|计划|力争|确保|争取|有望|可望|将于|整体|整个|全部|按计划)")
REDONE = re.compile("改造|扩建|扩容|提标|改建|迁建|加固|修缮|提升|整治|更新")
LOCATION = re.compile(r"(?:位于|坐落于|坐落在|地处|选址于|选址)(?P<words>[^，。；：“”]{2,40})")
SUMMARY = re.compile(r"(?P<words>(?:(?<!为)打造|主要建设|建设内容|拟建设|规划建设)[^。；“”]{6,80})")
#: a word that one of them begins with
DESCRIBES = re.compile("位于|坐落|地处|选址|打造|主要建设|建设内容|拟建设|规划建设")
TOGETHER = re.compile(r"同日|双双|均|都|同时|一同|同步|一起|共同")
#: a sentence that names nothing goes on about the works in focus
GOES_ON = (0, 0)


class WorksAttachment(Attachment):
    """What is done, what is planned, and how it stands."""

    def __init__(self, scenes: list[Scene], published: DateWindow | None) -> None:
        super().__init__(scenes, published)
        self.states = StateAttachment(scenes, published)

    def attach(self, scene: Scene, steps: list[Step], days: list[tuple[int, MilestoneStatement]]) -> None:
        self._likely_steps(scene, days)
        planned = self._steps(scene, steps)
        self.states.attach(scene, planned)
        self._descriptions(scene)

    def attach_listed(self, scene: Scene, before: list[Scene]) -> None:
        """甲、乙等5个项目集中开工: each of the named ones starts, on the day told here or a little before."""
        text = scene.here.text
        counted = [
            n
            for n in scene.lists
            if n.count
            or INCLUDING.search(text, max(0, n.start - 4), n.start)
            or all(COUNTED_AS in member.why for member in n.members)
        ]
        members = [draft for names in counted for member in names.members for draft in scene.named(member)]
        if not members or not any(TOGETHER_STARTED.search(s.here.text) for s in (scene, *before)):
            return
        kinds = {match.group() for match in COUNTED_KIND.finditer(text)}
        step = self._started(scene, before) if len(kinds) <= 1 else None
        step = step if step is None or not kinds or step.event.endswith(tuple(kinds)) else None
        for draft in members:
            draft.weigh(LISTED_POINTS, "one of those that start together")
            if step is not None:
                told = step.statement.attached("one of a list that starts together")
                self.give((draft,), told, "milestones", 1.5)
                draft.statuses.append((step.status, step.statement.evidence))
        if step is None:
            self._tell_listed(scene, counted)

    def _tell_listed(self, scene: Scene, counted: list[NameList]) -> None:
        """开工项目22个，有A、B等；竣工项目10个，有C、D等: what the count says of each kind."""
        for names in counted:
            told = list(COUNTED_KIND.finditer(scene.here.text, 0, names.start))
            if not told:
                continue
            status = Status.COMPLETED if told[-1].group() == "竣工" else Status.UNDER_CONSTRUCTION
            evidence = scene.here.evidence(told[-1].start(), names.end, "state: of the projects counted", 0.75)
            for draft in (draft for member in names.members for draft in scene.named(member)):
                draft.statuses.append((status, evidence))

    def _started(self, scene: Scene, before: list[Scene]) -> Step | None:
        """The start that is told of all: with its day, where a sentence shortly before gives one."""
        told = list(find_steps(scene.here, [], self.published))
        for earlier in reversed(before):
            if any(step.statement.date_text for step in told):
                break
            told = [s for s in find_steps(earlier.here, [], self.published) if TOGETHER_STARTED.search(s.event)] + told
            if ceremony_of(earlier.here) is not None:
                break
        started = next((step for step in told if TOGETHER_STARTED.search(step.event)), None)
        return started.without_scope() if started is not None else None

    def _steps(self, scene: Scene, steps: list[Step]) -> set[int]:
        """Gives each step to its project; returns where the clauses with plans begin."""
        planned: set[int] = set()
        for step in steps:
            if step.statement.tense is Tense.PLANNED:
                planned.add(scene.here.clause_at(step.position)[0])
            drafts, why = self._undergoing(scene, step)
            step = _as_told_of(scene, step, why)
            if step.member is not None:
                of_row = [other.member for other in steps if other.position == step.position]
                thing = _thing_of_row(scene, step, len(of_row))
                drafts = self._member(scene, step, drafts, len(of_row)) if thing is None else drafts
                step = step if thing is None else step.of_thing(thing)
            told = step.statement.attached(why) if drafts else step.statement
            for draft in drafts:
                self.give((draft,), told, "milestones", _points(step, self.published))
                if step.status is Status.UNDER_CONSTRUCTION and step.statement.tense is Tense.PLANNED:
                    draft.implied.append(step.statement.evidence)
                elif not (step.statement.superseded or _is_of_what_stood(draft, step, self.published)):
                    draft.statuses.append((status_left(step, draft), step.statement.evidence))
        return planned

    def _likely_steps(self, scene: Scene, days: list[tuple[int, MilestoneStatement]]) -> None:
        """Days that are likely steps, though no set word says so."""
        for position, statement in days:
            drafts, why = self.targets_at(scene, position)
            drafts = unfinished(drafts)
            self.give(drafts, statement.attached(why), "milestones", LIKELY)
            if statement.tense is Tense.PLANNED:
                for draft in drafts:
                    draft.implied.append(statement.evidence)

    def _undergoing(self, scene: Scene, step: Step) -> tuple[tuple[Draft, ...], str]:
        """The project that an event happens to: its object (率先上线X, 开工建设X), else what the clause speaks of."""
        end = step.position + len(step.event)
        objects = [r for r in scene.references if end <= r.start <= end + OBJECT_REACH]
        first = objects[0] if objects and OBJECT_LINK.fullmatch(scene.here.text, end, objects[0].start) else None
        if first is not None and (first.start in scene.listed or not first.is_oblique):
            return row_from(scene, first), f"{OBJECT_OF} {step.event}"
        drafts, why = self.targets_at(scene, step.position)
        if _is_of_another(scene, end, drafts):
            return (), ""
        said = step.statement.name.removesuffix(step.event.removeprefix("已"))
        if why == FOCUS and tells_of_others(scene, (step.position, end), said, drafts):
            return (), ""
        if _ends_the_whole(scene, step) and _is_told_already(scene, step):
            drafts = whole_behind_row(scene, drafts, step.position)
        drafts = whole_of_stretch(scene, drafts, step.position)
        if step.event.startswith(ALL_OVER) and step.statement.tense is Tense.PLANNED:
            drafts = whole_of_part(scene, drafts, step.position)
        return unfinished(with_companions(scene, step.position, self._together(scene, step) or drafts)), why

    def _together(self, scene: Scene, step: Step) -> tuple[Draft, ...]:
        """A项目和总投资12亿元的B项目同日开工: all that the clause names."""
        start, _ = scene.here.clause_at(step.position)
        named = [r for r in scene.references if start <= r.start and r.end <= step.position and not r.is_oblique]
        if len(named) < 2 or not TOGETHER.search(scene.here.text, named[-1].end, step.position):
            return ()
        return tuple(dict.fromkeys(draft for r in named for draft in r.targets))

    def _member(self, scene: Scene, step: Step, drafts: tuple[Draft, ...], count: int) -> tuple[Draft, ...]:
        """The n-th project of a list for the n-th date of 分别; none where the n-th thing is no project."""
        row = things_before(scene.here.text, scene.here.clause_at(step.position)[0], step.position)
        if len(row) == count:
            start, end = row[step.member or 0]
            return next((r.targets[-1:] for r in scene.references if r.start < end and start < r.end), ())
        named = [r for r in scene.references if r.end <= step.position]
        clause = scene.here.clause_at(step.position)
        listed = [r.targets[-1] for r in named if r.start >= clause[0]]
        number = step.member or 0
        if number < len(listed):
            return (listed[number],)
        several = next((r.targets for r in reversed(named) if len(r.targets) > 1), scene.focus if not named else ())
        return (several[number],) if number < len(several) > 1 else drafts

    def _descriptions(self, scene: Scene) -> None:
        """Where it stands and what it is to be, in the text's own words."""
        text = scene.here.text
        for field, pattern in (("location", LOCATION), ("summary", SUMMARY)) if DESCRIBES.search(text) else ():
            for match in pattern.finditer(text):
                drafts, why = self.targets_at(scene, match.start())
                if len(drafts) == 1 and getattr(drafts[0], field) is None:
                    quote, rule = scene.here.words(*match.span("words")), f"{field}: words after its verb"
                    setattr(drafts[0], field, Evidence(quote, rule, 0.7, why, scene.here.place))


def steps_of(scene: Scene, published: DateWindow | None, above: str = "") -> list[Step]:
    """The steps that set words tell of in a sentence. `above` is the heading right above it."""
    goes_on = len(scene.focus) == 1 and not scene.here.sentence.is_quoted
    subjects = scene.spans or ([GOES_ON] if goes_on else [])
    return [*find_steps(scene.here, subjects, published), *find_periods(scene.here, published, above)]


def _is_of_another(scene: Scene, end: int, drafts: tuple[Draft, ...]) -> bool:
    """与2020年通车的望江大桥相接: the past of what is named behind 的, and is none of the story's."""
    text = scene.here.text
    kinds = list(FACILITY.finditer(text, end, end + NAMED_BEHIND)) if text.startswith("的", end) else []
    joined = next((b for a, b in pairwise(kinds) if a.end() == b.start()), None)  # 新城小学
    kind = joined or (kinds[0] if kinds else None)
    if kind is None or any(end < r.start <= kind.start() for r in scene.references):
        return False
    if text.startswith(("有", "是", "为", "包括"), kind.end()):
        return False  # 今年打通的断头路有甲路
    name = text[end + 1 : kind.end()]
    is_named = name.isalnum() and (has_own_name(name) or is_proper(name)) and not is_building(name)
    return is_named and not any(draft.holds(name) for draft in drafts)


def _thing_of_row(scene: Scene, step: Step, count: int) -> str | None:
    """门诊楼、住院楼分别于去年11月、今年3月封顶: the one that the day is of, where none of the row is a project."""
    row = things_before(scene.here.text, scene.here.clause_at(step.position)[0], step.position)
    if len(row) != count or any(r.start < end and start < r.end for start, end in row for r in scene.references):
        return None
    return TENSE.sub("", scene.here.text[slice(*row[step.member or 0])])


def _as_told_of(scene: Scene, step: Step, why: str) -> Step:
    """What stands before the event is who did it, where the works stand behind it; the rest of them is a part."""
    rest = rest_before(scene, step.position) if why == OF_THE_REST else None
    if rest is not None:
        return step.of_a_part(rest["rest"])
    return step.without_scope() if why.startswith(OBJECT_OF) else step


def _ends_the_whole(scene: Scene, step: Step) -> bool:
    """力争10月底交付: a plan to end the works, said of no part of them."""
    start, _ = scene.here.clause_at(step.position)
    kind = kind_of(step.event)
    ends = kind is not None and kind["line"] == "completion" and not step.statement.scope
    return ends and step.statement.tense is Tense.PLANNED and WHOLE_AHEAD.match(scene.here.text, start) is not None


def _is_told_already(scene: Scene, step: Step) -> bool:
    """东段明年通车，西段12公里，计划2028年通车: what has had no more than a size is what the plan is for."""
    before = scene.owner_at(step.position)
    start, _ = scene.here.clause_at(step.position)
    return before is None or before.end > start or is_told(scene.here.text, before.end, start)


def _points(step: Step, published: DateWindow | None) -> float:
    """A day that is still to come is set for works only; what has happened is told of much else but starts and tops."""
    if step.statement.window is None:
        return STEP
    if _is_long_past(step, published):
        return LONG_PAST
    if BUILDING.search(step.event):
        return BUILT
    return DATED_PLAN if step.statement.tense is Tense.PLANNED else STEP


def _is_long_past(step: Step, published: DateWindow | None) -> bool:
    """该馆2018年建成, told six years later: how old it is, no news of works."""
    latest = step.statement.window.latest if step.statement.window is not None else None
    told = published.latest if published is not None else None
    return latest is not None and told is not None and (told - latest) > OLD_AFTER


def _is_of_what_stood(draft: Draft, step: Step, published: DateWindow | None) -> bool:
    """水厂提标改造工程: that the plant was put to use years ago is no state of the works."""
    return _is_long_past(step, published) and REDONE.search(draft.name) is not None
