"""What a noun phrase of a sentence refers to: a project by its name, a noun that comes back to one, or nothing."""

from __future__ import annotations

import re
from functools import partial

from importers.announced import rejoin
from importers.beside import stretches_before
from importers.candidates import PROMOTED, SAID_PART, shown_as
from importers.drafts import Draft
from importers.family import composed, gather, including, list_owner, put_under
from importers.groups import group_members
from importers.lexicon import either, words
from importers.memory import Memory
from importers.mention import COUNTED_AS, LED_UP_TO, LISTED_AS, LISTED_WITHIN, ONE_OF_A_ROW, RUN_IN, Form, Mention
from importers.names import WORKS, has_own_name, is_building
from importers.newly_built import NEWLY_BUILT, is_newly_built
from importers.parts import NameList, components
from importers.predication import (
    TOLD_LENGTH,
    called_in_full,
    complements,
    described_before,
    deserves_a_draft,
    held_where_it_is,
    is_among_contents,
    is_apposition,
    is_counted_object,
    is_next_in_list,
    is_one_such,
    is_the_whole,
    is_told_alone,
    named_behind_phase,
    owner_of_works,
    subject_of_part,
    tells_its_day,
    undergoes,
)
from importers.resolve import is_works, told_in_full
from importers.said_to_be import described_by, is_of_a_whole_told_next
from importers.scene import LISTED, NAMED, TITLED, Reference, Scene
from importers.several import (
    EACH_AFTER,
    REST_BEFORE,
    counts_others,
    ends_a_list_of_things,
    is_content,
    names_component,
    passes_over,
    works_on_several,
)
from importers.short_forms import learn_aliases
from importers.signs import SITE
from importers.subjects import (
    IN_A_ROW,
    NEXT_ITEM,
    describes_works,
    has_a_part_of_its_own,
    is_particular,
    means_many,
    opens_clause,
    opens_passage,
    titles_item,
)
from importers.told_parts import host_of_component, whole_of_building, whole_of_piece

HOST_AFTER = re.compile(rf"(?:的)?{either(words('parts', 'relations', 'words'))}(?![开动完竣通启贯封投建])")
COUNTED_NOUN = re.compile(r"道路|街巷|巷道|小区|桥梁|管网|公路|河道|学校|泵站|水库")
NAMED_FROM, TITLE_OF_ITEM, INCIDENTAL_TO = -2.0, 3.0, 0.5


class Naming(Memory):
    """Reads the mentions of a sentence in the light of what the story has told."""

    def read_mention(self, scene: Scene, mention: Mention) -> Reference | None:
        whole = whole_of_piece(scene, mention, self.drafts)
        if whole is not None:
            return self._read_piece(scene, mention, whole)
        if mention.is_counted or (scene.here.index, mention.start) in self.spoken_for:
            known = works_on_several(mention, self.drafts)
            if known is None:
                self._speak_of_several(scene, mention)
            return known
        if means_many(scene.here.text, mention) and not {LISTED_AS, COUNTED_AS} & {*mention.why}:
            if mention.form is Form.NAMED or not is_next_in_list(scene.here, mention):
                self.speak_of_many(scene, mention)
            return None
        if mention.form is Form.NAMED:
            return self._read_name(scene, mention)
        return described_by(scene, mention, self.focus) or self._read_noun(scene, mention)

    def _read_piece(self, scene: Scene, mention: Mention, whole: Draft) -> Reference:
        known = next((d for d in self.drafts if d.parent is whole and d.ends_with(mention.name)), None)
        if known is None:
            return self._read_component(scene, mention, whole)
        return Reference(mention.start, mention.end, (known,), "part of a project")

    def _speak_of_several(self, scene: Scene, mention: Mention) -> None:
        """两个健身中心均已封顶: of more than the project in focus, unless what they are has been told."""
        if mention.form is Form.NAMED or not EACH_AFTER.match(scene.here.text, mention.end):
            return
        if REST_BEFORE.search(scene.here.text, 0, mention.start):
            return  # 其余5个小区10月全部完工: of the works in focus
        group = next((g for g in scene.here.groups if g.start <= mention.start <= g.end), None)
        if group is None or not group_members(group, self.recent, self.focus, self.drafts):
            scene.barrier, self.focus = mention.start, ()

    def _read_name(self, scene: Scene, mention: Mention) -> Reference | None:
        labelled = named_behind_phase(scene, mention) or whole_of_building(mention, self.find)
        if (labelled := labelled or held_where_it_is(scene, mention, self.find)) is not None:
            return labelled
        known = self.find(mention.name) or described_before(mention, self.focus, self.recent)
        known = known or called_in_full(scene, mention) or told_in_full(scene, mention, self.drafts)
        if known is not None:
            self._take(scene, mention, known)
            rejoin(scene, mention, known, self.latent.get(mention.name))
        elif (told := described_by(scene, mention, self.focus)) is not None:
            self._learn_name(scene, mention, told.targets[-1])
            return told
        elif self.focus and is_building(mention.name) and not {LISTED_AS, RUN_IN} & {*mention.why}:
            return self._read_noun(scene, mention)
        elif (host := host_of_component(scene, mention, self.listed_before(scene, mention), self.find)) is not None:
            return self._read_component(scene, mention, host)
        elif passes_over(scene, mention, self.focus, self.recent) or not self._is_told(scene, mention):
            return None
        else:
            known = self._introduce(scene, mention)
        self._learn(scene, mention, known)
        owner = including(scene, mention)
        if owner is not None and owner is not known and (put_under(known, owner) or known.parent is owner):
            known.weigh(PROMOTED, LISTED_WITHIN)
            return Reference(mention.start, mention.end, (owner,), "list of parts", part=known)
        return self._in_list(scene, mention, known) or self._alone(scene, mention, known)

    def _is_told(self, scene: Scene, mention: Mention) -> bool:
        if is_content(scene, mention):
            return False
        told = mention.score >= NAMED_FROM or bool(HOST_AFTER.match(scene.here.text, mention.end))
        return told and not ends_a_list_of_things(scene, mention)

    def _introduce(self, scene: Scene, mention: Mention) -> Draft:
        draft = self.make(scene.here, mention)
        self.place_new(scene, mention, draft)
        if titles_item(scene.here, mention):
            draft.weigh(TITLE_OF_ITEM, TITLED)
        in_row = scene.among_many and opens_passage(scene.here.text, mention)
        in_row = in_row or (bool(self.drafts[1:]) and tells_its_day(scene.here, mention, self.focus))
        if in_row or has_a_part_of_its_own(scene.here, mention):
            draft.weigh(IN_A_ROW, ONE_OF_A_ROW)
        return draft

    def _in_list(self, scene: Scene, mention: Mention, known: Draft) -> Reference | None:
        """The last of a list stands for all of it, or for the project that the list spells out."""
        listed = scene.listed.get(mention.start)
        owner = (list_owner(scene, listed) or self._works_of(scene, listed)) if listed else None
        if listed is None or (owner is None and mention.is_oblique):
            return None
        is_last = mention is listed.members[-1]
        if owner is not None and owner is not known:
            put_under(known, owner)
            known.weigh(PROMOTED, LISTED_WITHIN)
            return Reference(mention.start, mention.end, (owner if is_last else known,), "list of parts", part=known)
        if owner is None and is_last:
            members = [draft for name in listed.members if (draft := self.find(name.name)) is not None]
            members = [*stretches_before(scene, listed.start), *members]
            return Reference(mention.start, mention.end, tuple(dict.fromkeys(members)), LISTED)
        return None

    def _works_of(self, scene: Scene, names: NameList) -> Draft | None:
        """县城道路工程。新建甲路、乙路、丙街3条道路: the works in focus are on what the list counts."""
        counted = COUNTED_NOUN.match(scene.here.text, names.end) if names.count else None
        works = scene.focus[-1] if len(scene.focus) == 1 else self.focus[-1] if len(self.focus) == 1 else None
        if works is None or is_one_such(scene.here.text, names, works):
            return None
        if not ((counted and works.holds(counted.group())) or is_counted_object(scene.here.text, names, works)):
            return None
        return None if any(works.is_called(member.name) for member in names.members) else works

    def _alone(self, scene: Scene, mention: Mention, known: Draft) -> Reference:
        subject = next((r.targets[-1] for r in scene.references if not r.is_oblique), None)
        is_whole = HOST_AFTER.match(scene.here.text, mention.end) or is_of_a_whole_told_next(scene, mention)
        if subject is not None and subject is not known and is_whole:
            put_under(subject, known)
        in_list = mention.start in scene.listed
        aside = mention.is_oblique or (not in_list and self._is_incidental(scene, mention, known))
        known.is_background = aside and (known.is_background or known.mention_count == 1)
        beside = () if aside or in_list else stretches_before(scene, mention.start)
        return Reference(mention.start, mention.end, (*beside, known), NAMED, is_oblique=aside)

    def _take(self, scene: Scene, mention: Mention, draft: Draft) -> None:
        draft.take(mention, partial(shown_as, scene.here, mention), in_body=scene.is_body)
        self.endings.learn(draft.name)

    def _learn_name(self, scene: Scene, mention: Mention, draft: Draft) -> None:
        """又一座大型公园将开工。拟建的公园为望江公园: what works without a name of their own are called."""
        if has_own_name(mention.name) and not has_own_name(draft.name):
            self._take(scene, mention, draft)

    def _is_incidental(self, scene: Scene, mention: Mention, draft: Draft) -> bool:
        """A place in the middle of a clause about something else, of which nothing is said that only works undergo."""
        if scene.goes_with(mention):
            return bool(self.focus or scene.references)
        told = self.focus or any(not reference.is_oblique for reference in scene.references)
        if max(mention.score, draft.score) > INCIDENTAL_TO or not told:
            return False
        its_own = undergoes(scene, mention) or tells_its_day(scene.here, mention, self.focus)
        if its_own or NEXT_ITEM.search(scene.here.text, 0, mention.start):
            return False
        subject = next((r.targets[-1] for r in scene.references if not r.is_oblique), None)
        if max(mention.score, draft.score) <= 0 and subject is not None and is_works(subject):
            return True
        return not opens_clause(scene.here, mention)

    def _read_noun(self, scene: Scene, mention: Mention) -> Reference | None:
        if (
            is_apposition(scene, mention)
            or self._is_included(scene, mention)
            or is_next_in_list(scene.here, mention)
            or names_component(scene.here.text, mention)
        ):
            return None
        host = host_of_component(scene, mention, self.latent, self.knows)
        if host is not None and told_in_full(scene, mention, self.drafts) is not host:
            return self._read_component(scene, mention, host)
        phase = self.phase_of_topic(scene.here, mention)
        if phase is not None:
            return Reference(mention.start, mention.end, (phase,), "part of a project", is_oblique=mention.is_oblique)
        if is_the_whole(scene, mention, self.focus, self.opened) and self.topic is not None:
            return Reference(mention.start, mention.end, (self.topic.root,), "the whole of it")
        owned = next((names for names in scene.lists if names.owner == mention), None)
        known = owner_of_works(scene, mention) or subject_of_part(scene, mention) or self.resolve(mention)
        known = known or told_in_full(scene, mention, self.drafts) or self._described(scene, mention, owned)
        if known is not None and counts_others(scene.here.text, mention, known):
            scene.barrier, self.focus = scene.here.clause_at(mention.start)[0], ()
            return None
        if known is None:
            self.focus = () if self._opens_paragraph(scene, mention) else self.focus
            return None
        self._hear(scene, mention, known)
        if owned is not None and owned.end <= mention.end:
            gather(scene.here, mention, owned, known, self.drafts)
        aside = mention.is_oblique or complements(scene, mention, known) or is_among_contents(scene, mention)
        why = "definite noun" if mention.is_definite else "bare head noun"
        return Reference(mention.start, mention.end, (known,), why, is_oblique=aside)

    def _hear(self, scene: Scene, mention: Mention, known: Draft) -> None:
        """What the words around a noun for it show is shown of the project."""
        if mention.form is Form.GENERIC and not mention.is_oblique:
            self._take(scene, mention, known)
        elif known.ends_with(mention.name) and not (mention.is_oblique or complements(scene, mention, known)):
            known.hear(mention)

    def _is_included(self, scene: Scene, mention: Mention) -> bool:
        """含卫生院、幼儿园两个部分: parts of the owner, should the text come back to them."""
        is_part = mention.name not in WORKS and (mention.form is Form.BARE or len(mention.name) < TOLD_LENGTH)
        owner = including(scene, mention) if is_part else composed(scene, mention.start)
        self.latent |= {mention.name: owner} if owner is not None else {}
        return owner is not None

    def _described(self, scene: Scene, mention: Mention, owned: NameList | None) -> Draft | None:
        """A new candidate for works without a name of their own, where the text tells enough of them."""
        if titles_item(scene.here, mention) and mention.form is not Form.BARE:
            draft = self.make(scene.here, mention)
            draft.weigh(TITLE_OF_ITEM, TITLED)
            return draft
        opens = self._opens_paragraph(scene, mention) or not self.focus or not {SITE, LED_UP_TO}.isdisjoint(mention.why)
        in_row, newly_built = has_a_part_of_its_own(scene.here, mention), is_newly_built(scene, mention, self.focus)
        if in_row or newly_built:
            draft = self.make(scene.here, mention)
            draft.weigh(IN_A_ROW, ONE_OF_A_ROW if in_row else NEWLY_BUILT)
            return draft
        described = (opens and describes_works(mention)) or is_told_alone(scene, mention, self.focus)
        owned = owned if mention.form is not Form.BARE else None
        return self.make(scene.here, mention) if described or deserves_a_draft(scene, mention, owned) else None

    def _opens_paragraph(self, scene: Scene, mention: Mention) -> bool:
        """It is the subject that a paragraph begins with, and isn't the project before (but 年度目标：改造管网 is)."""
        is_works = mention.form is Form.GENERIC and not (mention.is_definite or is_particular(scene.here.text))
        is_works = is_works and not is_building(mention.name)  # 塑胶跑道正在铺底层
        return is_works and not scene.references and not self.recent and opens_clause(scene.here, mention)

    def _read_component(self, scene: Scene, mention: Mention, parent: Draft) -> Reference:
        if (known := self.called_so(mention.name)) is not None:
            return Reference(mention.start, mention.end, (known,), "definite noun")
        called = (known for known in self.drafts if known.name == mention.name)
        draft = next((known for known in called if known.parent is parent or put_under(known, parent)), None)
        draft = draft or self.make(scene.here, mention)
        draft.parent, draft.is_part, draft.label = parent, True, mention.name
        draft.weigh(PROMOTED, SAID_PART)
        return Reference(mention.start, mention.end, (draft,), "part of a project")

    def _learn(self, scene: Scene, mention: Mention, draft: Draft) -> None:
        """What stands right after a name: its short form, its parts, the project that it belongs to."""
        here = scene.here
        start = learn_aliases(here.text, mention.end, draft, self.introduced)
        names, span = components(here.text, start)
        if names and not any(span[0] <= listed.start < span[1] for listed in scene.lists):
            scene.enumerated.append(span)
            scene.latent |= dict.fromkeys(names, draft)
