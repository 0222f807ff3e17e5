"""Numbered notes: every figure of a page points at the words that state it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Model

from projects.enums import SourceKind
from projects.models import Citation
from projects.pages.as_of import AsOf
from projects.pages.evidence import Evidence
from projects.pages.stated import exact_value_of, value_of


@dataclass(frozen=True, slots=True)
class Note:
    """The quoted words, where they stand, and who said so when. `url` leads to the marked words themselves."""

    number: int
    url: str
    quote: str
    title: str
    published: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What other words say of the same thing; `exact` is an amount of it in full."""

    words: str
    exact: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Support:
    """The notes behind a value, and the statements that disagree with it."""

    notes: tuple[Note, ...] = ()
    others: tuple[Statement, ...] = ()


def words_address(citation: Citation, as_of: AsOf) -> str:
    """Where the words are marked: in a ledger among the rows of the project that they are about."""
    source, parameters = citation.source, as_of.parameters
    if source.kind == SourceKind.LEDGER and citation.project:
        parameters = {**parameters, "project": citation.project.slug}
    query = f"?{urlencode(parameters)}" if parameters else ""
    return f"{source.get_absolute_url()}{query}#q{citation.pk}"


class NoteBook:
    """Gives the same words the same number, counting as they are first used."""

    def __init__(self, evidence: Evidence, as_of: AsOf) -> None:
        self.evidence = evidence
        self.as_of = as_of
        self.by_words: dict[tuple[int, int, int], Note] = {}

    @property
    def notes(self) -> tuple[Note, ...]:
        return tuple(self.by_words.values())

    def address(self, row: Model, field: str) -> str:
        """Where the words for a value are marked, without a note of their own: "" where none are public."""
        behind = self.evidence.of(row, field)
        return self.new_note(behind[0], 0).url if behind else ""

    def note(self, citation: Citation) -> Note:
        words = citation.source_id, citation.start, citation.end
        if words not in self.by_words:
            self.by_words[words] = self.new_note(citation, len(self.by_words) + 1)
        return self.by_words[words]

    def new_note(self, citation: Citation, number: int) -> Note:
        source = citation.source
        return Note(
            number=number,
            url=words_address(citation, self.as_of),
            quote=citation.quote,
            title=source.title,
            published=self.as_of.window(source.published) if source.published else "",
        )

    def support(self, row: Model, *fields: str) -> Support:
        """For a value that stands in several fields of a row (a first plan is the baseline too)."""
        behind = [citation for field in fields for citation in self.evidence.of(row, field)]
        against = [citation for field in fields[:1] for citation in self.evidence.against(row, field)]
        return Support(self.numbered(behind), self.statements(against))

    def numbered(self, citations: Iterable[Citation]) -> tuple[Note, ...]:
        return tuple(dict.fromkeys(self.note(citation) for citation in citations))

    def statements(self, citations: Iterable[Citation]) -> tuple[Statement, ...]:
        by_value: dict[str, list[Citation]] = {}
        for citation in citations:
            by_value.setdefault(citation.stated, []).append(citation)
        return tuple(self.statement(group) for group in by_value.values())

    def statement(self, alike: list[Citation]) -> Statement:
        one, as_of = alike[0], self.as_of
        return Statement(value_of(one, as_of), exact_value_of(one, as_of), self.numbered(alike))
