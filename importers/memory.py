"""What a story has told so far: its candidates, what is being talked about, and the names that it introduced."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from operator import attrgetter

from importers.annotate import Annotated
from importers.announced import place_new
from importers.candidates import (
    PROMOTED,
    SAID_PART,
    bracketed_names,
    from_mention,
    from_part,
    line_of_structure,
    phase_of_works,
    site_of_building,
    whole_of_phase,
    works_of_facility,
)
from importers.drafts import Draft
from importers.family import put_under
from importers.left_rows import left_row
from importers.mention import LISTED_AS, Form, Mention
from importers.name_forms import same_project
from importers.names import FACILITY, WORKS, core, has_own_name, head_of, phase_of
from importers.organisations import Organisation
from importers.parts import NUMBERED_PERIOD, Part
from importers.resolve import find, is_works, resolve
from importers.scene import GENERAL_SUBJECT, LOT_JUST_NAMED, LeftRow, Reference, Scene
from importers.short_forms import Endings
from importers.signs import SITE
from importers.step_events import EVENT
from importers.subjects import PUBLIC, is_particular, opens_clause
from importers.told_rows import RowItem
from importers.told_rows import is_told as is_told_of

HEADLINED = 1.5
#: 安置房二期, but not 茶叶深加工项目一期
KIND_LONGEST = 3
#: how many sentences later the works may be named that a quotation opens with the parts of
NEXT = 2
#: how long what 项目 is called after is, and where it ends in the longer name: a place may stand before it
STEM_SHORTEST, STEM_LONGEST, STEM_WITHIN = 2, 4, 8
#: what the works of a town build in phases; 污水处理厂二期 is none of the park's beside it
BUILT_IN_PHASES = re.compile(r"(?:房|楼|公寓|宿舍|小区|住宅|厂区|车间|生产线|产线|[校院]区|地块|组团|商业街|广场)$")
CALLED_SHORTEST = 5
#: more projects than any story tells of
REMEMBERED = 100


@dataclass
class Memory:
    """The state of the walk. `drafts` are the candidates of the story so far, in the order of their first mention."""

    drafts: list[Draft] = field(default_factory=list)
    #: the earliest of very many: no words come back to them any more
    forgotten: list[Draft] = field(default_factory=list)
    focus: tuple[Draft, ...] = ()
    #: the works last spoken of, whatever places have been named since
    topic: Draft | None = None
    paragraph: int = -1
    recent: list[Draft] = field(default_factory=list)
    #: the works whose parts are the items of the list that goes on, and the paragraph that was read last
    itemised: Draft | None = None
    itemised_in: int = -1
    #: the sentence read last
    told_before: str = ""
    #: the works by themselves that the last item of a list told of
    item: Draft | None = None
    #: the sentence before was a heading
    is_titled: bool = False
    #: the paragraph that last counted the projects of a programme
    of_many: int = -1
    #: the nouns of the paragraph as long as no project is spoken of in it
    passed: list[tuple[Annotated, Mention]] = field(default_factory=list)
    #: the nouns of the last heading, where it names no project
    headed: list[tuple[Annotated, Mention]] = field(default_factory=list)
    #: what the sentence before began with, if it is one of the same paragraph
    opened: Draft | None = None
    #: the row of things that was told of last
    left: LeftRow | None = None
    #: two projects that were named together
    pair: tuple[Draft, ...] = ()
    latent: dict[str, Draft] = field(default_factory=dict)
    introduced: dict[str, Draft] = field(default_factory=dict)
    endings: Endings = field(default_factory=Endings)
    #: rows of things told before any project was: “食堂3月能用，教学楼还差外立面。”在望江中学工地…
    pending: list[tuple[Scene, RowItem | Part]] = field(default_factory=list)
    #: sentences of a quotation that were told before any works were named
    unowned: list[Scene] = field(default_factory=list)
    authority: Organisation | None = None
    #: what a sheet of labels tells of: 建设单位：…, 进展情况：…
    sheet: tuple[Draft, ...] = ()
    #: headline mentions (sentence, start) that the text below names otherwise
    spoken_for: dict[tuple[int, int], str] = field(default_factory=dict)

    def find(self, name: str) -> Draft | None:
        """The latest candidate of that name, or the only one that has it within: 明牧项目 is 云溪明牧肉制品项目."""
        known = find(self.drafts, name)
        if known is not None or not name.endswith("项目"):
            return known
        stem = name.removesuffix("项目")
        if not STEM_SHORTEST <= len(stem) <= STEM_LONGEST or stem.endswith(tuple(FACILITY.findall(stem))):
            return None
        holding = [draft for draft in self.drafts if stem in draft.name[:STEM_WITHIN] and draft.name.endswith("项目")]
        return holding[0] if len(holding) == 1 else None

    def called_so(self, name: str) -> Draft | None:
        """实训基地二期 is 职业学校实训基地（二期）, which was named before."""
        known = (draft for draft in reversed(self.drafts) if draft.ends_with(name))
        return next(known, None) if len(name) >= CALLED_SHORTEST else None

    def knows(self, name: str) -> Draft | None:
        """What is called so or, with what stands before it in its name, was told of before: 云溪变电站. 变电站…."""
        ending = (draft for draft in reversed(self.recent) if draft.parent is None and draft.ends_with(name))
        return self.find(name) or next(ending, None)

    def resolve(self, mention: Mention) -> Draft | None:
        """The project that a noun without a name of its own comes back to."""
        if self.left is not None and self.focus and id(self.focus[-1]) in self.left.things and mention.name in WORKS:
            return self.left.whole
        return resolve(mention, self.focus, self.recent, self.drafts, self.topic)

    def note(self, scene: Scene, reference: Reference) -> None:
        scene.references.append(reference)
        if reference.is_oblique:
            return
        self.focus = reference.targets
        self.pair = reference.targets if len(reference.targets) == 2 else self.pair
        if is_works(reference.targets[-1]) or not (self.recent or scene.here.sentence.is_quoted):
            self.topic = reference.targets[-1]
        for target in reference.targets:
            self.recent = [draft for draft in self.recent[-REMEMBERED:] if draft is not target]
            self.recent.append(target)

    def listed_before(self, scene: Scene, mention: Mention) -> dict[str, Draft]:
        """枢纽包括东广场、长途客运站。长途客运站已启用: what was listed as a part, where a clause begins with it."""
        return self.latent if mention.name in self.latent and opens_clause(scene.here, mention) else {}

    def place_new(self, scene: Scene, mention: Mention, draft: Draft) -> None:
        """Whose part it is; the list may have called it a little otherwise: 由泵站、云溪调蓄水库组成。云溪水库…."""
        place_new(scene, mention, draft, self.drafts, self.recent)
        owner = next((self.latent[name] for name in self.latent if _is_listed_as(name, draft.name)), None)
        if owner is not None and put_under(draft, owner):
            draft.weigh(1.0, "named among the parts")

    def speak_of_many(self, scene: Scene, mention: Mention) -> None:
        """重点项目: projects in general, unless it says what the sentence's own project is."""
        start, _ = scene.here.clause_at(mention.start)
        if GENERAL_SUBJECT.fullmatch(scene.here.text, start, mention.start):
            scene.barrier = mention.start
        self.focus = self.focus if scene.references and scene.barrier is None else ()

    def make(self, here: Annotated, mention: Mention) -> Draft:
        draft = from_mention(here, mention, self.authority)
        if mention.name in self.spoken_for.values():
            draft.weigh(HEADLINED, "what the headline means")
        if LISTED_AS in mention.why:
            self.introduced[mention.name] = draft
        draft.named_in_body = not (here.sentence.is_heading or here.sentence.is_caption)
        whole = whole_of_phase(draft)
        host = whole or works_of_facility(draft) or line_of_structure(draft) or site_of_building(draft)
        if host is not None:
            known = self.find(host.name)
            if known is None:
                self._remember(host)
            draft.parent, draft.label, draft.is_part = known or host, phase_of(draft.name)[1], whole is not None
        self._remember(draft)
        return draft

    def make_part(self, here: Annotated, part: Part, host: Draft) -> Draft:
        draft = from_part(here, part, host)
        if part.kind == "phase" and NUMBERED_PERIOD.search(host.name):
            draft.parent = host.parent  # a phase beside X二期扩建项目, which is none of it
        self.introduced |= dict.fromkeys(bracketed_names(part), draft)
        self.latent.pop(part.label, None)
        self._remember(draft)
        return draft

    def find_or_make_listed(self, here: Annotated, part: Part) -> Draft:
        """A区 of works said to have areas A and B, which may have been named whole before."""
        whole = self.latent[part.label]
        kin = (d for d in self.drafts if d.parent is whole and part.label in (d.label, *d.aliases))
        return next(kin, None) or self.make_part(here, part, whole)

    def make_described(self, here: Annotated, start: int, end: int, name: str) -> Draft:
        """A candidate that the text tells of without naming it."""
        evidence = here.evidence(start, end, "mention: works without a name", 0.75)
        draft = Draft(name, name, evidence, PROMOTED, ["works done to several"], mention_count=1)
        self._remember(draft)
        return draft

    def go_on_with_sheet(self, here: Annotated) -> None:
        """进展情况：进厂干管顶管912米。完成投资2亿元: all of a sheet's lines are about what stands above them."""
        if here.sentence.start == 0:
            self.sheet = (self.sheet or self.focus) if is_particular(here.text) else ()
        self.focus = self.sheet or self.focus

    def leave_row(self, scene: Scene) -> None:
        """教学楼封顶，食堂正在装修。预计8月交付: behind a row of its parts the text comes back to the whole."""
        self.left = left_row(scene, self.left)
        told = [target for r in scene.references if not r.is_oblique for target in r.targets]
        whole = told[-1].parent if told else None
        if whole is not None and _is_only_sized(scene) and (whole in told or whole in scene.focus):
            self.focus, self.topic = (whole,), whole
        parts = {id(draft) for draft in told if draft.parent is whole}
        is_one = len(parts) <= 1 or scene.references[-1].why == LOT_JUST_NAMED
        if whole is None or is_one or told[-1].label.endswith("期"):
            return
        if self.focus[-1:] == (told[-1],) and all(id(draft) in parts for draft in self.focus):
            self.focus, self.topic = (whole,), whole

    def give_quotation(self, scene: Scene) -> None:
        """“主体封顶了，6月底交付。”在望江小学工地…: what opens a paragraph is of the works named behind it."""
        sentence = scene.here.sentence
        if sentence.is_quoted and not (scene.references or scene.focus or scene.has_programme):
            self.unowned.append(scene)
            return
        named = [r.targets[-1] for r in scene.references]
        works = (named[0],) if named and is_works(named[0]) and not scene.focus else ()
        for told in self.unowned if works else ():
            if told.here.sentence.paragraph == sentence.paragraph:
                told.focus = works
        self.unowned = []

    def put_off(self, scene: Scene, part: Part) -> None:
        """一期工程去年完工…: a phase or a lot of works that are named only in the sentences behind it."""
        is_told = is_told_of(scene.here.text, part.end, len(scene.here.text))
        if part.kind in ("phase", "lot") and scene.is_body and is_told and not self.drafts:
            self.pending.append((scene, part))

    def waits(self, scene: Scene) -> bool:
        """A part that the sentence tells of waits for its works to be named."""
        return any(told is scene for told, _ in self.pending)

    def settle(self, scene: Scene) -> None:
        """What an opening quotation told one after the other are parts of the works that are named next."""
        self.give_quotation(scene)
        if not self.pending:
            return
        first = self.pending[0][0].here.index
        if scene.here.index - first > NEXT:
            self.pending = []
        if not self.pending or scene.here.index == first or len(self.focus) != 1:
            return
        waiting, self.pending = self.pending, []
        host = self.focus[0].root if self.focus[0].is_part else self.focus[0]
        if not (is_works(host) or host.is_sized or SITE in host.why):
            return
        for told, item in waiting:
            named = item if isinstance(item, Part) else item.as_part
            known = (d for d in self.drafts if d.parent is host and d.label == named.label)
            part = next(known, None) or self.make_part(told.here, named, host)
            part.weigh(PROMOTED, SAID_PART)
            told.references.append(Reference(item.start, item.end, (part,), "part of a project"))
            told.references.sort(key=attrgetter("start"))

    def _remember(self, draft: Draft) -> None:
        self.drafts.append(draft)
        self.endings.learn(draft.name)
        if len(self.drafts) > 2 * REMEMBERED:
            self.forgotten += self.drafts[:REMEMBERED]
            del self.drafts[:REMEMBERED]

    def is_no_part(self, mention: Mention) -> bool:
        """云溪水厂二期, or 污水处理厂二期 where no works of the kind are known: no phase of what is in focus."""
        if mention.form is Form.NAMED:
            return len(mention.name) > len("一期")
        base, phase = phase_of(mention.name)
        is_own = PUBLIC.search(base) or (mention.form is Form.GENERIC and len(core(base)) > KIND_LONGEST)
        return bool(phase and is_own) and not any(draft.holds(head_of(base)) for draft in self.drafts)

    def phase_of_topic(self, here: Annotated, mention: Mention) -> Draft | None:
        """安置房二期 in a story about the works of a town: a phase of what those build."""
        base, phase = phase_of(mention.name)
        host = self.topic.root if self.topic is not None and base and phase else None
        if host is None or host.holds(base) or not BUILT_IN_PHASES.search(base):
            return None
        parts = (draft for draft in self.drafts if draft.parent is host and mention.name in draft.aliases)
        known = next(parts, None)
        if known is None:
            known = phase_of_works(here, mention, host)
            self._remember(known)
        return known


def _is_only_sized(scene: Scene) -> bool:
    """医院设床位800张，其中一期500张: the phase has its share and no more, and the text goes on about the whole."""
    last = next(r for r in reversed(scene.references) if not r.is_oblique)
    is_share = scene.here.text.endswith(("其中", "其中，"), 0, last.start) and last.targets[-1].label.endswith("期")
    return is_share and EVENT.search(scene.here.text, last.end) is None


def _is_listed_as(listed: str, name: str) -> bool:
    return len(listed) >= STEM_LONGEST and has_own_name(name) and same_project(listed, name)
