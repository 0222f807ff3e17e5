"""The pages for what went wrong. They touch no database, which may be what went wrong."""

from __future__ import annotations

import errno
import sys
from typing import Any

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template import TemplateDoesNotExist, TemplateSyntaxError
from django.template.loader import render_to_string
from django.urls import NoReverseMatch
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from projects.api.problems import is_for_programs, problem, unreadable
from projects.views.display import chosen_display

TITLES_AND_MESSAGES = {
    400: (_("Bad request"), _("The address or the form holds something that cannot be read.")),
    403: (_("Not allowed"), _("You may not open this page.")),
    404: (_("Page not found"), _("There is no page at this address.")),
    429: (_("Locked"), _("Too many wrong passwords. Try again in 15 minutes.")),
    500: (_("Something went wrong"), _("The error has been recorded. Please try again later.")),
    503: (_("Not available just now"), _("The site cannot reach its data. Please try again in a few minutes.")),
}
RETRY_AFTER_SECONDS = 300
DISK_IS_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
TOO_LONG = _("This address is too long. A search takes at most 100 characters.")
EXPIRED_FORM = _("This form has expired, or cookies are off. Go back, reload the page and send it again.")

TOO_OFTEN = _("Too many requests")
WAIT_A_LITTLE = _("Your address asks too often. Wait half a minute, then try again.")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A session that can't be kept is told as one that somebody ended, whatever kept it from being kept."""
    return _page(request, 503 if is_away(exception) else 400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 403)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _page(request, 403, message=EXPIRED_FORM)


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """503 without a database or room on the disk. The page, or its words alone where that is what went wrong."""
    status = 503 if is_away(sys.exc_info()[1]) else 500
    try:
        return _page(request, status)
    except (TemplateDoesNotExist, TemplateSyntaxError, NoReverseMatch, ValueError):
        title, message = TITLES_AND_MESSAGES[status]
        return HttpResponse(f"{title}\n{message}\n", content_type="text/plain; charset=utf-8", status=status)


def is_away(error: BaseException | None) -> bool:
    """Whether the database, or room on the disk, is what was missing: in the end, and perhaps only for now."""
    while error is not None:
        if isinstance(error, OperationalError | InterfaceError) or getattr(error, "errno", None) in DISK_IS_FULL:
            return True
        error = error.__cause__ or error.__context__
    return False


def locked_out(request: HttpRequest, *args: Any, **credentials: Any) -> HttpResponse:
    """Too many wrong passwords for one user from one address."""
    return _page(request, 429)


def address_too_long() -> HttpResponse:
    """For an address that was not read, so that nothing is known of the request, its language included."""
    with translation.override(settings.LANGUAGE_CODE):
        return _page(HttpRequest(), 400, message=TOO_LONG)


def pages_of_the_web_server() -> dict[str, bytes]:
    """What nginx answers by itself: where the site doesn't, and to whoever asks too often."""
    with translation.override(settings.LANGUAGE_CODE):
        asked = HttpRequest()
        asked.path = "/"
        return {
            "503.html": _page(asked, 503).content,
            "429.html": _page(asked, 429, title=TOO_OFTEN, message=WAIT_A_LITTLE).content,
        }


def _page(request: HttpRequest, status: int, **overrides: object) -> HttpResponse:
    title, message = TITLES_AND_MESSAGES[status]
    if is_for_programs(request):
        with translation.override(translation.get_language_from_request(request)):
            response: HttpResponse = problem(request, status, str(title), str(message), unreadable(request))
    else:
        told = {"status": status, "title": title, "message": message, "address": request.get_full_path()}
        context = {**told, **chosen_display(request), **overrides}
        response = HttpResponse(render_to_string("error.html", context), status=status)
    if status == 503:
        response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return response
