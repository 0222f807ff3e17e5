"""What monitors ask. Answered before anything else of the site: any host name, no redirect, no session."""

from __future__ import annotations

import logging

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone

from operations.readiness import readiness

logger = logging.getLogger(__name__)


def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers. Touches no database: a site without one need not be started again."""
    return JsonResponse({"alive": True})


def readyz(request: HttpRequest) -> HttpResponse:
    """What holds and what doesn't, by name; why not is for the log alone."""
    checks = readiness(timezone.now())
    failed = [check for check in checks if not check.is_ok]
    for check in failed:
        logger.warning("Not ready: %s: %s", check.name, check.detail)
    told = {"ready": not failed, "checks": {check.name: "ok" if check.is_ok else "failed" for check in checks}}
    return JsonResponse(told, status=503 if failed else 200)
