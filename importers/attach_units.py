"""Units and spokesmen on their way to the projects that they work on or speak of."""

from __future__ import annotations

import re

from importers.answers import answered, answers
from importers.attachment import FOCUS, Attachment, common
from importers.drafts import Draft
from importers.house_heads import works_of_house
from importers.itemised import head_of_item
from importers.likely_roles import is_speaking, likely_role
from importers.meant_by_speakers import (
    NEAR,
    ON_SITE,
    SURELY_WORKS,
    meant_of,
    named_root,
    only_one_told,
    told_beside,
    told_in_answer,
    told_of_each,
    told_of_next,
    was_named_last,
    whole_of_phase,
    within_role,
)
from importers.organisations import SITE_OFFICE, Organisation
from importers.people import Speaker
from importers.records import PersonMention, UnitMention
from importers.resolve import is_works
from importers.same_units import family_has, has_no_other_name, is_called_after, shares_name
from importers.scene import GROUPED, LISTED, LOT_JUST_NAMED, Scene
from importers.shared_out import units_shared_out
from importers.tenants import is_tenant
from importers.told_below import works_below
from importers.unit_deeds import DOES_WORKS, STAFF
from importers.units_again import units_again
from projects.date_window import DateWindow

WHOLE_PROJECT_ROLE = re.compile(r"法人|建设单位|业主|指挥部|项目公司")
#: 项目主管部门均为红谷滩新区管委会
EVERY = re.compile(r"[均都]")
#: 云溪站项目经理, 二标段项目总工
OWN = ("named", "part of a project", "its phase", LOT_JUST_NAMED)
#: what speaks for a project no more than for any other thing that people speak of
SPOKESMAN, LIKELY_POINTS = "its spokesman speaks", 0.5
#: nothing in the sentence says whose speaker it is
LEFT_OPEN = (FOCUS, "the works last spoken of", "the story goes on to it")
OBJECT_REACH = 5
#: units that 该公司 may come back to
REMEMBERED = 12


class UnitAttachment(Attachment):
    """Who leads, builds, designs and supervises, and who speaks for them."""

    def __init__(self, scenes: list[Scene], published: DateWindow | None) -> None:
        super().__init__(scenes, published)
        self.named: list[Organisation] = []
        #: what each unit was said to work on, by its name
        self.works: dict[str, list[Draft]] = {}
        #: units that spoke of works
        self.heard: set[str] = set()

    def attach(self, scene: Scene, number: int) -> None:
        self._units(scene, number)
        self._units_again(scene, number)
        self._people(scene, number)

    def _units(self, scene: Scene, number: int) -> None:
        shared = units_shared_out(scene)
        for item in (o for o in scene.here.organisations if o.rule != SITE_OFFICE):
            role, rule = item.role, item.rule
            if not role and item.is_firm and STAFF.match(scene.here.text[item.end :]):
                role, rule = "contractor", "its staff work on the site"
            if not role:
                self._likely_unit(scene, item, number)
                continue
            drafts, why = self._unit_targets(scene, item, number)
            drafts = (shared[item.start],) if item.start in shared else drafts
            drafts = drafts or works_below(self.scenes, number) or told_of_next(self.scenes, number)
            speaker = next((s for s in scene.here.speakers if s.unit == item), None) if why == FOCUS else None
            if speaker is not None:
                drafts, why = self._works_of_speaker(scene, speaker, number, drafts)
            if rule == "its staff work on the site" and any(shares_name(item.name, d) for d in drafts):
                role, rule = "owner", "its staff work on the project of its name"
            known = rule == "its staff work on the site" and family_has(drafts, item.name)
            if drafts and not known:
                self.give(drafts, self._unit(scene, item, role, rule, why), "units", 1.0)
                self.works.setdefault(item.name, []).extend(drafts)

    def _works_of_speaker(
        self, scene: Scene, speaker: Speaker, number: int, meant: tuple[Draft, ...]
    ) -> tuple[tuple[Draft, ...], str]:
        """据施工方江城路桥项目经理章明介绍，云溪大桥…: what he tells of, else what was told of last."""
        told, why = self._spoken_of(scene, speaker, number)
        if told and why not in LEFT_OPEN:
            return told, why
        whole = whole_of_phase(meant, speaker)
        return ((whole,) if whole is not None else meant), FOCUS

    def _units_again(self, scene: Scene, number: int) -> None:
        for item in units_again(scene, self.named):
            drafts, why = self._unit_targets(scene, item, number)
            if drafts:
                evidence = scene.here.evidence(item.start, item.end, f"unit: {item.rule}", 0.75, why)
                self.give(drafts, UnitMention(item.name, item.role, evidence, item.parent), "units", 1.0)
        self.named = [*self.named[-REMEMBERED:], *scene.here.organisations]

    def _likely_unit(self, scene: Scene, item: Organisation, number: int) -> None:
        """A unit without set words for its role, where all that stands around it makes one likely."""
        speaker = next((s for s in scene.here.speakers if s.unit == item), None)
        is_heard = speaker is not None or answers(scene, item)
        role, chance = likely_role(scene, item, has_spokesman=is_heard)
        role = "other" if not item.is_firm and answers(scene, item) else role
        if not role or is_tenant(scene.here.text, item.start, item.end):
            return
        drafts, why = answered(self.scenes, number, item), "the answer tells of it"
        if not drafts and (speaker is not None or is_speaking(scene, item)):
            spoken = speaker or Speaker("", "", item.start, item.end, item)
            drafts, why = self._spoken_for(scene, spoken, number)
        elif not drafts:
            drafts, why = self._unit_targets(scene, item, number)
        if drafts and not has_no_other_name(drafts, item.name):
            rule = SPOKESMAN if is_speaking(scene, item) else "its role is likely"
            self.give(drafts, self._unit(scene, item, role, rule, why, chance), "units", LIKELY_POINTS)
            self.heard.add(item.name)

    def _answers_for(self, item: Organisation, number: int) -> tuple[tuple[Draft, ...], str]:
        """答：市城投集团：…; （责任单位：县交通局）."""
        told = answered(self.scenes, number, item)
        of_list = head_of_item(self.scenes, number, item.start) if item.role == "lead" and not told else None
        return (told, "the answer tells of it") if of_list is None else ((of_list,), "it answers for the item")

    def _unit_targets(self, scene: Scene, item: Organisation, number: int) -> tuple[tuple[Draft, ...], str]:
        drafts, why = self._answers_for(item, number)
        if drafts:
            return drafts, why
        drafts, why = self.targets_at(scene, item.start)
        start, end = scene.here.clause_at(item.start)
        reach = end if item.rule == DOES_WORKS else min(end, item.end + OBJECT_REACH)
        roles = [speaker for speaker in scene.here.speakers if speaker.unit == item]
        beside = [r for r in scene.references if not any(within_role(r, speaker) for speaker in roles)]
        after = next((r for r in beside if item.end <= r.start < reach), None)
        if after is not None and not any(start <= r.start < item.start for r in beside):
            drafts, why = after.targets, "the works are its verb's object"
        if item.rule != "the unit told the reporter":
            every = EVERY.search(scene.here.text, max(0, item.start - 4), item.start) or why.startswith(GROUPED)
            return common(drafts) if len(drafts) > 1 and not every else drafts, why
        if scene.has_programme:
            return (), ""
        if scene.references:
            told = [r for r in scene.references if r.start >= item.end] or scene.references
            row = next((r for r in told if r.why == LISTED and len(r.targets) > 1), None)
            if row is not None:
                return row.targets, "told of what follows"
            return common(tuple(d for r in told[:1] for d in r.targets)), "told of what follows"
        speaker = next((s for s in scene.here.speakers if s.unit == item), None)
        if speaker is not None:
            return self._spoken_for(scene, speaker, number)
        following = self.scenes[number + 1].references[:1] if number + 1 < len(self.scenes) else []
        told_next = common(tuple(named_root(d) for r in following for d in r.targets))
        return (told_next, "told of what follows") if following else (common(self._still_meant(scene, number)), FOCUS)

    def _unit(
        self, scene: Scene, item: Organisation, role: str, rule: str, why: str, sureness: float = 0.9
    ) -> UnitMention:
        name = scene.here.printed(item.start, item.end)
        evidence = scene.here.evidence(item.start, item.end, f"unit: {rule}", min(0.9, sureness), why)
        return UnitMention(name, role, evidence, item.parent)

    # --- people ---------------------------------------------------------------------------------------------------

    def _people(self, scene: Scene, number: int) -> None:
        for speaker in scene.here.speakers:
            drafts, why = self._spoken_for(scene, speaker, number)
            if WHOLE_PROJECT_ROLE.search(speaker.role_text):
                drafts = common(tuple(draft.root for draft in drafts))
            if not drafts:
                continue
            unit = speaker.unit
            if speaker.name:
                rule = "person: role, name and verb of speech"
                evidence = scene.here.evidence(speaker.start, speaker.end, rule, 0.85, why)
                person = PersonMention(speaker.name, speaker.role_text, evidence, unit.name if unit else "")
                self.give(drafts, person, "people", 0.5)
            is_known = unit is not None and (unit.name in self.works or unit.name in self.heard)
            is_new = unit is not None and unit not in scene.here.organisations and (speaker.answers or not is_known)
            if unit is not None and is_new and not family_has(drafts, unit.name):
                evidence = scene.here.evidence(
                    speaker.start, speaker.end, "unit: its spokesman is heard again", 0.7, why
                )
                self.give(drafts, UnitMention(unit.name, unit.role or "other", evidence, unit.parent), "units", 0.0)

    def _spoken_for(self, scene: Scene, speaker: Speaker, number: int) -> tuple[tuple[Draft, ...], str]:
        """What the sentences tell, or the one project that the speaker's unit was said to work on."""
        if speaker.answers:
            return told_in_answer(self.scenes, number), "his answer tells of it"
        told = answered(self.scenes, number, speaker.unit) if speaker.unit is not None else ()
        if told:
            return told, "the answer tells of it"
        drafts, why = self._spoken_of(scene, speaker, number)
        known = self.works.get(speaker.unit.name, []) if speaker.unit is not None else []
        is_open = not drafts or why in LEFT_OPEN
        if is_open and len({id(draft.root) for draft in known}) == 1:
            return common(tuple(known)), "its unit works on it"
        whole = whole_of_phase(drafts, speaker)
        if whole is not None and (is_open or is_called_after(whole, speaker.unit)):
            return (whole,), "speaks for the whole"
        return drafts, why

    def _spoken_of(self, scene: Scene, speaker: Speaker, number: int) -> tuple[tuple[Draft, ...], str]:
        """The project of a speaker's own role (云溪站项目经理), those that he tells of, or that of his quotation."""
        own = self._named_in_role(scene, speaker) or works_of_house(self.scenes, number, speaker)
        if own:
            return own, "named in the speaker's role"
        several = () if scene.has_programme else told_of_each(scene, speaker)
        return (several, "all that the speaker tells of") if several else self._quoted_of(scene, speaker, number)

    def _quoted_of(self, scene: Scene, speaker: Speaker, number: int) -> tuple[tuple[Draft, ...], str]:
        """What the quotation that ends with his name is about, or else what is still meant."""
        beside = () if scene.has_programme else told_beside(scene, speaker)
        if beside:
            return beside, "told of in his own clauses"
        drafts: list[Draft] = []
        before = scene.focus
        for earlier in reversed(self.scenes[max(0, number - NEAR) : number + 1]):
            if earlier.here.sentence.paragraph != scene.here.sentence.paragraph:
                break
            if earlier is not scene and not earlier.here.sentence.is_quoted:
                break
            if earlier.has_programme:
                return (), ""
            told = [r for r in earlier.references if not r.is_oblique]
            told = [r for r in told if earlier is not scene or not within_role(r, speaker)]
            named = [d for r in told for d in r.targets]
            drafts += [d for d in named if is_works(d) or any(part.parent is d for part in named)]
            before = earlier.focus
        is_part = bool(scene.focus) and scene.topic is not None and scene.topic.parent is scene.focus[-1]
        is_told = bool(scene.focus) and is_works(scene.focus[-1]) and self._has_just_named(scene, number)
        if not drafts and scene.topic is not None and scene.topic not in scene.focus and not (is_part or is_told):
            return (scene.topic,), "the works last spoken of"
        if not drafts:
            return self._left_open(scene, speaker, number)
        return meant_of(drafts, scene.focus, before, speaker), "the quotation is about it"

    def _left_open(self, scene: Scene, speaker: Speaker, number: int) -> tuple[tuple[Draft, ...], str]:
        """What is still meant where the words name nothing, or what the story goes on to."""
        still = self._still_meant(scene, number)
        meant = common(still if ON_SITE.search(speaker.role_text) else self._whole_of_those(still, number))
        if meant:
            return meant, "project in focus"
        ahead = told_of_next(self.scenes, number)
        if not ahead and ON_SITE.search(speaker.role_text):
            return only_one_told(self.scenes, number), "the only works of the story"
        return ahead, "the story goes on to it"

    def _has_just_named(self, scene: Scene, number: int) -> bool:
        """The sentence before, of the same paragraph, has named the works in focus."""
        before = self.scenes[number - 1] if number else scene
        same = before.here.sentence.paragraph == scene.here.sentence.paragraph
        return same and any(r.targets == scene.focus and not r.is_oblique for r in before.references)

    def _named_in_role(self, scene: Scene, speaker: Speaker) -> tuple[Draft, ...]:
        """云溪站项目经理: the named one; 两个项目的负责人: both."""
        within = [r for r in scene.references if speaker.start <= r.start < speaker.end]
        named = [r for r in within if r.why in OWN and r.targets[-1].score > 0]
        together = [r for r in within if len(r.targets) > 1]
        return (named or together)[-1].targets if named or together else ()

    def _whole_of_those(self, meant: tuple[Draft, ...], number: int) -> tuple[Draft, ...]:
        """一期已投产，二期拟用地52亩。“…”该公司总监说: whoever speaks after several parts speaks for the whole."""
        whole = meant[-1].parent if len(meant) == 1 and meant[-1].label else None
        if whole is None:
            return meant
        paragraph = self.scenes[number].here.sentence.paragraph
        near = [s for s in self.scenes[max(0, number - NEAR) : number] if s.here.sentence.paragraph == paragraph]
        told = {id(d) for s in near for r in s.references for d in r.targets if d.parent is whole}
        return (whole,) if len(told) > 1 else meant

    def _still_meant(self, scene: Scene, number: int) -> tuple[Draft, ...]:
        """The focus, where the speaker's paragraph has named it or the story tells of no other project."""
        if scene.has_programme or not scene.focus:
            return ()
        paragraph = scene.here.sentence.paragraph
        near = [s for s in self.scenes[max(0, number - 8) : number + 1] if s.here.sentence.paragraph == paragraph]
        roots = {
            id(d.root)
            for s in self.scenes[max(0, number - NEAR) : number + NEAR]
            for r in s.references
            for d in r.targets
            if d.root.score >= SURELY_WORKS
        }
        told = any(s.references or s.here.sentence.is_quoted for s in near)
        lately = [s for s in self.scenes[max(0, number - 6) : number] if s.here.sentence.paragraph == paragraph - 1]
        told = told or any(target in scene.focus for s in lately for r in s.references for target in r.targets)
        told = told or was_named_last(self.scenes, number)
        return scene.focus if len(roots) <= 1 or told else ()
