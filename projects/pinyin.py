"""Pinyin of names, stored beside them: the same order and the same search on every database."""

from __future__ import annotations


def full_pinyin(name: str) -> str:
    """`de xing jie` for 德兴街; what isn't Chinese stays, in lower case."""
    return " ".join(syllables(name))


def initials(name: str) -> str:
    """`dxj` for 德兴街."""
    return "".join(syllables(name, first_letters=True))


def syllables(name: str, *, first_letters: bool = False) -> list[str]:
    # Here, since its dictionaries take as long to load as all of Django, and few starts need them.
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415

    style = Style.FIRST_LETTER if first_letters else Style.NORMAL
    words = (word.strip().lower() for word in lazy_pinyin(name, style=style))
    return [kept for word in words if (kept := "".join(c for c in word if c.isalnum()))]
