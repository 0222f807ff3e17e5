"""Folded text that remembers where each of its characters stands in the source.

Rules read the folded text: one width of digits and punctuation, no white space inside Chinese, no line breaks. What is
shown and stored is always the source itself, through the origins.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import field
from itertools import pairwise

from importers.records import Quote
from projects.unchanging import unchanging

LINE_BREAKS = re.compile(r"[\r\n\u2028\u2029]+")
WIDE_ASCII = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
MARKS = dict(zip(";?!｡()〔〕【】「」『』～〜∼―─﹣−–", "；？！。（）（）（）“”“”~~~——---", strict=True))
#: what a heading or an item may be marked with, as one mark
SQUARES = "▌▍▎▏█▉▊▋▐▪▮▫◾◽◼◻❖✦✧❑❏➢➣➔➜➡▹✅☑✔◉⚫🔹🔸🔶🔷🔺📌📍👉"
BLOCKS = dict.fromkeys(map(ord, SQUARES), "■")
#: Ⅰ标, Ⅱ期: lots and phases by Roman numerals, as the digits that they stand for
ROMAN = {0x2160 + number: str(number + 1) for number in range(9)}
SPACES = dict.fromkeys((9, 10, 11, 12, 13, 133, 160, 8232, 8233, 12288, 65279), " ")
#: one character for one, so that offsets stay; ASCII marks come out as the Chinese ones that they stand for
SAME_WIDTH = {
    **{code: MARKS.get(character, character) for code, character in WIDE_ASCII.items()},
    **{ord(mark): chinese for mark, chinese in MARKS.items()},
    **BLOCKS,
    **ROMAN,
    **SPACES,
}
#: white space behind them stands for no mark of its own
APART = frozenset(" ：，。；、！？（●■◆▲★◎•※☆►▶◇□▷▸➤·")
SPECIAL = re.compile('[ "]')
WIDE = re.compile(f"[{''.join(re.escape(chr(code)) for code in SAME_WIDTH)}]")
#: 陇西最大的水利工程--引沣工程
DASH = re.compile(r"(?<![-\d])--(?![-\d])")
#: a comma that sets no thousands apart (1,200 but not 46.3亩,2025年), a colon that isn't one of hours
COMMA = re.compile(r",(?!(?<=[0-9],)[0-9]{3}(?![0-9]))")
COLON = re.compile(r"(?<![0-9]):|:(?![0-9])")
#: 已封顶.项目, 占总量的65%.", 三分之二.项目, not 一.概况, “十二.五”, 3.5, EPC.; in text that has no Chinese full stop
STOP = re.compile(
    r"(?:(?<=[\u4e00-\u9fff）”%㎡])|(?<=[\u4e00-\u9fff）%]\"))"
    r"(?:(?<![一二三四五六七八九十])|(?<=[\u4e00-\u9fff](?<![第一二三四五六七八九十])[一二三四五六七八九十]))\.(?=\s*(?:[^\s.]|$))(?![a-z])"
)


@unchanging
class Passage:
    """A stretch of folded text; `origins[i]` is the offset in `raw` of `text[i]`."""

    raw: str = field(repr=False)
    text: str
    origins: Sequence[int] = field(repr=False)
    #: the indexes in `text` before which the source holds more than white space: a page break, another story
    breaks: tuple[int, ...] = field(default=(), repr=False)
    #: by where they begin and end: one clause is the evidence of much that it tells
    quotes: dict[tuple[int, int], Quote] = field(default_factory=dict, repr=False, compare=False)

    def quote(self, start: int, end: int, *, focus: int | None = None) -> Quote:
        """The source's words for text[start:end], cut down to the contiguous part around `focus` where a page break or
        another story lies between its pieces."""
        if self.breaks:
            start, end = self._contiguous(start, end, start if focus is None else focus)
        known = self.quotes.get((start, end))
        if known is None:
            first, last = self.origins[start], self.origins[end - 1] + 1
            words = self.raw[first:last]
            known = Quote(words if words.isprintable() else LINE_BREAKS.sub("", words), first, last)
            self.quotes[start, end] = known
        return known

    def printed(self, start: int, end: int) -> str:
        """text[start:end] as printed, without white space: what names are made of."""
        if self.breaks:
            return "".join(self.raw[i] for i in self.origins[start:end] if not self.raw[i].isspace())
        return "".join(self.raw[self.origins[start] : self.origins[end - 1] + 1].split())

    def _contiguous(self, start: int, end: int, focus: int) -> tuple[int, int]:
        place = bisect_right(self.breaks, min(max(focus, start), end - 1))
        return max((start, *self.breaks[:place][-1:])), min((end, *self.breaks[place:][:1]))


def fold(raw: str, pieces: Sequence[tuple[int, int]], *, space: str = "") -> Passage:
    """One passage out of pieces (start, end) of the source. `space` stands for white space between Chinese words."""
    text, dropped = _folded(_of_one_width("".join([raw[start:end] for start, end in pieces])), space)
    if len(pieces) == 1:
        return Passage(raw, text, _without(range(*pieces[0]), dropped))
    origins = _without([offset for start, end in pieces for offset in range(start, end)], dropped)
    return Passage(raw, text, origins, tuple(_breaks(raw, pieces, dropped)))


def _of_one_width(text: str) -> str:
    for wide in set(WIDE.findall(text)):
        text = text.replace(wide, SAME_WIDTH[ord(wide)])
    text = COMMA.sub("，", text) if "," in text else text
    text = COLON.sub("：", text) if ":" in text else text
    text = DASH.sub("——", text) if "--" in text else text
    return STOP.sub("。", text) if "." in text and "。" not in text else text


def _folded(text: str, space: str) -> tuple[str, list[int]]:
    """The text with its quotation marks and white space read in their places, and the indexes of what is left out."""
    if " " not in text and '"' not in text:
        return text, []
    pieces: list[str] = []
    dropped: list[int] = []
    opening, done = True, 0
    for special in SPECIAL.finditer(text):
        index = special.start()
        character = _read_special(text, index, space, opening)
        if text[index] == '"':
            opening = not opening
        if not character:
            dropped.append(index)
        pieces += (text[done:index], character)
        done = index + 1
    return "".join([*pieces, text[done:]]), dropped


def _without(origins: Sequence[int], dropped: list[int]) -> Sequence[int]:
    if not dropped:
        return origins
    kept: list[int] = []
    for before, index in pairwise([-1, *dropped, len(origins)]):
        kept += origins[before + 1 : index]
    return kept


def _breaks(raw: str, pieces: Sequence[tuple[int, int]], dropped: list[int]) -> Iterator[int]:
    reached = 0
    for (start, end), (following, _) in pairwise(pieces):
        reached += end - start
        if following < end or raw[end:following].strip():
            yield reached - bisect_left(dropped, reached)


def _read_special(folded: str, index: int, space: str, opening: bool) -> str:
    """White space or a straight quotation mark."""
    if folded[index] == '"':
        return "“" if opening else "”"
    if index and folded[index - 1] in APART:
        return ""
    return " " if _is_latin(folded, index - 1) and _is_latin(folded, index + 1) else space


def _is_latin(text: str, index: int) -> bool:
    return 0 <= index < len(text) and text[index].isascii() and text[index].isalpha()
