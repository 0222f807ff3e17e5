"""How wide words are: an estimate on the wide side, since the fonts are the reader's."""

from __future__ import annotations

import unicodedata

NARROW = 0.6
SPACE = 0.3


def text_width(text: str, font_px: float) -> float:
    return sum(map(character_width, text)) * font_px


def character_width(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WFA":
        return 1.0
    return SPACE if character == " " else NARROW


def wrap(text: str, font_px: float, width: float) -> list[str]:
    """`text` in lines that fit: broken between Chinese characters, or at spaces between words."""
    lines = [""]
    for piece in pieces(text):
        if lines[-1] and text_width(lines[-1] + piece.rstrip(), font_px) > width and piece not in "，。；）":
            lines[-1] = lines[-1].rstrip()
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines if line.strip()]


def pieces(text: str) -> list[str]:
    """The smallest parts that stay together: a Chinese character, or a run of others with the space that follows it."""
    found: list[str] = []
    for character in text:
        joins = found and character_width(character) < 1 and character_width(found[-1][-1]) < 1
        if joins and not found[-1].endswith(" "):
            found[-1] += character
        else:
            found.append(character)
    return found
