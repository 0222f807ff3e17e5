"""An article as it was printed, the words that facts were taken from marked in place, the facts beside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Q
from django.utils.translation import gettext as _

from projects.date_window import DateWindow
from projects.models import Citation, Source
from projects.pages.as_of import AsOf
from projects.pages.marks import Piece, Span
from projects.pages.paragraphs import Paragraph, paragraphs
from projects.pages.stated import WINDOWS, label_of, value_of, window_of

DETAILS = ("milestone", "investment", "quantity", "unit_role__unit", "contact", "report")


@dataclass(frozen=True, slots=True)
class TakenFact:
    """`note` says what the words leave open: an inferred year, the days that a vague date means, another value shown now."""

    label: str
    value: str
    note: str


@dataclass(frozen=True, slots=True)
class TakenFacts:
    """Facts of one project, or of a year's programme, from one passage."""

    name: str
    url: str
    facts: tuple[TakenFact, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """`keys` are those of all citations of these words: other pages link to them."""

    number: int
    keys: tuple[int, ...]
    taken: tuple[TakenFacts, ...]


@dataclass(frozen=True, slots=True)
class MarkedPiece:
    """`opens` are the anchors of citations whose words begin here, `closes` the passages that end here."""

    text: str
    is_marked: bool
    opens: tuple[int, ...]
    closes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with what was taken from it; `level` is that of a heading, 0 for text."""

    level: int
    pieces: tuple[MarkedPiece, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class SourceProject:
    name: str
    url: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SourcePage:
    source: Source
    published: str
    blocks: tuple[Block, ...]
    projects: tuple[SourceProject, ...]
    passage_count: int
    fact_count: int


def source_page(source: Source, as_of: AsOf) -> SourcePage:
    passages = read_passages(citations_of(source, as_of), as_of)
    spans = [span for span, passage in passages]
    by_number = {passage.number: passage for span, passage in passages}
    blocks = tuple(block(paragraph, by_number) for paragraph in paragraphs(source.text, spans))
    return SourcePage(
        source=source,
        published=as_of.window(source.published) if source.published else "",
        blocks=blocks,
        projects=named_projects(by_number.values()),
        passage_count=len(passages),
        fact_count=sum(len(facts.facts) for passage in by_number.values() for facts in passage.taken),
    )


def citations_of(source: Source, as_of: AsOf) -> Iterable[Citation]:
    """What may be shown: facts of programmes, and of public projects known on the day."""
    known = Q(project__known_from=None) | Q(project__known_from__lte=as_of.on)
    shown = Q(programme__isnull=False) | (Q(project__is_public=True) & known)
    return source.citations.filter(shown).select_related("project", "programme", *DETAILS).order_by("start", "end", "pk")


def read_passages(citations: Iterable[Citation], as_of: AsOf) -> list[tuple[Span, Passage]]:
    """The passages in the order of the text, numbered from 1; several facts may rest on the same words."""
    found = []
    groups = groupby(citations, key=lambda citation: (citation.start, citation.end))
    for number, ((start, end), group) in enumerate(groups, start=1):
        same_words = list(group)
        keys = tuple(citation.pk for citation in same_words)
        passage = Passage(number, keys, taken_facts(same_words, as_of))
        found.append((Span(start, end, number), passage))
    return found


def taken_facts(citations: list[Citation], as_of: AsOf) -> tuple[TakenFacts, ...]:
    owners: dict[tuple[int | None, int | None], list[Citation]] = {}
    for citation in citations:
        owners.setdefault((citation.project_id, citation.programme_id), []).append(citation)
    return tuple(
        TakenFacts(*owner(group[0], as_of), tuple(taken_fact(one, as_of) for one in without_repeats(group)))
        for group in owners.values()
    )


def without_repeats(citations: list[Citation]) -> list[Citation]:
    """A first plan is the baseline too: said once."""
    planned = {(one.milestone_id, one.stated) for one in citations if one.field == "planned"}
    return [one for one in citations if one.field != "baseline" or (one.milestone_id, one.stated) not in planned]


def owner(citation: Citation, as_of: AsOf) -> tuple[str, str]:
    if citation.project:
        return citation.project.name, citation.project.get_absolute_url() + as_of.query
    return str(citation.programme), ""


def taken_fact(citation: Citation, as_of: AsOf) -> TakenFact:
    return TakenFact(label_of(citation), value_of(citation, as_of), "　".join(notes_on(citation, as_of)))


def notes_on(citation: Citation, as_of: AsOf) -> Iterable[str]:
    if citation.field in WINDOWS:
        yield from window_notes(window_of(citation), as_of)
    if not citation.agrees():
        yield _("A different value is shown now")


def window_notes(window: DateWindow, as_of: AsOf) -> Iterable[str]:
    if not window.is_day and not window.is_open:
        yield as_of.bounds(window)
    if window.year_inferred:
        yield _("year inferred")


def block(paragraph: Paragraph, passages: dict[int, Passage]) -> Block:
    return Block(
        level=paragraph.level,
        pieces=tuple(marked_piece(piece, passages) for piece in paragraph.pieces),
        passages=tuple(passages[number] for number in paragraph.closes),
    )


def marked_piece(piece: Piece, passages: dict[int, Passage]) -> MarkedPiece:
    opens = tuple(key for number in piece.opens for key in passages[number].keys)
    return MarkedPiece(piece.text, piece.is_marked, opens, piece.closes)


def named_projects(passages: Iterable[Passage]) -> tuple[SourceProject, ...]:
    """Every project or programme with the numbers of its passages, in the order of the text."""
    numbers: dict[tuple[str, str], list[int]] = {}
    for passage in passages:
        for facts in passage.taken:
            numbers.setdefault((facts.name, facts.url), []).append(passage.number)
    return tuple(SourceProject(name, url, tuple(found)) for (name, url), found in numbers.items())
