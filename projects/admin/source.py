"""Sources: read, never rewritten."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from projects.admin.access import RowRights
from projects.admin.citation import SUBJECTS, CitationColumns
from projects.admin.record import ReadOnlyMixin, RecordAdmin
from projects.admin.windows import window_column
from projects.admin.yes_no import yes_no_column
from projects.forms.source_form import SourceForm
from projects.models import Citation, Source


class CitationRows(RowRights, ReadOnlyMixin, CitationColumns, admin.TabularInline):
    model = Citation
    fields = readonly_fields = ("words", "about", "field_words", "stated_words", "agreement")
    extra = 0
    classes = ("citations",)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related(*SUBJECTS)


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    form = SourceForm
    list_display = ("title", "kind", "publisher", "published", "publication")
    list_filter = ("kind", "is_public")
    search_fields = ("title", "publisher", "file_name")
    inlines = (CitationRows,)
    published = window_column("published")
    publication = yes_no_column("is_public", _("public"))

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Lists and choices need no text, and an article may be long."""
        return super().get_queryset(request).defer("text")

    def get_inlines(self, request: HttpRequest, obj: Source | None) -> tuple[Any, ...]:
        return self.inlines if obj else ()

    def get_readonly_fields(self, request: HttpRequest, obj: Source | None = None) -> tuple[str, ...]:
        return ("kept_text", "sha256") if obj else ()

    def get_fieldsets(self, request: HttpRequest, obj: Source | None = None) -> Any:
        text = ("kept_text", "sha256") if obj else ("text",)
        return (
            (None, {"fields": ("title", ("kind", "publisher"), "published", "published_reason", "is_public")}),
            (_("Where it was found"), {"fields": (("file_name", "url"),)}),
            (_("Text"), {"fields": text, "description": _("The text is kept as it is and can't be changed later.")}),
        )

    @admin.display(description=_("text"))
    def kept_text(self, source: Source) -> SafeString:
        return format_html('<div class="kept-text">{}</div>', source.text)
