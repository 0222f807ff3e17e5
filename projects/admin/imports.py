"""What imports did, fact by fact; conflicts and ambiguous facts wait here for a person."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from projects.admin.filters import UndecidedFilter
from projects.admin.links import change_link, list_link
from projects.admin.project_name import OfProject
from projects.admin.record import ListAdmin, ReadOnlyMixin
from projects.admin.stated import field_words, value_words
from projects.enums import Outcome
from projects.models import ImportRow, ImportRun


def count_column(outcome: Any) -> Any:
    """The number of rows with that outcome, as a link to them; nothing where there are none."""

    @admin.display(description=outcome.label, ordering=f"count_{outcome}")
    def column(self: Any, run: Any) -> SafeString | int:
        count = getattr(run, f"count_{outcome}")
        return list_link(count, ImportRow, run=run.pk, outcome__exact=outcome) if count else 0

    return column


@admin.register(ImportRun)
class ImportRunAdmin(ReadOnlyMixin, ListAdmin):
    list_display = ("started", "command", "by", *(f"count_{outcome}" for outcome in Outcome.values))
    list_filter = ("command",)
    list_select_related = ("by",)
    search_fields = ("command",)
    fields = ("command", "started_at", "finished_at", "by", "outcomes", "to_decide")
    count_inserted = count_column(Outcome.INSERTED)
    count_updated = count_column(Outcome.UPDATED)
    count_unchanged = count_column(Outcome.UNCHANGED)
    count_conflict = count_column(Outcome.CONFLICT)
    count_ambiguous = count_column(Outcome.AMBIGUOUS)
    count_pending = count_column(Outcome.PENDING)
    count_rejected = count_column(Outcome.REJECTED)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        counts = {f"count_{outcome}": Count("rows", filter=Q(rows__outcome=outcome)) for outcome in Outcome.values}
        return super().get_queryset(request).annotate(**counts)

    @admin.display(description=_("started at"), ordering="started_at")
    def started(self, run: ImportRun) -> str:
        return date_format(localtime(run.started_at), "Y-m-d H:i")

    @admin.display(description=_("rows by outcome"))
    def outcomes(self, run: Any) -> SafeString:
        counted = [(value, f"{label} {getattr(run, f'count_{value}')}") for value, label in Outcome.choices]
        links = (list_link(text, ImportRow, run=run.pk, outcome__exact=value) for value, text in counted)
        return format_html_join("　", "{}", ((link,) for link in links))

    @admin.display(description=_("waiting for a decision"))
    def to_decide(self, run: ImportRun) -> str:
        rows = run.rows.filter(outcome__in=Outcome.undecided())[:20]
        items = ((change_link(row), field_words(row.field), row.detail) for row in rows)
        listed = format_html_join("", "<li>{} · {} {}</li>", items)
        return format_html('<ul class="to-decide">{}</ul>', listed) if listed else gettext("None")


@admin.register(ImportRow)
class ImportRowAdmin(ReadOnlyMixin, OfProject, ListAdmin):
    list_display = ("subject", "outcome", "field_words", "shown_words", "stated_words", "of_project", "source")
    list_filter = (UndecidedFilter, "outcome")
    list_select_related = ("project__parent", "source", "run")
    search_fields = ("subject", "project__name", "project__name_initials", "detail")
    fields = (
        ("outcome", "subject", "of_project"),
        ("field_words", "shown_words", "stated_words"),
        "detail",
        ("source", "run"),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).defer("source__text")

    @admin.display(description=_("field"), ordering="field")
    def field_words(self, row: ImportRow) -> Any:
        return field_words(row.field)

    @admin.display(description=_("shown value"))
    def shown_words(self, row: ImportRow) -> str:
        return value_words(row.field, row.shown)

    @admin.display(description=_("stated value"))
    def stated_words(self, row: ImportRow) -> str:
        return value_words(row.field, row.stated)
