"""The main part of a page, drawn once between edits: what stands around it is made for each visitor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from zlib_ng import zlib_ng


@dataclass(frozen=True, slots=True)
class Drawn:
    """Kept compressed: a list is drawn in a hundred thousand characters."""

    compressed: bytes

    @property
    def text(self) -> SafeString:
        return mark_safe(zlib_ng.decompress(self.compressed).decode())  # nosec B308, B703  # noqa: S308 - was rendered

    @property
    def kilobytes(self) -> int:
        return 1 + len(self.compressed) // 1024


def draw(template: str, context: dict[str, Any]) -> Drawn:
    """Without the request, so that nothing of one visitor can stand in it."""
    return Drawn(zlib_ng.compress(render_to_string(template, context).encode()))
