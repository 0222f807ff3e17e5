"""How long somebody stays logged in: half an hour without a request, and never longer than a working day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from django.contrib import messages
from django.contrib.auth import logout
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from projects.actions.record_event import record_event
from projects.enums import AuditAction
from projects.login.address import address_of

IDLE = timedelta(minutes=30)
ABSOLUTE = timedelta(hours=12)
# Each page would write the session otherwise; the idle limit is that much shorter for whoever is unlucky.
NOTED_EVERY = timedelta(minutes=1)

STARTED, SEEN = "started_at", "seen_at"
WORDS = {
    "idle": _("You were logged out after 30 minutes without activity."),
    "absolute": _("You were logged out 12 hours after your login."),
}


def limit_passed(*, started: datetime, seen: datetime, at: datetime) -> str:
    """Which limit ends a session: "idle", "absolute", or "" for none."""
    if at - started >= ABSOLUTE:
        return "absolute"
    return "idle" if at - seen >= IDLE else ""


def begin(request: HttpRequest, at: datetime) -> None:
    """From here on both limits count; a login begins anew, whatever the session held before."""
    request.session[STARTED] = request.session[SEEN] = at.timestamp()


class SessionLimitsMiddleware:
    """Ends a session that passed a limit, whatever page was asked for; the visitor goes on as nobody."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # A visitor without a session has no user to ask the database for.
        if request.session.session_key and request.user.is_authenticated:
            _hold_to_limits(request, timezone.now())
        return self.get_response(request)


def _hold_to_limits(request: HttpRequest, at: datetime) -> None:
    session = request.session
    started, seen = _time(session.get(STARTED)), _time(session.get(SEEN))
    if started is None or seen is None:
        begin(request, at)
        return
    if passed := limit_passed(started=started, seen=seen, at=at):
        _end(request, passed, at)
    elif at - seen >= NOTED_EVERY:
        session[SEEN] = at.timestamp()


def _time(stamp: Any) -> datetime | None:
    return None if stamp is None else datetime.fromtimestamp(stamp, UTC)


def _end(request: HttpRequest, passed: str, at: datetime) -> None:
    user = request.user
    with transaction.atomic():
        logout(request)
        record_event(AuditAction.LOGOUT, by=user, at=at, subject=user, address=address_of(request), limit=passed)
    messages.warning(request, WORDS[passed])
