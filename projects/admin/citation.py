"""Citations: which words of which source stand behind which value."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from projects.admin.links import change_link
from projects.admin.project_name import full_name
from projects.admin.record import ReadOnlyMixin, RecordAdmin
from projects.admin.stated import current_words, field_words, stated_words
from projects.models import Citation, Project
from projects.models.citation import DETAILS

CITED_FIELDS = (
    "baseline",
    "planned",
    "actual",
    "stage",
    "amount_yuan",
    "value_si",
    "role",
    "percent",
    "category",
    "location",
    "summary",
    "title",
    "level",
    "cohort",
    "goal",
    "responsible_unit",
    "responsible_person",
)
SUBJECTS = (*DETAILS, "unit_role__unit", "programme", "project__parent")


class CitationColumns:
    """What a citation says and whether the row still says the same; joins everything it may be about."""

    @admin.display(description=_("quoted words"), ordering="start")
    def words(self, citation: Citation) -> SafeString:
        return format_html('<q class="q">{}</q>', citation.quote)

    @admin.display(description=_("about"))
    def about(self, citation: Citation) -> SafeString | None:
        whole: Model | None = citation.project or citation.programme
        name = full_name(whole) if isinstance(whole, Project) else str(whole)
        if citation.subject == whole:
            return change_link(whole, name)
        return format_html("{} · {}", change_link(whole, name), citation.subject)

    @admin.display(description=_("field"), ordering="field")
    def field_words(self, citation: Citation) -> Any:
        return field_words(citation.field)

    @admin.display(description=_("stated"))
    def stated_words(self, citation: Citation) -> str:
        return stated_words(citation)

    @admin.display(description=_("now"))
    def agreement(self, citation: Citation) -> SafeString:
        if citation.agrees():
            return format_html('<span class="agrees">{}</span>', _("agrees"))
        current = current_words(citation) or _("None")
        return format_html('<span class="differs">{}</span> {}', _("differs:"), current)


class FieldFilter(admin.SimpleListFilter):
    """By what is stated, under its label."""

    title = _("field")
    parameter_name = "field"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Iterable[tuple[str, Any]]:
        return [(field, field_words(field)) for field in CITED_FIELDS]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(field=self.value()) if self.value() in CITED_FIELDS else queryset


@admin.register(Citation)
class CitationAdmin(ReadOnlyMixin, CitationColumns, RecordAdmin):
    list_display = ("words", "about", "field_words", "stated_words", "agreement", "source")
    list_filter = ("source__kind", FieldFilter)
    list_select_related = ("source", *SUBJECTS)
    search_fields = ("quote", "project__name", "project__name_initials", "source__title")
    fields = (
        "words",
        "source",
        "about",
        ("field_words", "stated_words", "agreement"),
        ("start", "end", "rule", "confidence"),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).defer("source__text")
