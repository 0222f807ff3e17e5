"""A page of the public sources that had been published by a day, newest first, with how much was taken from each."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from projects.models import Citation, Source
from projects.pages.as_of import AsOf
from projects.pages.list_pages import (
    NOT_FOUND,
    NoSuchPageError,
    Pages,
    no_such_page,
    page_url,
    pages,
    read_page_number,
)

ON_A_PAGE, MOST_PAGES = 100, 1000


@dataclass(frozen=True, slots=True)
class SourceRow:
    title: str
    url: str
    kind: str
    publisher: str
    published: str
    reason: str
    project_count: int


@dataclass(frozen=True, slots=True)
class SourceListPage:
    status: int
    problem: str
    rows: tuple[SourceRow, ...]
    pages: Pages


def source_list_page(asked: str, as_of: AsOf) -> SourceListPage:
    """One query: the row behind the last one tells whether there is another page."""
    sources = known_sources(as_of).defer("text")
    status, problem = 200, ""
    try:
        number = read_page_number(asked, MOST_PAGES)
        found = page_of(sources, number)
    except NoSuchPageError:
        status, problem, number = NOT_FOUND, no_such_page(), 1
        found = page_of(sources, number)
    last = number + 1 if len(found) > ON_A_PAGE else number
    return SourceListPage(
        status=status,
        problem=problem,
        rows=tuple(source_row(source, as_of) for source in found[:ON_A_PAGE]),
        pages=replace(pages(number, last, lambda page: page_url("sources", page, as_of)), count=0),
    )


def page_of(sources: QuerySet[Source], number: int) -> list[Source]:
    """With the row behind it. Raises NoSuchPageError."""
    start = (number - 1) * ON_A_PAGE
    found = list(sources[start : start + ON_A_PAGE + 1])
    if not found and number > 1:
        raise NoSuchPageError(str(number))
    return found


def known_sources(as_of: AsOf) -> QuerySet[Source]:
    """With the number of public projects that something was taken of from each."""
    known = Q(project__known_from=None) | Q(project__known_from__lte=as_of.on)
    told = Citation.objects.filter(known, source=OuterRef("pk"), project__is_public=True).order_by()
    count = told.values("source").annotate(count=Count("project", distinct=True)).values("count")
    dated = Source.objects.filter(is_public=True).annotate(
        day=Coalesce("published_latest", "published_earliest"), project_count=Coalesce(Subquery(count), 0)
    )
    return dated.filter(Q(day=None) | Q(day__lte=as_of.on))


def source_row(source: Source, as_of: AsOf) -> SourceRow:
    return SourceRow(
        title=source.title,
        url=source.get_absolute_url() + as_of.query,
        kind=str(source.get_kind_display()),
        publisher=source.publisher,
        published=as_of.window(source.published) if source.published else "",
        reason=source.published_reason,
        project_count=source.project_count,
    )
