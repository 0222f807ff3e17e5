"""The two kinds of database, each with what a proof does to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from scripts.pg_cluster import Cluster, throw_away_cluster

# As in production: what was acknowledged must outlive a crash.
SAFE = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on", "autovacuum": "on"}
MAX_CONNECTIONS = 40


@dataclass
class Database:
    url: str


@dataclass
class Sqlite(Database):
    file: Path

    @contextmanager
    def locked(self) -> Iterator[None]:
        """As a long import does: somebody else is in the middle of writing."""
        connection = sqlite3.connect(self.file, timeout=20, isolation_level=None)
        try:
            connection.execute("BEGIN IMMEDIATE")
            yield
            connection.execute("ROLLBACK")
        finally:
            connection.close()


@dataclass
class Postgresql(Database):
    cluster: Cluster

    def connect(self, name: str = "proof") -> psycopg.Connection:
        address = self.url.replace("postgres://", "postgresql://")
        return psycopg.connect(address, application_name=name, autocommit=True)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """As the worst migration would: nobody can even read the table."""
        with self.connect() as connection, connection.transaction():
            connection.execute("LOCK TABLE projects_milestone IN ACCESS EXCLUSIVE MODE")
            yield


@contextmanager
def sqlite(folder: Path) -> Iterator[Sqlite]:
    file = folder / "honggutan.sqlite3"
    yield Sqlite(f"sqlite:///{file}", file)


@contextmanager
def postgresql(folder: Path) -> Iterator[Postgresql]:
    """On the disk of the site's folder, which its server may pass through but not read."""
    folder.chmod(0o711)
    with throw_away_cluster({**SAFE, "max_connections": str(MAX_CONNECTIONS)}, within=folder) as cluster:
        yield Postgresql(cluster.url, cluster)


OPENERS: dict[str, Callable[[Path], AbstractContextManager[Database]]] = {"sqlite": sqlite, "postgresql": postgresql}
