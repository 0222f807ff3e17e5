"""The page on which entering an article begins."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from importers.admin.start_form import StartForm
from importers.admin.words import reason_words
from importers.entry.publication import Suggestion, printed_publisher, suggest
from importers.store import Article, ImportStoppedError
from importers.store.drafts import KnownArticleError, draft_of, refuse_twin, start_draft
from importers.store.reader import read_article
from projects.date_format import format_window
from projects.date_words import DateWordsError, parse_window
from projects.row_rights import may_see
from projects.schedule_words import language

TEMPLATE = "admin/article/start.html"
ANYWAY = "_anyway"


def page(admin: Any, request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return shown_page(admin, request, StartForm())
    form = StartForm(request.POST, request.FILES)
    if not form.is_valid():
        return shown_page(admin, request, with_text(form))
    if form.cleaned_data["published"] is None and not form.cleaned_data["is_undated"]:
        return asked(admin, request, form)
    try:
        return started(request, form.article())
    except KnownArticleError as known:
        return shown_page(admin, request, with_text(form), **told_of(request, known))
    except ImportStoppedError as stopped:
        form.add_error(None, str(stopped))
        return shown_page(admin, request, with_text(form))


def started(request: HttpRequest, article: Article) -> HttpResponse:
    refuse_twin(article, also_reprints=ANYWAY not in request.POST)
    draft = draft_of(article, accept_above=settings.ACCEPT_ABOVE, today=timezone.localdate())
    try:
        with transaction.atomic():
            start_draft(draft, by=request.user, at=timezone.now())
    except IntegrityError as error:  # somebody entered the same text in this moment
        raise ImportStoppedError(_("Somebody has just entered this text. Look among the entered articles.")) from error
    return HttpResponseRedirect(reverse("admin:projects_articledraft_change", args=[draft.pk]))


def asked(admin: Any, request: HttpRequest, form: StartForm) -> HttpResponse:
    """The date is asked for, with what the text tells of it."""
    text = form.cleaned_data["text"]
    undated = read_article(text, published=None)
    if not undated.projects and not undated.programmes:
        form.add_error("text", _("No project and no totals are found in this text."))
        return shown_page(admin, request, with_text(form))
    suggestion = suggest(text, undated, today=timezone.localdate())
    filled = with_text(form, suggestion)
    return shown_page(admin, request, filled, suggestion=suggestion_words(suggestion), is_asked=True)


def with_text(form: StartForm, suggestion: Suggestion | None = None) -> StartForm:
    """The form with a file's words in the place of the file, which a browser doesn't send twice; errors stay."""
    if not form.cleaned_data.get("text"):
        return form
    data = form.data.copy()
    data.update({name: form.cleaned_data.get(name) or "" for name in ("text", "title", "file_name")})
    if not data.get("publisher"):
        data["publisher"] = printed_publisher(data["text"])
    if suggestion is not None and suggestion.is_narrow and (words := as_typed(suggestion)):
        data["published"] = words
        reasons = "；".join(reason_words(clue) for clue in suggestion.clues)
        data["published_reason"] = data.get("published_reason") or ("" if suggestion.is_printed else reasons)
    renewed = StartForm(data)
    renewed._errors = form.errors  # noqa: SLF001 - what was found wrong with the same words
    renewed.cleaned_data = form.cleaned_data
    return renewed


def as_typed(suggestion: Suggestion) -> str:
    """The window in words that the form understands as the same days, "" where there are none."""
    words = format_window(suggestion.window)
    try:
        return words if parse_window(words).same_days(suggestion.window) else ""
    except DateWordsError:
        return ""


def suggestion_words(suggestion: Suggestion | None) -> dict[str, Any]:
    if suggestion is None:
        return {"reasons": [], "window": ""}
    window = format_window(suggestion.window, language=language()) if suggestion.is_narrow else ""
    return {"reasons": [reason_words(clue) for clue in suggestion.clues], "window": window}


def told_of(request: HttpRequest, known: KnownArticleError) -> dict[str, Any]:
    """The article that we have, with a link as far as the user may follow it."""
    row = known.draft or (known.twin.source if known.twin else None)
    name = "articledraft" if known.draft else "source"
    visible = row is not None and may_see(request.user, row)
    return {
        "known": str(known) if visible else _("We have this article already."),
        "known_address": reverse(f"admin:projects_{name}_change", args=[row.pk]) if visible and row else "",
        "may_go_on": known.twin is not None and not known.twin.is_same,
    }


def shown_page(admin: Any, request: HttpRequest, form: StartForm, **more: Any) -> HttpResponse:
    context = {
        **admin.admin_site.each_context(request),
        "title": _("Enter an article"),
        "opts": admin.opts,
        "form": form,
        **more,
    }
    return TemplateResponse(request, TEMPLATE, context)
