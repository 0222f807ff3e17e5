"""Constraints on articles that are being entered."""

from __future__ import annotations

from tests import factories as make
from tests.models.rows import window_reversed

ENTRY = {
    "articledraft_published_ordered": (
        window_reversed(make.ArticleDraftFactory, "published"),
        lambda: make.ArticleDraftFactory(published=None),
    ),
    "articledraft_title_and_text_given": (
        lambda: make.ArticleDraftFactory(title=""),
        lambda: make.ArticleDraftFactory(title="题"),
    ),
    "articledraft_status_known": (
        lambda: make.ArticleDraftFactory(status="asleep", source=make.SourceFactory()),
        lambda: make.ArticleDraftFactory(status="stored", source=make.SourceFactory()),
    ),
    "articledraft_stored_has_source": (
        lambda: make.ArticleDraftFactory(status="waiting", waiting=1),
        lambda: make.ArticleDraftFactory(status="waiting", waiting=1, source=make.SourceFactory()),
    ),
    "articledraft_stored_waits_for_nothing": (
        lambda: make.ArticleDraftFactory(status="stored", waiting=1, source=make.SourceFactory()),
        lambda: make.ArticleDraftFactory(status="stored", waiting=0, source=make.SourceFactory()),
    ),
}
