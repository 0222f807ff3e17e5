"""Texts for spreadsheets, which take some beginnings for a formula and run it. Pure."""

from __future__ import annotations

import re

#: What a spreadsheet may run as a formula, in plain and in full-width characters; a mark already there gets another.
RUNS = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
GUARD = "'"
ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udfff]")


def guarded(text: str) -> str:
    """The text with an apostrophe in front where it would run, and without characters that no XML may hold."""
    clean = ILLEGAL.sub(" ", text) if not text.isalnum() else text
    return f"{GUARD}{clean}" if RUNS.match(clean) else clean


def unguarded(text: str) -> str:
    """What `guarded` was given."""
    return text[1:] if text[:1] == GUARD and RUNS.match(text) else text
