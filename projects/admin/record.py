"""What every page of the staff has in common: history in words, cheap lists, and no error page for a rule broken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from simple_history.admin import SimpleHistoryAdmin

from projects.admin.access import PageRights, RowRights
from projects.admin.capped_paginator import CappedPaginator
from projects.admin.history import WindowHistoryHelper
from projects.admin.stale import GuardsStale
from projects.admin.windows import shown
from projects.forms.row_formset import RowFormSet
from projects.forms.window_form import WindowForm


class ListAdmin(PageRights, GuardsStale, admin.ModelAdmin):
    """A list that costs the same at a million rows: no total count, no counts beside the filters."""

    paginator = CappedPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50
    list_max_show_all = 200

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        title = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, {**title, **(extra_context or {})})


class KeepsNeighbours:
    """No button beside a choice that deletes what was chosen: a source isn't deleted from a milestone's page."""

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False
        return field


class RecordAdmin(KeepsNeighbours, ListAdmin, SimpleHistoryAdmin):
    """A model with row history. What the database refuses, because someone else was quicker, is said in words."""

    object_history_list_template = "admin/history_list.html"

    def get_urls(self) -> list[Any]:
        """Without the form that writes an old version over the row: going back is a change like any other."""
        return [url for url in super().get_urls() if not (url.name or "").endswith("_simple_history")]

    def revert_disabled(self, request: HttpRequest, obj: Any = None) -> bool:
        return True

    def get_historical_record_context_helper(self, request: HttpRequest, historical_record: Any) -> Any:
        return WindowHistoryHelper(self.model, historical_record)

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().changeform_view(request, *args, **kwargs)
        except IntegrityError:
            messages.error(request, _("Not saved: someone else has just saved something that clashes. Please check."))
            return HttpResponseRedirect(request.get_full_path())

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """A page saved as it was leaves no line in the history, and nobody else's page grows stale by it."""
        if not change or form.has_changed():
            super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Sequence[Any], change: bool) -> None:
        super().save_related(request, form, formsets, change)
        rows = [form, *(row for formset in formsets for row in formset.forms)]
        inferred = [
            window
            for row in rows
            if isinstance(row, WindowForm) and hasattr(row, "cleaned_data")
            for window in row.newly_inferred()
        ]
        for window in inferred:
            text = _("“%(text)s” was understood as %(days)s.") % {"text": window.text, "days": shown(window)}
            messages.info(request, text)


class ReadOnlyMixin:
    """Looked at, never typed: what imports and sources left behind."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class Rows(RowRights, KeepsNeighbours, admin.StackedInline):
    """Rows below another, each laid out in one line on a desk and one column on a phone."""

    extra = 0
    formset = RowFormSet
    classes: tuple[str, ...] = ("rows",)
