"""Who is being talked about: walks through a story and notes, for every place in it, which projects it refers to.

A name, 该项目 or a bare head noun sets the focus; parts (一期, 云溪段) are looked up in it; a heading resets it and a programme
sentence clears it; a place named only for orientation never takes it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from importers.annotate import Annotated
from importers.drafts import Draft
from importers.lexicon import either, words
from importers.mentions import Form, Mention
from importers.names import core, head_of, is_proper, phase_of
from importers.organisations import Organisation
from importers.parts import (
    LINES,
    RELATION,
    Group,
    NameList,
    Part,
    components,
    find_groups,
    find_lists,
    find_parts,
)
from importers.records import Evidence, UnitMention

ALIAS = re.compile(r"^（(?:以下)?(?:简称|统称|下称|又称|又名)(?:为|：)?[“]?(?P<alias>[^（）“”，。]{2,20})[”]?）")
CONTROL = re.compile(r"^(?:的)?(?:控制性|关键|重点|标志性|先导|先行)(?:性)?(?:节点)?工程[—，]{0,2}$")
OWN_PROJECT = re.compile(r"全线|全桥|该项目|该工程|整个项目|项目|工程|整个工程")
AMONG = re.compile(r"[“]?其中[，：]?")
AMONG_BEFORE = re.compile(r"(?:其中|剩余的?|余下的?|其余的?)[，]?$")
HOST_AFTER = re.compile(rf"(?:的)?{either(words('parts', 'relations', 'words'))}")
ON_LINE = re.compile(r"[\u4e00-\u9fff]{2,}(?:桥|隧道|站|枢纽|立交|互通|段)(?:项目|工程)?$")
PROMOTION_SCORE = 4.0
NAMED_FROM = -0.4
INCIDENTAL_TO = 0.5
BEFORE_SUBJECT = re.compile(
    r"[“]?(?:其中|目前|同时|此外|另外|而|近日|日前|据悉|据了解|据介绍|随后|\d|年|月|日|上午|下午|，)*"
)
PLURAL = re.compile(
    r"(?:重大|重点|全区|全市|全县|各类|一批|这些|多个|所有|众多|开工|续建|竣工|签约|产业|工业)(?:重点|重大|建设|产业)*(?:项目|工程)$"
)
STRONG_GENERIC = 3.0


#: where an item stands, the method that reads it, and the item
Item = tuple[int, Callable[["Scene", Any], "Reference | None"], Any]


@dataclass(frozen=True, slots=True)
class Reference:
    """text[start:end] of a sentence refers to `targets`; `why` says how that was found."""

    start: int
    end: int
    targets: tuple[Draft, ...]
    why: str
    is_oblique: bool = False


@dataclass(slots=True)
class Scene:
    """One sentence with its references and the focus it was entered with."""

    here: Annotated
    references: list[Reference] = field(default_factory=list)
    focus: tuple[Draft, ...] = ()
    lists: list[NameList] = field(default_factory=list)
    listed: dict[int, NameList] = field(default_factory=dict)
    has_programme: bool = False
    #: lists of parts that are no subjects: A由B、C和D组成
    enumerated: list[tuple[int, int]] = field(default_factory=list)
    latent: dict[str, Draft] = field(default_factory=dict)

    def in_list(self, position: int) -> bool:
        return any(names.start <= position < names.end for names in self.lists)

    def owner_at(self, position: int) -> Reference | None:
        """The reference that a fact at `position` belongs to within the sentence: the last one before it."""
        before = [r for r in self.references if r.start <= position and not r.is_oblique]
        return before[-1] if before else None

    def premodified_at(self, position: int) -> Reference | None:
        """总投资50亿元的X: the name that follows in the same clause, with 的 before it."""
        clause = self.here.clause_at(position)
        for reference in self.references:
            if position < reference.start <= clause[1]:
                between = self.here.text[position : reference.start]
                return reference if "的" in between[-14:] else None
        return None


@dataclass(slots=True)
class Discourse:
    """The state of the walk. `drafts` are the candidates of the story so far, in the order of their first mention."""

    drafts: list[Draft] = field(default_factory=list)
    focus: tuple[Draft, ...] = ()
    paragraph: int = -1
    recent: list[Draft] = field(default_factory=list)
    latent: dict[str, Draft] = field(default_factory=dict)
    introduced: dict[str, Draft] = field(default_factory=dict)
    authority: Organisation | None = None

    def enter(self, here: Annotated, *, has_programme: bool) -> Scene:
        """Reads one sentence: finds its references, makes new candidates, moves the focus."""
        sentence = here.sentence
        if sentence.paragraph != self.paragraph:
            self.paragraph, self.recent = sentence.paragraph, []
            if sentence.is_heading:
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
        items += [(start, self._read_alias, (start, end, draft)) for start, end, draft in self._alias_hits(text, items)]
        return sorted(items, key=lambda item: item[0])

    def _note(self, scene: Scene, reference: Reference) -> None:
        scene.references.append(reference)
        if reference.is_oblique:
            return
        self.focus = reference.targets
        for target in reference.targets:
            self.recent = [draft for draft in self.recent if draft is not target] + [target]

    def _alias_hits(self, text: str, items: list[Item]) -> Iterator[tuple[int, int, Draft]]:
        """Short forms that the text itself introduced (简称X, 1号标段（导流洞）) and that no noun phrase shows."""
        for alias, draft in self.introduced.items():
            start = text.find(alias)
            if start >= 0 and not any(
                start <= item[0] < start + len(alias) or _covers(item[2], start) for item in items
            ):
                yield start, start + len(alias), draft

    def _read_alias(self, scene: Scene, hit: tuple[int, int, Draft]) -> Reference:
        return Reference(hit[0], hit[1], (hit[2],), "short form")

    # --- mentions --------------------------------------------------------------------------------------------------

    def _read_mention(self, scene: Scene, mention: Mention) -> Reference | None:
        if mention.is_counted:
            return None
        if mention.form is Form.NAMED:
            return self._read_name(scene, mention)
        return self._read_noun(scene, mention)

    def _read_name(self, scene: Scene, mention: Mention) -> Reference | None:
        known = self.find(mention.name)
        if known is None:
            if mention.score < NAMED_FROM and not HOST_AFTER.match(scene.here.text, mention.end):
                return None
            known = self._make(scene.here, mention)
            self._place(scene, mention, known)
        else:
            known.take(mention, scene.here.printed(mention.start, mention.end), _first_evidence(scene.here, mention))
        self._learn(scene, mention, known)
        listed = scene.listed.get(mention.start)
        owner = self._list_owner(scene, listed) if listed else None
        if owner is not None and owner is not known and listed is not None:
            known.parent = known.parent or owner
            known.weigh(PROMOTION_SCORE, "one of a project's list")
            return Reference(
                mention.start, mention.end, (owner,) if mention is listed.members[-1] else (known,), "list of parts"
            )
        if listed is not None and owner is None and mention is listed.members[-1] and not mention.is_oblique:
            members = [draft for name in listed.members if (draft := self.find(name.name)) is not None]
            return Reference(mention.start, mention.end, tuple(dict.fromkeys(members)), "list of names")
        incidental = self._is_incidental(scene, mention, known)
        return Reference(mention.start, mention.end, (known,), "named", is_oblique=mention.is_oblique or incidental)

    def _is_incidental(self, scene: Scene, mention: Mention, draft: Draft) -> bool:
        """A place in the middle of a clause about something else, of which nothing is said that only works undergo."""
        if max(mention.score, draft.score) > INCIDENTAL_TO or not (self.focus or scene.references):
            return False
        clause = scene.here.clause_at(mention.start)
        return not BEFORE_SUBJECT.fullmatch(scene.here.text[clause[0] : mention.start])

    def _read_noun(self, scene: Scene, mention: Mention) -> Reference | None:
        if PLURAL.search(mention.name) and not mention.is_definite:
            self.focus = ()
            return None
        if mention.name in self.latent and not mention.is_oblique:
            return self._read_component(scene, mention)
        owned = next((names for names in scene.lists if names.owner == mention), None)
        known = self.resolve(mention, scene)
        if known is None and self._deserves_a_draft(mention, owned):
            known = self._make(scene.here, mention)
        if known is None:
            return None
        if mention.form is Form.GENERIC and not mention.is_oblique:
            known.take(mention, scene.here.printed(mention.start, mention.end), _first_evidence(scene.here, mention))
        why = "definite noun" if mention.is_definite else "bare head noun"
        return Reference(mention.start, mention.end, (known,), why, is_oblique=mention.is_oblique)

    def _deserves_a_draft(self, mention: Mention, owned: NameList | None) -> bool:
        facility = head_of(mention.name) not in ("项目", "工程", "")
        return bool(owned or mention.renewal or (facility and mention.is_indefinite and mention.form is not Form.BARE))

    def _read_component(self, scene: Scene, mention: Mention) -> Reference:
        parent = self.latent.pop(mention.name)
        draft = self._make(scene.here, mention)
        draft.parent, draft.is_part, draft.label = parent, True, mention.name
        draft.weigh(PROMOTION_SCORE, "a part its project was said to have")
        return Reference(mention.start, mention.end, (draft,), "part of a project")

    # --- finding what is meant -------------------------------------------------------------------------------------

    def find(self, name: str) -> Draft | None:
        """The latest candidate of that name."""
        return next((draft for draft in reversed(self.drafts) if draft.is_called(name)), None)

    def resolve(self, mention: Mention, scene: Scene) -> Draft | None:
        """The project that a noun without a name of its own comes back to."""
        head = head_of(mention.name)
        if head in ("项目", "工程", ""):
            return self._resolve_works(mention, scene)
        by_tail = [
            d
            for d in self._by_recency()
            if d.ends_with(mention.name) or (mention.form is Form.BARE and head_of(d.name) == head)
        ]
        held = [d for d in self._by_recency() if d.holds(head) and (mention.form is Form.BARE or d.holds(mention.name))]
        best = next(iter([*by_tail, *held]), None)
        if best is not None:
            return best
        return self.focus[-1] if mention.is_definite and len(self.focus) == 1 else None

    def _resolve_works(self, mention: Mention, scene: Scene) -> Draft | None:
        if mention.form is Form.GENERIC and not mention.is_definite and not mention.name.startswith("整个"):
            return None
        if self.focus:
            latest = self.focus[-1]
            new_paragraph = not scene.references and scene.focus == self.focus and not self.recent
            steps_back = latest.is_part and not phase_of(latest.name)[1] and new_paragraph and not mention.is_definite
            return latest.root if steps_back else latest
        roots = [draft for draft in self.drafts if draft.parent is None and draft.score >= STRONG_GENERIC]
        return roots[0] if len(roots) == 1 else None

    def _by_recency(self) -> Iterable[Draft]:
        fresh = list(reversed(self.recent))
        return [*self.focus, *fresh, *reversed(self.drafts)]

    # --- parts and groups ------------------------------------------------------------------------------------------

    def _read_part(self, scene: Scene, part: Part) -> Reference | None:
        hosts = self.focus or tuple(scene.focus)
        if not hosts:
            return None
        host = hosts[-1]
        if part.kind == "section" and not (part.label in self.latent or LINES.search(core(host.root.name))):
            return None
        host = host.parent if part.kind == "phase" and host.label and host.parent and phase_of(host.name)[1] else host
        host = host.root if part.kind != "phase" else host
        if part.kind == "whole":
            return Reference(part.start, part.end, (host,), "the whole of it")
        if part.label == phase_of(hosts[-1].name)[1]:
            return Reference(part.start, part.end, (hosts[-1],), "its phase")
        known = next((d for d in self.drafts if d.label == part.label and d.parent is host), None)
        known = known or self._make_part(scene.here, part, host)
        return Reference(part.start, part.end, (known,), "part of a project")

    def _make_part(self, here: Annotated, part: Part, host: Draft) -> Draft:
        evidence = here.evidence(part.start, part.end, f"mention: {part.kind}", 0.8)
        composed = core(host.name) + part.label + part.noun if part.kind == "phase" else ""
        printed = here.printed(part.start, part.end)
        name = composed or here.text[part.start : part.end]
        shown = (core(host.printed) + part.label + part.noun) if composed else printed
        draft = Draft(
            name,
            shown,
            evidence,
            PROMOTION_SCORE,
            [f"a {part.kind} of a project"],
            parent=host,
            is_part=True,
            label=part.label,
        )
        draft.add_alias(part.label + part.noun, part.label + part.noun)
        if part.kind == "section":
            abbreviation = min(host.names, key=len)
            draft.add_alias(abbreviation + part.label, abbreviation + part.label)
        for what in re.split(r"[、及和与]", part.what) if part.what else []:
            draft.add_alias(what, what)
            self.introduced[what] = draft
        self.latent.pop(part.label, None)
        self.drafts.append(draft)
        return draft

    def _read_group(self, scene: Scene, group: Group) -> Reference | None:
        kin = [draft for draft in self.recent if self._is_of_kind(draft, group.noun)]
        if not kin:
            family = [*self.focus, *(draft.parent for draft in self.focus if draft.parent is not None)]
            kin = [draft for draft in self.drafts if draft.parent in family and self._is_of_kind(draft, group.noun)]
        if group.count is not None and len(kin) > group.count:
            kin = kin[-group.count :]
        return Reference(group.start, group.end, tuple(kin), "group of the projects before it") if kin else None

    def _is_of_kind(self, draft: Draft, noun: str) -> bool:
        if noun in ("项目", "工程"):
            return True
        heads = {
            "道路": "路街巷道",
            "路": "路街巷道",
            "街": "街路巷道",
            "桥": "桥",
            "隧道": "道",
            "标段": "段）",
            "小区": "区",
        }
        return draft.name[-1] in heads[noun] and not draft.is_list

    # --- making candidates -----------------------------------------------------------------------------------------

    def _make(self, here: Annotated, mention: Mention) -> Draft:
        evidence = _first_evidence(here, mention)
        printed = here.printed(mention.start, mention.end)
        name = mention.name
        authority = self.authority
        if mention.renewal and not is_proper(name):
            place = authority.name if authority is not None else ""
            name, printed = place + name + mention.renewal, place + printed + mention.renewal
        draft = Draft(name, printed, evidence, mention.score, list(mention.why), mention_count=1)
        if name != mention.name:
            draft.add_alias(mention.name, mention.name)
            if authority is not None:
                draft.units.append(UnitMention(authority.name, "lead", evidence, ""))
        base, phase = phase_of(name)
        if phase:
            self._make_phase_parent(draft, base, phase)
        self.drafts.append(draft)
        return draft

    def _make_phase_parent(self, draft: Draft, base: str, phase: str) -> None:
        parent = self.find(base)
        if parent is None:
            shown = phase_of(draft.printed)[0] + ("项目" if "项目" in draft.name else "")
            parent = Draft(base, shown, draft.evidence, PROMOTION_SCORE, ["a phase of it is named"])
            self.drafts.append(parent)
        draft.parent, draft.label, draft.is_part = parent, phase, True

    def _place(self, scene: Scene, mention: Mention, draft: Draft) -> None:
        """Whose part a newly named project is, by the words between it and the project before."""
        text = scene.here.text
        before = [r for r in scene.references if r.end <= mention.start]
        if not before:
            if scene.focus and AMONG.fullmatch(text[: mention.start]):
                draft.parent = scene.focus[-1].root
                draft.weigh(2.0, "named among the parts")
            return
        host, between = before[-1].targets[-1], text[before[-1].end : mention.start]
        if CONTROL.match(between):
            draft.parent = host
            draft.weigh(1.0, "a controlling part of a project")
        elif AMONG_BEFORE.search(between) and not mention.is_oblique:
            draft.parent = host
            draft.weigh(2.0, "named among the parts")
        elif between == "、" and host.parent is not None:
            draft.parent = host.parent
            draft.weigh(2.0, "named among the parts")

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
        if not any(span[0] <= listed.start < span[1] for listed in scene.lists):
            scene.enumerated.append(span)
            scene.latent |= dict.fromkeys(names, draft)

    def _list_owner(self, scene: Scene, names: NameList | None) -> Draft | None:
        if names is None or names.owner is None:
            return None
        owner = next((r.targets[-1] for r in scene.references if r.start == names.owner.start), None)
        if owner is not None:
            owner.is_list = True
            if "spells out its parts" not in owner.why:
                owner.weigh(3.0, "spells out its parts")
        return owner


def _first_evidence(here: Annotated, mention: Mention) -> Evidence:
    return here.evidence(
        mention.start, mention.end, "mention: " + "; ".join(mention.why), min(0.95, 0.5 + mention.score / 12)
    )


def _covers(item: object, start: int) -> bool:
    return isinstance(item, (Mention, Part, Group)) and item.start <= start < item.end


def relate(scenes: list[Scene], drafts: list[Draft]) -> None:
    """X是Y的控制性工程, X是Y沿线第二大站, Y清水河特大桥: X is a part of Y."""
    for part in drafts:
        line = next(
            (d for d in drafts if d is not part and part.name.startswith(d.name) and LINES.search(core(d.name))), None
        )
        rest = part.name[len(line.name) :] if line else ""
        if line is not None and part.parent is None and line.root is not part and ON_LINE.search(rest):
            part.parent = line
    for scene in scenes:
        for match in RELATION.finditer(scene.here.text):
            reference = scene.owner_at(match.start())
            named = next((r for r in scene.references if match.start() < r.start < match.end()), None)
            host = named.targets[-1] if named else None
            if host is None and scene.focus and OWN_PROJECT.match(match["host"]):
                host = scene.focus[-1].root
            if reference and host:
                _put_under(reference.targets[-1], host)


def _put_under(part: Draft, host: Draft) -> None:
    if host is not part and host.root is not part and part.parent is None:
        part.parent = host
        host.weigh(1.0, "a part of it is named")
