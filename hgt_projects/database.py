"""The database that DATABASE_URL names, with what each engine needs beyond its address."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from environ import Env

SQLITE = "django.db.backends.sqlite3"
POSTGRESQL = "django.db.backends.postgresql"

# Writers wait instead of failing: IMMEDIATE takes the write lock at the start of a transaction, and WAL lets readers go
# on meanwhile. Whose turn it is next is chance: of sixteen who write without a pause on a busy machine, where each
# needs a quarter of a second, one in two hundred has none within 20 seconds, one in thirty thousand within 40.
# Compiling a write with all its triggers takes 6 to 14 ms, doing it less. Of the 128 statements that Python keeps
# compiled each savepoint is one, as its name is new, so that few writes would be found again.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 40,
    "cached_statements": 1000,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON",
}
# Compiling the long expressions of a light takes a second or two, where running them takes milliseconds. And whatever
# the disk, a row elsewhere costs little more than the next one: taken for four times as much, tables are read whole.
# A machine that vanished without a word is given up after ten seconds, instead of a quarter of an hour.
POSTGRESQL_OPTIONS = {
    "connect_timeout": 5,
    "tcp_user_timeout": 10_000,
    "options": "-c jit=off -c random_page_cost=1.1",
}
# In milliseconds: a page that doesn't open within 15 s counts as missing, and whoever waits keeps a thread from others.
LONGEST_WAITS = {"lock_timeout": 5_000, "statement_timeout": 15_000, "idle_in_transaction_session_timeout": 60_000}


def database_from_url(url: str, default_file: Path) -> dict[str, Any]:
    """Django's settings for `url`, or for SQLite in `default_file`. Raises ImproperlyConfigured for a wrong url."""
    address: dict[str, Any] = _parsed(url) if url else {"ENGINE": SQLITE, "NAME": str(default_file)}
    options: dict[str, Any] = address.get("OPTIONS", {})
    if address.get("ENGINE") == SQLITE and address["NAME"] != ":memory:":
        return {**address, "OPTIONS": {**SQLITE_OPTIONS, **options}}
    if address.get("ENGINE") == POSTGRESQL and address["NAME"]:
        pooling = {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
        return {**pooling, **address, "OPTIONS": {**POSTGRESQL_OPTIONS, **options}}
    raise ImproperlyConfigured("DATABASE_URL must be sqlite:///FILE or postgres://USER:PASSWORD@HOST:PORT/NAME")


def replica_from_url(url: str) -> dict[str, Any]:
    """A copy that pages are read from. One that is away is given up soon, since the database itself stands by."""
    settings = database_from_url(url, Path())
    if settings["ENGINE"] != POSTGRESQL:
        raise ImproperlyConfigured("DATABASE_REPLICA_URL must be postgres://USER:PASSWORD@HOST:PORT/NAME")
    return {**settings, "OPTIONS": {**settings["OPTIONS"], "connect_timeout": 2}}


def limit_waits(database: dict[str, Any]) -> None:
    """For pages: what takes longer is answered with 503. A command may take as long as it needs."""
    if database["ENGINE"] == POSTGRESQL:
        limits = [f"-c {name}={milliseconds}" for name, milliseconds in LONGEST_WAITS.items()]
        options = database["OPTIONS"]
        options["options"] = " ".join([options["options"], *limits])


def _parsed(url: str) -> dict[str, Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # an unknown engine is a warning there, and an error with our words here
        try:
            return dict(Env.db_url_config(url))
        except ValueError as error:
            raise ImproperlyConfigured(f"DATABASE_URL cannot be read: {error}") from error
