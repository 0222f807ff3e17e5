"""Pages kept by the mark of all that they are made from, compressed, and served again to whoever asks for the same.

Each process keeps its own, up to a limit of bytes; a mark is another one after every edit, at midnight and with a
release, so that nothing here has to be thrown away in time.
"""

from __future__ import annotations

import gzip
import re
from collections import OrderedDict
from threading import Lock

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

MOST_BYTES = 6 * 1024 * 1024
LEVEL = 6
ACCEPTS_GZIP = re.compile(r"\bgzip\b")


class KeptPages:
    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self.most_bytes = most_bytes
        self._pages: OrderedDict[str, tuple[str, bytes]] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    def find(self, mark: str) -> tuple[str, bytes] | None:
        """The type and the compressed text of a page."""
        with self._lock:
            page = self._pages.get(mark)
            if page:
                self._pages.move_to_end(mark)
            return page

    def keep(self, mark: str, content_type: str, content: bytes) -> None:
        with self._lock:
            if mark in self._pages:
                return
            self._pages[mark] = (content_type, content)
            self._size += len(content)
            while self._size > self.most_bytes:
                _mark, (_type, oldest) = self._pages.popitem(last=False)
                self._size -= len(oldest)

    def clear(self) -> None:
        with self._lock:
            self._pages.clear()
            self._size = 0


PAGES = KeptPages()


def kept(request: HttpRequest, mark: str) -> HttpResponse | None:
    """None too for the few that take nothing compressed."""
    if not ACCEPTS_GZIP.search(request.headers.get("Accept-Encoding", "")):
        return None
    page = PAGES.find(mark)
    return answer(*page) if page else None


def keep(request: HttpRequest, mark: str, response: HttpResponse) -> HttpResponse:
    """The answer to give: what was kept, where it could be. The API's is rendered only after its view."""
    if request.method != "GET" or response.status_code != 200 or response.streaming or response.cookies:
        return response
    if not getattr(response, "is_rendered", True):
        return response
    if not ACCEPTS_GZIP.search(request.headers.get("Accept-Encoding", "")) or set(response.headers) != {"Content-Type"}:
        return response
    content = gzip.compress(response.content, LEVEL, mtime=0)
    PAGES.keep(mark, response["Content-Type"], content)
    return answer(response["Content-Type"], content)


def answer(content_type: str, content: bytes) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response["Content-Encoding"] = "gzip"
    patch_vary_headers(response, ("Accept-Encoding",))
    return response
