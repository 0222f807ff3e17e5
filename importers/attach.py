"""Gives every fact of a story to the project it speaks of, and says why."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from importers.drafts import Draft
from importers.figures import find_figures
from importers.lexicon import matcher
from importers.names import core
from importers.organisations import Organisation
from importers.parts import NameList
from importers.people import Speaker
from importers.records import (
    Evidence,
    Fact,
    FactKind,
    MilestoneStatement,
    PersonMention,
    ProgressStatement,
    Status,
    Tense,
    UnitMention,
)
from importers.sameness import repeats
from importers.scene import Scene
from importers.steps import Step, find_steps
from projects.date_window import DateWindow

Statement = TypeVar("Statement", Fact, MilestoneStatement, UnitMention, PersonMention, ProgressStatement)
STATES = {
    status: matcher("states", status.value)
    for status in (Status.IN_USE, Status.COMPLETED, Status.UNDER_CONSTRUCTION, Status.PREPARATION, Status.PLANNED)
}
WHOLE_PROJECT_ROLE = re.compile(r"法人|建设单位|业主|指挥部|项目公司")
STAFF = re.compile(r"^(?:的)?(?:工作人员|施工人员|建设者|员工|工人|技术人员|项目部|组织)")
STRONG_FACTS = {
    FactKind.INVESTMENT_TOTAL,
    FactKind.SITE_AREA,
    FactKind.FLOOR_AREA,
    FactKind.LENGTH,
    FactKind.INVESTMENT_COMPLETED,
    FactKind.INVESTMENT_ANNUAL_PLANNED,
}
OBJECT_OF = "object of"
STRONG = 4.0
OBJECT_GAP = 3
OBJECT_LINK = re.compile(r"(?:了|的|建设|“)*")
LOCATION = re.compile(r"(?:位于|坐落于|坐落在|地处|选址于|选址)(?P<words>[^，。；：“”]{2,40})")
SUMMARY = re.compile(r"(?P<words>(?:打造|主要建设|建设内容|拟建设|规划建设)[^。；“”]{6,80})")
TOGETHER = re.compile(r"同日|双双|均|都|同时|一同|同步|一起|共同")
NEGATED = re.compile(r"(?:尚未|还没|没有|未|不)$")
PROGRESS_CUES = matcher("states", "progress")


class Attachment:
    """One story's facts on their way to its drafts."""

    def __init__(self, scenes: list[Scene], published: DateWindow | None) -> None:
        self.scenes = scenes
        self.published = published

    def run(self) -> None:
        for number, scene in enumerate(self.scenes):
            if not scene.is_body:
                continue
            if not scene.has_programme:
                self._figures(scene)
                self._steps(scene)
                self._states(scene)
                self._descriptions(scene)
            self._units(scene, number)
            self._people(scene, number)

    # --- whose ----------------------------------------------------------------------------------------------------

    def targets_at(self, scene: Scene, position: int) -> tuple[tuple[Draft, ...], str]:
        """The projects that words at `position` speak of, and the reason."""
        premodified = scene.premodified_at(position)
        if premodified is not None:
            return premodified.targets, "stands before its name"
        reference = scene.owner_at(position)
        if reference is not None:
            return reference.targets, f"{reference.why}: {scene.here.text[reference.start : reference.end]}"
        if scene.focus:
            return scene.focus, "project in focus"
        return (), ""

    def _give(self, drafts: tuple[Draft, ...], statement: Statement, why: str, field: str, points: float) -> None:
        for draft in drafts:
            evidence = replace(statement.evidence, attached_by=why)
            items: list[Statement] = getattr(draft, field)
            if not any(repeats(statement, known) for known in items):
                items.append(replace(statement, evidence=evidence))
                draft.weigh(points, f"has {field}")

    # --- figures --------------------------------------------------------------------------------------------------

    def _figures(self, scene: Scene) -> None:
        for names in scene.lists:
            self._count_list(scene, names)
        for figure in find_figures(scene.here):
            if any(names.start <= figure.position < names.end for names in scene.lists):
                continue
            drafts, why = self.targets_at(scene, figure.position)
            if figure.fact.kind is not FactKind.WORKERS and len(drafts) > 1:
                drafts = (drafts[0].root,) if len({d.root for d in drafts}) == 1 else ()
            self._give(drafts[-1:], figure.fact, why, "facts", 1.5 if figure.fact.kind in STRONG_FACTS else 0.7)

    def _count_list(self, scene: Scene, names: NameList) -> None:
        """A（甲、乙等五条道路）: the printed count, which the names must not exceed."""
        if names.count is None or names.owner is None or names.count < len(names.members):
            return
        drafts, why = self.targets_at(scene, names.end)
        evidence = scene.here.evidence(names.counted[0], names.counted[1], "count: of a list of names", 0.9)
        written = scene.here.printed(*names.counted)
        fact = Fact(FactKind.UNITS_COUNT, Decimal(names.count), "count", written, evidence, noun=names.measure)
        self._give(drafts[-1:], fact, why, "facts", 0.5)

    # --- steps and states -----------------------------------------------------------------------------------------

    def _steps(self, scene: Scene) -> None:
        subjects = [(r.start, r.end) for r in scene.references]
        for step in find_steps(scene.here, subjects, self.published):
            drafts, why = self._undergoing(scene, step)
            if why.startswith(OBJECT_OF):
                step = step.without_scope()
            if step.member is not None:
                drafts = self._member(scene, step, drafts)
            for draft in drafts:
                self._give((draft,), step.statement, why, "milestones", 1.5)
                if step.status is Status.UNDER_CONSTRUCTION and step.statement.tense is Tense.PLANNED:
                    draft.implied.append(step.statement.evidence)
                elif not step.statement.superseded:
                    draft.statuses.append((_status_of(step), step.statement.evidence))

    def _undergoing(self, scene: Scene, step: Step) -> tuple[tuple[Draft, ...], str]:
        """The project that an event happens to: its object (率先上线X, 开工建设X), else what the clause speaks of."""
        end = step.position + len(step.event)
        objects = [r for r in scene.references if end <= r.start <= end + OBJECT_GAP and not r.is_oblique]
        if objects and OBJECT_LINK.fullmatch(scene.here.text[end : objects[0].start]):
            return objects[0].targets, f"{OBJECT_OF} {step.event}"
        drafts, why = self.targets_at(scene, step.position)
        return _unfinished(self._together(scene, step) or drafts), why

    def _together(self, scene: Scene, step: Step) -> tuple[Draft, ...]:
        """A项目和总投资12亿元的B项目同日开工: all that the clause names."""
        start, _ = scene.here.clause_at(step.position)
        named = [r for r in scene.references if start <= r.start and r.end <= step.position and not r.is_oblique]
        if len(named) < 2 or not TOGETHER.search(scene.here.text, named[-1].end, step.position):
            return ()
        return tuple(dict.fromkeys(draft for r in named for draft in r.targets))

    def _member(self, scene: Scene, step: Step, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
        """The n-th project of a list for the n-th date of 分别."""
        named = [r for r in scene.references if r.end <= step.position]
        clause = scene.here.clause_at(step.position)
        listed = [r.targets[-1] for r in named if r.start >= clause[0]]
        number = step.member or 0
        return (listed[number],) if number < len(listed) else drafts

    def _states(self, scene: Scene) -> None:
        """What a clause says of the present state, and the sentence as a progress statement."""
        for start, end in scene.here.clauses:
            clause = scene.here.text[start:end]
            for status, pattern in STATES.items():
                match = pattern.search(clause)
                if match is None or NEGATED.search(clause[: match.start()]):
                    continue
                drafts, why = self.targets_at(scene, start + match.start())
                evidence = scene.here.evidence(start, end, f"state: {match.group()}", 0.75, why)
                for draft in _unfinished(drafts):
                    draft.statuses.append((status, evidence))
                    draft.weigh(0.5, "its state is told")
                break
            if PROGRESS_CUES.search(clause):
                drafts, why = self.targets_at(scene, start + PROGRESS_CUES.search(clause).start())  # type: ignore[union-attr]
                evidence = scene.here.evidence(start, end, "progress: how the work stands", 0.7)
                self._give(_unfinished(drafts), ProgressStatement(evidence), why, "progress", 0.3)

    def _descriptions(self, scene: Scene) -> None:
        """Where it stands and what it is to be, in the text's own words."""
        for field, pattern in (("location", LOCATION), ("summary", SUMMARY)):
            for match in pattern.finditer(scene.here.text):
                drafts, why = self.targets_at(scene, match.start())
                if len(drafts) == 1 and getattr(drafts[0], field) is None:
                    quote = scene.here.words(*match.span("words"))
                    setattr(drafts[0], field, Evidence(quote, f"{field}: words after its verb", 0.7, why))

    # --- units ----------------------------------------------------------------------------------------------------

    def _units(self, scene: Scene, number: int) -> None:
        for item in scene.here.organisations:
            role, rule = item.role, item.rule
            if not role and item.is_firm and STAFF.match(scene.here.text[item.end :]):
                role, rule = "contractor", "its staff work on the site"
            if not role:
                continue
            drafts, why = self._unit_targets(scene, item, number)
            if rule == "its staff work on the site" and any(_shares_name(item.name, d) for d in drafts):
                role, rule = "owner", "its staff work on the project of its name"
            self._give(drafts, self._unit(scene, item, role, rule), why, "units", 1.0)

    def _unit_targets(self, scene: Scene, item: Organisation, number: int) -> tuple[tuple[Draft, ...], str]:
        drafts, why = self.targets_at(scene, item.start)
        if item.rule != "the unit told the reporter":
            return _common(drafts) if len(drafts) > 1 else drafts, why
        if scene.has_programme:
            return (), ""
        if scene.references:
            return _common(tuple(d for r in scene.references[:1] for d in r.targets)), "told of what follows"
        following = self.scenes[number + 1].references[:1] if number + 1 < len(self.scenes) else []
        return _common(tuple(d.root for r in following for d in r.targets)), "told of what follows"

    def _unit(self, scene: Scene, item: Organisation, role: str, rule: str) -> UnitMention:
        name = scene.here.printed(item.start, item.end)
        evidence = scene.here.evidence(item.start, item.end, f"unit: {rule}", 0.9)
        return UnitMention(name, role, evidence, item.parent)

    # --- people ---------------------------------------------------------------------------------------------------

    def _people(self, scene: Scene, number: int) -> None:
        for speaker in scene.here.speakers:
            drafts, why = self._spoken_of(scene, speaker, number)
            if WHOLE_PROJECT_ROLE.search(speaker.role_text):
                drafts = _common(tuple(draft.root for draft in drafts))
            if not drafts:
                continue
            evidence = scene.here.evidence(speaker.start, speaker.end, "person: role, name and verb of speech", 0.85)
            unit = speaker.unit
            if speaker.name:
                person = PersonMention(speaker.name, speaker.role_text, evidence, unit.name if unit else "")
                self._give(drafts, person, why, "people", 0.5)
            if unit is not None and not unit.role and len(unit.name) > 3:
                owns = any(_shares_name(unit.name, draft) for draft in drafts)
                role = ("owner" if owns else "contractor") if unit.is_firm else "other"
                self._give(drafts, self._unit(scene, unit, role, "its spokesman speaks"), why, "units", 0.5)

    def _spoken_of(self, scene: Scene, speaker: Speaker, number: int) -> tuple[tuple[Draft, ...], str]:
        """The project of a speaker's own role (云溪站项目经理), or the one that the quotation is about."""
        own = [
            r
            for r in scene.references
            if speaker.start <= r.start < speaker.end and r.why == "named" and r.targets[-1].score > 0
        ]
        if own:
            return own[-1].targets, "named in the speaker's role"
        drafts: list[Draft] = []
        for earlier in reversed(self.scenes[: number + 1]):
            if earlier.here.sentence.paragraph != scene.here.sentence.paragraph:
                break
            if earlier is not scene and not earlier.here.sentence.is_quoted:
                break
            if earlier.has_programme:
                return (), ""
            drafts += [d for r in earlier.references if not r.is_oblique for d in r.targets]
        if not drafts:
            return _common(self._still_meant(scene, number)), "project in focus"
        return _common(tuple(dict.fromkeys(drafts))), "the quotation is about it"

    def _still_meant(self, scene: Scene, number: int) -> tuple[Draft, ...]:
        """The focus, where the speaker's paragraph has named it or the story tells of no other project."""
        if scene.has_programme or not scene.focus:
            return ()
        paragraph = scene.here.sentence.paragraph
        near = [s for s in self.scenes[max(0, number - 8) : number + 1] if s.here.sentence.paragraph == paragraph]
        roots = {id(d.root) for s in self.scenes for r in s.references for d in r.targets if d.root.score >= STRONG}
        return scene.focus if len(roots) <= 1 or any(s.references for s in near) else ()


def _common(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The one project, or the nearest that all are parts of; the first where they have nothing in common."""
    if len(set(map(id, drafts))) <= 1:
        return drafts[:1]
    chains = [_chain(draft) for draft in drafts]
    shared = [d for d in chains[0] if all(d in chain for chain in chains)]
    return (shared[0],) if shared else drafts[:1]


def _chain(draft: Draft) -> list[Draft]:
    return [draft, *(_chain(draft.parent) if draft.parent is not None else [])]


def _status_of(step: Step) -> Status:
    if step.is_scoped and step.status in (Status.IN_USE, Status.COMPLETED):
        return Status.UNDER_CONSTRUCTION
    return step.status


def _unfinished(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Of several, those not in use yet: 玉壶山大道已实现通车 leaves it out of 这几条街5月底将实现通车."""
    building = tuple(d for d in drafts if all(status is not Status.IN_USE for status, _ in d.statuses))
    return building if len(drafts) > 1 and building else drafts


def _shares_name(unit: str, draft: Draft) -> bool:
    stem = re.sub(r"(?:集团|有限|股份|公司|责任)", "", unit)[:4]
    return len(stem) >= 2 and stem in core(draft.name)
