"""The outermost layer: gives each request its name, answers monitors, logs and counts every answer."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseNotFound

from operations import metrics, probes
from operations.request_id import HEADER, HEADER_IN_META, current, request_id

PROBES = {"/healthz": probes.healthz, "/readyz": probes.readyz}
INTERNAL = {"/metrics": metrics.exposition}

logger = logging.getLogger("site.request")


class OperationsMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        name = request_id(request.META.get(HEADER_IN_META), proxy_count=settings.PROXY_COUNT)
        token = current.set(name)
        try:
            response = self._answer(request)
            response[HEADER] = name
            return response
        finally:
            current.reset(token)

    def _answer(self, request: HttpRequest) -> HttpResponse:
        asked = INTERNAL if is_internal(request) else PROBES
        if request.path_info in asked:
            return monitored(request, asked[request.path_info])
        if asked is INTERNAL:
            return HttpResponseNotFound()
        started = time.perf_counter()
        response = self.get_response(request)
        record(request, response, time.perf_counter() - started)
        return response


def is_internal(request: HttpRequest) -> bool:
    """Whether it came in by METRICS_ADDRESS: the port is the listener's, which no header changes."""
    return bool(settings.METRICS_PORT) and request.META.get("SERVER_PORT") == str(settings.METRICS_PORT)


def monitored(request: HttpRequest, view: Callable[[HttpRequest], HttpResponse]) -> HttpResponse:
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(["GET", "HEAD"])
    response = view(request)
    response["Cache-Control"] = "no-store"
    return response


def record(request: HttpRequest, response: HttpResponse, seconds: float) -> None:
    """Without the query, which may hold what somebody looked for."""
    told = {
        "method": request.method,
        "path": request.path_info,
        "status": response.status_code,
        "milliseconds": round(seconds * 1000, 1),
    }
    logger.info("%(method)s %(path)s %(status)s", told, extra=told)
    if settings.METRICS_PORT:
        metrics.count(request, response, seconds)
