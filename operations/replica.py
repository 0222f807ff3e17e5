"""Public pages read from the copy of the database that DATABASE_REPLICA_URL names, or from itself while that is away.

Whoever is logged in, or has just written, reads what was written.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.db import DEFAULT_DB_ALIAS, InterfaceError, OperationalError, connections
from django.http import HttpRequest, HttpResponse

REPLICA = "replica"
SAFE = ("GET", "HEAD")
# A copy is behind by less than this, or something is wrong with it.
WROTE = "wrote"
WROTE_SECONDS = 15
# How long a copy that was away is not asked again, by each process.
AWAY_SECONDS = 5

reads_from: ContextVar[str] = ContextVar("reads_from", default=DEFAULT_DB_ALIAS)
logger = logging.getLogger(__name__)


class ReplicaRouter:
    def db_for_read(self, model: Any, **hints: Any) -> str:
        return reads_from.get()

    def db_for_write(self, model: Any, **hints: Any) -> str:
        return DEFAULT_DB_ALIAS

    def allow_relation(self, one: Any, other: Any, **hints: Any) -> bool:
        return True

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return db == DEFAULT_DB_ALIAS


def is_public_reading(request: HttpRequest) -> bool:
    """Of somebody who has no session and hasn't sent a form in the last seconds."""
    has_session = settings.SESSION_COOKIE_NAME in request.COOKIES
    return request.method in SAFE and not has_session and WROTE not in request.COOKIES


class ReplicaMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if REPLICA not in settings.DATABASES:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.away_until = 0.0

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_public_reading(request) or not self._answers():
            return remember_writing(request, self.get_response(request))
        token = reads_from.set(REPLICA)
        try:
            return self.get_response(request)
        finally:
            reads_from.reset(token)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The copy went away, or cancelled what was in its way, in the midst of a page: it is made again."""
        is_away = isinstance(exception, OperationalError | InterfaceError)
        if reads_from.get() != REPLICA or not is_away:
            return None
        self._note(exception)
        token = reads_from.set(DEFAULT_DB_ALIAS)
        try:
            match = request.resolver_match
            assert match is not None
            response: HttpResponse = match.func(request, *match.args, **match.kwargs)
            return response.render() if hasattr(response, "render") else response
        finally:
            reads_from.reset(token)

    def _answers(self) -> bool:
        if time.monotonic() < self.away_until:
            return False
        copy = connections[REPLICA]
        try:
            copy.close_if_health_check_failed()
            copy.ensure_connection()
        except (InterfaceError, OperationalError) as error:
            self._note(error)
            return False
        return True

    def _note(self, error: Exception) -> None:
        self.away_until = time.monotonic() + AWAY_SECONDS
        logger.warning("The replica is away, pages are read from the database: %s", " ".join(str(error).split()))
        connections[REPLICA].close()


def remember_writing(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    if request.method not in (*SAFE, "OPTIONS"):
        response.set_cookie(
            WROTE, "1", max_age=WROTE_SECONDS, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
        )
    return response
