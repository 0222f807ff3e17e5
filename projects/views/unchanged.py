"""304 for a page that is as it was: told by a mark of all that it is made from, before any of it is read."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date
from django.utils.translation import get_language

from projects.pages.freshness import Freshness, freshness
from projects.views.display import chosen_display
from projects.views.kept_pages import MadeFrom, keep_while

MADE_OF = ("projects", "templates", "locale", "static", "requirements")
# An edit may follow within the second in which the page was read, and Last-Modified counts in seconds.
SETTLED = timedelta(seconds=2)


@dataclass(frozen=True, slots=True)
class Mark:
    """`changed` is in seconds since 1970; None where something changed only just now."""

    etag: str
    changed: int | None


def unless_unchanged(request: HttpRequest, on: date, render: Callable[[], HttpResponse]) -> HttpResponse:
    """For anonymous visitors alone; a browser keeps the page, and asks each time whether it still holds."""
    newest = newest_on(request, on)
    if newest is None or settings.SESSION_COOKIE_NAME in request.COOKIES:
        return render()
    today = timezone.localdate()
    mark = mark_of(request, on, today, newest)
    response = get_conditional_response(request, etag=mark.etag, last_modified=mark.changed) or render()
    keep_while(response, MadeFrom(newest.version, today))
    if response.status_code in (200, 304):
        response["ETag"] = mark.etag
        if mark.changed is not None:
            response["Last-Modified"] = http_date(mark.changed)
        patch_cache_control(response, no_cache=True)
    return response


def newest_on(request: HttpRequest, on: date) -> Freshness | None:
    """Read once in a request."""
    read: dict[date, Freshness | None] = request.__dict__.setdefault("newest_by_day", {})
    if on not in read:
        read[on] = freshness(on)
    return read[on]


def mark_of(request: HttpRequest, on: date, today: date, newest: Freshness) -> Mark:
    made_from = (
        release(),
        newest.version,
        today.isoformat(),
        on.isoformat(),
        get_language(),
        chosen_display(request)["display"].classes,
        request.build_absolute_uri(),
    )
    digest = hashlib.sha256("\n".join(map(str, made_from)).encode()).hexdigest()
    return Mark(f'"{digest[:32]}"', changed_at(today, newest))


def changed_at(today: date, newest: Freshness) -> int | None:
    """At midnight lights change, with a release everything may."""
    edited_at = newest.version.edited_at
    moments = [timezone.make_aware(datetime.combine(today, time())), *([edited_at] if edited_at else [])]
    changed = max(*(moment.timestamp() for moment in moments), started_at())
    return int(changed) if timezone.now().timestamp() - changed > SETTLED.total_seconds() else None


@cache
def started_at() -> float:
    return timezone.now().timestamp()


@cache
def release() -> str:
    """A digest of the code, templates, texts and settings that pages are made with; workers agree on it."""
    told = (settings.SITE_URL, settings.CONTACT, settings.DATA_LICENSE_NAME, settings.DATA_LICENSE_URL)
    digest = hashlib.sha256("\n".join([*told, settings.OC4IDS_PREFIX]).encode())
    for folder in MADE_OF:
        for path in sorted(Path(settings.BASE_DIR, folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.read_bytes())
    return digest.hexdigest()
