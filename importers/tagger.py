"""How much each character of a sentence reads like part of a project's name, by all that stands around it.

A conditional random field: each character has a tag (the first of a name, within one, its last, of none), for which the
signs at it and the tag before it speak. What the rules found (names, dates, figures, units) is among the signs, so that
it learns where they are to be trusted. The weights are fitted to texts with marked names (scripts/fit_tagger.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import repeat
from math import exp
from operator import add
from pathlib import Path
from typing import Any

from importers.annotate import Annotated
from projects.unchanging import unchanging

WEIGHTS = Path(__file__).parent / "lexicons" / "tagger.tsv"
FIRST, WITHIN, LAST, NONE = TAGS = "BIEO"
#: which tag may follow which
FOLLOWS = (
    FIRST + WITHIN,
    FIRST + LAST,
    WITHIN + WITHIN,
    WITHIN + LAST,
    LAST + FIRST,
    LAST + NONE,
    NONE + FIRST,
    NONE + NONE,
)
#: for each kind of sign, at which places around a character it is looked at: how far from it the sign begins
SHIFTS = {
    "c": range(-4, 5),  # characters
    "b": range(-3, 3),  # two of them
    "r": range(-3, 2),  # three
    "t": range(-2, 3),  # what kind of character
    "h": range(1),  # in a heading, a caption or the text
    "M": range(1),  # what name was found
    "MM": range(-1, 1),  # names that meet, or end
    "S": range(1),  # the points of the name
    "SM": range(1),  # and at its beginning or end
    "Y": range(-1, 2),  # what else was found
}
REACH = max(abs(shift) for shifts in SHIFTS.values() for shift in shifts)
OUTSIDE = "#"
NUMERALS = frozenset("一二三四五六七八九十百两")
MARKS = frozenset("，。；：！？、（）“”《》")
#: of a mention's points, as far as they tell anything
LEAST_POINTS, MOST_POINTS = -2, 5
UNFOUND = "-"
#: what a sign says for the four tags is one number, so that those of all signs add up at once: in hundredths, each in
#: bits of its own, which the sum over a few dozen signs doesn't leave
HUNDREDTHS, BITS = 100, 20
HALF = 1 << (BITS - 1)
HALVES = sum(HALF << (BITS * place) for place in range(len(TAGS)))

Shares = tuple[float, float, float, float]
#: for each kind the signs at all places of a sentence, from where it is looked at for the first character to the last's
Signs = Mapping[str, Sequence[str]]


@unchanging
class Reading:
    """For each character how likely it is part of a name, from 0 to 1, and the likeliest names (start, end)."""

    inside: list[float]
    names: list[tuple[int, int]]

    def likeness(self, start: int, end: int) -> float:
        """How much text[start:end] reads like a name, from 0 to 1."""
        return sum(self.inside[start:end]) / (end - start)


@unchanging
class Tagger:
    """What each sign says at each of its shifts, the four shares as one number, and each tag for the next."""

    weights: dict[str, dict[str, list[int]]]
    steps: dict[str, float]

    @classmethod
    def of(cls, lines: Iterable[str]) -> Tagger:
        """Of lines `c-1=sign<TAB>B<TAB>I<TAB>E<TAB>O`, `> BI<TAB>weight`, to two decimal places, and `# comment`."""
        weights: dict[str, dict[str, list[int]]] = {kind: {} for kind in SHIFTS}
        steps = dict.fromkeys(FOLLOWS, 0.0)
        for line in lines:
            name, *shares = line.rstrip("\n").split("\t")
            if name.startswith("> "):
                steps[name[2:]] = float(shares[0] or 0)
            elif not name.startswith("# "):
                place, sign = name.split("=", 1)
                kind = place.rstrip("-0123456789")
                said = weights[kind].setdefault(sign, [0] * len(SHIFTS[kind]))
                said[SHIFTS[kind].index(int(place.removeprefix(kind)))] = _as_one([float(one or 0) for one in shares])
        return cls(weights, steps)

    @classmethod
    def shipped(cls) -> Tagger:
        with WEIGHTS.open(encoding="utf-8") as lines:
            return cls.of(lines)

    def read(self, signs: Signs) -> Reading:
        scores = self._scores(signs)
        if not scores:
            return Reading([], [])
        return Reading(self._inside(scores), list(_names(self._likeliest(scores))))

    def _scores(self, signs: Signs) -> list[Shares]:
        said: list[Sequence[int]] = []
        for kind, line in signs.items():
            nothing = [0] * len(SHIFTS[kind])
            at_shifts = zip(*map(self.weights[kind].get, line, repeat(nothing)), strict=True)
            said += at_characters(list(at_shifts))
        return [_apart(sum(at_one)) for at_one in zip(*said, strict=True)]

    def _inside(self, scores: Sequence[Shares]) -> list[float]:
        """By the sums over all ways to tag what stands before (forward) and behind (backward) each character."""
        bi, be, ii, ie, eb, eo, ob, oo = map(exp, self._steps())
        shares = [_as_shares(here) for here in scores]
        b, i, e, o = shares[0][0], 0.0, 0.0, shares[0][3]
        forward = [(b, i, e, o)]
        for first, within, last, none in shares[1:]:
            b, i, e, o = (
                (e * eb + o * ob) * first,
                (b * bi + i * ii) * within,
                (b * be + i * ie) * last,
                (e * eo + o * oo) * none,
            )
            total = b + i + e + o
            b, i, e, o = b / total, i / total, e / total, o / total
            forward.append((b, i, e, o))
        b, i, e, o = 0.0, 0.0, 1.0, 1.0
        inside: list[float] = []
        for place in range(len(shares) - 1, -1, -1):
            before = forward[place]
            name = before[0] * b + before[1] * i + before[2] * e
            total = name + before[3] * o
            inside.append(name / total)
            first, within, last, none = shares[place]
            first, within, last, none = first * b / total, within * i / total, last * e / total, none * o / total
            b, i, e, o = (
                bi * within + be * last,
                ii * within + ie * last,
                eb * first + eo * none,
                ob * first + oo * none,
            )
        inside.reverse()
        return inside

    def _likeliest(self, scores: Sequence[Shares]) -> str:
        """The tags of the best way through, one for each character."""
        bi, be, ii, ie, eb, eo, ob, oo = self._steps()
        never = float("-inf")
        b, i, e, o = scores[0][0], never, never, scores[0][3]
        ways: list[dict[str, str]] = []
        for first, within, last, none in scores[1:]:
            ways.append(
                {
                    FIRST: LAST if e + eb > o + ob else NONE,
                    WITHIN: FIRST if b + bi > i + ii else WITHIN,
                    LAST: FIRST if b + be > i + ie else WITHIN,
                    NONE: LAST if e + eo > o + oo else NONE,
                }
            )
            b, i, e, o = (
                max(e + eb, o + ob) + first,
                max(b + bi, i + ii) + within,
                max(b + be, i + ie) + last,
                max(e + eo, o + oo) + none,
            )
        tags = [LAST if e > o else NONE]
        for way in reversed(ways):
            tags.append(way[tags[-1]])
        return "".join(reversed(tags))

    def _steps(self) -> tuple[float, ...]:
        return tuple([self.steps[step] for step in FOLLOWS])


def signs_of(here: Annotated, repeated: Set[str]) -> Signs:
    """The signs around each character of a sentence; `repeated` are the names that its story names more than once."""
    return _of_characters(here.text) | _of_what_is_found(here, repeated)


def at_characters(lines: Sequence[Sequence[Any]]) -> list[Sequence[Any]]:
    """Of what all signs of a kind say, a line for each of its shifts, what they say to each character."""
    return [line[at : at + len(line) - len(lines) + 1] for at, line in enumerate(lines)]


def _of_characters(text: str) -> dict[str, Sequence[str]]:
    around = OUTSIDE * REACH + text + OUTSIDE * REACH
    pairs = list(map(add, around, around[1:]))
    lines = {
        "c": around,
        "b": pairs,
        "r": list(map(add, pairs, around[2:])),
        "t": [OUTSIDE] * REACH + [_kind_of(one) for one in text] + [OUTSIDE] * REACH,
    }
    ends = REACH + len(text)
    return {kind: line[REACH + SHIFTS[kind][0] : ends + SHIFTS[kind][-1]] for kind, line in lines.items()}


def _kind_of(character: str) -> str:
    if character.isdecimal():
        return "9"
    if character in NUMERALS:
        return "n"
    if character in MARKS:
        return character
    return "a" if character.isascii() else "c"


def _of_what_is_found(here: Annotated, repeated: Set[str]) -> dict[str, Sequence[str]]:
    length = len(here.text)
    names, points, others = _blank(length), _blank(length), _blank(length)
    for mention in here.mentions:
        form = mention.form.value[0]
        _mark(names, mention.start, mention.end, "m" + form)
        said = max(LEAST_POINTS, min(MOST_POINTS, int(mention.score)))
        sign = f"{form}s{said}{'o' * mention.is_oblique}{'r' * (mention.name in repeated)}"
        points[mention.start : mention.end] = [sign] * (mention.end - mention.start)
    for quantity in here.quantities:
        _mark(others, quantity.start, quantity.end, "q")
    for date in here.dates:
        _mark(others, date.start, date.end, "d")
    for unit in here.organisations:
        _mark(others, unit.start, unit.end, f"o{'r' * bool(unit.role)}{'f' * unit.is_firm}")
    place = "H" if here.sentence.is_heading else "C" if here.sentence.is_caption else "T"
    bounded = [OUTSIDE, *names, OUTSIDE]
    return {
        "h": place * length,
        "M": names,
        "MM": list(map(add, bounded, bounded[1:])),
        "S": points,
        "SM": [sign + name[-1] for sign, name in zip(points, names, strict=True)],
        "Y": [OUTSIDE, *others, OUTSIDE],
    }


def _blank(length: int) -> list[str]:
    return [UNFOUND] * length


def _mark(line: list[str], start: int, end: int, what: str) -> None:
    """A date that a sentence has from the one beside it may lie beyond its end."""
    if 0 <= start < end <= len(line):
        line[start:end] = [what + tag for tag in tags_of(end - start)]


def tags_of(length: int) -> str:
    """The tags of a name of that many characters, of which one of a single character has but its first."""
    return FIRST + (WITHIN * (length - 2) + LAST if length > 1 else "")


def _names(tags: str) -> Iterator[tuple[int, int]]:
    end = 0
    while (start := tags.find(FIRST, end)) >= 0:
        end = tags.index(LAST, start) + 1
        yield start, end


def _as_one(shares: Sequence[float]) -> int:
    return sum(round(share * HUNDREDTHS) << (BITS * place) for place, share in enumerate(shares))


def _apart(shares: int) -> Shares:
    """The sum of such numbers as its four shares."""
    shares += HALVES
    mask = 2 * HALF - 1
    return (
        ((shares & mask) - HALF) / HUNDREDTHS,
        ((shares >> BITS & mask) - HALF) / HUNDREDTHS,
        ((shares >> 2 * BITS & mask) - HALF) / HUNDREDTHS,
        ((shares >> 3 * BITS) - HALF) / HUNDREDTHS,
    )


def _as_shares(scores: Shares) -> Shares:
    """In proportion to how likely each tag is by its own signs, the likeliest 1."""
    most = max(scores)
    first, within, last, none = scores
    return exp(first - most), exp(within - most), exp(last - most), exp(none - most)
