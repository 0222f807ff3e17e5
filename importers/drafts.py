"""A project while its article is being read: its names, its family, and what has been said of it so far."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from importers.mention import Form, Mention
from importers.name_forms import Readings, are_one, readings
from importers.names import VERSION, core, has_own_name, phase_of
from importers.records import (
    Evidence,
    Fact,
    MilestoneStatement,
    PersonMention,
    ProgressStatement,
    Status,
    UnitMention,
)
from importers.shorter_names import is_end_of_both, is_tail

HOUSE = re.compile(
    "(?:车间|厂房|[办综教宿科研门急住病培客][\u4e00-\u9fff]{0,4}楼|仓库|冷库|库房|食堂|厨房|宿舍|产线|生产线|机房|泵房|配电房|停车[场楼库]|车库|单体"
    "|(?:检测|检验|分拣|研发|展示|配送|加工|净菜|实验|数据|服务)中心)$"
)
#: how what is built before the phases is called
FIRST_BUILT = ("首开", "首启", "首发", "启动区", "先行", "起步区")


@dataclass(slots=True, eq=False)
class Draft:
    """A candidate project. `score` sums the evidence; below a threshold the candidate is dropped with all it holds."""

    name: str
    printed: str
    evidence: Evidence
    score: float = 0.0
    why: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    printed_aliases: list[str] = field(default_factory=list)
    mention_count: int = 0
    #: it has been named in the text itself: headlines shorten and decorate
    named_in_body: bool = False
    parent: Draft | None = None
    is_part: bool = False
    is_list: bool = False
    #: the last characters of what it was said to have several of: 新建水厂2座
    kinds: frozenset[str] = frozenset()
    #: a sum or a size of the whole was told of it
    is_sized: bool = False
    #: named so far only for orientation, or as what another is like
    is_background: bool = False
    #: how the part is called within its parent: 一期, 云溪段, 1号标段
    label: str = ""
    statuses: list[tuple[Status, Evidence]] = field(default_factory=list)
    #: plans that are made of works under way: 9月竣工
    implied: list[Evidence] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    milestones: list[MilestoneStatement] = field(default_factory=list)
    units: list[UnitMention] = field(default_factory=list)
    people: list[PersonMention] = field(default_factory=list)
    progress: list[ProgressStatement] = field(default_factory=list)
    location: Evidence | None = None
    summary: Evidence | None = None

    @property
    def names(self) -> list[str]:
        return [self.name, *self.aliases]

    @property
    def root(self) -> Draft:
        return self.parent.root if self.parent is not None else self

    def is_called(self, name: str) -> bool:
        return self.is_read_as(readings(name))

    def is_read_as(self, wanted: Readings) -> bool:
        if self.label and self._is_of_another_whole(wanted.name):
            return False
        return are_one(wanted, readings(self.name)) or any(
            are_one(wanted, readings(alias)) and not is_end_of_both(alias, self.name, wanted.name)
            for alias in self.aliases
        )

    def _is_of_another_whole(self, name: str) -> bool:
        """望梅高速青河段 is no other name of 云望高速's 青河段."""
        before = name.removesuffix(self.label)
        if before in ("", name) or not self.label.endswith("段") or self.parent is None:
            return False
        return not any(set(core(before)) <= set(called) for called in (*self.names, *self.parent.names))

    def ends_with(self, words: str) -> bool:
        """One of its names closes with these words: the way a text comes back to it (服务中心, 安置小区)."""
        wanted = core(words)
        return _closes(self.name, words, wanted) or bool(
            self.aliases and any(_closes(alias, words, wanted) for alias in self.aliases)
        )

    def holds(self, words: str) -> bool:
        return words in self.name or bool(self.aliases and any(words in alias for alias in self.aliases))

    def weigh(self, points: float, why: str) -> None:
        self.score += points
        self.why.append(why)

    def take(self, mention: Mention, shown: Callable[[], tuple[str, Evidence]], *, in_body: bool) -> None:
        """Another mention of this project: the longest name in the text itself becomes its name, others are aliases.

        `shown` tells how it is printed and the evidence for it.
        """
        from_headline = not self.named_in_body
        self.named_in_body = self.named_in_body or (in_body and mention.form is Form.NAMED)
        self.mention_count += 1
        if mention.score > self.score:
            self.score = mention.score
            self.why.extend(mention.why)
        if mention.name == self.name:
            return
        printed, evidence = shown()
        better = self._is_fuller(mention.name) if in_body or from_headline else False
        decorated = from_headline and in_body and core(self.name).endswith(core(mention.name))
        if mention.form is Form.NAMED and (better or decorated):
            former = self.name, self.printed
            self.name, self.printed, self.evidence = mention.name, printed, evidence
            self.add_alias(*former)
        else:
            self.add_alias(mention.name, printed)

    def hear(self, mention: Mention) -> None:
        """A noun comes back to it (…电站。电站5月开工): what its words show is shown of the project."""
        self.is_background = False
        if mention.score > self.score:
            self.score = mention.score
            self.why.extend(why for why in mention.why if why not in self.why)

    def add_alias(self, name: str, printed: str) -> None:
        if name not in self.names and name:
            self.aliases.append(name)
            self.printed_aliases.append(printed)
        if self.name in self.aliases:
            index = self.aliases.index(self.name)
            del self.aliases[index], self.printed_aliases[index]

    def _is_fuller(self, name: str) -> bool:
        if VERSION.search(self.name) and not VERSION.search(name):
            return False
        if has_own_name(self.name) != has_own_name(name):
            return has_own_name(name)
        return len(core(name)) > len(core(self.name)) or (core(name) == core(self.name) and len(name) > len(self.name))


def _closes(name: str, words: str, wanted: str) -> bool:
    return is_tail(words, name) or is_tail(wanted, core(name))


def lineage(draft: Draft) -> list[Draft]:
    """The project, what it is a part of, and so on."""
    return [draft, *(lineage(draft.parent) if draft.parent is not None else [])]


def whole_told(draft: Draft) -> Draft:
    """The largest that it is a part of, but for what only a phase's name implies (地铁7号线二期设站11座)."""
    told = [known for known in lineage(draft) if known.mention_count or known.parent is not None]
    return told[-1] if told else draft


def stepped_back(draft: Draft) -> Draft:
    """A new paragraph is about the whole line again, not about the section or lot that the last one ended with."""
    return next((known for known in lineage(draft) if not known.is_part or _is_phase(known)), draft.root)


def _is_phase(draft: Draft) -> bool:
    return draft.label.endswith("期") or bool(phase_of(draft.name)[1])


def whole_of_phases(draft: Draft, phases: Sequence[Draft] = ()) -> Draft:
    """What a phase named next is a phase of, where the words before were about another phase or a part of it.

    `phases` are those that its sentence has told of on the way to it: 二期建中央厨房、净菜中心；三期….
    """
    phase = next((d for d in lineage(draft) if d.label and d.parent and _is_built_first_or_next(d)), None)
    phase = phase or (phases[-1] if phases else None)
    return phase.parent if phase is not None and phase.parent is not None else draft


def _is_built_first_or_next(draft: Draft) -> bool:
    """A phase, or 首开区, beside which the phases stand."""
    return bool(phase_of(draft.name)[1]) or draft.label.startswith(FIRST_BUILT)


def is_house(draft: Draft) -> bool:
    """化成车间, 净菜中心: what works have, which isn't built in phases."""
    return HOUSE.search(draft.name) is not None
