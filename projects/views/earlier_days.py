"""Pages that compute all projects on an earlier day aren't made for very many of them: it would take minutes."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from projects.derived.holding import nth_public
from projects.pages.as_of import AsOf
from projects.pages.list_pages import NOT_FOUND
from projects.views.dated import render_dated

MOST_COMPUTED = 10_000


def not_of_very_many(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For a view that is called with `as_of` and shows what stands in no table of that day; below `as_of_day`."""

    @wraps(view)
    def limited(request: HttpRequest, *, as_of: AsOf, **arguments: Any) -> HttpResponse:
        if as_of.holds or not as_of.standings.are_many or not are_very_many():
            return view(request, as_of=as_of, **arguments)
        return told(request, as_of)

    return limited


def are_very_many() -> bool:
    return bool(nth_public(MOST_COMPUTED))


def told(request: HttpRequest, as_of: AsOf) -> HttpResponse:
    words = _(
        "Of more than %(count)d projects no list of an earlier day is made. Each project's own page shows any day."
    )
    context = {
        "status": NOT_FOUND,
        "title": _("Only today's list is made"),
        "message": words % {"count": MOST_COMPUTED},
        "since_url": request.path,
        "since_words": as_of.today_words,
    }
    return render_dated(request, "error.html", as_of, context, status=NOT_FOUND)
