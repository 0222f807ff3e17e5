"""One import: articles in, rows and a report out, all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from importers.records import ArticleRecord
from importers.store.article import Article
from importers.store.checks import broken_rules, check_grounded
from importers.store.choices import Choices
from importers.store.errors import ImportStoppedError
from importers.store.facts import fact_keys
from importers.store.filing import Filing
from importers.store.measures import MeasureError
from importers.store.others import only_import
from importers.store.projects import store_projects
from importers.store.report import ArticleReport, Report
from importers.store.rows import Author
from importers.store.sources import store_source
from importers.store.statements import programme_statements
from projects.actions.record_event import record_event
from projects.date_window import DateWindow
from projects.enums import AuditAction
from projects.models import Citation, ImportRow, ImportRun, Project
from projects.models.versioned import StaleRowError


class Reader(Protocol):
    """Text to records, without a database: `importers.read.read_article`."""

    def __call__(self, text: str, *, published: DateWindow | None) -> ArticleRecord: ...


CHANGE_REASON_LENGTH = 100
SUBJECT_LENGTH = 300


@dataclass(frozen=True, slots=True)
class _Read:
    article: Article
    record: ArticleRecord
    fact_keys: frozenset[str]


def import_articles(
    articles: Sequence[Article],
    *,
    read: Reader,
    command: str,
    now: Callable[[], datetime],
    by: Any = None,
    address: str | None = None,
    is_dry: bool = False,
    choices: Choices | None = None,
) -> Report:
    """Read, check and store the articles, oldest first, in one transaction with its ImportRun.

    A dry run does all of it and rolls back. Raises ImportStoppedError, with nothing written, for what can't be stored.
    `choices` are what a person said of the facts of the one article, `address` where on the network he sits.
    """
    started_at = now()
    said = choices or Choices()
    readings = [_read(article, read, said) for article in sorted(articles, key=_age)]
    try:
        with only_import():
            stored = tuple(_store(reading, command, by, started_at, said) for reading in readings)
            run = ImportRun(command=command, started_at=started_at, finished_at=now(), by=by)
            record_run(Report(stored, is_dry), run, address)
            report = Report(stored, is_dry, None if is_dry else run.pk)
            transaction.set_rollback(is_dry)
    except (IntegrityError, StaleRowError) as error:
        raise ImportStoppedError(_("Somebody changed the same rows meanwhile; import again. (%s)") % error) from error
    return report


def _age(article: Article) -> date:
    return article.told.latest or date.max


def _read(article: Article, read: Reader, said: Choices) -> _Read:
    record = read(article.text, published=article.published)
    if not record.projects and not record.programmes and not said.left:
        raise ImportStoppedError(_("%(file)s yields nothing: no project and no totals.") % {"file": article.file_name})
    check_grounded(record, article.text, article.file_name)
    try:
        waiting = {left.statement.fact_key(article.sha256, left.owner) for left in said.left if left.is_pending}
        return _Read(article, record, fact_keys(record, article.told, article.sha256) | waiting | said.kept)
    except MeasureError as error:
        values = {"file": article.file_name, "words": error}
        raise ImportStoppedError(_("%(file)s: “%(words)s” is no measure that can be kept.") % values) from error


def _store(reading: _Read, command: str, by: Any, at: datetime, said: Choices) -> ArticleReport:
    article, record = reading.article, reading.record
    reason = f"{command}, {article.title}"[:CHANGE_REASON_LENGTH]
    source = store_source(article, reason, by)
    filing = Filing.of(Author(source, reason, by), article.told, reading.fact_keys, at, said)
    touched = store_projects(filing, record.projects)
    for programme in record.programmes:
        for statement in programme_statements(programme, article.told):
            filing.store(statement, programme.scope)
    for left in said.left:
        filing.leave([left.statement], left.owner, left.outcome, left.detail)
    projects = Project.objects.filter(pk__in=touched).prefetch_related("milestones", "investments")
    warnings = [*broken_rules(projects), *(_unread(citation) for citation in filing.unread())]
    return ArticleReport(article.title, article.file_name, source.pk, filing.lines, warnings)


def _unread(citation: Citation) -> str:
    values = {"about": citation.project or citation.programme, "field": citation.field, "stated": citation.stated}
    return _("%(about)s: no longer read from this article: %(field)s %(stated)s") % values


def record_run(report: Report, run: ImportRun, address: str | None) -> None:
    run.save()
    counts: dict[str, Any] = {str(outcome): count for outcome, count in report.totals.items()}
    who = {"by": run.by or run.command, "at": run.finished_at, "address": address}
    record_event(AuditAction.IMPORT, subject=run, **who, **counts)
    ImportRow.objects.bulk_create(
        ImportRow(
            run=run,
            source_id=article.source,
            project_id=line.project,
            outcome=line.outcome,
            fact_key=line.fact_key,
            subject=" · ".join(part for part in (line.owner, line.label) if part)[:SUBJECT_LENGTH],
            field=line.field,
            shown=line.shown,
            stated=line.stated,
            detail=line.detail,
        )
        for article in report.articles
        for line in article.lines
    )
