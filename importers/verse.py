"""Text set in short lines, as posts for telephones have it: broken where a reader would pause, often with no mark."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set
from enum import Enum
from itertools import groupby

from importers.bare_labels import bare_labels
from importers.lexicon import either, words
from importers.names import FACILITY, is_proper

#: fewer or longer lines are headings, or a column; so are lines that mostly pause within or mostly end a sentence
FEWEST, LONGEST, FINISHED_SHARE, PAUSED_SHARE = 5, 26, 0.5, 0.25
TITLE_LONGEST, CLOSE_SHARE = 16, 0.1
PAUSE_WITHIN = re.compile(r"[，。；,;：](?!$)")
END = re.compile(r"[。！？!?”]$")
PAUSES = tuple("，、：,:")
NO_TITLE = re.compile(
    r"^(?:[（(]|新建|建设|改造|拟建)|\d\s*[栋座条所处幢间套]|[，。；,;：！？!?]|\d[\d.]*\s*(?:万|亿|公里|平方|亩|米|%|月|日|年|人|名|个)"
)
OPENS_SENTENCE = re.compile(either(words("layout", "verse_openers")))
#: what follows a name that stands by itself: 项目位于…, 总用地66亩
TELLS_OF_IT = re.compile("(?:本|该)?(?:项目|工程)|位于|坐落|总[用占投建]|占地|建设(?:内容|规模|地点)")
#: what the line below a subject begins with
TOLD_OF_IT = re.compile(r"正在|已|将|刚|预计|计划|[去今明]年|\d{1,2}月")
#: ▶县文体中心: what a line that names the next works begins with
MARKED = tuple("●■◆▲★•※▶►▷▸➤◇☆◎□")
OPEN_ENDS = words("layout", "verse_open_ends")


class Place(Enum):
    """What a short line is among the others."""

    OPENS = "opens a sentence"
    GOES_ON = "goes on with the line above"
    TITLE = "names what the lines below it tell of"


class Above(Enum):
    """What stands between a line and the one above."""

    NOTHING = "nothing"
    EMPTY = "an empty line"
    MARK = "a line of marks alone: ▼"


def verses(lines: Sequence[str], above: Sequence[Above], is_other: Callable[[str], bool]) -> list[Place | None]:
    """For each line its place in a run of short lines, or None where it stands in none.

    A line of which `is_other` (a credit, a label) is in no run.
    """
    places: list[Place | None] = [None] * len(lines)
    labels = bare_labels(lines)
    for run in _runs(lines, is_other):
        if _is_told([lines[index] for index in run]):
            _place(run, lines, above, labels, places)
        else:
            for group in _groups(run, above):
                if _is_verse([lines[index] for index in group]):
                    _place(group, lines, above, labels, places)
    return places


def _runs(lines: Sequence[str], is_other: Callable[[str], bool]) -> Iterator[list[int]]:
    """Neighbouring lines that are all short."""
    for is_short, run in groupby(range(len(lines)), lambda i: len(lines[i]) <= LONGEST and not is_other(lines[i])):
        if is_short:
            yield list(run)


def _groups(run: Sequence[int], above: Sequence[Above]) -> Iterator[list[int]]:
    """The lines of the run with nothing between them."""
    group: list[int] = []
    for index in run:
        if group and above[index] is not Above.NOTHING:
            yield group
            group = []
        group.append(index)
    yield group


def _is_told(lines: Sequence[str]) -> bool:
    """They tell something, which rows of titles don't: some line opens a sentence, or can't end one."""
    return _is_verse(lines) and any(OPENS_SENTENCE.match(line) or _is_open(line) for line in lines)


def _is_verse(lines: Sequence[str]) -> bool:
    if len(lines) < FEWEST:
        return False
    paused = sum(bool(PAUSE_WITHIN.search(line)) for line in lines)
    finished = sum(bool(END.search(line)) for line in lines)
    return paused < PAUSED_SHARE * len(lines) and finished < FINISHED_SHARE * len(lines)


def _is_open(line: str) -> bool:
    return line.endswith(OPEN_ENDS) or line.endswith(PAUSES)


def _place(
    run: Sequence[int], lines: Sequence[str], above: Sequence[Above], labels: Set[int], places: list[Place | None]
) -> None:
    spaced = _is_spaced(run, above)
    for index in run:
        if index in labels or index - 1 in labels:
            places[index] = Place.OPENS if index in labels else Place.GOES_ON
            continue
        is_first = index == run[0] or places[index - 1] is Place.TITLE
        following = lines[index + 1] if index < run[-1] else ""
        is_marked = above[index] is Above.MARK or lines[index].startswith(MARKED)
        is_apart = is_marked or (above[index] is Above.EMPTY and TELLS_OF_IT.match(following))
        heads_labels = index + 1 in labels and _is_named(lines[index])
        goes_on = not (is_first or heads_labels) and _is_open(lines[index - 1])
        if (is_apart or heads_labels) and _may_be_title(lines[index]) and not goes_on:
            places[index] = Place.TITLE
        elif not is_first and (
            _is_open(lines[index - 1])
            or (_goes_on(index, lines, above, spaced=spaced) and not _is_subject(lines[index], following))
        ):
            places[index] = Place.GOES_ON
        else:
            places[index] = Place.OPENS


def _goes_on(index: int, lines: Sequence[str], above: Sequence[Above], *, spaced: bool) -> bool:
    if above[index] is Above.NOTHING and END.search(lines[index - 1]):
        return True
    if above[index] is Above.MARK or (above[index] is Above.EMPTY and not spaced):
        return False
    return not OPENS_SENTENCE.match(lines[index]) and not END.search(lines[index - 1])


def _is_subject(line: str, following: str) -> bool:
    """北溪中学新校区, 阳光小学二期: with what follows it, a sentence."""
    return TOLD_OF_IT.match(following) is not None and _may_be_title(line) and _is_named(line)


def _is_named(line: str) -> bool:
    return FACILITY.search(line) is not None and is_proper(line)


def _is_spaced(run: Sequence[int], above: Sequence[Above]) -> bool:
    """Empty lines stand between almost any two lines, and so end no sentence."""
    return sum(above[index] is Above.NOTHING for index in run[1:]) <= CLOSE_SHARE * len(run)


def _may_be_title(line: str) -> bool:
    if len(line) > TITLE_LONGEST or NO_TITLE.search(line):
        return False
    return not OPENS_SENTENCE.match(line) and not _is_open(line)
