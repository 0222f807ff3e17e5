"""The line of a project's full cycle on which a milestone of some name stands."""

from __future__ import annotations

from importers.lexicon import matcher, tables


def line_of(milestone: str) -> str:
    """A value of Milestone.line, "" where the name doesn't tell."""
    return next((line for line in tables("lines") if matcher("lines", line, "words").search(milestone)), "")
