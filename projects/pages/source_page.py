"""An article as it was printed, the words that facts were taken from marked in place, the facts beside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from projects.date_window import DateWindow
from projects.enums import SourceKind
from projects.models import Citation, Project, Source
from projects.pages.as_of import AsOf
from projects.pages.marks import Piece, Span
from projects.pages.paragraphs import Paragraph, paragraphs
from projects.pages.stated import WINDOWS, exact_value_of, label_of, value_of, window_of

DETAILS = ("milestone", "investment", "quantity", "unit_role__unit", "contact", "report", "listing", "annual_task")

MOST_PROJECTS = 1000


@dataclass(frozen=True, slots=True)
class TakenFact:
    """`note` says what the words leave open: an inferred year, the days of a vague date, another value shown now.

    `exact` is an amount in full.
    """

    label: str
    value: str
    exact: str
    note: str


@dataclass(frozen=True, slots=True)
class Owner:
    """A project, or a year's programme, which has no page."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class TakenFacts:
    """What one passage says of a project or a programme, or alike of several."""

    owners: tuple[Owner, ...]
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


def source_page(source: Source, as_of: AsOf, project: str = "") -> SourcePage:
    """Of a ledger, which tells of hundreds, the rows of one project alone (its slug), or the list of them."""
    if source.kind == SourceKind.LEDGER and not project:
        return ledger_page(source, as_of)
    citations = citations_of(source, as_of)
    if source.kind == SourceKind.LEDGER:
        citations = citations.filter(project__slug=project)
    passages = read_passages(citations, as_of)
    spans = [span for span, passage in passages]
    by_number = {passage.number: passage for span, passage in passages}
    blocks = tuple(block(paragraph, by_number) for paragraph in paragraphs(source.text, spans))
    if source.kind == SourceKind.LEDGER:
        blocks = tuple(one for one in blocks if one.passages)
    return SourcePage(
        source=source,
        published=as_of.window(source.published) if source.published else "",
        blocks=blocks,
        projects=named_projects(by_number.values()),
        passage_count=len(passages),
        fact_count=sum(len(facts.facts) for passage in by_number.values() for facts in passage.taken),
    )


def ledger_page(source: Source, as_of: AsOf) -> SourcePage:
    """The projects of which it tells, each with a link to its rows; the first of very many."""
    citations = citations_of(source, as_of)
    projects = Project.objects.filter(pk__in=citations.order_by().values("project"))
    shown = projects.order_by("name_pinyin", "pk").values_list("name", "slug")[:MOST_PROJECTS]
    return SourcePage(
        source=source,
        published=as_of.window(source.published) if source.published else "",
        blocks=(),
        projects=tuple(SourceProject(name, ledger_rows_url(source, slug, as_of), ()) for name, slug in shown),
        passage_count=citations.order_by().values("start", "end").distinct().count(),
        fact_count=citations.count(),
    )


def ledger_rows_url(source: Source, slug: str, as_of: AsOf) -> str:
    return f"{source.get_absolute_url()}?{urlencode({**as_of.parameters, 'project': slug})}"


def citations_of(source: Source, as_of: AsOf) -> QuerySet[Citation]:
    """What may be shown: facts of programmes, and of public projects known on the day."""
    known = Q(project__known_from=None) | Q(project__known_from__lte=as_of.on)
    shown = Q(programme__isnull=False) | (Q(project__is_public=True) & known)
    return (
        source.citations.filter(shown).select_related("project", "programme", *DETAILS).order_by("start", "end", "pk")
    )


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
    by_owner: dict[Owner, list[Citation]] = {}
    for citation in citations:
        by_owner.setdefault(owner(citation, as_of), []).append(citation)
    alike: dict[tuple[TakenFact, ...], list[Owner]] = {}
    for one, group in by_owner.items():
        facts = tuple(taken_fact(citation, as_of) for citation in without_repeats(group))
        alike.setdefault(facts, []).append(one)
    return tuple(TakenFacts(tuple(owners), facts) for facts, owners in alike.items())


def without_repeats(citations: list[Citation]) -> list[Citation]:
    """A first plan is the baseline too, and a project stands under its name: each is said once."""
    planned = {(one.milestone_id, one.stated) for one in citations if one.field == "planned"}
    return [one for one in citations if not is_own_name(one) and not is_repeated(one, planned)]


def is_own_name(citation: Citation) -> bool:
    return citation.field == "name" and not citation.milestone_id and citation.stated == citation.project.name


def is_repeated(citation: Citation, planned: set[tuple[int | None, str]]) -> bool:
    return citation.field == "baseline" and (citation.milestone_id, citation.stated) in planned


def owner(citation: Citation, as_of: AsOf) -> Owner:
    if citation.project:
        return Owner(citation.project.name, citation.project.get_absolute_url() + as_of.query)
    programme = citation.programme
    return Owner(_("Programme of %(year)s: %(scope)s") % {"year": programme.year, "scope": programme.scope}, "")


def taken_fact(citation: Citation, as_of: AsOf) -> TakenFact:
    return TakenFact(
        label=label_of(citation),
        value=value_of(citation, as_of),
        exact=exact_value_of(citation, as_of),
        note="　".join(notes_on(citation, as_of)),
    )


def notes_on(citation: Citation, as_of: AsOf) -> Iterable[str]:
    if citation.field in WINDOWS:
        yield from window_notes(window_of(citation), as_of)
    if citation.field == "name" and citation.milestone:
        yield _("no date published")
    elif citation.field != "name" and not citation.agrees():
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
    numbers: dict[Owner, list[int]] = {}
    for passage in passages:
        for facts in passage.taken:
            for one in facts.owners:
                numbers.setdefault(one, []).append(passage.number)
    return tuple(SourceProject(one.name, one.url, tuple(found)) for one, found in numbers.items())
