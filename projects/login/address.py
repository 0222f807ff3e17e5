"""The address from which a request came. A proxy's word counts only where one is set up, and a visitor's never."""

from __future__ import annotations

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str | None:
    """As the outermost of our own proxies saw it: each adds one at the end, what stood before is hearsay."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if settings.PROXY_COUNT else []
    told = forwarded[-settings.PROXY_COUNT :][:1]
    return _known(told[0] if told else "") or _known(request.META.get("REMOTE_ADDR", ""))


def _known(words: str) -> str | None:
    """None for what is no address, such as "unknown" or the name of a socket."""
    try:
        return str(ip_address(words.strip()))
    except ValueError:
        return None
