"""A page of the public sources that had been published by a day, newest first, with how much was taken from each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce

from projects.models import Citation, Source
from projects.pages.as_of import AsOf
from projects.pages.list_pages import (
    NOT_FOUND,
    NoSuchPageError,
    Pages,
    no_such_page,
    page_count,
    page_url,
    pages,
    read_page_number,
)
from projects.pages.long_list import MOST_COUNTED, count_up_to

ON_A_PAGE = 100


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
    """Three queries."""
    sources = known_sources(as_of)
    count = page_count(min(count_up_to(sources, MOST_COUNTED), MOST_COUNTED), ON_A_PAGE)
    status, problem, number = 200, "", 1
    try:
        number = read_page_number(asked, count)
    except NoSuchPageError:
        status, problem = NOT_FOUND, no_such_page()
    shown = list(sources.defer("text")[(number - 1) * ON_A_PAGE : number * ON_A_PAGE])
    told = project_counts(shown, as_of)
    return SourceListPage(
        status=status,
        problem=problem,
        rows=tuple(source_row(source, told.get(source.pk, 0), as_of) for source in shown),
        pages=pages(number, count, lambda page: page_url("sources", page, as_of)),
    )


def known_sources(as_of: AsOf) -> QuerySet[Source]:
    dated = Source.objects.filter(is_public=True).annotate(day=Coalesce("published_latest", "published_earliest"))
    return dated.filter(Q(day=None) | Q(day__lte=as_of.on))


def project_counts(sources: Iterable[Source], as_of: AsOf) -> dict[int, int]:
    """By the keys of the sources: of how many public projects something was taken from each."""
    known = Q(project__known_from=None) | Q(project__known_from__lte=as_of.on)
    told = Citation.objects.filter(known, source__in=[source.pk for source in sources], project__is_public=True)
    return dict(told.order_by().values_list("source").annotate(Count("project", distinct=True)))


def source_row(source: Source, project_count: int, as_of: AsOf) -> SourceRow:
    return SourceRow(
        title=source.title,
        url=source.get_absolute_url() + as_of.query,
        kind=str(source.get_kind_display()),
        publisher=source.publisher,
        published=as_of.window(source.published) if source.published else "",
        reason=source.published_reason,
        project_count=project_count,
    )
