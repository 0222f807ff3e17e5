"""The state in which a step leaves the works: prepared, being built, at their end."""

from __future__ import annotations

import re

from importers.event_words import like
from importers.lexicon import words
from importers.records import Status, Tense
from importers.step_events import STATUSES, kind_of
from importers.step_words import BEGUN, COUNTED_OBJECT, PREPARED_FIRST, PREPARING

CUE_REACH = 8  # how far from an event, or from its date, a cue stands
BEHIND = 12
CONDITION = frozenset(words("events", "conditions", "words"))


def state_left(text: str, event: re.Match[str], tense: Tense, clause: tuple[int, int]) -> Status:
    """By the kind of the event, and by what its clause says around it."""
    kind = kind_of(event.group())
    if COUNTED_OBJECT.match(text, event.end()):
        return Status.UNDER_CONSTRUCTION
    if event.group().endswith("为"):  # 把两个泊位升级为一个: what the works do, not that they have done it
        is_content = "把" in text[clause[0] : event.start()]
        return Status.UNDER_CONSTRUCTION if is_content else Status.COMPLETED
    is_begun = tense is Tense.ACTUAL and event.group() in BEGUN
    if is_begun and PREPARED_FIRST.search(text, max(clause[0], event.start() - BEHIND), event.start()):
        return Status.PREPARATION
    told = text[max(clause[0], event.start() - CUE_REACH) : min(clause[1], event.end() + BEHIND)]
    if (kind is None or event.group().endswith("完")) and PREPARING.search(told):
        return Status.PREPARATION
    if kind is None or (like(event.group()) in CONDITION and tense is Tense.ACTUAL):
        return Status.UNDER_CONSTRUCTION
    return STATUSES[kind["done" if tense is Tense.ACTUAL else "ahead"]]
