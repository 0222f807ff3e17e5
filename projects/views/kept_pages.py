"""Whole answers kept in memory, compressed, and given again to whoever asks for the same while nothing was edited.

Each process keeps its own, up to a limit of bytes. What an answer was made from is asked anew at each request, in one
query, so that the first request after an edit gets the new page; at midnight and with a release all are made anew.
Those who ask for a page while it is made wait for it.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import Any

from django.conf import settings
from django.db import InterfaceError, OperationalError, router
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import parse_http_date

from projects.derived.edits import Version, shared_version
from projects.models import Edit
from projects.views.one_at_a_time import OneAtATime

MOST_BYTES = 6 * 1024 * 1024
LARGEST = MOST_BYTES // 8
ACCEPTS_GZIP = re.compile(r"\bgzip\b")
# Whose values an answer may depend on, besides its scheme and path.
VARYING = ("HTTP_HOST", "QUERY_STRING", "HTTP_COOKIE", "HTTP_ACCEPT_LANGUAGE")
CONDITIONS = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_MATCH", "HTTP_IF_UNMODIFIED_SINCE")
OF_THE_CONTENT = {"Content-Length", "Content-Encoding", "Content-Type"}
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """An answer is the same while both are."""

    version: Version
    today: date


@dataclass(frozen=True, slots=True)
class KeptPage:
    """`changed` is in seconds since 1970. Whoever asks too often by `throttle` gets nothing, kept or not."""

    made_from: MadeFrom
    headers: dict[str, str]
    content: bytes
    changed: int | None
    throttle: Callable[[], Any] | None

    def answer(self, request: HttpRequest) -> HttpResponse:
        has_condition = any(name in request.META for name in CONDITIONS)
        return self.answer_where(request) if has_condition else self.whole()

    def whole(self) -> HttpResponse:
        return HttpResponse(self.content, headers=self.headers)

    def answer_where(self, request: HttpRequest) -> HttpResponse:
        """304 or 412, by the conditions of the request; else the whole page."""
        told = get_conditional_response(request, etag=self.headers["ETag"], last_modified=self.changed)
        if isinstance(told, HttpResponseNotModified):
            for name in self.headers.keys() - OF_THE_CONTENT:
                told[name] = self.headers[name]
        return told or self.whole()

    def is_for(self, request: HttpRequest) -> bool:
        """Counts the request, where requests are counted."""
        return self.throttle is None or bool(self.throttle().allow_request(request, None))


class KeptPages:
    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self.most_bytes = most_bytes
        self._pages: OrderedDict[Key, KeptPage] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    def find(self, key: Key) -> KeptPage | None:
        with self._lock:
            page = self._pages.get(key)
            if page:
                self._pages.move_to_end(key)
            return page

    def keep(self, key: Key, page: KeptPage) -> None:
        """Instead of what was kept there. The oldest make room."""
        with self._lock:
            before = self._pages.pop(key, None)
            self._pages[key] = page
            self._size += len(page.content) - (len(before.content) if before else 0)
            while self._size > self.most_bytes:
                _key, oldest = self._pages.popitem(last=False)
                self._size -= len(oldest.content)

    def clear(self) -> None:
        with self._lock:
            self._pages.clear()
            self._size = 0


PAGES = KeptPages()
MAKING = OneAtATime()


class KeptPagesMiddleware:
    """Stands outside of whatever makes headers, so that they are kept with the page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        key = key_of(request)
        if key is None:
            return self.get_response(request)
        return found(key, request) or self.made(key, request)

    def made(self, key: Key, request: HttpRequest) -> HttpResponse:
        """Once for all who ask at the same time."""
        with MAKING.at(key) as has_waited:
            response = found(key, request) if has_waited else None
            if response is None:
                response = self.get_response(request)
                if is_to_be_kept(response):
                    PAGES.keep(key, kept(response))
            return response


def found(key: Key, request: HttpRequest) -> HttpResponse | None:
    page = PAGES.find(key)
    return page.answer(request) if page and still_holds(page) and page.is_for(request) else None


def still_holds(page: KeptPage) -> bool:
    """A database that doesn't answer is for those to tell who make pages of it."""
    if page.made_from.today != timezone.localdate():
        return False
    try:
        return page.made_from.version == shared_version(router.db_for_read(Edit))
    except (InterfaceError, OperationalError):
        return False


def key_of(request: HttpRequest) -> Key | None:
    """None for whoever is logged in, sends a form or takes nothing compressed.

    The host as it was sent: one that isn't ours is refused further in, so that nothing is kept for it.
    """
    meta = request.META
    is_anonymous = settings.SESSION_COOKIE_NAME not in request.COOKIES
    if request.method != "GET" or not is_anonymous or not ACCEPTS_GZIP.search(meta.get("HTTP_ACCEPT_ENCODING", "")):
        return None
    return (str(request.scheme), request.path, *(meta.get(name, "") for name in VARYING))


def keep_while(response: HttpResponse, made_from: MadeFrom) -> None:
    """Says of an answer for anonymous visitors that it may be kept."""
    response.made_from = made_from


def is_to_be_kept(response: HttpResponse) -> bool:
    """What is too short to be compressed isn't worth it."""
    may_be = hasattr(response, "made_from") and response.status_code == 200 and not response.cookies
    is_compressed = response.get("Content-Encoding") == "gzip" and not response.streaming
    return may_be and is_compressed and len(response.content) <= LARGEST


def kept(response: Any) -> KeptPage:
    changed = response.get("Last-Modified")
    return KeptPage(
        response.made_from,
        dict(response.items()),
        response.content,
        parse_http_date(changed) if changed else None,
        getattr(response, "throttle", None),
    )
