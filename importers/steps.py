"""Dated steps of building in a sentence: which event, planned or past, on which day, for which part of the works."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from importers.annotate import Annotated
from importers.event_words import like
from importers.lexicon import words
from importers.open_steps import is_told_of, open_event
from importers.records import MilestoneStatement, Status, Tense
from importers.stand_ins import tells_of_a_stand_in
from importers.step import Line, Step
from importers.step_days import (
    CELEBRATED,
    CEREMONY,
    IN_FACT,
    SPANNING,
    THIS_YEAR,
    dated_clauses,
    is_day_of_a_visit,
    is_former,
    is_labelled,
    is_told_behind,
    joined,
    lies_ahead,
    may_be_of_a_step,
    moved_to,
    should_have_been,
    tells_of_reporting,
    told_by_day,
    told_by_words_behind,
    undated,
    without_kept_plan,
)
from importers.step_events import KIND_OF, events_within, find_events, is_partial, own_words
from importers.step_names import FINISHED, FINISHING, PLANNED, is_all_done, last_end, step_name, told_past
from importers.step_states import CUE_REACH, state_left
from importers.step_words import (
    DONE_WITHIN,
    HOUR,
    IN_ORDER,
    MISSED,
    OTHER_PLANS,
    SLOGAN,
    SUPERSEDED,
    THAT_DAY,
    TOLD_AS_DONE,
    UNSURE,
)
from importers.step_years import inherited_year, is_ahead_of, last_month, last_past_year, told_behind
from projects.date_window import DateWindow
from projects.date_words import DateExpression, resolve

CLOSING_REACH = 10  # a part of the works may stand before what happened to it: 南北区裙楼封顶
DATED = frozenset(words("events", "dated", "words"))


def find_steps(here: Annotated, subjects: list[tuple[int, int]], published: DateWindow | None) -> Iterator[Step]:
    """The steps of a sentence. `subjects` are the spans that refer to projects: a step's name begins after them."""
    events = find_events(here, subjects)
    dates = [found for found in here.dates if may_be_of_a_step(here.text, found)]
    line = Line(this_year_at=last_past_year(dates, published), told_year=here.told_year)
    for start, end in dated_clauses(here) if events or (dates and subjects) else ():
        inside = [found for found in dates if start <= found.start < end]
        inside_it = events_within(here, events, start, end) if events else []
        aside = tells_of_a_stand_in(here.text, start, end, subjects)
        if aside or not (inside or inside_it or line.date):
            line.pass_over(here.text[end : end + 1])
            continue
        clause = _Clause(here, start, end, subjects, published, inside)
        steps = list(clause.steps(line, inside_it)) if inside_it else list(clause.open_steps(line)) if inside else []
        yield from steps
        clause.carry(line, had_steps=bool(steps))


@dataclass(slots=True)
class _Clause:
    here: Annotated
    start: int
    end: int
    subjects: list[tuple[int, int]]
    published: DateWindow | None
    dates: list[DateExpression]

    def steps(self, line: Line, events: list[re.Match[str]]) -> Iterator[Step]:
        for event in events:
            members = self._distributed(event, self.dates)
            if members:
                yield from filter(None, (self._step(event, day, line, member=n) for n, day in enumerate(members)))
                continue
            step = self._step(event, self._date_of(event, self.dates, events, line), line)
            if step is not None:
                yield step
        yield from filter(None, [self._moved(line, behind=events[-1].end())])

    def open_steps(self, line: Line) -> Iterator[Step]:
        """A step without a set word: only of a subject that the sentence has named, and where its tense is said."""
        moved = self._moved(line, behind=self.start)
        yield from filter(None, [moved])
        told = open_event(self.here.text, self.start, self.end, self.dates) if moved is None else None
        if told is None or not any(start < told[1].start for start, _ in self.subjects):
            return
        event, found = told
        day = told_by_day(found, self.published)
        said = self._said_tense(event, found, day)
        chained = line.tense is Tense.ACTUAL and day is Tense.ACTUAL
        past = chained or said is Tense.ACTUAL or is_told_of(self.here.text, event, found)
        if (past and day is not Tense.PLANNED) or Tense.PLANNED in (said, day):
            yield from filter(None, [self._step(event, found, line)])

    def _moved(self, line: Line, behind: int) -> Step | None:
        """原定今年底通车，…现调整为明年4月: the same event, on the day that it was moved to."""
        found = moved_to(self.here.text, self.start, [day for day in self.dates if day.start >= behind])
        if line.replanned is None or found is None:
            return None
        event, line.replanned = line.replanned, None
        tense = Tense.ACTUAL if IN_FACT.search(self.here.text, self.start, found.start) else Tense.PLANNED
        window, reason, text = self._resolved(found, tense, line, superseded=False)
        evidence = self.here.evidence(found.start, found.end, f"step: {event.group()}, moved", 0.85)
        said = MilestoneStatement(event.group(), tense, text, window, evidence, "", reason)
        return Step(said, self.start, self._status(event, tense), is_scoped=False, event=event.group())

    def carry(self, line: Line, *, had_steps: bool) -> None:
        closing = self.dates and not had_steps and HOUR.fullmatch(self.here.text, self.dates[-1].end, self.end)
        if line.date or closing or had_steps:
            self._carry_day(line, self.dates[-1] if closing else None, had_steps=had_steps)
        if self.dates and line.tense is Tense.ACTUAL and is_ahead_of(line, self.published):
            line.year = line.year_shift = None  # 明年3月完工，外墙已于6月动工，9月前完成
        for found in self.dates:
            if found.year is not None or found.year_shift is not None:
                line.year, line.year_shift, line.month = found.year, found.year_shift, last_month(found)
        line.pass_over(self.here.text[self.end : self.end + 1])

    def _carry_day(self, line: Line, closing: DateExpression | None, *, had_steps: bool) -> None:
        if line.date is not None and CEREMONY.search(self.here.text, self.start, self.end):
            line.is_ceremony = True
        elif line.is_ceremony and not self.dates:
            pass
        elif tells_of_reporting(self.here.text[self.start : self.end]):
            line.date = None
        elif closing or had_steps:
            line.date = closing
            is_plan = closing and PLANNED.search(undated(self.here, self.start, self.end))
            line.tense = Tense.PLANNED if is_plan else line.tense  # 预计到本月底，22栋住宅楼全部封顶

    def _distributed(self, event: re.Match[str], dates: list[DateExpression]) -> list[DateExpression]:
        """分别于10月中旬、明年元月贯通: one date for each of the names before it."""
        text = self.here.text
        near = [found for found in dates if found.end <= event.start()]
        return near if len(near) > 1 and IN_ORDER.search(text, self.start, event.start()) else []

    def _date_of(
        self, event: re.Match[str], dates: list[DateExpression], events: list[re.Match[str]], line: Line
    ) -> DateExpression | None:
        floor = max((e.end() for e in events if e.end() <= event.start()), default=self.start)
        before = [d for d in dates if floor <= d.start and d.end <= event.start()]
        before = before[1:] if before and is_labelled(self.here.text[floor : before[0].start]) else before
        if before:
            return next((found for found in reversed(before) if not found.is_vague), before[-1])
        for after in dates:
            if after.start >= event.end() and is_told_behind(self.here, event.end(), after):
                return after
        held = line.is_ceremony and CELEBRATED.search(event.group())
        if line.date is not None and is_day_of_a_visit(line.date, self.here.text, self.start, event):
            return None
        if line.date is not None and (held or line.date.start not in line.spent):
            line.spent.add(line.date.start)
            return line.date
        return None

    def _step(
        self, event: re.Match[str], found: DateExpression | None, line: Line, member: int | None = None
    ) -> Step | None:
        found = None if found and SLOGAN.search(self.here.text, found.end, event.start()) else found
        tense, cued = self._tense(event, found, line)
        line.tense = tense
        is_told = tense is Tense.ACTUAL and (cued or self._closes(event))
        if found is None and (like(event.group()) in DATED or not is_told):
            return None
        if found is not None and found.is_vague and tense is Tense.ACTUAL and not cued and event.group() in FINISHING:
            return None
        statement = self._statement(event, found, tense, line)
        if statement is None:
            return None
        line.replanned = event if statement.superseded else line.replanned
        named = any(self.start <= start < event.start() or end == self.start - 1 for start, end in self.subjects)
        ends = named and is_all_done(statement.name, self.here.text[self.start : self.end], event.group())
        status, is_scoped = self._status(event, tense, is_done=ends), is_partial(statement.scope)
        told = Step(statement, event.start(), status, is_scoped, event.group(), member)
        return told.told_of_some(self.here.text, event.end())

    def _closes(self, event: re.Match[str]) -> bool:
        """文化中心封顶；, 产业园正式开工建设, 产业园开园当天，…: its subject and what happened to it, nothing else."""
        named = [b for a, b in self.subjects if self.start <= a and b <= event.start()]
        told = bool(named) and event.start() - named[-1] <= CLOSING_REACH
        text, end = self.here.text, event.end()
        closed = text[end : self.end] in ("", "建设") or text.startswith(("、", *THAT_DAY), end)
        return told and closed and event.group() in KIND_OF and not UNSURE.search(text, self.start, event.start())

    def _status(self, event: re.Match[str], tense: Tense, *, is_done: bool = False) -> Status:
        if is_done and tense is Tense.ACTUAL:
            return Status.COMPLETED
        return state_left(self.here.text, event, tense, (self.start, self.end))

    def _tense(self, event: re.Match[str], found: DateExpression | None, line: Line) -> tuple[Tense, bool]:
        """Planned or past, and whether words or the day say so (else it was carried on from the clause before)."""
        if self._is_older_plan(event, found):
            return Tense.PLANNED, True
        told = None if found is None else told_behind(found, line, self.here, event, self.published)
        said = self._said_tense(event, found, told)
        if said is not None:
            return said, True
        if told is not None and found is not None and (told is Tense.PLANNED or not found.lacks_year):
            return told, True
        if found is not None and self._inherited(found, line) is not None:
            return Tense.PLANNED, True  # 明年5月1日停炉施工，10月10日前完工
        if TOLD_AS_DONE.search(self.here.text[self.start : event.start()]):
            return Tense.ACTUAL, True
        goes_on = line.tense is Tense.PLANNED and found is not None
        return (Tense.PLANNED, False) if goes_on else (Tense.ACTUAL, found is not None)

    def _is_older_plan(self, event: re.Match[str], found: DateExpression | None) -> bool:
        before = OTHER_PLANS.sub("", self.here.text[self.start : event.start()])
        if (told := SUPERSEDED.search(before)) or found is None:
            return told is not None
        former = MISSED.search(before) or is_former(self.here.text, found, event.end())
        return bool(former) or should_have_been(before, found, self.published)

    def _said_tense(self, event: re.Match[str], found: DateExpression | None, told: Tense | None) -> Tense | None:
        """What the nearest cue before the event says. The words of a date (10月1日前) are none."""
        before = undated(self.here, self.start, event.start()).rpartition("了、")[2]
        before = without_kept_plan(before, found, told, self.published)
        if found is not None and found.start < self.start:
            own, _ = self.here.clause_at(found.start)
            before = (
                undated(self.here, max(own, found.start - CUE_REACH), min(found.end + CUE_REACH, self.start)) + before
            )
        is_ahead = told is Tense.PLANNED and not (found and found.text in THIS_YEAR)  # 今年相继封顶 has happened
        planned, past = last_end(PLANNED, before), told_past(before, is_ahead=is_ahead)
        if DONE_WITHIN.match(event.group()) or self.here.text.startswith("了", event.end()):
            past = len(before)
        behind = told_by_words_behind(self.here.text, event.end(), found, self.published)
        if behind is not None:
            return behind
        if planned >= 0 or past >= 0 or (event.group().startswith("通过") and told is Tense.PLANNED):
            return Tense.PLANNED if planned >= past else Tense.ACTUAL
        if event.group().endswith("为") or event.group().startswith("通过"):
            return Tense.ACTUAL
        return Tense.PLANNED if lies_ahead(before, event.group(), found, told, self.published) else None

    def _statement(
        self, event: re.Match[str], found: DateExpression | None, tense: Tense, line: Line
    ) -> MilestoneStatement | None:
        text = self.here.text
        superseded = self._is_older_plan(event, found)
        floor = max((b for a, b in self.subjects if self.start <= a and b <= event.start()), default=self.start)
        floor = own_words(text, floor, event.start())
        name, scope = step_name(self.here, event, floor, self.end)
        if not name or (name in FINISHED and (found is None or found.is_vague)):
            return None
        window, reason, date_text = None, "", ""
        if found is not None:
            window, reason, date_text = self._resolved(found, tense, line, superseded=superseded)
        first, last = (min(found.start, event.start()), max(found.end, event.end())) if found else event.span()
        confidence = 0.9 if window is not None else 0.7
        return MilestoneStatement(
            name=f"{name}（原计划）" if superseded else name,
            tense=tense,
            date_text=date_text,
            window=window,
            evidence=self.here.evidence(first, last, f"step: {event.group()}", confidence),
            scope=scope,
            year_reason=reason if window is None or window.year_inferred else "",
            superseded=superseded,
        )

    def _resolved(
        self, found: DateExpression, tense: Tense, line: Line, *, superseded: bool
    ) -> tuple[DateWindow | None, str, str]:
        """(window, how the year came about, words). 2024年5月底或6月初 is one window from the first to the last."""
        inherited = self._inherited(found, line, tense)
        if superseded and inherited is None and self.published is not None and self.published.latest is not None:
            inherited = self.published.latest.year  # an older plan is told in the year that it was for
        last = resolve(found, on=self.published, planned=tense is Tense.PLANNED, inherited_year=inherited)
        earlier = next((d for d in self.dates if SPANNING.fullmatch(self.here.text[d.end : found.start])), None)
        if earlier is None or last.window is None:
            return last.window, last.reason, found.text
        first = resolve(earlier, on=self.published, planned=tense is Tense.PLANNED).window
        text = self.here.text[earlier.start : found.end]
        return joined(first, last.window, text), last.reason, text

    def _inherited(self, found: DateExpression, line: Line, tense: Tense | None = None) -> int | None:
        """The year of an earlier date in the same breath (明年3月开工,9月完工)."""
        earlier = [d for d in self.dates if d.end <= found.start and (d.year is not None or d.year_shift is not None)]
        told = (earlier[-1].year, earlier[-1].year_shift) if earlier else (line.year, line.year_shift)
        text, is_earlier = self.here.text, bool(earlier)
        return inherited_year(found, line, tense, told, self.published, is_earlier=is_earlier, text=text)
