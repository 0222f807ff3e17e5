"""Articles and hand-made records for the tests of storing: the words are looked up in the text, so offsets are real."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import override

from importers.records import (
    ArticleRecord,
    Evidence,
    Fact,
    FactKind,
    MilestoneStatement,
    PersonMention,
    ProgrammeRecord,
    ProgressStatement,
    ProjectRecord,
    Quote,
    Status,
    Tense,
    UnitMention,
)
from importers.store import Article, Report, import_articles
from projects.date_window import DateWindow

APRIL_2025 = DateWindow.of_month(2025, 4, "2025年4月")
JUNE_2025 = DateWindow.of_month(2025, 6, "2025年6月")
MARCH_2024 = DateWindow.of_month(2024, 3, "2024年3月")


class Page:
    """An article under construction: `page.evidence("words")` finds the words in its text."""

    def __init__(self, text: str, published: DateWindow | None = APRIL_2025, **particulars: Any) -> None:
        defaults = {"file_name": "article.txt", "title": text[:20], "published_reason": "for tests"}
        self.article = Article(text=text, published=published, **defaults | particulars)
        self.projects: list[ProjectRecord] = []
        self.programmes: list[ProgrammeRecord] = []

    def evidence(self, words: str) -> Evidence:
        start = self.article.text.index(words)
        return Evidence(Quote(words, start, start + len(words)), "test", 0.9)

    def project(self, name: str, **parts: Any) -> ProjectRecord:
        """Adds a project whose name stands in the text, or `words` for it."""
        record = ProjectRecord(name, self.evidence(parts.pop("words", name)), **parts)
        if record.status != Status.UNKNOWN and record.status_evidence is None:
            record = replace(record, status_evidence=record.evidence)
        self.projects.append(record)
        return record

    def fact(self, written: str, kind: FactKind, value: str, unit: str, **more: Any) -> Fact:
        return Fact(kind, Decimal(value), unit, written, self.evidence(written), **more)

    def total(self, written: str, value: str) -> Fact:
        return self.fact(written, FactKind.INVESTMENT_TOTAL, value, "CNY")

    def planned(self, words: str, name: str, window: DateWindow | None, **more: Any) -> MilestoneStatement:
        text = more.pop("date_text", window.text if window else "")
        return MilestoneStatement(name, Tense.PLANNED, text, window, self.evidence(words), **more)

    def actual(self, words: str, name: str, window: DateWindow | None = None, **more: Any) -> MilestoneStatement:
        text = more.pop("date_text", window.text if window else "")
        return MilestoneStatement(name, Tense.ACTUAL, text, window, self.evidence(words), **more)

    def unit(self, name: str, role: str, parent: str = "") -> UnitMention:
        return UnitMention(name, role, self.evidence(name), parent)

    def person(self, name: str, role_text: str, unit: str = "") -> PersonMention:
        return PersonMention(name, role_text, self.evidence(name), unit)

    def progress(self, words: str) -> ProgressStatement:
        return ProgressStatement(self.evidence(words))

    def programme(self, words: str, scope: str, **figures: Any) -> None:
        self.programmes.append(ProgrammeRecord(scope, self.evidence(words), **figures))

    @property
    def record(self) -> ArticleRecord:
        return ArticleRecord(self.article.published, tuple(self.projects), tuple(self.programmes))


def import_pages(*pages: Page, is_dry: bool = False) -> Report:
    """Run the import over hand-made records, with the report in English."""
    records = {page.article.text: page.record for page in pages}
    with override("en"):
        return import_articles(
            [page.article for page in pages],
            read=lambda text, *, published: records[text],
            command="import_seeds",
            now=lambda: datetime.now(UTC),
            is_dry=is_dry,
        )


def outcomes(report: Report) -> dict[str, str]:
    """`row/field` or `field` → outcome, for reports on one project."""
    return {
        "/".join(part for part in (line.label, line.field) if part): str(line.outcome.value)
        for article in report.articles
        for line in article.lines
    }
