"""How many passwords may be tried: a few for an account, wherever they come from, and some more from one address.

Everybody could lock a colleague out so, if it weren't for his own browser: one in which he has logged in before carries
a signed cookie, and is locked only by wrong passwords from its own address.
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from axes.attempts import get_cool_off_threshold
from axes.handlers.database import AxesDatabaseHandler
from axes.helpers import get_client_username
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import signing
from django.db import connection, transaction
from django.db.models import Sum
from django.http import HttpRequest, HttpResponse

from projects.login.address import address_of

COOKIE, SALT = f"{settings.COOKIE_PREFIX}known_browser", "projects.login.known_browser"
REMEMBERED_FOR = timedelta(days=180)
# Several colleagues may share a machine.
USERS_REMEMBERED = 5
LOCK_FILES = 64


class GuessesHandler(AxesDatabaseHandler):
    """Besides the account, the address: who tries one password on every account gets no further."""

    def is_locked(self, request: Any, credentials: dict[str, Any] | None = None) -> bool:
        if super().is_locked(request, credentials):
            return True
        if is_known_browser(request, get_client_username(request, credentials)):
            return False
        return failures_from(request) >= settings.WRONG_PASSWORDS_PER_ADDRESS


def failures_from(request: Any) -> int:
    recent = AccessAttempt.objects.filter(attempt_time__gte=get_cool_off_threshold(request))
    found: int | None = recent.filter(ip_address=address_of(request)).aggregate(sum=Sum("failures_since_start"))["sum"]
    return found or 0


def counted_together(attempt: Any, credentials: dict[str, Any] | None) -> list[list[str]]:
    """What axes counts as one: all guesses at an account, or those from the address of a browser known to it."""
    username = get_client_username(attempt, credentials) if isinstance(attempt, HttpRequest) else None
    known = username is not None and is_known_browser(attempt, username)
    return [["username", "ip_address"]] if known else [["username"]]


def is_known_browser(request: HttpRequest, username: str | None) -> bool:
    keys = _users_of(request)
    return bool(keys) and get_user_model().objects.filter(pk__in=keys, username=username).exists()


def remember_browser(request: HttpRequest, response: HttpResponse, user: Any) -> None:
    keys = [user.pk, *(key for key in _users_of(request) if key != user.pk)][:USERS_REMEMBERED]
    response.set_cookie(
        COOKIE,
        signing.dumps(keys, salt=SALT),
        max_age=REMEMBERED_FOR,
        path=settings.SESSION_COOKIE_PATH,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite=settings.SESSION_COOKIE_SAMESITE,
    )


def _users_of(request: HttpRequest) -> list[int]:
    try:
        return signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=REMEMBERED_FOR)
    except signing.BadSignature:
        return []


@contextmanager
def one_at_a_time(username: str) -> Iterator[None]:
    """Guesses at one account wait for each other: at the same instant none of them would have been counted yet."""
    number = int.from_bytes(sha256(username.encode(errors="replace")).digest()[:7])
    if connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])
            yield
    else:
        # A transaction would keep every other writer waiting for the password's slow hash.
        with _lock_file(number % LOCK_FILES).open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield


def _lock_file(number: int) -> Path:
    folder = Path(settings.VAR_DIR, "login-locks")
    folder.mkdir(parents=True, exist_ok=True)
    return folder / str(number)
