"""Two people on one form: the second is told what changed, by whom and when, and applies what he typed to that.

`told(form)` gives the words for any form with `SeenVersion`; the template `admin/stale.html` shows them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError
from django.db.models import Model
from django.forms import FileField
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from projects.admin.history import WindowHistoryHelper
from projects.admin.windows import shown
from projects.date_window import DateWindow
from projects.forms.seen_rows import guarded_rows
from projects.forms.seen_version import SEEN, guarded
from projects.models.versioned import StaleRowError, Versioned
from projects.person_words import person_name
from projects.rights import SEE_EVERYTHING, has_role, projects_of

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin as AnyAdmin
else:
    AnyAdmin = object

DELETED = "-"
TOLD_AT_MOST = 20
LONGEST_KEY = 19


@dataclass(frozen=True, slots=True)
class Line:
    """One field; `typed` is what the reader entered himself, empty where he left it alone."""

    field: str
    old: str
    new: str
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    by: str
    at: datetime
    lines: tuple[Line, ...]
    is_deletion: bool = False


@dataclass(frozen=True, slots=True)
class StaleRow:
    """A row that went on. `typed` are the fields that will be applied to its new state when the form is sent again."""

    kind: str
    name: str
    changes: tuple[Change, ...]
    typed: tuple[str, ...] = ()


def told(form: Any) -> StaleRow:
    """What happened to the form's row since it was seen."""
    row = form.instance
    typed = {name: typed_words(form.sent, name) for name in form.typed}
    labels = tuple(str(label_of(form, name)) for name in form.typed if not form.fields[name].disabled)
    return StaleRow(capfirst(row._meta.verbose_name), str(current(row)), changes_since(form, typed), labels)


def told_of_deletion(record: Any) -> StaleRow:
    row = record.instance
    deletion = Change(person(record), record.history_date, (), is_deletion=True)
    return StaleRow(capfirst(row._meta.verbose_name), str(row), (deletion,))


def stale_rows(form: Any, formsets: Iterable[Any]) -> list[StaleRow]:
    """Everything on a page that went on since it was seen, the page's own row first."""
    rows = [form, *(row for formset in formsets for row in getattr(formset, "guarded_forms", ()))]
    refused = [told(row) for row in rows if getattr(row, "is_refused", bool)()]
    gone = [told_of_deletion(record) for formset in formsets for record in getattr(formset, "gone", ())]
    return refused + gone


def changes_since(form: Any, typed: dict[str, str]) -> tuple[Change, ...]:
    return changes_after(form.seen_record, form.instance, typed)


def changes_after(seen: Any, row: Any, typed: dict[str, str]) -> tuple[Change, ...]:
    """What the history tells of the row since the record `seen`."""
    if seen is None:
        return ()
    later = row.history.filter(history_id__gt=seen.history_id).order_by("history_id")
    records = [seen, *later.select_related("history_user")[:TOLD_AT_MOST]]
    changes = (change(before, after, typed) for before, after in pairwise(records))
    return tuple(each for each in changes if each.lines)


def change(before: Any, after: Any, typed: dict[str, str]) -> Change:
    delta = after.diff_against(before, foreign_keys_are_objs=True)
    words = WindowHistoryHelper(type(after.instance), after).context_for_delta_changes(delta)
    lines = (Line(each["field"], each["old"], each["new"], typed.get(each["name"], "")) for each in words)
    return Change(person(after), after.history_date, tuple(lines))


def person(record: Any) -> str:
    user = record.history_user
    return person_name(user) if user else _("by import or command")


def current(row: Model) -> Model:
    """The row under the name it has now: validation has already written what was typed into the form's own."""
    return type(row)._default_manager.filter(pk=row.pk).first() or row


def label_of(form: Any, name: str) -> Any:
    return capfirst(form.fields[name].label or name)


def typed_words(form: Any, name: str) -> str:
    """What was entered, as the page would say it."""
    value = entered(form[name])
    if isinstance(value, DateWindow):
        return shown(value)
    if value in (None, ""):
        return _("None")
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    choices = getattr(form.fields[name], "choices", ())
    return str(dict(choices).get(value, value)) if isinstance(value, str) and choices else str(value)


def entered(bound: Any) -> Any:
    try:
        return bound.data if isinstance(bound.field, FileField) else bound.field.clean(bound.data)
    except ValidationError:
        return bound.data


class GuardsStale(AnyAdmin):
    """For every page with a form: each form and each row on it carries the version that was seen."""

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        return guarded(super().get_form(request, obj, change=change, **kwargs))

    def get_formsets_with_inlines(self, request: HttpRequest, obj: Any = None) -> Iterator[tuple[Any, Any]]:
        for formset, inline in super().get_formsets_with_inlines(request, obj):
            yield guarded_rows(formset), inline

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Who loses a race between check and write reads the page again: it then knows what to tell."""
        if request.method == "POST" and (deletion := self.deletion_of(request, *args, **kwargs)) is not None:
            return self.deleted_page(request, deletion)
        try:
            return super().changeform_view(request, *args, **kwargs)
        except (StaleRowError, IntegrityError):
            if request.method != "POST":
                raise
        return super().changeform_view(request, *args, **kwargs)

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """Nobody deletes what somebody else has just written: the question is asked again, with what changed."""
        is_key = object_id.isdecimal() and len(object_id) < LONGEST_KEY
        row = self.model._default_manager.filter(pk=object_id).first() if is_key else None
        if not isinstance(row, Versioned):
            return super().delete_view(request, object_id, extra_context)
        context = {"seen_version": row.version, **(extra_context or {})}
        seen = request.POST.get(SEEN, "")
        if seen.isdecimal() and seen != str(row.version):
            record = row.history.filter(version=seen).order_by("-history_id").first()
            kind = capfirst(row._meta.verbose_name)
            context["stale"] = [StaleRow(kind, str(row), changes_after(record, row, {}))]
            request.POST = QueryDict()
        return super().delete_view(request, object_id, context)

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        formsets = [inline.formset for inline in context["inline_admin_formsets"]]
        context["seen_fields"] = seen_fields(context["adminform"].form, formsets)
        if request.method == "POST":
            context["stale"] = stale_rows(context["adminform"].form, formsets)
            context["files_lost"] = bool(request.FILES)
        return super().render_change_form(request, context, **kwargs)

    def deletion_of(self, request: HttpRequest, object_id: str | None = None, *args: Any, **kwargs: Any) -> Any:
        """The record of the deletion of the page's row; None where it stands, or where its like has no history."""
        history = getattr(self.model, "history", None)
        if object_id is None or history is None or self.still_stands(request, object_id):
            return None
        if not self.has_change_permission(request):
            raise PermissionDenied
        try:
            records = history.filter(**{self.opts.pk.name: unquote(object_id)})
        except (ValidationError, ValueError):
            return None
        last = records.order_by("-history_id").first()
        if last is None or last.history_type != DELETED or not was_in_reach(request.user, last):
            return None
        return last

    def still_stands(self, request: HttpRequest, object_id: str) -> bool:
        try:
            return self.get_object(request, unquote(object_id)) is not None
        except Http404:
            return False

    def deleted_page(self, request: HttpRequest, deletion: Any) -> HttpResponse:
        """Who deleted the row and when, with everything that was typed, to be copied."""
        form = self.get_form(request, deletion.instance, change=True)(request.POST, instance=deletion.instance)
        form.is_valid()
        lines = [(label_of(form, name), typed_words(form, name)) for name in form.fields if name != SEEN]
        context = {
            **self.admin_site.each_context(request),
            "title": _("Deleted meanwhile"),
            "opts": self.opts,
            "stale": [told_of_deletion(deletion)],
            "typed_lines": lines,
        }
        return render(request, "admin/deleted_meanwhile.html", context, status=409)


def was_in_reach(user: Any, deletion: Any) -> bool:
    """Whether he might have had the row on a page; what happened to others' rows is nothing to tell."""
    if has_role(user, *SEE_EVERYTHING):
        return True
    project = getattr(deletion, "project_id", None)
    return project is not None and projects_of(user).filter(pk=project).exists()


def seen_fields(form: Any, formsets: list[Any]) -> list[Any]:
    """The hidden inputs, which stand together at the top of the form."""
    rows = [form, *(row for formset in formsets for row in formset.initial_forms)]
    return [row[SEEN] for row in rows if SEEN in row.fields]
