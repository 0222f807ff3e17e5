"""Texts for spreadsheets, which take some beginnings for a formula and run it. Pure."""

from __future__ import annotations

import re

#: What a spreadsheet may run as a formula, in plain and in full-width characters; a mark already there gets another.
RUNS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
GUARD = "'"
ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udfff]")


def is_formula(text: str) -> bool:
    return RUNS.match(text) is not None


def clean(text: str) -> str:
    """Without characters that no XML may hold."""
    return text if text.isalnum() else ILLEGAL.sub("", text)


def guarded(text: str) -> str:
    """The text as `clean` makes it, with an apostrophe in front where it would run."""
    held = clean(text)
    return f"{GUARD}{held}" if is_formula(held) else held


def unguarded(text: str) -> str:
    """What `guarded` was given."""
    return text[1:] if text[:1] == GUARD and RUNS.match(text) else text
