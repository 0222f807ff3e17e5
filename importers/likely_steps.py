"""Days that no set word makes a step of, and that are likely one all the same: 得等到明年6月份, 设备招标定在本月28号.

Each sign weighs as fitted to articles with gold (scripts/fit_readings.py, lexicons/readings.toml).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from importers.annotate import Annotated
from importers.fitted import Features, Scale
from importers.lexicon import closing, either, tables, words
from importers.open_steps import AMOUNT_AHEAD, OTHER, PREDICATE
from importers.records import MilestoneStatement, Tense
from importers.scene import Scene
from importers.signs import BUILDING
from importers.stand_ins import tells_of_a_stand_in
from importers.step import Step
from importers.step_days import CEREMONY, GONE_BY, REPORTING, told_by_day
from importers.step_events import EVENT
from importers.step_names import NAME_LONGEST, PAST, PLANNED
from importers.step_words import ATTRIBUTIVE
from projects.date_window import DateWindow
from projects.date_words import DateExpression, resolve

WORDS = {kind: re.compile(either(words("likely_steps", "clause", kind))) for kind in tables("likely_steps")["clause"]}
MOVED, SINCE = (closing(words("likely_steps", "before", kind)) for kind in ("moved", "since"))
BEHIND = tuple(words("likely_steps", "behind", "words"))
#: 由原来的6月30日调整为9月30日
FORMER, MOVES = (
    re.compile("[由从](?:原来?|原定|原计划|此前)?的?$"),
    re.compile("调整|推迟|延期|延至|顺延|提前|改为|改到"),
)
#: 今天我掐了表: what someone did that day
SPEAKER = re.compile(
    "，?(?:我(?![们国省市县区州镇乡村局院校厂司台站部委办处所单公])|他|她|大[爷妈娘伯叔]|[老小]两口|孩子|儿子|女儿|爸|妈"
    "|咱(?!们?[市县区镇村]))"
)
HAPPENED = re.compile(r"已|了|刚")
LAST_DAYS = ("前", "底", "末")
#: 今年改造管网22.4公里
YEARS_WORK = re.compile("(?!完成|建成|开工|竣工)[\u4e00-\u9fff]{2,10}(?:约|近|超)?\\d")
DESCRIBES = ("是", "为")
WHOLE_YEAR = (1, 12)
SOON_AFTER, NEXT_CLAUSE, SHORT, LONG = 10, 16, 8, 14
RULE = "step: its day is likely one of the works'"
SCALE = Scale.of(tables("readings")["day"])
THRESHOLD = float(tables("readings")["day"]["threshold"])


@dataclass(frozen=True, slots=True)
class Day:
    """A date of a sentence that no step has: its tense, its window, and the words of its clause around it."""

    found: DateExpression
    tense: Tense
    window: DateWindow
    reason: str
    before: str
    after: str
    #: where its clause ends
    end: int


def likely_steps(
    scene: Scene, steps: Sequence[Step], published: DateWindow | None
) -> Iterator[tuple[int, MilestoneStatement]]:
    """Where each such step stands, and what it says."""
    named = scene.spans
    for day in unread_days(scene.here, steps, published):
        chance = SCALE.likelihood(day_signs(scene, day, published))
        name = _name(day)
        clause = scene.here.clause_at(day.found.start)
        if chance >= THRESHOLD and name and not tells_of_a_stand_in(scene.here.text, *clause, named):
            evidence = scene.here.evidence(day.found.start, day.found.end, RULE, min(0.85, chance))
            reason = day.reason if day.window.year_inferred else ""
            yield day.found.start, MilestoneStatement(name, day.tense, day.found.text, day.window, evidence, "", reason)


def unread_days(here: Annotated, steps: Sequence[Step], published: DateWindow | None) -> Iterator[Day]:
    read = [step.statement.date_text for step in steps if step.statement.date_text]
    for found in here.dates:
        described = ATTRIBUTIVE.at(here.text, found.end)
        if found.is_vague or described or any(found.text in text for text in read):
            continue
        start, end = here.clause_at(found.start)
        before, after = here.text[start : found.start], here.text[found.end : end]
        if AMOUNT_AHEAD.match(here.text, end) or _is_no_day(found, after):
            continue
        if (
            SPEAKER.match(after)
            or OTHER.search(before)
            or OTHER.search(after)
            or (FORMER.search(before) and MOVES.match(after))
        ):
            continue
        tense = _tense(found, before, after, published)
        resolved = resolve(found, on=published, planned=tense is Tense.PLANNED)
        if resolved.window is not None and resolved.window.latest is not None:
            yield Day(found, tense, resolved.window, resolved.reason, before, after, end)


def _is_no_day(found: DateExpression, after: str) -> bool:
    """今年改造管网22.4公里 tells of a year's work, 6月中旬是龙舟水 of the weather."""
    is_year = found.months == WHOLE_YEAR and (found.year is not None or found.year_shift is not None)
    if after.startswith(DESCRIBES) or GONE_BY.match(after):
        return True
    return is_year and YEARS_WORK.match(after) is not None


def _tense(found: DateExpression, before: str, after: str, published: DateWindow | None) -> Tense:
    planned = bool(PLANNED.search(before))
    past = bool(HAPPENED.search(after[:LONG]) or SINCE.of(before))
    day = told_by_day(found, published)
    if day is Tense.PLANNED or (planned and not past):
        return Tense.PLANNED
    if day is Tense.ACTUAL and not found.lacks_year:
        return Tense.ACTUAL
    if PLANNED.search(after[:SOON_AFTER]):
        return Tense.PLANNED
    is_deadline = found.text.endswith(LAST_DAYS) and not (past or day is Tense.ACTUAL)
    return Tense.PLANNED if is_deadline else Tense.ACTUAL


def _name(day: Day) -> str:
    """What is to happen on it: the words behind it, or those before it where it ends its clause."""
    for part in (day.after, day.before):
        name = PLANNED.sub("", part).strip("，、：的在于“”（）才要能可以就")
        if len(name) >= 2:
            return name[:NAME_LONGEST]
    return ""


def day_signs(scene: Scene, day: Day, published: DateWindow | None) -> Features:
    signs = [*_of_day(day, published), *_of_clause(scene.here, day), *_of_works(scene, day)]
    return dict.fromkeys(signs, 1.0)


def _of_day(day: Day, published: DateWindow | None) -> Iterator[str]:
    found = day.found
    parts = (found.month, found.month_shift, found.day, found.day_shift, found.months, found.week_shift, found.part)
    is_year = all(part is None for part in parts)
    is_ahead = told_by_day(found, published) is Tense.PLANNED
    shown = {
        "a mere year": is_year,
        f"a mere year, {day.tense.value}": is_year,
        "yesterday": found.day_shift is not None,
        "a day": found.day is not None,
        "part of a month": found.part is not None,
        "a season": found.months is not None,
        "a deadline": found.is_deadline or found.text.endswith("前"),
        "as of": found.text.startswith("截至"),
        day.tense.value: True,
        "ahead": is_ahead,
        "ahead, no mere year": is_ahead and not is_year,
    }
    yield from (sign for sign, is_shown in shown.items() if is_shown)


def _of_clause(here: Annotated, day: Day) -> Iterator[str]:
    before, after, clause = day.before, day.after, f"{day.before}　{day.after}"
    shown = {
        "a word of plans before": PLANNED.search(before),
        "a word of plans after": PLANNED.search(after[:SOON_AFTER]),
        "a word of the past after": PAST.search(after),
        "opens its clause": not before,
        "opens its sentence": day.found.start == 0,
        "ends its clause": not after,
        "ends its clause behind words": before and not after,
        "a reporter's day": REPORTING.search(clause),
        "a reporter in the sentence": "记者" in here.text,
        "a ceremony": CEREMONY.search(clause),
        "an event after": EVENT.search(after),
        "an event before": EVENT.search(before),
        "an event in the next clause": EVENT.search(here.text, day.end, day.end + NEXT_CLAUSE),
        "a predicate right after": PREDICATE.match(after),
        "a word of building": BUILDING.search(clause),
        "moved to it": MOVED.of(before),
        "since it": SINCE.of(before),
        "few words after": 2 <= len(after) <= SHORT,
        "many words after": len(after) > LONG,
        "quoted": here.sentence.is_quoted,
    }
    yield from (sign for sign, is_shown in shown.items() if is_shown)
    yield from (f"{kind} in the clause" for kind, pattern in WORDS.items() if pattern.search(clause))
    yield from (f"behind it {word}" for word in BEHIND if after.startswith(word))


def _of_works(scene: Scene, day: Day) -> Iterator[str]:
    start, _ = scene.here.clause_at(day.found.start)
    near = [r for r in scene.references if start <= r.start < day.end]
    if any(r.start < day.found.start for r in near):
        yield "works before in the clause"
    elif any(r.start < day.found.start for r in scene.references):
        yield "works before in the sentence"
    if any(r.start > day.found.start for r in near):
        yield "works after in the clause"
    if not scene.references:
        yield "works in focus" if scene.focus else "no works"
    if scene.has_programme:
        yield "a programme"
