"""Who is being talked about: walks through a story and notes, for every place in it, which projects it refers to.

A name, 该项目 or a bare head noun sets the focus; parts (一期, 云溪段) are looked up in it; a heading resets it and a
programme sentence clears it; a place named only for orientation never takes it.
"""

from __future__ import annotations

import re
from operator import attrgetter, itemgetter

from importers.annotate import Annotated
from importers.announced import line_above, named_among
from importers.answers import begins_another
from importers.beside import (
    OF_A_PROJECT,
    before_bracket,
    is_covered,
    joined_before,
    of_known_kind,
    with_those_beside,
    works_in_phases,
)
from importers.candidates import PROMOTED, SAID_PART
from importers.counted_kinds import gather_kin, learn_kinds, learn_size
from importers.counted_works import find_counted_works
from importers.drafts import Draft, is_house, lineage, stepped_back, whole_of_phases
from importers.family import composed, lists_many
from importers.groups import group_members, together
from importers.latent_parts import latent_at
from importers.listed_parts import listed_parts
from importers.mention import Form
from importers.mentions import OPEN_NAME
from importers.name_forms import is_left_out_of
from importers.names import WORKS, core, has_own_name, phase_of
from importers.orphans import RUN_TELLS, Told, best_noun, is_sized, may_head
from importers.parts import Group, Part, behind_its_line, components, find_lists, has_stretches, is_one_lot
from importers.predication import TOLD_LENGTH
from importers.programmes import spelled_out
from importers.renewals import find_renewal
from importers.resolve import is_of_its_clause, line_of, lot_meant, with_stretches
from importers.said_to_be import is_only_where
from importers.scene import GROUPED, LOT_JUST_NAMED, NAMED, Reference, Scene
from importers.short_forms import Hit, closing_words, introduced_forms, item_label
from importers.step_events import EVENT
from importers.subjects import (
    begins_numbered,
    counts_some,
    is_particular,
    labels_sheet,
    turns_to_the_year,
)
from importers.told_parts import whole_of_row, with_what_they_build
from importers.told_rows import RowItem, find_row
from importers.town_kinds import tells_of_the_towns
from importers.turns import Item, Turns

NOUN_SHORTEST, CALLED_ALIKE = 4, 3
CALLED_WORKS, CALLED_POINTS = "one of several works", 1.5  # 这两处工程


class Discourse(Turns):
    """The walk, sentence by sentence."""

    def enter(self, here: Annotated, *, has_programme: bool, programme_at: int = 0) -> Scene:
        """Reads one sentence: finds its references, makes new candidates, moves the focus."""
        sentence = here.sentence
        self._look_around(here, has_programme=has_programme)
        scene = Scene(here, follows_many=lists_many(self.told_before), focus=self.focus, topic=self.topic)
        scene.among_many, scene.left, scene.has_programme = self.of_many == sentence.paragraph, self.left, has_programme
        scene.programme_from = here.text.rfind("；", 0, programme_at) + 1 if programme_at else 0
        scene.programme_until = (has_programme and (spelled_out(here) or named_among(here))) or scene.programme_until
        scene.lists = find_lists(here.text, here.mentions)
        scene.listed = {member.start: names for names in scene.lists for member in names.members}
        for start, reader, item in self._items(scene):
            if is_covered(scene, start):
                continue
            reference = reader(scene, item)
            if reference is not None:
                self.note(scene, reference)
        learn_kinds(scene)
        gather_kin(scene)
        learn_size(scene)
        self.go_through_items(scene)
        self._look_back(scene, has_programme=has_programme)
        self.latent |= self.without_told(scene, {**dict(listed_parts(scene)), **scene.latent})
        self.authority = next((o for o in reversed(here.organisations) if not o.is_firm), self.authority)
        scene.references.sort(key=attrgetter("start"))
        if sentence.is_heading:
            named = scene.references or has_programme
            self.headed = [] if named else [(here, m) for m in here.mentions if may_head(m)]
        self.is_titled = sentence.is_heading
        if sentence.is_caption:
            self.focus = scene.focus
        self.leave_row(scene)
        return scene

    def _look_around(self, here: Annotated, *, has_programme: bool) -> None:
        """What a new paragraph, an item of a list or a programme leaves of what was being talked about."""
        sentence, begins = here.sentence, begins_numbered(here.text) or self.leaves_item(here)
        if sentence.paragraph != self.paragraph:
            self.paragraph, self.recent, self.passed, self.opened = sentence.paragraph, [], [], None
            self.focus = self.focus if self.is_titled else tuple(stepped_back(draft) for draft in self.focus)
            begins = sentence.is_heading and not (labels_sheet(here.text) or (self.is_titled and not here.mentions))
            begins = begins or begins_another(here.text) or turns_to_the_year(here.text) or bool(sentence.title[1])
        if self.of_many >= 0 and not has_programme and counts_some(here.text):
            self.of_many, self.recent, begins = sentence.paragraph, [], True
        if has_programme:
            self.of_many = sentence.paragraph
        if begins or has_programme:
            self.focus, self.topic = (), None
        self.go_on_with_sheet(here)

    def _look_back(self, scene: Scene, *, has_programme: bool) -> None:
        """Whose what was told before any works were named is."""
        self.settle(scene)
        if scene.is_body and not (scene.focus or self.focus or has_programme or self.waits(scene)):
            self._adopt(scene)

    def _adopt(self, scene: Scene) -> None:
        """走进现代物流园，只见塔吊林立。总投资8亿元，占地120亩: figures without a project are of that noun."""
        told = best_noun(scene.here, self.passed) or self._headed(scene)
        if told is not None:
            draft = self.make(*told)
            draft.weigh(PROMOTED, RUN_TELLS)
            self.focus = scene.focus = (draft,)
        self.passed += [(scene.here, mention) for mention in scene.here.mentions]

    def _headed(self, scene: Scene) -> Told | None:
        """A heading's noun, where the text below tells steps or sizes and names no project: 乡镇污水处理厂."""
        works = [told for told in self.headed if told[1].form is not Form.BARE or len(told[1].name) >= NOUN_SHORTEST]
        tells = EVENT.search(scene.here.text) or is_sized(scene.here) or is_particular(scene.here.text)
        if len(works) != 1 or not tells:
            return None
        self.headed = []
        return works[0]

    # --- the items of a sentence in order --------------------------------------------------------------------------

    def _items(self, scene: Scene) -> list[Item]:
        text, mentions = scene.here.text, scene.here.mentions
        items: list[Item] = [(m.start, self.read_mention, m) for m in mentions]
        parts = scene.here.parts
        if parts:
            parts = of_known_kind(text, parts, self.drafts) if self.focus else behind_its_line(parts, mentions)
            lots = {(p.start, p.end) for p in parts if p.kind in ("lot", "phase")}
            lots |= {(m.start, m.end) for m in mentions if OPEN_NAME in m.why and m.name.endswith("段")}
            first = min((m.end for m in mentions if m.form is Form.NAMED), default=len(text))
            if self.focus or any(part.start >= first for part in parts):
                parts = with_what_they_build(text, parts, mentions)
            lots |= {(m.start, m.end) for m in mentions for p in parts if p.what == m.name and p.start == m.start}
            covered = {(m.start, m.end) for m in mentions if self.is_no_part(m)} - lots
            known = {(p.start, p.end) for p in parts if p.kind == "lot" and text[p.start : p.end] in self.introduced}
            parts = tuple(p for p in parts if not any(a <= p.start and p.end <= b for a, b in known.union(covered)))
            swallowed = {m.start for p in parts for m in mentions if p.start <= m.start < p.end or m.end == p.end}
            items = [item for item in items if item[0] not in swallowed]
            items += [(part.start, self._read_label, part) for part in parts]
        items += [
            (group.start, self._read_group, group) for group in scene.here.groups if not scene.in_list(group.start)
        ]
        counted = find_counted_works(text, scene.here.clauses)
        if counted is not None:
            items = [item for item in items if not counted.start <= item[0] < counted.end]
            items.append((counted.start, self.read_counted, counted))
        renewal = find_renewal(text)
        items += [(renewal.start, self.read_renewal, renewal)] if renewal else []
        hits = latent_at(scene.here, self.latent, self.drafts) if self.latent else []
        items = [item for item in items if not any(hit.start <= item[0] < hit.end for hit in hits)] if hits else items
        items += [(hit.start, self._read_latent, hit) for hit in hits]
        items = self._with_row(scene, items)
        items += self._turns(text)
        if self.drafts:
            items += [(hit[0], self._read_alias, hit) for hit in self._short_forms(scene, items)]
        return sorted(items, key=itemgetter(0))

    def _with_row(self, scene: Scene, items: list[Item]) -> list[Item]:
        """With what a row tells of, in the place of what stands there by itself."""
        row = () if not self.drafts and tells_of_the_towns(scene.here) else find_row(scene.here)
        if not row:
            return items
        scene.in_row = frozenset([item.start for item in row])
        known = {start for start, reader, _ in items if reader in (self._read_latent, self._read_label)}
        row = tuple(item for item in row if item.start not in known)
        items = [item for item in items if not any(told.start <= item[0] < told.end for told in row)]
        return [*items, *((told.start, self._read_row_item, told) for told in row)]

    def _short_forms(self, scene: Scene, items: list[Item]) -> list[Hit]:
        openings = self.endings.openings(scene.here)
        if not (openings or self.introduced or "：" in scene.here.text):
            return []
        spans = [(start, item.end() if isinstance(item, re.Match) else item.end) for start, _, item in items]
        hits = [*introduced_forms(scene.here.text, spans, self.introduced)]
        known = [*self.focus, *reversed(self.drafts)]
        return [*hits, *item_label(scene.here.text, spans, known), *closing_words(scene.here, openings, spans, known)]

    def _read_alias(self, scene: Scene, hit: tuple[int, int, Draft]) -> Reference:
        return Reference(hit[0], hit[1], (hit[2],), "short form")

    # --- parts and groups ------------------------------------------------------------------------------------------

    def _read_label(self, scene: Scene, part: Part) -> Reference | None:
        """云溪段 is X高速公路（云溪段）, where a name holds it; else a part of the works that are told of."""
        if is_of_its_clause(scene, part):
            return None
        known = next((d for d in reversed(self.drafts) if d.name.endswith(f"（{part.label}）")), None)
        if known is None or part.kind not in ("lot", "section"):
            return self.read_other_line(scene, part) or self._read_part(scene, part)
        return Reference(part.start, part.end, (known,), NAMED)

    def _read_part(self, scene: Scene, part: Part) -> Reference | None:
        hosts = before_bracket(scene, part) or self.focus or tuple(scene.focus) or line_above(scene, self.drafts)
        if not hosts:
            self.put_off(scene, part)
            return None
        hosts = with_stretches(hosts, part, self.drafts)
        host = works_in_phases(scene.here.text, part, hosts[-1], self.drafts) if part.kind == "phase" else hosts[-1]
        if part.kind == "lot" and (whole := composed(scene, part.start)) is not None:
            self.latent[part.label] = whole
            return None
        if part.kind == "this":
            lot = lot_meant(part, host, self.drafts)
            return Reference(part.start, part.end, (lot,), LOT_JUST_NAMED) if lot is not None else None
        if part.kind == "section" and not (part.label in self.latent or has_stretches(host.root.name, part.label)):
            return None
        host = whole_of_phases(host, scene.phases_before(host)) if part.kind == "phase" else host
        host = host if part.kind == "phase" else next((d for d in lineage(host) if phase_of(d.name)[1]), host.root)
        if part.kind == "whole":
            host = self.left.whole if self.left is not None and id(host) in self.left.things else host
            return Reference(part.start, part.end, (line_of(host, part.label, self.drafts),), "the whole of it")
        phase = self._known_phase(hosts[-1], part) if part.kind == "phase" or part.label.endswith("区") else None
        if phase is not None:
            return Reference(part.start, part.end, (*joined_before(scene, part), phase), "its phase")
        known = next((d for d in self.drafts if d.parent is host and is_one_lot(d.label, part.label)), None)
        known = known or self._part_elsewhere(scene, part, host) or self._new_part(scene, part, host)
        if part.start in scene.in_row and SAID_PART not in known.why:
            known.weigh(PROMOTED, SAID_PART)
        scene.latent |= dict.fromkeys(components(scene.here.text, part.end)[0], known)
        told = (*joined_before(scene, part), known)
        return Reference(part.start, part.end, told, OF_A_PROJECT, is_oblique=is_only_where(scene, part))

    def _known_phase(self, host: Draft, part: Part) -> Draft | None:
        """二期 is what the focus is or lies in; behind a mere kind of thing or one called alike the one named."""
        within = next((draft for draft in lineage(host) if part.label in draft.name), None)
        if within is not None:
            return within
        is_free = (
            part.kind != "phase"
            or is_house(host)
            or not (has_own_name(host.name) or len(core(host.name)) >= TOLD_LENGTH)
        )
        called = [draft for draft in self.drafts if part.label in draft.name]
        named = called if is_free else [d for d in called if d.name[:CALLED_ALIKE] == host.name[:CALLED_ALIKE]]
        return named[-1] if len(named) == 1 or (named and is_house(host)) else None

    def _part_elsewhere(self, scene: Scene, part: Part, host: Draft) -> Draft | None:
        """F地块, 首通段: told of before, and of one project alone, when a thing without parts is in focus."""
        if part.kind == "phase" or any(end == part.start for _, end in scene.spans):
            return None
        called = [draft for draft in self.drafts if draft.label == part.label]
        return called[0] if len(called) == 1 and not any(d.parent is host for d in self.drafts) else None

    def _read_latent(self, scene: Scene, part: Part) -> Reference:
        """书院由南院、北院组成。南院已封顶: a part that its project was said to have, whatever it is called."""
        draft = self.find_or_make_listed(scene.here, part)
        self.introduced[part.label] = draft
        return Reference(part.start, part.end, with_those_beside(scene, part.start, draft), OF_A_PROJECT)

    def _read_row_item(self, scene: Scene, item: RowItem) -> Reference | None:
        """门诊楼4月封顶，住院楼建到11层: a part of the works that were told of before, unless it is one by itself."""
        host = whole_of_row(scene, item, self.focus, self.drafts)
        if host is None and item.is_sure and item.is_plain and not self.drafts:
            self.pending.append((scene, item))
            return None
        if host is None:
            return self.read_works_of_row(scene, item.mention) if item.mention is not None else None
        known = next((d for d in self.drafts if d.parent is host and d.ends_with(item.name)), None)
        known = known or (host if is_left_out_of(item.name, host.name) else None)
        known = known or (self._part_elsewhere(scene, item.as_part, host) if item.is_label else None)
        if known is None:
            known = self.make_part(scene.here, item.as_part, host)
            known.weigh(PROMOTED, SAID_PART)
        return Reference(item.start, item.end, with_those_beside(scene, item.start, known), OF_A_PROJECT)

    def _new_part(self, scene: Scene, part: Part, host: Draft) -> Draft:
        """A part by its label; 马王路A标, printed in one, is called so."""
        draft = self.make_part(scene.here, part, host)
        before = scene.references[-1] if scene.references and part.kind == "lot" else None
        if before is not None and before.end == part.start and before.targets[-1] is host:
            former = draft.name, draft.printed
            draft.name, draft.printed = host.name + part.label, scene.here.printed(before.start, part.end)
            draft.add_alias(*former)
            self.endings.learn(draft.name)
        return draft

    def _read_group(self, scene: Scene, group: Group) -> Reference | None:
        kin = group_members(group, self.recent, self.focus, self.drafts)
        for draft in kin if group.noun in WORKS else ():
            if CALLED_WORKS not in draft.why:
                draft.weigh(CALLED_POINTS, CALLED_WORKS)
        return Reference(group.start, group.end, together(scene.here.text, group, kin), GROUPED) if kin else None
