"""Large text and high contrast (适老化): chosen by links, kept in a cookie each, put on the body as classes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from projects.views.way_back import back_with_cookie, own_address

CHOSEN = "1"


@dataclass(frozen=True, slots=True)
class Display:
    large: bool
    contrast: bool

    @property
    def classes(self) -> str:
        return " ".join(name for name in ("large", "contrast") if getattr(self, name))


@require_safe
def choose_display(request: HttpRequest, mode: str, switch: str) -> HttpResponse:
    return back_with_cookie(request, f"{settings.COOKIE_PREFIX}{mode}", CHOSEN if switch == "on" else "")


def chosen_display(request: HttpRequest) -> dict[str, Any]:
    """A context processor: with what was chosen, the address to come back to after choosing anew."""
    chosen = (request.COOKIES.get(f"{settings.COOKIE_PREFIX}{mode}") == CHOSEN for mode in ("large", "contrast"))
    display = Display(*chosen)
    return {"display": display, "way_back": own_address(request)}
