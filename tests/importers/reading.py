"""Short ways to read a text in a test and to look at what came out."""

from __future__ import annotations

from datetime import date

from importers.layout import stories
from importers.read import read_article
from importers.records import ArticleRecord, ProjectRecord
from importers.sentences import Sentence, sentences
from projects.date_window import DateWindow

PUBLISHED = DateWindow.of_day(date(2024, 3, 10))


def read(text: str, published: DateWindow | None = PUBLISHED) -> ArticleRecord:
    return read_article(text, published=published)


def project(text: str, name: str = "", published: DateWindow | None = PUBLISHED) -> ProjectRecord:
    """The project of that name, or the only one."""
    found = [p for p in read(text, published).projects if name in (p.name, "")]
    assert len(found) == 1, [p.name for p in read(text, published).projects]
    return found[0]


def names(text: str, published: DateWindow | None = PUBLISHED) -> list[str]:
    return [p.name for p in read(text, published).projects]


def facts(record: ProjectRecord) -> dict[str, list[str]]:
    """What each kind of fact was printed as."""
    found: dict[str, list[str]] = {}
    for fact in record.facts:
        found.setdefault(fact.kind.value, []).append(fact.written)
    return found


def steps(record: ProjectRecord) -> list[tuple[str, str, str, str]]:
    """(name, tense, words, latest day) of each milestone."""
    return [(m.name, m.tense.value, m.date_text, str(m.window.latest) if m.window else "") for m in record.milestones]


def dates_by_name(text: str) -> dict[str, list[str]]:
    """The words of each project's dates."""
    return {p.name: [m.date_text for m in p.milestones] for p in read(text).projects}


def only_sentence(text: str) -> Sentence:
    (sentence,) = sentences(stories(text)[0])
    return sentence
