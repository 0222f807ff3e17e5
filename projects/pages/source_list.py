"""All public sources that had been published by a day, newest first, with how much was taken from each."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q
from django.db.models.functions import Coalesce

from projects.models import Source
from projects.pages.as_of import AsOf


@dataclass(frozen=True, slots=True)
class SourceRow:
    title: str
    url: str
    kind: str
    publisher: str
    published: str
    reason: str
    project_count: int


def source_rows(as_of: AsOf) -> list[SourceRow]:
    known = Q(citations__project__known_from=None) | Q(citations__project__known_from__lte=as_of.on)
    public = known & Q(citations__project__is_public=True)
    sources = (
        Source.objects.filter(is_public=True)
        .annotate(
            day=Coalesce("published_latest", "published_earliest"),
            project_count=Count("citations__project", filter=public, distinct=True),
        )
        .filter(Q(day=None) | Q(day__lte=as_of.on))
        .defer("text")
    )
    return [source_row(source, as_of) for source in sources]


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
