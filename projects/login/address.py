"""The address from which a request came, as the lock-out sees it: a proxy's word counts only where one is set up."""

from __future__ import annotations

from axes.helpers import get_client_ip_address
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str | None:
    return get_client_ip_address(request) or None
