"""The reading engine, loaded with the first article that is read: only what reads one waits for its patterns."""

from __future__ import annotations

from importers.records import ArticleRecord
from projects.date_window import DateWindow


def read_article(text: str, *, published: DateWindow | None) -> ArticleRecord:
    """As `importers.read.read_article`, whose two thousand patterns take seconds to compile."""
    from importers.read import read_article as read  # noqa: PLC0415 - every page and command would wait for it

    return read(text, published=published)
