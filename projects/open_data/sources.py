"""Public sources, without their text: that is their publishers', and stands on the source's page. One query a batch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from projects.models import Source
from projects.open_data.asked import Asked
from projects.open_data.described import of, of_window, told
from projects.open_data.parts import Window, window


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """An article, a ledger or a report from which facts were taken."""

    id: int = told(_("key"))
    kind: str = of(Source, "kind")
    title: str = of(Source, "title")
    publisher: str = of(Source, "publisher")
    published: Window | None = of_window(Source, "published")
    published_reason: str = of(Source, "published_reason")
    web_address: str = of(Source, "url")
    sha256: str = of(Source, "sha256")
    url: str = told(_("page"))


def source_records(keys: Sequence[int], asked: Asked) -> list[SourceRecord]:
    found = Source.objects.defer("text").in_bulk(list(keys))
    return [
        SourceRecord(
            id=one.pk,
            kind=one.kind,
            title=one.title,
            publisher=one.publisher,
            published=window(one.published),
            published_reason=one.published_reason,
            web_address=one.url,
            sha256=one.sha256,
            url=asked.url(one.get_absolute_url()),
        )
        for one in (found[key] for key in keys)
    ]
