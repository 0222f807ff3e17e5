"""One sentence on the stage: which projects its words refer to, and what was being talked about when it began."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field

from importers.annotate import Annotated
from importers.drafts import Draft
from importers.lexicon import either, words
from importers.mention import Mention
from importers.parts import NameList
from projects.unchanging import unchanging

GROUPED = "group of the projects before it"
LISTED, NAMED = "list of names", "named"
LOT_JUST_NAMED = "the lot just named"
ALL_NAMED = "all of those named before it"
TITLED = "the title of an item"
#: 我市“六大会战”项目完成投资…, 多个领域的一批大项目顺利竣工: from here on the sentence is about them
GENERAL_SUBJECT = re.compile(
    "(?:[^，。；]{2,24}的(?=一大?批))?(?:[我全本该各][省市县区州镇]|目前|今年(?:以来)?|一大?批|多[个项]|众多|不少|(?:\\d+-)?\\d+月份?|新开工|续建|\\d*[亿万]元以上)*的?"
)


#: 去年投资2.6亿元建成了甲厂，今年又投资1.3亿元扩建乙厂
BUILT = ("建成", "建设", "兴建", "改建", "新建", "启动", "实施", "打造", "修建", "盖", "修")
BUILD = either([*words("facilities", "undertakings", "words"), *BUILT])
SPENT_ON = re.compile(rf"(?:约|近|超|逾)?\d[\d.]*[万亿]*(?:多|余)?元(?:左右)?(?:资金)?(?:用于|来)?{BUILD}(?:了|的)?")


MODIFIER_LONGEST = 14
WITH, KEEPS_PACE = (
    ("与", "和", "跟", "同", "随", "伴随", "随同"),
    re.compile("项目?(?:一[起并道同]|同[步时期日])|(?:一[起并道同]|同[步时期日])"),
)
#: 甲路改造（860米）: what may stand between a name and its bracket
BEFORE_BRACKET = re.compile("(?:新建|改建|扩建|建设|改造|提升|整治|项目|工程)*")
#: 随着甲互通动工，青岩县投资5800万元，启动乙公路改扩建
SPENT_NEXT = re.compile(
    rf"(?:约|近|超|逾)?\d[\d.]*(?:多|余)?[万亿]*(?:多|余)?元(?:左右)?(?:资金)?，(?:全面|同步|全力|集中|专门|正式)?{BUILD}(?:了|的)?"
)
TOWN_SPENDS = re.compile(
    "(?:^|[，。；])(?:[\u4e00-\u9fff]{1,6}[省市县区镇乡村]|我[省市县区镇])(?:共|已|计划|先后|累计|将|又|还|再|今年|财政)*"
    "(?:投资|投入|筹资|斥资|出资|筹措|安排|争取)(?:了|资金)*(?:约|近|超|逾)?$"
)
SPENT_BEFORE = re.compile(rf"元[^，。；]{{0,10}}{BUILD}了?$")


@unchanging
class Reference:
    """text[start:end] of a sentence refers to `targets`; `why` says how that was found.

    `part` is what it names itself where its targets are what that is a part of.
    """

    start: int
    end: int
    targets: tuple[Draft, ...]
    why: str
    is_oblique: bool = False
    part: Draft | None = None


@unchanging
class LeftRow:
    """Things that a sentence told of one after the other, by their identity, and the works told of before them."""

    whole: Draft
    things: frozenset[int]


@dataclass(slots=True)
class Scene:
    """One sentence with its references and the focus it was entered with."""

    here: Annotated
    references: list[Reference] = field(default_factory=list)
    focus: tuple[Draft, ...] = ()
    #: the works last spoken of when it was entered
    topic: Draft | None = None
    #: where the sentence turns to projects in general
    barrier: int | None = None
    lists: list[NameList] = field(default_factory=list)
    listed: dict[int, NameList] = field(default_factory=dict)
    has_programme: bool = False
    #: its paragraph has counted projects of a programme, and names one after the other
    #: the sentence before has listed several projects
    follows_many: bool = False
    among_many: bool = False
    #: where its part begins that tells of a programme: what stands before is told of single projects
    programme_from: int = 0
    #: where the list of single projects begins that it spells out: 实施三项工程：甲…；乙…
    programme_until: int = sys.maxsize
    #: lists of parts that are no subjects: A由B、C和D组成
    enumerated: list[tuple[int, int]] = field(default_factory=list)
    latent: dict[str, Draft] = field(default_factory=dict)
    #: where the things of a row begin that are told of one after the other
    in_row: frozenset[int] = frozenset()
    #: projects of which each is told the same kind of thing, in their order
    equals: list[tuple[Draft, ...]] = field(default_factory=list)
    #: works by themselves that open the sentence's clauses one after the other
    abreast: list[Draft] = field(default_factory=list)

    #: the row of things that the sentence before has ended with
    left: LeftRow | None = None

    is_body: bool = field(init=False)

    def __post_init__(self) -> None:
        self.is_body = not (self.here.sentence.is_heading or self.here.sentence.is_caption)

    def named(self, mention: Mention) -> tuple[Draft, ...]:
        """The project that a mention of the sentence was read as."""
        reference = next((r for r in self.references if r.start == mention.start), None)
        return reference.targets[-1:] if reference is not None else ()

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Where what the sentence names begins and ends."""
        return [(r.start, r.end) for r in self.references]

    def told_before(self, position: int) -> list[Reference]:
        """What the sentence has named before that place, but for what it names on the way."""
        return [r for r in self.references if not r.is_oblique and r.end <= position]

    def phases_before(self, host: Draft) -> list[Draft]:
        """The phases that the sentence has told of; none where a clause begins with `host`, whose phases follow."""
        told = [r for r in self.references if not r.is_oblique]
        opens = any(r.targets[-1] is host and self.here.clause_at(r.start)[0] == r.start for r in told)
        return [] if opens else [r.targets[-1] for r in told if r.targets[-1].label.endswith("期")]

    def goes_with(self, mention: Mention | Reference) -> bool:
        """与医院同步投用: only what the subject keeps pace with."""
        text = self.here.text
        return text.endswith(WITH, 0, mention.start) and KEEPS_PACE.match(text, mention.end) is not None

    def in_list(self, position: int) -> bool:
        return any(names.start <= position < names.end for names in self.lists)

    def bracketed_at(self, position: int) -> Reference | None:
        """甲路（1.2公里）、乙街改造（860米）: the thing right before the bracket that the position stands in."""
        opened = self.here.bracket_at(position)
        if opened < 0:
            return None
        near = self.told_before(opened)
        return next((r for r in near if BEFORE_BRACKET.fullmatch(self.here.text, r.end, opened)), None)

    def owner_at(self, position: int) -> Reference | None:
        """The reference that a fact at `position` belongs to within the sentence: the last one before it."""
        for reference in reversed(self.references):
            if reference.start <= position and not reference.is_oblique and not self._is_aside(reference, position):
                return reference
        return None

    def _is_aside(self, reference: Reference, position: int) -> bool:
        """日供水3万吨（一期1.5万吨），总投资6200万元: what only stands in brackets that are closed since.

        But the A区 of 安置区（A区）864套 is what the name means.
        """
        text = self.here.text
        close = text.find("）", reference.end, position) if "（" in text else -1
        opened = text.rfind("（", 0, reference.start) if close >= 0 else -1
        is_label = (opened + 1, close) == (reference.start, reference.end)
        return opened > text.rfind("）", 0, reference.start) and opened >= 0 and not is_label

    def _is_spent_by_another(self, position: int) -> bool:
        """A unit pays, or what stands before was paid for too: no project spends money on a part of its own."""
        owner = self.owner_at(position)
        if owner is None:
            return any(unit.end <= position for unit in self.here.organisations)
        return SPENT_BEFORE.search(self.here.text, 0, owner.start) is not None

    def _stands_right_before(self, named: Reference, position: int) -> bool:
        """与2020年通车的望江大桥相接: what is only named on the way has its own past."""
        text = self.here.text
        return named.start - position <= MODIFIER_LONGEST and text.startswith("的", named.start - 1)

    def premodified_at(self, position: int) -> Reference | None:
        """总投资50亿元的X: the name that follows in the same clause, with 的 before it."""
        following = None
        for reference in reversed(self.references):
            if reference.start <= position:
                break
            following = reference
        if following is None:
            return None
        text = self.here.text
        if SPENT_NEXT.fullmatch(text, position, following.start) and TOWN_SPENDS.search(text, 0, position):
            return following
        if following.start > self.here.clause_at(position)[1]:
            return None
        if following.is_oblique:
            return following if self._stands_right_before(following, position) else None
        if SPENT_ON.fullmatch(self.here.text, position, following.start) and self._is_spent_by_another(position):
            return following
        return (
            following
            if "的" in self.here.text[max(position, following.start - MODIFIER_LONGEST) : following.start]
            else None
        )
