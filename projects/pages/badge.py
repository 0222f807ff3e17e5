"""A light as it is printed: its shape, its word and, where there is one, its reason."""

from __future__ import annotations

from dataclasses import dataclass

from projects.light_words import LIGHT_WORDS
from projects.schedule import Light


@dataclass(frozen=True, slots=True)
class Badge:
    """`symbol` names the shape in the sprite and the colour's class."""

    symbol: str
    word: str
    reasons: tuple[str, ...] = ()


def badge(light: Light, *reasons: str) -> Badge:
    return Badge(light.symbol, str(LIGHT_WORDS[light]), tuple(reason for reason in reasons if reason))
