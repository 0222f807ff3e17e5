"""The source row of an article, found by the SHA-256 of its text."""

from __future__ import annotations

from typing import Any

from importers.store.article import Article
from importers.store.authorship import is_persons
from importers.store.rows import Author
from projects.enums import SourceKind
from projects.fields import window_columns
from projects.models import Source


def store_source(article: Article, reason: str, by: Any) -> Source:
    """The article's source. Known text with other particulars updates those that no person has edited."""
    source = Source.objects.select_for_update().filter(sha256=article.sha256).first()
    if source is None:
        source = Source(sha256=article.sha256, text=article.text, kind=SourceKind.ARTICLE, is_public=True)
        _describe(source, article, _particulars(article))
        Author(source, reason, by).save(source)
        return source
    changed = [name for name in _differing(source, article) if not is_persons(source, name)]
    if changed:
        _describe(source, article, changed)
        columns = [c for name in changed for c in (window_columns(name) if name == "published" else [name])]
        Author(source, reason, by).save(source, fields=columns)
    return source


def _particulars(article: Article) -> dict[str, Any]:
    return {
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published,
        "published_reason": article.published_reason,
        "file_name": article.file_name,
    }


def _differing(source: Source, article: Article) -> list[str]:
    return [name for name, value in _particulars(article).items() if getattr(source, name) != value]


def _describe(source: Source, article: Article, names: Any) -> None:
    particulars = _particulars(article)
    for name in names:
        setattr(source, name, particulars[name])
