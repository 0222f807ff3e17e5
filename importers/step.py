"""One step of building as its sentence tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from importers.records import MilestoneStatement, Status, Tense
from importers.step_words import COUNTED_BEHIND
from projects.date_words import DateExpression
from projects.unchanging import changed, unchanging


@unchanging
class Step:
    """A milestone statement at `position`, with the state it leaves behind. `member` counts in an A、B分别 list."""

    statement: MilestoneStatement
    position: int
    status: Status
    is_scoped: bool
    event: str
    member: int | None = None

    def without_scope(self) -> Step:
        """红谷滩区上线X: what stands before the event is who did it, not a part of the works."""
        return changed(self, statement=changed(self.statement, name=self.event, scope=""), is_scoped=False)

    def of_a_part(self, words: str) -> Step:
        """其余4条道路进场: nothing of the whole, some of which is being built."""
        name = self.statement.name if self.statement.scope else words + self.event
        statement = changed(self.statement, name=name, scope=words)
        return changed(self, statement=statement, status=Status.UNDER_CONSTRUCTION, is_scoped=True)

    def of_thing(self, words: str) -> Step:
        """门诊楼、住院楼分别…封顶: what happened to one of them."""
        statement = changed(self.statement, name=words + self.event, scope=words)
        return changed(self, statement=statement, status=Status.UNDER_CONSTRUCTION, is_scoped=True)

    def told_of_some(self, text: str, end: int) -> Step:
        """已建成通车4条: of some of many, where their number stands behind the event."""
        counted = COUNTED_BEHIND.match(text, end)
        return self if counted is None else self.of_a_part(counted["count"])


@dataclass(slots=True)
class Line:
    """What carries over from clause to clause of one sentence."""

    tense: Tense | None = None
    date: DateExpression | None = None
    year: int | None = None
    year_shift: int | None = None
    #: the last month of the date that told it
    month: int | None = None
    spent: set[int] = field(default_factory=set)
    #: the event of an older plan: 原定今年底通车，…现调整为明年4月
    replanned: re.Match[str] | None = None
    #: its day is that of a ceremony: all that it started or ended has it
    is_ceremony: bool = False
    #: where the sentence last tells a year, not one to come: days before it, behind one of last year, are of last year
    this_year_at: int = -1
    #: what year the story has last told before the sentence or its part, as what word's shift, and of what month
    told_year: tuple[int | None, int | None, int | None] = (None, None, None)

    def pass_over(self, mark: str) -> None:
        """A clause is over, with the mark behind it or at the sentence's end."""
        if mark in "；。）":
            self.date = self.date if self.is_ceremony else None
            if (self.year, self.year_shift) != (None, None):
                self.told_year = self.year, self.year_shift, self.month
            self.tense = self.year = self.year_shift = self.month = self.replanned = None
