"""Stores what articles say: match, merge, cite and report, in one transaction."""

from importers.store.article import Article
from importers.store.errors import ImportStoppedError
from importers.store.report import Report
from importers.store.run import import_articles

__all__ = ["Article", "ImportStoppedError", "Report", "import_articles"]
