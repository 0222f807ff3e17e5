"""What several kinds of records have in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from projects.date_window import DateWindow
from projects.models import Citation, Source
from projects.open_data.asked import Asked
from projects.open_data.described import of, told
from projects.pages.notes import words_address


@dataclass(frozen=True, slots=True)
class Window:
    """A date that may be vague."""

    earliest: date | None = told(_("earliest day"), note=_("Empty where the start is open."))
    latest: date | None = told(_("latest day"), note=_("Empty where the end is open."))
    text: str = told(_("as written"), note=_("The date as its source wrote it; empty where it was entered as days."))
    year_inferred: bool = told(_("year inferred"), note=_("The source printed no year."))

    def __str__(self) -> str:
        return self.text or f"{self.earliest or '..'}/{self.latest or '..'}"


def window(found: DateWindow | None) -> Window | None:
    return Window(found.earliest, found.latest, found.text, found.year_inferred) if found else None


@dataclass(frozen=True, slots=True)
class Reference:
    """Another row: its key lasts, its name may change."""

    id: int = told(_("key"))
    name: str = told(_("name"))

    def __str__(self) -> str:
        return self.name


def reference(row: Any) -> Reference:
    return Reference(row.pk, str(row.name))


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of a public source that state one value."""

    about: str = told(
        _("table of the value"), note=_("Where it isn't the row itself: investment, quantity, unit_role …")
    )
    about_id: int = told(_("key of the row in that table"))
    field: str = of(Citation, "field")
    stated: str = of(Citation, "stated", note=_("A window is written earliest/latest, with .. for an open bound."))
    agrees: bool = told(_("agrees"), note=_("The value shown is the one that these words state."))
    quote: str = of(Citation, "quote")
    start: int = of(Citation, "start")
    end: int = of(Citation, "end")
    source: int = told(_("key of the source"))
    title: str = of(Source, "title")
    url: str = told(_("page on which the words are marked"))

    def __str__(self) -> str:
        return f"{self.field}: {self.url}"


def quote(citation: Citation, about: tuple[str, int], agrees: bool, asked: Asked) -> Quote:
    source = citation.source
    return Quote(
        about=about[0],
        about_id=about[1],
        field=citation.field,
        stated=citation.stated,
        agrees=agrees,
        quote=citation.quote,
        start=citation.start,
        end=citation.end,
        source=source.pk,
        title=source.title,
        url=asked.absolute(words_address(citation, asked.as_of)),
    )
