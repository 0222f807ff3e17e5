"""The day a request asks for, and rendering with what every page has: the day, its ruler and how new the data are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.templatetags.static import static
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from projects.date_format import Language
from projects.derived.holding import standings_on
from projects.filters import ProjectFilter
from projects.models import LightRule
from projects.pages.as_of import AsOf, NoSuchDayError, read_day
from projects.pages.freshness import Freshness
from projects.pages.long_list import POSITION
from projects.pages.remembering import remembered
from projects.pages.ruler import ruler
from projects.schedule import PRESETS, Thresholds
from projects.views.site_address import absolute
from projects.views.unchanged import newest_on, unless_unchanged
from projects.views.way_back import with_query

FOUND = 200
SHOWN_BUT_NOT_KEPT = ("on", "page")
# All that an address can ask of any page. What messengers add to one that is sent on, no link takes along.
PARAMETERS = (*ProjectFilter.base_filters, "month", "group", "project", *POSITION, "on")
LONGEST_KEPT = 200


def as_of_day(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Calls the view with `as_of`, from `?on=`; answers 400 where that isn't a day."""

    @wraps(view)
    def dated(request: HttpRequest, **arguments: Any) -> HttpResponse:
        request.GET = understood(request.GET, PARAMETERS)
        today = timezone.localdate()
        try:
            on = read_day(request.GET.get("on", "").strip(), today=today)
        except NoSuchDayError:
            return no_such_day(request, AsOf(today, today, language()))
        as_of = as_of_rules(on, today, newest_on(request, on))
        return unless_unchanged(request, on, lambda: view(request, as_of=as_of, **arguments))

    return dated


def as_of_rules(on: date, today: date, newest: Freshness | None = None) -> AsOf:
    """The rules are read once, and not at all by a page without lights; the same holds for the standings."""
    bare = AsOf(on, today, language(), version=newest.version if newest else None)
    rules: Any = SimpleLazyObject(lambda: remembered(bare, "rules", all_rules))
    thresholds: Any = SimpleLazyObject(lambda: limits(LightRule.in_force(rules, on)))
    standings: Any = newest.standings if newest else SimpleLazyObject(lambda: standings_on(on))
    return replace(bare, thresholds=thresholds, rules=rules, standings=standings)


def all_rules() -> list[LightRule]:
    return list(LightRule.objects.order_by("-effective_from"))


def limits(rule: LightRule | None) -> Thresholds:
    return rule.thresholds if rule else PRESETS


def render_dated(
    request: HttpRequest, template: str, as_of: AsOf, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    kept = tuple(
        (name, value)
        for name, values in request.GET.lists()
        if name not in SHOWN_BUT_NOT_KEPT
        for value in values
        if value and len(value) <= LONGEST_KEPT
    )
    newest = newest_on(request, as_of.on)
    shared = {
        "as_of": as_of,
        "canonical": canonical(request) if status == FOUND else "",
        "share_picture": absolute(request, static("share.png")),
        "kept": kept,
        "ruler": SimpleLazyObject(lambda: ruler(as_of, kept)),
        "today_url": "" if as_of.is_today else with_query(request.path, urlencode(kept)),
        "newest_statement": as_of.window(newest.stated) if newest else "",
    }
    return render(request, template, {**shared, **context}, status=status)


def understood(asked: QueryDict, names: Iterable[str]) -> QueryDict:
    """In the order of the names, whatever the order of the address."""
    left = QueryDict(mutable=True)
    for name in names:
        if name in asked:
            left.setlist(name, asked.getlist(name))
    return left


def canonical(request: HttpRequest) -> str:
    """The one address of a page: of today, without conditions; the pages of a list stay apart."""
    page = request.GET.get("page", "")
    return absolute(request, f"{request.path}?page={page}" if page not in ("", "1") else request.path)


def no_such_day(request: HttpRequest, as_of: AsOf) -> HttpResponse:
    context = {"status": 400, "title": _("No such day"), "message": day_words()}
    return render_dated(request, "error.html", as_of, context, status=400)


def day_words() -> str:
    return _("A day is written as 2025-05-01, from 1949-10-01 to 2100-12-31.")


def refused(request: HttpRequest, as_of: AsOf, problems: Iterable[str]) -> HttpResponse:
    """400 for a download whose address could not be understood: half of what was asked for would pass for the whole."""
    context = {"status": 400, "title": _("This address can't be understood"), "message": " ".join(problems)}
    return render_dated(request, "error.html", as_of, context, status=400)


def not_known_yet(request: HttpRequest, as_of: AsOf, title: str, since: date) -> HttpResponse:
    """404 for a page of something that nobody had told of on the day shown, with the day from which it is there."""
    context = {
        "status": 404,
        "title": title,
        "message": _("You are looking at %(day)s. The first statement dates from %(since)s.")
        % {"day": as_of.words, "since": as_of.day(since)},
        "since_url": f"{request.path}?on={since.isoformat()}",
        "since_words": as_of.day(since),
    }
    return render_dated(request, "error.html", as_of, context, status=404)


def language() -> Language:
    return "en" if get_language() == "en" else "zh-hans"
