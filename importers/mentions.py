"""Noun phrases that may name a project, each with what speaks for and against it. Nothing is decided here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from operator import attrgetter

from importers.appositions import with_appositions
from importers.asides import is_oblique, is_visited
from importers.bracketed_routes import with_routes
from importers.chunks import HEAD, Chunk, chunks
from importers.covered_rows import with_covered, without_places
from importers.done_behind import TITLE_BEFORE, done_behind, with_second_deed
from importers.done_to_owned import done_to_owned
from importers.firm_sites import firm_sites
from importers.from_to import ways
from importers.leads import (
    AFTER_CLEFT,
    IDENTIFIES,
    INDEFINITE,
    OWNS,
    Lead,
    is_as_subject,
    is_turned_into,
    means_works_told_of,
    read_lead,
    thing_meant,
)
from importers.listed import item_name, listed_names, titled_name, told_together
from importers.mention import DESCRIBES, LED_UP_TO, LISTED_AS, OFFICE, ONE_OF_A_ROW, ORIENTATION, VISITED, Form, Mention
from importers.mention_rows import sharing, with_counted, with_title, without_remarks
from importers.name_spans import HOUSE_OF_SITE, behind_deed, behind_kind, name_span
from importers.names import UNDERTAKING, WORKS, core, has_own_name, is_building, is_proper
from importers.numbered import COUNTED_TOGETHER, follows_number, is_counted, is_single
from importers.of_several_towns import with_several_towns
from importers.open_names import open_names, phased, quarters, undertakings
from importers.owned_names import with_owned
from importers.papers import papers
from importers.phrases import (
    CALLED_IN_BRACKETS,
    IMPORTANT_FIRST,
    IMPORTANT_SHORTEST,
    LEADING,
    LEADING_FIRST,
    SITE_OFFICE,
    is_of_another_kind,
    of_the_town,
)
from importers.shapes import shape_of
from importers.signs import (
    AT_WORK_ON_IT,
    AT_WORK_THERE,
    BUILDERS_BEFORE,
    CALLED_KEY,
    CAUSE_AFTER,
    CAUSE_BEFORE,
    DONE_THERE,
    DONE_TO,
    SITE,
    SITE_PART,
    VISIT_BEFORE,
    points_for,
)
from importers.verb_first import behind_verbs
from projects.unchanging import changed

DONE_TO_POINTS, LISTED_POINTS, TOGETHER_POINTS = 1.5, 2.0, 3.5
OPEN_NAME = "only works have what follows it"
DESCRIBED_AT = 4  # 老旧小区改造工程: works told of at such length need no name
SHORTEST_NAME, LONGEST_NAME = 2, 45
#: of the sentence around a name that is looked at
BEFORE_LONGEST, AFTER_LONGEST = 26, 60
IN_BRACKETS = re.compile("（[^（）。]{1,30}）")

#: 科学城中试基地（又叫“启航园”）: no other is called so
CALLED_TOO = re.compile(f"{CALLED_IN_BRACKETS}“")
#: 关键工程云溪二桥, 经济适用房项目福民小区
CALLED_BEFORE = re.compile("(?:工程|项目|安置[点区房]|公租房|保障房|廉租房|经济适用房|回迁房|人才房)$")
CALLED_POINTS, VISITED_POINTS, AT_WORK_POINTS = 2.0, 1.0, 4.0


def find_mentions(text: str, masked: list[tuple[int, int]], title: tuple[int, int] = (0, 0)) -> list[Mention]:
    """The candidate noun phrases of a sentence; `masked` spans (dates, figures, units) can't be part of one.

    `title` is the span of its paragraph's run-in heading.
    """
    return find_all_mentions([text], [masked], [title])[0]


def find_all_mentions(
    texts: list[str], masked: list[list[tuple[int, int]]], titles: list[tuple[int, int]]
) -> list[list[Mention]]:
    """The same of each sentence, one step for all of them before the next, as in annotate.annotate_all."""
    shapes = [shape_of(text, spans) for text, spans in zip(texts, masked, strict=True)]
    shown = list(zip(texts, shapes, strict=True))
    divided = [chunks(shape, text) for text, shape in shown]
    found = [_read(text, shape, pieces) for (text, shape), pieces in zip(shown, divided, strict=True)]
    found = [
        with_owned(text, shape, known) if known else known for (text, shape), known in zip(shown, found, strict=True)
    ]
    found = [
        with_second_deed(text, _with_others(text, shape, known))
        for (text, shape), known in zip(shown, found, strict=True)
    ]
    for step in (without_places, with_counted, with_several_towns):
        found = [step(text, shape, known) for (text, shape), known in zip(shown, found, strict=True)]
    told = zip(texts, found, titles, strict=True)
    found = [with_title(text, known, title) if title[1] else known for text, known, title in told]
    return [_in_rows(text, known) for text, known in zip(texts, found, strict=True)]


def _read(text: str, shape: str, pieces: list[Chunk]) -> list[Mention]:
    return [mention for piece in pieces if (mention := _mention(text, shape, piece)) is not None]


def _with_others(text: str, shape: str, found: list[Mention]) -> list[Mention]:
    """With the names that no noun of works closes."""
    listed = list(_listed(text, shape, [mention for mention in found if mention.form is not Form.BARE]))
    listed += _opened(text, shape, [*found, *listed])
    if not listed:
        return found
    found = [mention for mention in found if not any(m.start <= mention.start < m.end for m in listed)]
    return sorted([*found, *listed], key=attrgetter("start"))


def _in_rows(text: str, found: list[Mention]) -> list[Mention]:
    found = with_routes(text, with_appositions(text, found))
    if len(found) < 2:
        return found
    return with_covered(text, behind_verbs(text, sharing(text, without_remarks(text, found))))


def _listed(text: str, shape: str, found: list[Mention]) -> Iterator[Mention]:
    item = item_name(text) or titled_name(text, shape)
    if item and not any((m.start, m.end) == item and m.form is Form.NAMED for m in found):
        yield Mention(*item, text[slice(*item)], Form.NAMED, LISTED_POINTS, (LISTED_AS,))
    for start, end in chain((paper.span("name") for paper in papers(text)), firm_sites(text)):
        if not any(m.start == start and m.end == end for m in found):
            yield Mention(start, end, text[start:end], Form.NAMED, LISTED_POINTS, (OPEN_NAME,))
    for start, end in listed_names(text):
        if not any(m.start < end and start < m.end and not _grows(text, m, start, end) for m in found):
            yield Mention(start, end, text[start:end], Form.NAMED, LISTED_POINTS, (LISTED_AS, ONE_OF_A_ROW))
    for start, end in told_together(text, shape):
        over = [m for m in found if m.start < end and start < m.end]
        if all(start <= m.start and m.end <= end and (m.end < end or m.form is not Form.NAMED) for m in over):
            yield Mention(start, end, text[start:end], Form.NAMED, TOGETHER_POINTS, (LISTED_AS, ONE_OF_A_ROW))


def _grows(text: str, mention: Mention, start: int, end: int) -> bool:
    """青河路 in the list 青河路改造、望江沟整治等7个项目: the works done to it are what is listed."""
    same = (
        mention.start == start and mention.end == end and (mention.form is not Form.NAMED or is_building(mention.name))
    )
    return same or (mention.start == start and bool(UNDERTAKING.fullmatch(text, mention.end, end)))


def _may_grow(mention: Mention, start: int, end: int) -> bool:
    """云溪路 in 云溪路改造, unless that is what an item lists already."""
    same = mention.start == start and mention.end == end and LISTED_AS in mention.why
    return start <= mention.start and mention.end <= end and not same


def _opened(text: str, shape: str, found: list[Mention]) -> Iterator[Mention]:
    for start, end in undertakings(shape):
        name = text[start:end]
        if is_counted(text, start, end) and not has_own_name(name):
            continue
        if _is_free(start, end, found):
            judged = _judged(text, start, end, name, Form.NAMED, counted=False, raw_name=name)
            yield changed(judged, is_oblique=False, score=max(judged.score, DONE_TO_POINTS))
    for start, end, name in done_to_owned(shape):
        if _is_free(start, end, found):
            yield Mention(start, end, name, Form.NAMED, LISTED_POINTS, (OPEN_NAME,))
    free = (span for span in chain(phased(text, shape), ways(shape)) if _is_free(*span, found))
    alone = (s for s in open_names(text, shape) if not any(m.start < s[1] and s[0] < m.end for m in found))
    for start, end in chain(quarters(text, shape), free, alone):
        yield Mention(start, end, text[start:end], Form.NAMED, LISTED_POINTS, (OPEN_NAME,))


def _is_free(start: int, end: int, found: list[Mention]) -> bool:
    """No name stands there but one that text[start:end] grows out of."""
    return not any(m.start < end and start < m.end and not _may_grow(m, start, end) for m in found)


def _mention(text: str, shape: str, chunk: Chunk) -> Mention | None:
    start, span = chunk.start, name_span(shape, text, chunk)
    if span is None:
        return None
    first, last = span
    raw_name = text[first:last]
    counted = is_counted(text, start, last) and not (is_single(text, last) and has_own_name(raw_name))
    done = done_behind(text, first, last)
    last = done.end() if done else last
    leading = _leading(text, first, last, is_title=done is not None)
    if leading and leading.end() < last:
        first = leading.end() - of_the_town(text, leading, last)
    called = IMPORTANT_FIRST.match(text, first, last) if last - first >= IMPORTANT_SHORTEST else None
    if called and has_own_name(text[called.end() : last]):
        first = called.end()
    first = behind_deed(text, behind_kind(text, chunk, first, last), last)
    name = text[first:last]
    form = Form.NAMED if CALLED_TOO.match(text, last) and len(name) >= DESCRIBED_AT else _form(name)
    if form is None or not SHORTEST_NAME <= len(name) <= LONGEST_NAME or is_of_another_kind(text, last, name):
        return None
    if form is Form.NAMED and (meant := thing_meant(text, first, name)):
        return changed(_judged(text, last - len(meant), last, meant, Form.BARE, counted, meant), is_definite=True)
    form = Form.GENERIC if form is Form.NAMED and means_works_told_of(text, first, name) else form
    if not (counted or done) and form is not Form.BARE and not name.endswith(WORKS):
        counted = follows_number(text, first)
    return _judged(text, first, last, name, form, counted, raw_name)


def _leading(text: str, first: int, last: int, *, is_title: bool) -> re.Match[str] | None:
    """What stands before the name within its stretch."""
    if is_title:
        return TITLE_BEFORE.match(text, first, last)
    begins = text[first : first + 1]
    return LEADING.match(text, first, last) if begins in LEADING_FIRST or begins.isdecimal() else None


def _form(name: str) -> Form | None:
    if is_proper(name) and not HOUSE_OF_SITE.match(name):
        return Form.NAMED
    if HEAD.fullmatch(name) or len(name) <= 3 or HOUSE_OF_SITE.match(name):
        return Form.BARE
    return Form.GENERIC


def _is_led_up_to(name: str, form: Form, lead: Lead, after: str) -> bool:
    is_meant = form is Form.NAMED or (name.endswith(WORKS) and (lead.is_meaning or len(core(name)) >= DESCRIBED_AT))
    return lead.is_cleft and is_meant and after[:1] in AFTER_CLEFT


def _judged(text: str, start: int, end: int, name: str, form: Form, counted: bool, raw_name: str) -> Mention:
    before, after = text[max(0, start - BEFORE_LONGEST) : start], _after(text, end)
    lead = read_lead(before)
    points = [*points_for(before, after, name), *_busy_in(before, after, form)]
    why = [sign for sign, _ in points]
    oblique = is_oblique(before, after, name, form, lead)
    is_there = lead.is_at or VISIT_BEFORE.of(before) is not None
    at_work = AT_WORK_ON_IT in why or (is_there and AT_WORK_THERE in why)
    if SITE in why or SITE_PART in why or at_work:
        oblique = False
    elif oblique:
        points.append((ORIENTATION, -2.0))
    identified = IDENTIFIES.search(before) if form is Form.NAMED else None
    is_cleft = _is_led_up_to(name, form, lead, after)
    oblique = oblique and not is_cleft
    points += [(LED_UP_TO, 1.0)] if is_cleft or (identified and identified.group()[0] == "该") else []
    is_cleft = (
        is_cleft
        or identified is not None
        or is_turned_into(before, name if form is Form.NAMED else "")
        or (form is Form.NAMED and is_as_subject(before, after))
    )
    if lead.is_complement and not (is_cleft or SITE in why or OWNS.match(after)):
        oblique = True
        points.append((DESCRIBES, -0.5))
    if CALLED_BEFORE.search(before) and form is Form.NAMED:
        points.append((CALLED_KEY, CALLED_POINTS))
    if is_visited(before, after, name, form):
        points.append((VISITED, VISITED_POINTS))
    if form is Form.BARE and SITE_OFFICE.match(text, start):
        points.append((OFFICE, 0.0))
    renewal = "" if COUNTED_TOGETHER.match(after) else lead.renewal
    if renewal:
        points.append((DONE_TO, 3.0))
    article = raw_name[: len(raw_name) - len(name)]
    return Mention(
        start,
        end,
        name,
        form,
        sum([share for _, share in points]),
        tuple([sign for sign, _ in points]),
        is_oblique=oblique,
        is_counted=counted,
        is_indefinite=lead.is_introduced or bool(article and INDEFINITE.of(before + article)),
        is_definite=lead.is_definite,
        renewal=renewal,
    )


def _busy_in(before: str, after: str, form: Form) -> list[tuple[str, float]]:
    """工人在云溪大桥主塔上绑扎钢筋: where builders do what builders do."""
    busy = BUILDERS_BEFORE.of(before) is not None and DONE_THERE.match(after) is not None
    busy = form is Form.NAMED and (busy or (CAUSE_BEFORE.of(before) is not None and CAUSE_AFTER.of(after) is not None))
    return [(AT_WORK_ON_IT, AT_WORK_POINTS)] if busy else []


def _after(text: str, end: int) -> str:
    """What stands behind a name: 书山路（南环至学府街）全长420米."""
    bracket = IN_BRACKETS.match(text, end) if text.startswith("（", end) else None
    end = bracket.end() if bracket is not None else end
    return text[end : end + AFTER_LONGEST]
