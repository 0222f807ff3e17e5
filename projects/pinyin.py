"""Pinyin of names, stored beside them: the same order and the same search on every database."""

from __future__ import annotations

from pypinyin import Style, lazy_pinyin


def full_pinyin(name: str) -> str:
    """`de xing jie` for 德兴街; what isn't Chinese stays, in lower case."""
    return " ".join(syllables(name, Style.NORMAL))


def initials(name: str) -> str:
    """`dxj` for 德兴街."""
    return "".join(syllables(name, Style.FIRST_LETTER))


def syllables(name: str, style: Style) -> list[str]:
    words = (word.strip().lower() for word in lazy_pinyin(name, style=style))
    return [kept for word in words if (kept := "".join(c for c in word if c.isalnum()))]
