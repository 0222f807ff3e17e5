"""Entering an article: a draft is begun from its text, decided on, and stored by the same run as `import_seeds`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from importers.entry.reading import sheet_of
from importers.entry.sheet import Sheet
from importers.store.article import Article
from importers.store.decided import Decided, decided
from importers.store.errors import ImportStoppedError
from importers.store.others import transaction_beside_imports
from importers.store.reader import read_article
from importers.store.report import ArticleReport, Report
from importers.store.run import import_articles
from importers.store.sketches import Twin, find_twin
from importers.store.targets import with_targets
from projects.actions.save_as import delete_as, save_as
from projects.enums import DraftStatus
from projects.models import ArticleDraft, Project, Source
from projects.models.versioned import StaleRowError
from projects.rights import StaffRole, has_role, projects_of

COMMAND = "import_article"


class KnownArticleError(ImportStoppedError):
    """The text is kept already, as a source or as a draft; or it is a reprint of one that is."""

    def __init__(self, message: str, *, twin: Twin | None = None, draft: ArticleDraft | None = None) -> None:
        super().__init__(message)
        self.twin, self.draft = twin, draft


class NothingChosenError(ImportStoppedError):
    """Of a draft, nothing is accepted that the person may store."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What somebody's confirmation may touch: a reviewer's everything, a clerk's the projects of his unit alone.

    Whom a unit's role gives rights over a project is for a reviewer to say; so are new projects and yearly totals.
    """

    is_whole: bool
    projects: frozenset[int] = frozenset()

    @classmethod
    def of(cls, user: Any) -> Reach:
        """None is a command, which the site's owner runs."""
        if user is None or has_role(user, StaffRole.REVIEWER):
            return cls(True)
        return cls(False, frozenset(projects_of(user).values_list("pk", flat=True)))

    def rows(self) -> QuerySet[Project]:
        return Project.objects.all() if self.is_whole else Project.objects.filter(pk__in=self.projects)


def draft_of(article: Article, *, accept_above: float, today: date) -> ArticleDraft:
    """An unsaved draft with all that was found. Raises ImportStoppedError for what can't be entered, KnownArticleError
    for the text of another draft."""
    _check_published(article, today)
    if (draft := ArticleDraft.objects.filter(sha256=article.sha256).first()) is not None:
        raise KnownArticleError(_("This text has been entered already: “%(title)s”.") % {"title": draft}, draft=draft)
    record = read_article(article.text, published=article.published)
    if not record.projects and not record.programmes:
        raise ImportStoppedError(_("%(file)s yields nothing: no project and no totals.") % {"file": name_of(article)})
    sheet = sheet_of(record, accept_above=accept_above)
    return ArticleDraft(
        title=article.title,
        publisher=article.publisher,
        published=article.published,
        published_reason=article.published_reason,
        file_name=article.file_name,
        sha256=article.sha256,
        text=article.text,
        sheet=sheet.as_json(),
        waiting=len(sheet.waiting),
    )


def refuse_twin(article: Article, *, also_reprints: bool = True) -> None:
    """Raises KnownArticleError where these words have been read already; a reprint may be entered by who has looked at
    it. A source that somebody only filed is read now."""
    twin = find_twin(article.text)
    if twin is None or not (twin.is_same or also_reprints) or not twin.source.import_rows.exists():
        return
    values = {"title": twin.source.title, "percent": twin.percent}
    if twin.is_same:
        raise KnownArticleError(_("We have this article already: “%(title)s”.") % values, twin=twin)
    raise KnownArticleError(
        _("%(percent)s%% of it stands in an article that we have: “%(title)s”.") % values, twin=twin
    )


def start_draft(draft: ArticleDraft, *, by: Any, at: datetime) -> ArticleDraft:
    draft.started_by, draft.started_at = by, at
    save_as(draft, by=by, reason=COMMAND)
    return draft


def keep_sheet(draft: ArticleDraft, sheet: Sheet, *, by: Any) -> None:
    """Raises StaleRowError where somebody else kept it meanwhile. What is as it was leaves no line in the history."""
    if (data := sheet.as_json()) != draft.sheet:
        draft.sheet, draft.waiting = data, len(sheet.waiting)
        save_as(draft, by=by)


def discard(draft: ArticleDraft, *, by: Any) -> None:
    """Only what nothing was stored of."""
    if draft.status != DraftStatus.OPEN:
        raise ImportStoppedError(_("Facts of this article have been stored: it can't be thrown away any more."))
    delete_as(draft, by=by)


def confirm(
    draft: ArticleDraft,
    *,
    by: Any,
    now: Callable[[], datetime],
    accept_above: float,
    address: str | None = None,
    is_dry: bool = False,
) -> Report:
    """Store what is accepted and within the person's reach; the rest waits. All in one transaction with the run.

    Raises ImportStoppedError, with nothing written.
    """
    reach = Reach.of(by)
    sheet = targeted(draft, reach, accept_above)
    article = article_of(draft)
    ready = decided(
        sheet,
        article.told,
        sha256=draft.sha256,
        may_everything=reach.is_whole,
        own=reach.projects,
        by_person=by is not None,
    )
    if not ready.says_anything(sheet):
        raise NothingChosenError(_("Nothing is chosen that you could store."))
    try:
        with transaction_beside_imports():
            report = import_articles(
                [article],
                read=lambda text, *, published: ready.record(published),
                command=COMMAND,
                now=now,
                by=by,
                address=address,
                is_dry=is_dry,
                choices=ready.choices,
            )
            if not is_dry:
                _mark_stored(draft, sheet, ready, report, by)
    except StaleRowError as error:
        raise ImportStoppedError(_("Somebody else changed this entry meanwhile. Please look at it again.")) from error
    return report


def targeted(draft: ArticleDraft, reach: Reach, accept_above: float) -> Sheet:
    """The draft's sheet with the projects of ours chosen where there is no doubt."""
    sheet = Sheet.from_json(draft.sheet)
    return with_targets(sheet, projects=reach.rows(), may_add=reach.is_whole, accept_above=accept_above)


def article_of(draft: ArticleDraft) -> Article:
    return Article(
        file_name=draft.file_name,
        title=draft.title,
        text=draft.text,
        publisher=draft.publisher,
        published=draft.published,
        published_reason=draft.published_reason,
    )


def name_of(article: Article) -> str:
    return article.file_name or article.title


def _check_published(article: Article, today: date) -> None:
    window = article.published
    if window is not None and (window.earliest or window.latest or today) > today:
        day = window.text or (window.earliest or today).isoformat()
        values = {"file": name_of(article), "day": day}
        raise ImportStoppedError(_("%(file)s: the day of publication, %(day)s, lies in the future.") % values)


def _mark_stored(draft: ArticleDraft, sheet: Sheet, ready: Decided, report: Report, by: Any) -> None:
    """What was stored is done; what the run couldn't decide waits on, with the reason."""
    outcomes = {line.fact_key: line for article in report.articles for line in article.lines}
    stored = ready.after(sheet, outcomes, run=report.run or 0)
    draft.sheet, draft.waiting = stored.as_json(), len(stored.waiting)
    draft.source = Source.objects.get(pk=report.articles[0].source)
    draft.status = DraftStatus.WAITING if stored.waiting else DraftStatus.STORED
    save_as(draft, by=by, reason=COMMAND)


def enter(
    article: Article, *, now: Callable[[], datetime], today: date, accept_above: float, is_dry: bool = False
) -> Report:
    """Read and store an article without a person: what isn't sure waits in its draft. A dry run leaves nothing."""
    with transaction.atomic():
        refuse_twin(article)
        draft = start_draft(draft_of(article, accept_above=accept_above, today=today), by=None, at=now())
        try:
            report = confirm(draft, by=None, now=now, accept_above=accept_above)
        except NothingChosenError:
            report = Report((_all_waiting(draft),), is_dry)
        transaction.set_rollback(is_dry)
    return replace(report, is_dry=is_dry)


def _all_waiting(draft: ArticleDraft) -> ArticleReport:
    words = ngettext(
        "nothing is sure enough: %(n)d fact waits", "nothing is sure enough: %(n)d facts wait", draft.waiting
    )
    return ArticleReport(draft.title, draft.file_name, 0, warnings=[words % {"n": draft.waiting}])
