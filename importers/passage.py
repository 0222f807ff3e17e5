"""Folded text that remembers where each of its characters stands in the source.

Rules read the folded text: one width of digits and punctuation, no white space inside Chinese, no line breaks. What is
shown and stored is always the source itself, through the origins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from importers.records import Quote

LINE_BREAKS = re.compile(r"[\r\n\u2028\u2029]+")
WIDE_ASCII = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
MARKS = dict(zip(";?!()〔〕【】「」『』～〜∼―─﹣−–", "；？！（）（）（）“”“”~~~——---", strict=True))
SPACES = dict.fromkeys((9, 10, 11, 12, 13, 133, 160, 8232, 8233, 12288, 65279), " ")
#: one character for one, so that offsets stay; ASCII marks come out as the Chinese ones that they stand for
SAME_WIDTH = {
    **{code: MARKS.get(character, character) for code, character in WIDE_ASCII.items()},
    **{ord(mark): chinese for mark, chinese in MARKS.items()},
    **SPACES,
}
SPECIAL = re.compile(r'[ ",:]')


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of folded text; `origins[i]` is the offset in `raw` of `text[i]`."""

    raw: str = field(repr=False)
    text: str
    origins: tuple[int, ...] = field(repr=False)

    def quote(self, start: int, end: int, *, focus: int | None = None) -> Quote:
        """The source's words for text[start:end], cut down to the contiguous part around `focus` where a page break or
        another story lies between its pieces."""
        start, end = self._contiguous(start, end, start if focus is None else focus)
        first, last = self.origins[start], self.origins[end - 1] + 1
        return Quote(LINE_BREAKS.sub("", self.raw[first:last]), first, last)

    def printed(self, start: int, end: int) -> str:
        """text[start:end] as printed, without white space: what names are made of."""
        return "".join(self.raw[i] for i in self.origins[start:end] if not self.raw[i].isspace())

    def _contiguous(self, start: int, end: int, focus: int) -> tuple[int, int]:
        if self.origins[end - 1] - self.origins[start] == end - 1 - start:
            return start, end  # pieces stand in the source's order: nothing lies between
        left = right = min(max(focus, start), end - 1)
        while left > start and self._adjoins(left - 1):
            left -= 1
        while right < end - 1 and self._adjoins(right):
            right += 1
        return left, right + 1

    def _adjoins(self, index: int) -> bool:
        """Only white space stands between character `index` and the next one in the source."""
        between = self.raw[self.origins[index] + 1 : self.origins[index + 1]]
        return self.origins[index] < self.origins[index + 1] and not between.strip()


def fold(raw: str, pieces: Sequence[tuple[int, int]], *, space: str = "") -> Passage:
    """One passage out of pieces (start, end) of the source. `space` stands for white space between Chinese words."""
    folded = "".join(raw[start:end].translate(SAME_WIDTH) for start, end in pieces)
    origins = [offset for start, end in pieces for offset in range(start, end)]
    text: list[str] = []
    kept: list[int] = []
    opening, done = True, 0
    for special in SPECIAL.finditer(folded):
        index = special.start()
        character = _read_special(folded, index, space, opening)
        opening = not opening if folded[index] == '"' else opening
        text += (folded[done:index], character)
        kept += origins[done : index + 1] if character else origins[done:index]
        done = index + 1
    return Passage(raw, "".join([*text, folded[done:]]), (*kept, *origins[done:]))


def _read_special(folded: str, index: int, space: str, opening: bool) -> str:
    """White space, a straight quotation mark, or a comma or colon that may belong to a figure."""
    character = folded[index]
    if character == '"':
        return "“" if opening else "”"
    if character == ",":
        return "," if _in_number(folded, index) else "，"
    if character == ":":
        return ":" if _is_digit(folded, index - 1) and _is_digit(folded, index + 1) else "："
    return " " if _is_latin(folded, index - 1) and _is_latin(folded, index + 1) else space


def _is_latin(text: str, index: int) -> bool:
    return 0 <= index < len(text) and text[index].isascii() and text[index].isalpha()


def _is_digit(text: str, index: int) -> bool:
    return 0 <= index < len(text) and "0" <= text[index] <= "9"


def _in_number(text: str, index: int) -> bool:
    """A comma of thousands: 1,200 but not 46.3亩,2025年."""
    following = [_is_digit(text, index + step) for step in (1, 2, 3, 4)]
    return _is_digit(text, index - 1) and following == [True, True, True, False]
