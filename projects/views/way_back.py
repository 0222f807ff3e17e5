from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

LONGEST_ADDRESS = 1000


def own_address(request: HttpRequest) -> str:
    """To come back to; without its conditions where they are so long that each link would carry pages of them."""
    address = with_query(request.path, request.GET.urlencode())
    return (address if len(address) <= LONGEST_ADDRESS else request.path) or "/"


def with_query(path: str, query: str) -> str:
    return f"{path}?{query}" if query else path


def back_with_cookie(request: HttpRequest, name: str, value: str) -> HttpResponse:
    """Back to the page that `next` names, being one of this site, with a choice remembered; "" forgets it."""
    back = request.GET.get("next", "")
    allowed = back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    response = HttpResponseRedirect(back if allowed else "/")
    if not value:
        response.delete_cookie(name, samesite=settings.LANGUAGE_COOKIE_SAMESITE)
        return response
    response.set_cookie(
        name,
        value,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        samesite=settings.LANGUAGE_COOKIE_SAMESITE,
    )
    return response
