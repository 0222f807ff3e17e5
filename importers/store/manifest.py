"""Reads manifest.toml and the articles it lists."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from importers.decode import DecodeError, decode
from importers.store.article import Article
from importers.store.errors import ImportStoppedError
from projects.date_window import DateWindow, WindowError

FILE_NAME = "manifest.toml"
ARTICLE_KEYS = {"file", "title", "publisher", "published", "published_reason"}
#: What DecodeError says; decoding knows no Django, so its words are listed here for the translators.
DECODE_REASONS = (
    gettext_noop("the file is empty"),
    gettext_noop("the file holds no text"),
    gettext_noop("the file is binary, not text"),
    gettext_noop("the encoding is none of UTF-8, GB18030 and UTF-16"),
    gettext_noop("the file is too large: an article has at most 2 MB, a Word document 10 MB"),
    gettext_noop("the text is too long: an article has at most 200,000 characters"),
    gettext_noop("the text is no Chinese article"),
    gettext_noop("the package is no Word document"),
    gettext_noop("the Word document is broken"),
    gettext_noop("the Word document unpacks to far more than it is"),
    gettext_noop("the Word document holds what no Word document holds"),
    gettext_noop("the web page is broken"),
    gettext_noop("the web page holds no text"),
)
PUBLISHED_KEYS = {"earliest", "latest", "text"}


class ManifestError(ImportStoppedError):
    """A mistake in the manifest or in a file that it lists."""


def read_manifest(folder: Path) -> tuple[Article, ...]:
    """The articles listed in `folder`/manifest.toml, in its order. Raises ManifestError naming file and key."""
    document = _document(folder / FILE_NAME)
    _refuse_unknown(FILE_NAME, document, {"article"})
    entries = document.get("article")
    if not isinstance(entries, list) or not entries:
        raise ManifestError(_("%(file)s: lists no [[article]].") % {"file": FILE_NAME})
    articles = tuple(_article(folder, entry, f"{FILE_NAME} [[article]] {n}") for n, entry in enumerate(entries, 1))
    _refuse_repetition(articles)
    return articles


def _document(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode())
    except FileNotFoundError as error:
        raise ManifestError(_("%(file)s doesn't exist.") % {"file": path}) from error
    except OSError as error:
        raise ManifestError(
            _("%(file)s can't be read: %(reason)s") % {"file": path, "reason": error.strerror}
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ManifestError(_("%(file)s is no TOML: %(reason)s") % {"file": path, "reason": error}) from error


def _article(folder: Path, entry: Any, where: str) -> Article:
    if not isinstance(entry, dict):
        raise ManifestError(_("%(where)s: a table is expected.") % {"where": where})
    if isinstance(entry.get("file"), str):
        where = f"{FILE_NAME} ({entry['file']})"
    _refuse_unknown(where, entry, ARTICLE_KEYS)
    file_name = _text(where, entry, "file", required=True)
    published = _published(where, entry)
    reason = _text(where, entry, "published_reason", required=published is not None and not published.is_day)
    return Article(
        file_name=file_name,
        title=_text(where, entry, "title", required=True),
        text=_article_text(folder, file_name, where),
        publisher=_text(where, entry, "publisher"),
        published=published,
        published_reason=reason,
    )


def _published(where: str, entry: Mapping[str, Any]) -> DateWindow | None:
    if "published" not in entry:
        return None
    table = entry["published"]
    if not isinstance(table, dict):
        raise _wrong(where, "published", _("a table with earliest and latest is expected"))
    _refuse_unknown(where, table, PUBLISHED_KEYS, prefix="published.")
    earliest, latest = (_day(where, table, key) for key in ("earliest", "latest"))
    try:
        return DateWindow(earliest, latest, _text(where, table, "text"))
    except WindowError as error:
        raise _wrong(where, "published", _("earliest and latest are missing or in the wrong order")) from error


def _day(where: str, table: Mapping[str, Any], key: str) -> date | None:
    value = table.get(key)
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise _wrong(where, f"published.{key}", _("“%(value)s” is no date") % {"value": value}) from error
    if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
        raise _wrong(where, f"published.{key}", _("“%(value)s” is no date") % {"value": value})
    return value


def _text(where: str, table: Mapping[str, Any], key: str, *, required: bool = False) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise _wrong(where, key, _("text is expected"))
    if required and not value.strip():
        raise _wrong(where, key, _("it is missing or empty"))
    return value.strip()


def _article_text(folder: Path, file_name: str, where: str) -> str:
    """The text of a file within the folder; what lies outside is refused, by links too."""
    try:
        path = (folder / file_name).resolve()
        if not path.is_relative_to(folder.resolve()):
            raise _wrong(where, "file", _("it lies outside the folder of the manifest"))
        return decode(path.read_bytes())
    except FileNotFoundError as error:
        raise _wrong(where, "file", _("the file doesn't exist")) from error
    except OSError as error:
        raise _wrong(where, "file", _("it can't be read: %(reason)s") % {"reason": error.strerror}) from error
    except (DecodeError, ValueError) as error:
        reason = _(str(error))
        raise _wrong(where, "file", _("it is no readable article: %(reason)s") % {"reason": reason}) from error


def _refuse_unknown(where: str, table: Mapping[str, Any], known: set[str], prefix: str = "") -> None:
    if unknown := sorted(set(table) - known):
        raise _wrong(
            where,
            f"{prefix}{unknown[0]}",
            _("there is no such key; the keys are %(keys)s") % {"keys": ", ".join(sorted(known))},
        )


def _refuse_repetition(articles: Sequence[Article]) -> None:
    first: dict[str, Article] = {}
    for article in articles:
        if (other := first.setdefault(article.sha256, article)) is not article:
            where = f"{FILE_NAME} ({article.file_name})"
            raise _wrong(where, "file", _("it has the same text as %(other)s") % {"other": other.file_name})


def _wrong(where: str, key: str, reason: str) -> ManifestError:
    return ManifestError(
        _("%(where)s, key “%(key)s”: %(reason)s.") % {"where": where, "key": key, "reason": reason},
    )
