"""Stories out of a page: lines cut in mid-word are joined, a story that resumes inside another is given back."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import takewhile

from importers.bare_labels import is_bare_label, with_colon
from importers.blocks import HEADING_LONGEST, Block, Kind, blocks
from importers.bracketed_labels import with_plain_labels
from importers.lexicon import either, words
from importers.passage import Passage, fold
from importers.tables import Row, find_rows
from importers.verse import OPEN_ENDS
from projects.unchanging import changed, unchanging

STORY_OPENER = re.compile(either(words("layout", "story_openers")))
NEVER_FIRST = words("layout", "never_first")
OPEN_REMEMBERED = 6
PAUSES = "，。、；：！？,;:!?…"
BREAKS_LONGEST = 4
#: how far off a word is looked for that a line break may have cut
ELSEWHERE = 20_000


@unchanging
class Paragraph:
    """A paragraph of a story; `headings` stand directly above it."""

    passage: Passage
    is_heading: bool = False
    is_caption: bool = False


@unchanging
class Story:
    """One article of the page: its headings and paragraphs in reading order. `number` counts the page's from one."""

    paragraphs: tuple[Paragraph, ...]
    number: int = 1

    @property
    def title(self) -> str:
        return next((p.passage.text for p in self.paragraphs if p.is_heading), "")


@dataclass(slots=True, eq=False)
class _Draft:
    """A paragraph being put together from lines."""

    kind: Kind
    pieces: list[Block]
    story: int
    #: its place among the page's drafts
    number: int
    #: its last line breaks off
    is_open: bool = False

    def __post_init__(self) -> None:
        self._look_at_end()

    def go_on(self, block: Block) -> None:
        self.pieces.append(block)
        self._look_at_end()

    def _look_at_end(self) -> None:
        opener, last = self.pieces[0], self.pieces[-1]
        in_rows = opener.is_row or opener.is_verse or (last.is_particular and len(last.text) <= HEADING_LONGEST)
        self.is_open = self.kind is Kind.BODY and not in_rows and not last.is_finished


@dataclass(slots=True)
class _Page:
    raw: str
    drafts: list[_Draft] = field(default_factory=list)
    #: paragraphs that broke off, the latest last
    waiting: list[_Draft] = field(default_factory=list)
    story: int = 0
    stories_begun: int = 0
    #: the story has had body text, so that a further title may open the next one
    has_body: bool = False
    signed: bool = False

    def add(self, block: Block) -> None:
        if block.kind is Kind.BODY:
            self._add_body(block)
        elif block.kind is Kind.HEADING:
            self._add_heading(block)
        elif block.kind is Kind.CREDIT:
            self.signed = self.signed or self.has_body
        elif block.kind is Kind.CAPTION:
            self._start(block)

    def _start(self, block: Block, kind: Kind | None = None) -> None:
        draft = _Draft(kind or block.kind, [block], self.story, len(self.drafts))
        self.drafts.append(draft)
        if draft.is_open:
            self.waiting.append(draft)

    def _add_heading(self, block: Block) -> None:
        interrupts = bool(self.drafts) and self.drafts[-1].is_open
        opens = self.has_body and ((self.signed or interrupts) if block.level == 0 else block.level <= 2)
        if opens:
            self._next_story()
        self._start(block)

    def _add_body(self, block: Block) -> None:
        if block.is_picture_story and self.drafts and self.drafts[-1].is_open:
            self._start(block, Kind.CAPTION)
            return
        cut = self._cut_paragraph(block)
        if cut is not None:
            cut.go_on(block)
            if cut.is_open and cut not in self.waiting:
                self.waiting.append(cut)
            self.story, self.has_body, self.signed = cut.story, True, block.is_signed
            return
        if self.has_body and STORY_OPENER.match(block.text):
            titles = self._titles_above()
            self._next_story()
            for title in titles:
                title.story = self.story
        self._start(block)
        self.has_body, self.signed = True, block.is_signed

    def _titles_above(self) -> list[_Draft]:
        """The headings right above, which are of the story that opens below them."""
        above = takewhile(lambda draft: draft.kind is Kind.HEADING and draft.story == self.story, reversed(self.drafts))
        return list(above)

    def _next_story(self) -> None:
        self.stories_begun += 1
        self.story = self.stories_begun
        self.has_body = self.signed = False

    def _cut_paragraph(self, block: Block) -> _Draft | None:
        """The unfinished paragraph that this line goes on with, if any."""
        last = self.drafts[-1] if self.drafts else None
        if last is not None and (block.continues or (last.is_open and not block.is_particular)):
            return last
        if STORY_OPENER.match(block.text) or block.is_row or block.is_particular:
            return None
        self.waiting = [draft for draft in self.waiting if draft.is_open][-OPEN_REMEMBERED:]
        waiting = self.waiting
        if not waiting:
            return None
        fitting = [draft for draft in waiting if self._fits(draft, block)]
        if fitting:
            return fitting[-1]
        if self.signed and waiting[-1].story < self.story:
            return waiting[-1]  # the story around it has ended, and no title opens another
        since = self.drafts[waiting[-1].number + 1 :][:BREAKS_LONGEST]
        return waiting[-1] if all(draft.kind is Kind.CAPTION for draft in since) else None

    def _fits(self, draft: _Draft, block: Block) -> bool:
        """The line can't open a paragraph, or it completes a word that stands elsewhere on the page."""
        if block.text.startswith(NEVER_FIRST):
            return True
        left, right = draft.pieces[-1].text[-2:], block.text[:2]
        near = max(0, block.start - ELSEWHERE), block.end + ELSEWHERE
        return any(self.raw.find(joint, *near) >= 0 for joint in (left + right[:1], left[-1:] + right))


def stories(raw: str) -> tuple[Story, ...]:
    """The page's stories in the order of their first lines."""
    return lay_out(raw)[0]


def lay_out(raw: str) -> tuple[tuple[Story, ...], list[Row]]:
    """The page's stories in the order of their first lines, and the rows of its tables, which are in no story."""
    read = with_plain_labels(raw)
    page = _Page(read)
    lines = list(blocks(read))
    rows = find_rows(lines)
    in_table = {row.start for row in rows}
    for block in lines:
        if block.start not in in_table:
            page.add(block)
    grouped: dict[int, list[Paragraph]] = {}
    for draft in page.drafts:
        grouped.setdefault(draft.story, []).append(_printed_in(raw, _paragraph(read, draft)))
    return tuple(Story(tuple(told), number) for number, told in enumerate(grouped.values(), 1)), rows


def _pauses(piece: Block) -> bool:
    """The end of the line stands for a comma: nothing else closes it."""
    return piece.text[-1] not in PAUSES and not piece.text.endswith(OPEN_ENDS)


def _printed_in(raw: str, told: Paragraph) -> Paragraph:
    return told if raw is told.passage.raw else changed(told, passage=changed(told.passage, raw=raw))


def _paragraph(raw: str, draft: _Draft) -> Paragraph:
    first = draft.pieces[0]
    in_columns = len(draft.pieces) == 1 and (first.is_row or first.has_further_labels)
    in_lines, in_verse = draft.kind is not Kind.BODY or in_columns, first.is_verse
    *before, last = draft.pieces
    pieces = [(piece.start, piece.end + (in_verse and _pauses(piece))) for piece in before] + [(last.start, last.end)]
    passage = fold(raw, pieces, space="，" if in_lines or in_verse else "")
    if in_verse and before and is_bare_label(first.text):
        passage = with_colon(passage, first.end)
    return Paragraph(passage, draft.kind is Kind.HEADING, draft.kind is Kind.CAPTION)
