"""One name for everything that one request leaves in the logs, here and at the web server in front."""

from __future__ import annotations

import logging
import re
import secrets
from contextvars import ContextVar

from django.http.request import HttpHeaders

HEADER = "X-Request-ID"
HEADER_IN_META = HttpHeaders.to_wsgi_name(HEADER)
NONE = "-"
# What nginx makes are 32 hexadecimal digits; longer or stranger words would let a visitor write into the logs.
ACCEPTED = re.compile(r"[A-Za-z0-9_-]{8,64}", re.ASCII)

current: ContextVar[str] = ContextVar("request_id", default=NONE)


def request_id(told: str | None, *, proxy_count: int) -> str:
    """The name that the web server in front gave, where there is one; otherwise a new one."""
    if proxy_count and told and ACCEPTED.fullmatch(told):
        return told
    return secrets.token_hex(16)


class RequestIdFilter(logging.Filter):
    """Adds it to every line that is logged meanwhile."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = current.get()
        return True
