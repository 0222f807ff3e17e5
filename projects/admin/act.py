"""Who acts, when, and from which address of the network: what a request tells to an action."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from projects.login.address import address_of


def act_of(request: HttpRequest) -> dict[str, Any]:
    return {"by": request.user, "at": timezone.now(), "address": address_of(request)}
