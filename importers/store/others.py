"""One import at a time, and words for whoever finds another one running."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection, transaction
from django.utils.translation import gettext as _

from importers.store.errors import ImportStoppedError
from projects.models import ImportRun

LOCK_NOT_AVAILABLE = "55P03"  # PostgreSQL's, after lock_timeout


class OtherImportError(ImportStoppedError):
    """Another import held what this one needs for longer than a page waits; a command waits until it is done."""


@contextmanager
def transaction_beside_imports() -> Iterator[None]:
    """All or nothing. Raises OtherImportError where what an import holds was waited for too long."""
    try:
        with transaction.atomic():
            yield
    except OperationalError as error:
        if not waited_too_long(error):
            raise
        raise OtherImportError(
            _("Another import is running just now. Nothing of this one was written: try again when it is done.")
        ) from error


@contextmanager
def only_import() -> Iterator[None]:
    """The same, and no other import writes meanwhile; readers go on."""
    with transaction_beside_imports():
        wait_for_other_imports()
        yield


def wait_for_other_imports() -> None:
    """SQLite's transactions are immediate, so one writes at a time; PostgreSQL needs a lock."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            table = connection.ops.quote_name(ImportRun._meta.db_table)
            cursor.execute(f"LOCK TABLE {table} IN EXCLUSIVE MODE")


def waited_too_long(error: OperationalError) -> bool:
    cause = error.__cause__
    is_busy = isinstance(cause, sqlite3.OperationalError) and cause.sqlite_errorcode == sqlite3.SQLITE_BUSY
    return is_busy or getattr(cause, "sqlstate", None) == LOCK_NOT_AVAILABLE
