"""What every request passes through."""

from __future__ import annotations

import gzip
import secrets
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware, re_accepts_gzip
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.translation import check_for_language
from zlib_ng import zlib_ng

from hgt_projects.error_pages import bad_request

# Of zlib-ng, whose fourth level packs nearly as small as zlib's sixth in a quarter of the time.
LEVEL, LONG = 4, 2_000
WITH_GZIP_HEADER = 31  # for zlib's `wbits`
OPEN_PATHS = ("/api/", "/data/")
PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "If-None-Match, If-Modified-Since, Accept-Language",
    "Access-Control-Max-Age": "86400",
}


class RefuseNulBytesMiddleware:
    """Answer 400 to a NUL byte in the path or the query: no text holds one, and PostgreSQL answers with an error."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        query = request.META.get("QUERY_STRING", "")
        if "\0" in request.path_info or "\0" in query or "%00" in query:
            return bad_request(request)
        return self.get_response(request)


class CompressTextMiddleware(GZipMiddleware):
    """Pages travel compressed. What is no text, such as a photo, is as small as it gets."""

    TEXT = ("text/", "application/json", "application/xml", "application/atom+xml", "image/svg+xml")

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if not response.get("Content-Type", "").startswith(self.TEXT):
            return response
        if self.is_whole_page(request, response):
            response.content = self.packed(response.content)
            response["Content-Length"], response["Content-Encoding"] = str(len(response.content)), "gzip"
            if response.get("ETag", "").startswith('"'):
                response["ETag"] = f"W/{response['ETag']}"
            patch_vary_headers(response, ("Accept-Encoding",))
            return response
        return super().process_response(request, response)

    def is_whole_page(self, request: HttpRequest, response: HttpResponse) -> bool:
        """Worth a quicker library than Django's own."""
        is_long = not response.streaming and len(response.content) >= LONG
        is_plain = not response.has_header("Content-Encoding")
        return is_long and is_plain and bool(re_accepts_gzip.search(request.META.get("HTTP_ACCEPT_ENCODING", "")))

    def packed(self, content: bytes) -> bytes:
        """With a name of random length in its header, as Django's: the size doesn't tell of secrets in a page."""
        plain = zlib_ng.compress(content, LEVEL, WITH_GZIP_HEADER)
        name = b"a" * secrets.randbelow(self.max_random_bytes) + b"\0"
        return plain[:3] + bytes([gzip.FNAME]) + plain[4:10] + name + plain[10:]


class KeepPrivateMiddleware:
    """What somebody logged in is shown, and whatever sets a cookie, no cache may keep that others share.

    What calls itself public, such as a static file, is the same for everybody.
    It stands above whatever else answers or sets cookies.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        is_for_everybody = "public" in response.get("Cache-Control", "")
        if response.cookies or (settings.SESSION_COOKIE_NAME in request.COOKIES and not is_for_everybody):
            patch_cache_control(response, private=True, no_cache=True)
        return response


class ChosenLanguageMiddleware(LocaleMiddleware):
    """Chinese, unless the visitor chose another language on the site: what the browser prefers does not decide."""

    def process_request(self, request: HttpRequest) -> None:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        known = chosen in dict(settings.LANGUAGES) and check_for_language(chosen)
        translation.activate(chosen if known else settings.LANGUAGE_CODE)
        request.LANGUAGE_CODE = translation.get_language()

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        patch_vary_headers(response, ("Cookie",))
        response.headers.setdefault("Content-Language", translation.get_language())
        return response


class OpenDataMiddleware:
    """Lets pages of other sites read the open data, which are anybody's: for GET, without cookies."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(OPEN_PATHS):
            return self.get_response(request)
        is_asking = request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers
        response = HttpResponse(status=204, headers=PREFLIGHT) if is_asking else self.get_response(request)
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = "ETag, Last-Modified, Retry-After, Content-Disposition"
        return response
