from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from projects.views.way_back import back_with_cookie


@require_safe
def choose_language(request: HttpRequest, code: str) -> HttpResponse:
    """Remembers the language in a cookie and goes back. A link, so that no page needs a form token and its cookie."""
    return back_with_cookie(request, settings.LANGUAGE_COOKIE_NAME, code)
