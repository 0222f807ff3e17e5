"""Sentences and clauses of a paragraph, with the quotation they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from importers.datelines import dateline_end
from importers.layout import Paragraph, Story
from importers.passage import Passage
from importers.run_in import title_of
from importers.section_heads import section_heads
from projects.unchanging import unchanging

#: a text without full stops is cut where it pauses, so that nothing in a sentence costs more than a sentence's time
LONGEST = 600
SENTENCE = re.compile(
    rf"[^。！？…]{{1,{LONGEST}}}(?:(?<=[，；、])|(?=[。！？…])|$)[。！？…]*[”’）]*|[^。！？…]{{1,{LONGEST}}}[”’）]*"
)
ITEM = re.compile(r"[\d①-⑳](?:(?<=^.)|(?<=[；：].))(?:(?<=\d)\d?[.、](?!\d)|(?<=[①-⑳]))")
ITEMS_FEWEST = 2
#: what one project builds
CONTENT_LONGEST = 12
CONTENT = re.compile("(?:内容|包括|规模|措施|任务|要求|功能|方面)[^。；：]{0,6}：$")
MARK = re.compile(r"[，；：。！？（）]")
UNMARKED = re.compile(r"[^，；：。！？]+")
BRACKET_LONGEST = 60


@unchanging
class Sentence:
    """passage.text[start:end]. `is_quoted` says that it stands inside a quotation that began before it or with it."""

    passage: Passage
    start: int
    end: int
    paragraph: int
    is_quoted: bool = False
    is_heading: bool = False
    is_caption: bool = False
    #: the number of its story; 0 for a cell of a table
    story: int = 0
    #: where the run-in heading of its paragraph stands in it
    title: tuple[int, int] = (0, 0)

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]

    @property
    def follows_quotation(self) -> bool:
        """A quotation has just ended before it: who spoke may stand at its head."""
        return self.passage.text.endswith("”", 0, self.start)

    def clauses(self) -> list[tuple[int, int]]:
        """The clauses (start, end) within the sentence's own text; brackets and quoted words don't end one."""
        return _clauses(self.text)


def sentences(story: Story) -> list[Sentence]:
    heads = section_heads(story.paragraphs)
    return [
        sentence
        for number, paragraph in enumerate(story.paragraphs)
        for sentence in _of(paragraph, number, story.number, heads.get(number) or _title_of(paragraph))
    ]


def _title_of(paragraph: Paragraph) -> tuple[int, int]:
    return (0, 0) if paragraph.is_heading or paragraph.is_caption else title_of(paragraph.passage)


def _of(paragraph: Paragraph, number: int, story: int, title: tuple[int, int]) -> Iterator[Sentence]:
    passage = paragraph.passage
    quoted = False
    for start, end in _behind_dateline(passage):
        text = passage.text[start:end]
        is_quoted = quoted or (text.startswith("“") and "”" not in text[:-1].rstrip("。！？"))
        told = title if start <= title[0] and title[1] <= end else (0, 0)
        yield Sentence(passage, start, end, number, is_quoted, paragraph.is_heading, paragraph.is_caption, story, told)
        last_open, last_close = text.rfind("“"), text.rfind("”")
        quoted = last_open > last_close or (quoted and last_close < 0)


def _behind_dateline(passage: Passage) -> Iterator[tuple[int, int]]:
    """The sentences; what the first begins with to tell who prints it is one of its own."""
    cut = dateline_end(passage)
    for start, end in _spans(passage.text):
        if start < cut < end:
            yield start, cut
            start = cut
        yield start, end


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """The sentences, with each item of a numbered row for one: 1.甲水厂，11月通水；2.乙学校，明年2月投用。"""
    for match in SENTENCE.finditer(text):
        begun = [item.start() for item in ITEM.finditer(match.group())]
        first = match.start() + begun[0] if begun else 0
        apart = len(begun) >= ITEMS_FEWEST and not CONTENT.search(text, max(0, first - CONTENT_LONGEST), first)
        bounds = [0, *begun, len(match.group())] if apart else [0, len(match.group())]
        yield from ((match.start() + a, match.start() + b) for a, b in pairwise(bounds) if a < b)


def _clauses(text: str) -> list[tuple[int, int]]:
    if "（" not in text and "）" not in text:
        return [match.span() for match in UNMARKED.finditer(text)]
    found: list[tuple[int, int]] = []
    depth, start = 0, 0
    for match in MARK.finditer(text):
        index = match.start()
        character = text[index]
        if character == "（":
            depth += 1
        elif character == "）":
            depth = max(0, depth - 1)
        elif depth == 0 or index - start > BRACKET_LONGEST:
            if start < index:
                found.append((start, index))
            start, depth = index + 1, 0
    if start < len(text):
        found.append((start, len(text)))
    return found
