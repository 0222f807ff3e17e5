"""Present states on their way to their projects: what clauses say of them, and what steps leave them in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from importers.attachment import Attachment, unfinished
from importers.drafts import Draft
from importers.how_it_stands import AHEAD, AT_AN_END
from importers.lexicon import matcher, sought, tables
from importers.records import ProgressStatement, Status, Tense
from importers.scene import Reference, Scene
from importers.stand_ins import tells_of_a_stand_in
from importers.standing import done_early, may_tell, said_by_label, standing
from importers.step import Step
from importers.step_events import thing_in
from importers.step_names import PLANNED
from importers.step_words import COUNTED_BEHIND, OTHER_PLANS, PARTIAL, PREPARING
from importers.told_first import told_first
from importers.verb_first import JOINED, state_behind, verb_before, verb_of_row
from importers.would_be import is_supposed

STATES = {
    status: matcher("states", status.value)
    for status in (Status.IN_USE, Status.COMPLETED, Status.UNDER_CONSTRUCTION, Status.PREPARATION, Status.PLANNED)
}
#: 将在城北规划建设X
OBJECT_NEAR = 12
FIRST_STEPS = ("前期", "可行性研究", "可研", "立项", "选址", "规划编制", "方案设计", "初步设计")
#: 启动X前期工作, but not X选址城东新区
ONLY_PREPARED = re.compile(
    rf"(?:项目|工程)?(?:建设)?的?(?:{'|'.join(FIRST_STEPS)})(?:(?<=前期)(?:工作|手续|准备))?(?!(?<=选址)[^，。；、工等和及与])"
)
#: 规划建设12栋住宅楼: what it is to have, not how it stands
CONTENT = re.compile(r"(?:有|了)?[\u4e00-\u9fff]{0,6}\d")
NEGATED = re.compile(r"(?:尚未|还没|没有|未|不)$")
PROGRESS_CUES = matcher("states", "progress")
#: any word of a state or of progress
TELLING = re.compile(sought(word for group in tables("states").values() if isinstance(group, list) for word in group))
#: what is left of the words before an event beside the thing that it happens to
NO_THING = re.compile(
    "宣告|宣布|零时|零点|当天|当日|同[日月年期]|当[月年]|次[日月年]|拓宽|加宽|全容量|满负荷|具备|达到|安全|平稳|正常|双向|则|就|便|也|又|即|早已|早就|赶在|放|"
    "投入|实现|正式|进行|开始|完成|通过|点火|改造|建设|建成|开放|并|对外|对市民|免费|重新|全部|全线|全面|整体|整个|基本|完全|彻底"
    "|一次性?|提前|按[时期]|如期|陆续|相继|先后|同步|同时|一起|共同|终于|最终|初步|率先|先行"
    "|经过?|(?:重建|复建|迁建|扩建|改扩建|改建|翻建|新建|修缮|修复|翻新|翻修|整修|大修|加固|装修|布展|升级|提升|整治|拆建)?后"
)
#: 576套交钥匙, 四条生产线投产: what the works have
COUNTED, THING_SHORTEST = re.compile(r"[\d一二两三四五六七八九十]"), 2
#: 一期8栋楼交付, 一期标准厂房建成
ALL_OF_IT = re.compile(
    r"(?:标准|全部)?(?:厂房|安置房|住宅楼?|宿舍楼?|生产线|冷库|仓库)|\d[\d.]*万?(?:栋|幢|套|座|平方米|亩|公顷)"
)
#: 已建成通车4条: some of many
SOME_OF_THEM = re.compile(
    rf"(?:并|投入)?(?:通车|投用|使用|开放|运营|投产|启用|验收|交付){{1,2}}{COUNTED_BEHIND.pattern}"
)


#: 建设已经完成工程量的百分之五十
SHARE_BEHIND = re.compile(
    "(?:了|总|总的|全部)?(?:工程量|工程总量|总量|总工程量|形象进度|进度|投资|年度|百分之|[一二三四五六七八九]成|一半|大半)"
)
#: 投入运营后，将完善城市功能: what it will be good for
STILL_AHEAD = re.compile("之?后(?:，|[^，。；]{0,14}?)(?:将|可|能|届时|有望|预计)")
#: 已建成的教学楼正在装修: of a thing of the works that has no name
OF_A_THING = re.compile("的(?!时|情况|基础|同)[\u4e00-\u9fff]{2}")


def _of_works(scene: Scene) -> Iterator[tuple[int, int]]:
    """The clauses that tell of no thing that only stands in for the works."""
    named = scene.spans
    return (clause for clause in scene.here.clauses if not tells_of_a_stand_in(scene.here.text, *clause, named))


class StateAttachment(Attachment):
    """How the works stand."""

    def attach(self, scene: Scene, planned: set[int]) -> None:
        """`planned` is where the clauses with plans begin."""
        labelled = said_by_label(scene.here.text)
        if labelled is not None:
            self._give_state(scene, (0, len(scene.here.text)), *labelled)
        else:
            self._states(scene, planned)
        self._by_verb(scene, planned)
        self.attach_told_first(scene)
        self._prepared(scene)

    def _states(self, scene: Scene, planned: set[int]) -> None:
        """What a clause says of the present state, and the sentence as a progress statement."""
        text = scene.here.text
        for start, end in _of_works(scene) if TELLING.search(text) or may_tell(text) else ():
            clause = text[start:end]
            goes_on = may_tell(clause)
            for status, pattern in STATES.items() if goes_on or TELLING.search(clause) else ():
                match = pattern.search(clause) or (standing(clause, status) if goes_on else None)
                match = match or done_early(clause, status)
                if match is None or not self._is_told(scene, status, start, match, planned):
                    continue
                if status is Status.UNDER_CONSTRUCTION and goes_on and standing(clause, Status.PREPARATION):
                    status = Status.PREPARATION
                if status is Status.UNDER_CONSTRUCTION and PREPARING.search(clause, match.end(), match.end() + 12):
                    status = Status.PREPARATION
                self._give_state(scene, (start, end), match, status)
                break
            cue = PROGRESS_CUES.search(clause)
            if cue:
                drafts, why = self.targets_at(scene, start + cue.start())
                if drafts:
                    evidence = scene.here.evidence(start, end, "progress: how the work stands", 0.7, why)
                    self.give(unfinished(drafts), ProgressStatement(evidence), "progress", 0.3)

    def _give_state(self, scene: Scene, clause: tuple[int, int], match: re.Match[str], status: Status) -> None:
        drafts, why = self._built(scene, clause, match, status) or self.targets_at(scene, clause[0] + match.start())
        if not drafts:
            return
        evidence = scene.here.evidence(*clause, f"state: {match.group()}", 0.75, why)
        for draft in unfinished(drafts):
            draft.statuses.append((status, evidence))
            draft.weigh(1.0 if status in AHEAD else 0.5, "its state is told")

    def _built(
        self, scene: Scene, clause: tuple[int, int], match: re.Match[str], status: Status
    ) -> tuple[tuple[Draft, ...], str] | None:
        """将在城北规划建设X: what is to be built stands behind the verb, where the clause names nothing before it."""
        start, end = clause[0], clause[0] + match.end()
        near = [r for r in scene.references if start <= r.start <= min(end + OBJECT_NEAR, clause[1])]
        named = next((r for r in near if not r.is_oblique), None)
        if status is not Status.PLANNED or named is None or named.start < end:
            return None
        is_object = "的" not in scene.here.text[end : named.start]
        return (named.targets, f"object of {match.group()}") if is_object else None

    def _by_verb(self, scene: Scene, planned: set[int]) -> None:
        """建成甲水库，续建乙大桥: what stands behind such a verb is as the verb leaves it, if nothing else is told."""
        text = scene.here.text
        for reference, verb in behind_verb(text, scene.references):
            start, end = scene.here.clause_at(reference.start)
            ahead = start in planned or PLANNED.search(text, 0, reference.start) is not None
            status = state_behind(text, reference.start, verb, is_planned=ahead)
            evidence = scene.here.evidence(start, end, f"state: behind the verb, {status}", 0.7)
            for draft in unfinished(reference.targets[-1:]):
                if not draft.statuses:
                    draft.statuses.append((status, evidence))

    def attach_told_first(self, scene: Scene) -> None:
        """通车的是甲路，签约的有乙园: of each that is named behind it, if nothing else is told."""
        for reference, (start, end), status in told_first(scene):
            evidence = scene.here.evidence(start, end, f"state: told before it, {status}", 0.7)
            for draft in unfinished(reference.targets):
                if not draft.statuses or status is not Status.PLANNED:
                    draft.statuses.append((status, evidence))

    def _prepared(self, scene: Scene) -> None:
        """启动X前期工作, 完成X可研: works that are only got ready, whatever else their sentence seems to tell."""
        text = scene.here.text
        for reference in scene.references if any(word in text for word in FIRST_STEPS) else ():
            match = ONLY_PREPARED.match(text, reference.end)
            if match is None or reference.is_oblique:
                continue
            evidence = scene.here.evidence(reference.start, match.end(), "state: only prepared", 0.75)
            for draft in reference.targets:
                elsewhere = [told for told in draft.statuses if told[1].place != evidence.place]
                draft.statuses[:] = [*elsewhere, (Status.PREPARATION, evidence)]

    def _is_told(self, scene: Scene, status: Status, start: int, match: re.Match[str], planned: set[int]) -> bool:
        """The clause says it of the works as they are: not denied, not of a part, not of what is planned."""
        before = OTHER_PLANS.sub("", match.string[: match.end()])[: -len(match.group())]
        of_its_content = match.group() == "规划建设" and CONTENT.match(match.string, match.end())
        if NEGATED.search(before) or of_its_content or (start in planned and status is not Status.PREPARATION):
            return False
        if status in AT_AN_END and is_supposed(scene.here.text, start, (start + match.start(), start + match.end())):
            return False
        return not (_is_ahead(status, before) or _is_partial(scene, status, start, match))


def behind_verb(text: str, references: Sequence[Reference]) -> Iterator[tuple[Reference, str]]:
    """What stands behind such a verb, or joined to what does, with the verb."""
    before: tuple[Reference, str] | None = None
    for reference in references:
        verb = "" if reference.is_oblique else verb_before(text, reference.start) or verb_of_row(text, reference.start)
        joined = before is not None and JOINED.fullmatch(text, before[0].end, reference.start) is not None
        before = (reference, verb) if verb else (reference, before[1]) if before and joined else None
        if before is not None:
            yield before


def status_left(step: Step, draft: Draft) -> Status:
    """The state that a step leaves the works in: the end of a part of them ends nothing."""
    if step.status not in AT_AN_END or _is_all_of_phase(step, draft):
        return step.status
    return Status.UNDER_CONSTRUCTION if step.is_scoped or _is_of_its_own(step, draft) else step.status


def _is_all_of_phase(step: Step, draft: Draft) -> bool:
    """一期8栋楼、1024套安置房已交付: all that the phase has."""
    is_past = step.statement.tense is Tense.ACTUAL
    return is_past and draft.label.endswith("期") and ALL_OF_IT.match(step.statement.scope) is not None


def _is_of_its_own(step: Step, draft: Draft) -> bool:
    """门前的隧道放行, 学校开了学: another thing than the works, whose end isn't theirs."""
    thing = NO_THING.sub("", thing_in(step.statement.scope))
    return len(thing) >= THING_SHORTEST and not COUNTED.match(thing) and not draft.holds(thing[-THING_SHORTEST:])


def _is_ahead(status: Status, before: str) -> bool:
    """预计2024年上半年投入运营: a plan, no state."""
    return status is not Status.PLANNED and bool(PLANNED.search(before))


def _is_partial(scene: Scene, status: Status, start: int, match: re.Match[str]) -> bool:
    """厂区土建已完工85%: a share or a part of it is done, not the whole."""
    if status not in AT_AN_END:
        return False
    text, position = scene.here.text, start + match.start()
    floor = max((r.end for r in scene.references if start <= r.start and r.end <= position), default=start)
    told = OTHER_PLANS.sub("", text[floor : start + match.end()])[: -len(match.group())]
    behind = text[start + match.end() :]
    if PARTIAL.search(told) or behind[:1].isdigit() or SOME_OF_THEM.match(behind):
        return True
    end = start + match.end()
    if text.startswith(("后", "之后"), end) and STILL_AHEAD.match(text, end):
        return True
    named = any(end < r.start <= end + OBJECT_NEAR for r in scene.references)
    return SHARE_BEHIND.match(behind) is not None or (OF_A_THING.match(behind) is not None and not named)
