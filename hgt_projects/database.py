"""What each database needs beyond its address."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ImproperlyConfigured

SQLITE = "django.db.backends.sqlite3"
POSTGRESQL = "django.db.backends.postgresql"

# Writers queue up instead of failing: IMMEDIATE takes the write lock at the start of a transaction, WAL lets readers go
# on meanwhile, and 20 seconds is how long a writer waits for another.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON",
}


def complete_database(address: dict[str, Any]) -> dict[str, Any]:
    """The parsed DATABASE_URL with the options of its engine. Raises ImproperlyConfigured for any other engine."""
    match address.get("ENGINE"):
        case engine if engine == SQLITE:
            return {**address, "OPTIONS": {**SQLITE_OPTIONS, **address.get("OPTIONS", {})}}
        case engine if engine == POSTGRESQL:
            return {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True, **address}
    raise ImproperlyConfigured("DATABASE_URL must start with sqlite:/// or postgres://")
