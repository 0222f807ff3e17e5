"""Where the entries of a word stand in the index of search texts, see `projects.derived.entries`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from projects.derived.entries import (
    ASCII_BITS,
    FINISHED,
    FIRST_DAY,
    LATIN,
    LATIN_LETTERS,
    LETTER_BITS,
    MOST_DAYS,
    OPEN_FROM,
    UNDATED,
    URGENCY_BITS,
)

# `late_on`, `due_on` and `is_finished` of a standing.
Stand = tuple[date, date, bool]


@dataclass(frozen=True, slots=True)
class Places:
    """Both ends included.

    `is_exact`: the entries are the hits of the word, not only rows among which these are. `is_ordered`: one for each
    project, the most urgent first.
    """

    first: int
    last: int
    is_exact: bool = True
    is_ordered: bool = False

    @property
    def ends(self) -> tuple[int, int]:
        return self.first, self.last


def is_latin(word: str) -> bool:
    return word.isascii() and word.isalnum()


def places(word: str) -> tuple[Places, ...]:
    """Each of them has all hits of the word; of several, the one with the fewest entries is best."""
    if is_latin(word):
        return (latin_places(word),)
    if len(word) == 1:
        return (letter_places(word),)
    is_pair = len(word) == 2
    return tuple(pair_places(one, following, is_exact=is_pair) for one, following in pairwise(word))


def latin_places(word: str) -> Places:
    code = 0
    for letter in word[:LATIN_LETTERS].ljust(LATIN_LETTERS, "\0"):
        code = (code << ASCII_BITS) + ord(letter)
    open_bits = ASCII_BITS * max(0, LATIN_LETTERS - len(word))
    last = code + (1 << open_bits) - 1
    return Places((LATIN + code) << URGENCY_BITS, (LATIN + last) << URGENCY_BITS, is_exact=len(word) <= LATIN_LETTERS)


def letter_places(letter: str) -> Places:
    first = ord(letter) << LETTER_BITS + URGENCY_BITS
    return Places(first, first + (1 << LETTER_BITS + URGENCY_BITS) - 1)


def pair_places(one: str, following: str, *, is_exact: bool = True) -> Places:
    first = ((ord(one) << LETTER_BITS) + ord(following)) << URGENCY_BITS
    return Places(first, first + (1 << URGENCY_BITS) - 1, is_exact, is_ordered=True)


def urgency(late_on: date, due_on: date, is_finished: bool) -> int:
    if late_on < date.max:
        return day_number(late_on)
    if due_on < date.max:
        return OPEN_FROM + day_number(due_on)
    return FINISHED if is_finished else UNDATED


def day_number(day: date) -> int:
    return max(0, min(MOST_DAYS, (day - FIRST_DAY).days))
