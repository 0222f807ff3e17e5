"""Who is being talked about: walks through a story and notes, for every place in it, which projects it refers to.

A name, 该项目 or a bare head noun sets the focus; parts (一期, 云溪段) are looked up in it; a heading resets it and a
programme sentence clears it; a place named only for orientation never takes it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from importers.annotate import Annotated
from importers.candidates import PROMOTED, bracketed_names, evidence_of, from_mention, from_part, whole_of_phase
from importers.drafts import Draft, lineage
from importers.family import adjoin, gather, group_members, list_owner, place, place_on_line, put_under
from importers.lexicon import either, words
from importers.mentions import Form, Mention
from importers.names import PLACE, core, head_of, is_building, phase_of
from importers.organisations import Organisation
from importers.parts import LINES, Group, NameList, Part, components, find_groups, find_lists, find_parts, ordinal
from importers.resolve import find, resolve
from importers.scene import Reference, Scene
from importers.short_forms import closing_words, introduced_forms
from importers.subjects import begins_item, describes_works, means_many, opens_clause, titles_item

ALIAS = re.compile(r"^（(?:以下)?(?:简称|统称|下称|又称|又名)(?:为|：)?[“]?(?P<alias>[^（）“”，。]{2,20})[”]?）")
HOST_AFTER = re.compile(rf"(?:的)?{either(words('parts', 'relations', 'words'))}")
HEADLINED = 1.5
DESCRIBED_AT = 3
NAMED_FROM = -0.4
TITLE_OF_ITEM = 3.0
INCIDENTAL_TO = 0.5
#: more projects than any story tells of
REMEMBERED = 100


#: where an item stands, the method that reads it, and the item
Item = tuple[int, Callable[["Scene", Any], "Reference | None"], Any]


@dataclass(slots=True)
class Discourse:
    """The state of the walk. `drafts` are the candidates of the story so far, in the order of their first mention."""

    drafts: list[Draft] = field(default_factory=list)
    #: the earliest of very many: no words come back to them any more
    forgotten: list[Draft] = field(default_factory=list)
    focus: tuple[Draft, ...] = ()
    paragraph: int = -1
    recent: list[Draft] = field(default_factory=list)
    latent: dict[str, Draft] = field(default_factory=dict)
    introduced: dict[str, Draft] = field(default_factory=dict)
    authority: Organisation | None = None
    #: headline mentions (sentence, start) that the text below names otherwise
    spoken_for: dict[tuple[int, int], str] = field(default_factory=dict)

    def enter(self, here: Annotated, *, has_programme: bool) -> Scene:
        """Reads one sentence: finds its references, makes new candidates, moves the focus."""
        sentence = here.sentence
        if sentence.paragraph != self.paragraph:
            self.paragraph, self.recent = sentence.paragraph, []
            self.focus = tuple(_stepped_back(draft) for draft in self.focus)
            if sentence.is_heading or begins_item(here.text):
                self.focus = ()
        if has_programme:
            self.focus = ()
        scene = Scene(here, focus=self.focus, has_programme=has_programme)
        scene.lists = find_lists(here.text, here.mentions)
        scene.listed = {member.start: names for names in scene.lists for member in names.members}
        for start, reader, item in self._items(scene):
            if any(first <= start < last for first, last in scene.enumerated):
                continue
            reference = reader(scene, item)
            if reference is not None:
                self._note(scene, reference)
        self.latent |= scene.latent
        self.authority = next((o for o in reversed(here.organisations) if not o.is_firm), None) or self.authority
        scene.references.sort(key=lambda reference: reference.start)
        if sentence.is_caption:
            self.focus = scene.focus
        return scene

    # --- the items of a sentence in order --------------------------------------------------------------------------

    def _items(self, scene: Scene) -> list[Item]:
        text, mentions = scene.here.text, scene.here.mentions
        items: list[Item] = [(m.start, self._read_mention, m) for m in mentions]
        covered = [(m.start, m.end) for m in mentions if m.form is Form.NAMED]
        parts = [p for p in find_parts(text) if not any(a <= p.start < b for a, b in covered)]
        swallowed = {m.start for p in parts for m in mentions if p.start <= m.start < p.end or m.end == p.end}
        items = [item for item in items if item[0] not in swallowed]
        items += [(part.start, self._read_part, part) for part in parts]
        items += [
            (group.start, self._read_group, group) for group in find_groups(text) if not scene.in_list(group.start)
        ]
        spans = [(item.start, item.end) for _, _, item in items]
        if not self.drafts:
            return sorted(items, key=lambda item: item[0])
        known = [*self.focus, *reversed(self.drafts)]
        short = [*introduced_forms(text, spans, self.introduced), *closing_words(scene.here, spans, known)]
        items += [(hit[0], self._read_alias, hit) for hit in short]
        return sorted(items, key=lambda item: item[0])

    def _note(self, scene: Scene, reference: Reference) -> None:
        scene.references.append(reference)
        if reference.is_oblique:
            return
        self.focus = reference.targets
        for target in reference.targets:
            self.recent = [*(draft for draft in self.recent[-REMEMBERED:] if draft is not target), target]

    def _read_alias(self, scene: Scene, hit: tuple[int, int, Draft]) -> Reference:
        return Reference(hit[0], hit[1], (hit[2],), "short form")

    # --- mentions --------------------------------------------------------------------------------------------------

    def _read_mention(self, scene: Scene, mention: Mention) -> Reference | None:
        if mention.is_counted or (scene.here.index, mention.start) in self.spoken_for:
            return None
        if mention.form is Form.NAMED:
            return self._read_name(scene, mention)
        return self._read_noun(scene, mention)

    def _read_name(self, scene: Scene, mention: Mention) -> Reference | None:
        if means_many(mention):
            self._speak_of_many(scene)
            return None
        known = self.find(mention.name) or self._described_before(mention)
        if known is None:
            if self.focus and is_building(mention.name):
                return self._read_noun(scene, mention)
            if mention.score < NAMED_FROM and not HOST_AFTER.match(scene.here.text, mention.end):
                return None
            known = self._make(scene.here, mention)
            place(scene, mention, known)
            place_on_line(scene, mention, known, self.drafts)
            if titles_item(scene.here, mention):
                known.weigh(TITLE_OF_ITEM, "the title of an item")
        else:
            self._take(scene, mention, known)
            adjoin(scene, mention, known)
        self._learn(scene, mention, known)
        listed = scene.listed.get(mention.start)
        owner = list_owner(scene, listed) if listed else None
        if owner is not None and owner is not known and listed is not None:
            put_under(known, owner)
            known.weigh(PROMOTED, "one of a project's list")
            return Reference(
                mention.start, mention.end, (owner,) if mention is listed.members[-1] else (known,), "list of parts"
            )
        if listed is not None and owner is None and mention is listed.members[-1] and not mention.is_oblique:
            members = [draft for name in listed.members if (draft := self.find(name.name)) is not None]
            return Reference(mention.start, mention.end, tuple(dict.fromkeys(members)), "list of names")
        incidental = listed is None and self._is_incidental(scene, mention, known)
        return Reference(mention.start, mention.end, (known,), "named", is_oblique=mention.is_oblique or incidental)

    def _speak_of_many(self, scene: Scene) -> None:
        """重点项目: projects in general, unless it says what the sentence's own project is."""
        self.focus = self.focus if scene.references else ()

    def _described_before(self, mention: Mention) -> Draft | None:
        """节水改造项目, then by its full name: 巴彦灌区续建配套与节水改造项目."""
        focus = self.focus[-1] if self.focus else None
        if focus is None or focus not in self.recent or len(core(focus.name)) < DESCRIBED_AT:
            return None
        if PLACE.match(focus.name):
            return None
        return focus if core(focus.name) in core(mention.name) else None

    def _take(self, scene: Scene, mention: Mention, draft: Draft) -> None:
        printed, evidence = scene.here.printed(mention.start, mention.end), evidence_of(scene.here, mention)
        draft.take(mention, printed, evidence, in_body=scene.is_body)

    def _is_incidental(self, scene: Scene, mention: Mention, draft: Draft) -> bool:
        """A place in the middle of a clause about something else, of which nothing is said that only works undergo."""
        if max(mention.score, draft.score) > INCIDENTAL_TO or not (self.focus or scene.references):
            return False
        return not opens_clause(scene.here, mention)

    def _read_noun(self, scene: Scene, mention: Mention) -> Reference | None:
        if scene.here.text.startswith("、", mention.start - 1) and not mention.is_definite:
            return None
        if means_many(mention):
            self._speak_of_many(scene)
            return None
        if mention.name in self.latent and not mention.is_oblique:
            return self._read_component(scene, mention)
        owned = next((names for names in scene.lists if names.owner == mention), None)
        known = self.resolve(mention) or self._described(scene, mention, owned)
        if known is None:
            self.focus = () if self._opens_paragraph(scene, mention) else self.focus
            return None
        if mention.form is Form.GENERIC and not mention.is_oblique:
            self._take(scene, mention, known)
        if owned is not None and owned.end <= mention.end:
            gather(owned, known, self.drafts)
        why = "definite noun" if mention.is_definite else "bare head noun"
        return Reference(mention.start, mention.end, (known,), why, is_oblique=mention.is_oblique)

    def _described(self, scene: Scene, mention: Mention, owned: NameList | None) -> Draft | None:
        """A new candidate for works without a name of their own, where the text tells enough of them."""
        if titles_item(scene.here, mention) and mention.form is not Form.BARE:
            draft = self._make(scene.here, mention)
            draft.weigh(TITLE_OF_ITEM, "the title of an item")
            return draft
        described = (self._opens_paragraph(scene, mention) or not self.focus) and describes_works(mention)
        return self._make(scene.here, mention) if described or self._deserves_a_draft(mention, owned) else None

    def _opens_paragraph(self, scene: Scene, mention: Mention) -> bool:
        """It is the subject that a paragraph begins with: whatever it means, it isn't the project before."""
        is_works = mention.form is Form.GENERIC and not mention.is_definite
        return is_works and not scene.references and not self.recent and opens_clause(scene.here, mention)

    def _deserves_a_draft(self, mention: Mention, owned: NameList | None) -> bool:
        facility = head_of(mention.name) not in ("项目", "工程", "")
        return bool(owned or mention.renewal or (facility and mention.is_indefinite and mention.form is not Form.BARE))

    def _read_component(self, scene: Scene, mention: Mention) -> Reference:
        parent = self.latent.pop(mention.name)
        draft = self._make(scene.here, mention)
        draft.parent, draft.is_part, draft.label = parent, True, mention.name
        draft.weigh(PROMOTED, "a part its project was said to have")
        return Reference(mention.start, mention.end, (draft,), "part of a project")

    # --- finding what is meant -------------------------------------------------------------------------------------

    def find(self, name: str) -> Draft | None:
        """The latest candidate of that name."""
        return find(self.drafts, name)

    def resolve(self, mention: Mention) -> Draft | None:
        """The project that a noun without a name of its own comes back to."""
        return resolve(mention, self.focus, self.recent, self.drafts)

    # --- parts and groups ------------------------------------------------------------------------------------------

    def _read_part(self, scene: Scene, part: Part) -> Reference | None:
        hosts = self.focus or tuple(scene.focus)
        if not hosts:
            return None
        host = hosts[-1]
        if part.kind == "section" and not (part.label in self.latent or LINES.search(core(host.root.name))):
            return None
        host = host.parent if part.kind == "phase" and host.label and host.parent and phase_of(host.name)[1] else host
        host = host if part.kind == "phase" else next((d for d in lineage(host) if phase_of(d.name)[1]), host.root)
        if part.kind == "whole":
            return Reference(part.start, part.end, (host,), "the whole of it")
        phase = next((d for d in lineage(hosts[-1]) if part.label in d.name), None) if part.kind == "phase" else None
        if phase is not None:
            return Reference(part.start, part.end, (phase,), "its phase")
        label = ordinal(part.label)
        known = next((d for d in self.drafts if ordinal(d.label) == label and d.parent is host), None)
        known = known or self._make_part(scene.here, part, host)
        return Reference(part.start, part.end, (known,), "part of a project")

    def _read_group(self, scene: Scene, group: Group) -> Reference | None:
        kin = group_members(group, self.recent, self.focus, self.drafts)
        return Reference(group.start, group.end, kin, "group of the projects before it") if kin else None

    # --- making candidates -----------------------------------------------------------------------------------------

    def _make(self, here: Annotated, mention: Mention) -> Draft:
        draft = from_mention(here, mention, self.authority)
        if mention.name in self.spoken_for.values():
            draft.weigh(HEADLINED, "what the headline means")
        draft.named_in_body = not (here.sentence.is_heading or here.sentence.is_caption)
        whole = whole_of_phase(draft)
        if whole is not None:
            known = self.find(whole.name)
            if known is None:
                self._remember(whole)
            draft.parent, draft.label, draft.is_part = known or whole, phase_of(draft.name)[1], True
        self._remember(draft)
        return draft

    def _make_part(self, here: Annotated, part: Part, host: Draft) -> Draft:
        draft = from_part(here, part, host)
        self.introduced |= dict.fromkeys(bracketed_names(part), draft)
        self.latent.pop(part.label, None)
        self._remember(draft)
        return draft

    def _remember(self, draft: Draft) -> None:
        self.drafts.append(draft)
        if len(self.drafts) > 2 * REMEMBERED:
            self.forgotten += self.drafts[:REMEMBERED]
            del self.drafts[:REMEMBERED]

    def _learn(self, scene: Scene, mention: Mention, draft: Draft) -> None:
        """What stands right after a name: its short form, its parts, the project that it belongs to."""
        here = scene.here
        after = here.text[mention.end :]
        alias = ALIAS.match(after)
        if alias:
            draft.add_alias(alias["alias"], alias["alias"])
            self.introduced[alias["alias"]] = draft
        start = mention.end + (alias.end() if alias else 0)
        names, span = components(here.text, start)
        if names and not any(span[0] <= listed.start < span[1] for listed in scene.lists):
            scene.enumerated.append(span)
            scene.latent |= dict.fromkeys(names, draft)


def _stepped_back(draft: Draft) -> Draft:
    """A new paragraph is about the whole line again, not about the section or lot that the last one ended with."""
    return draft.root if draft.is_part and not phase_of(draft.name)[1] else draft
