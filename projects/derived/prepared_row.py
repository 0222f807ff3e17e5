"""What is asked of PostgreSQL before every page: planned once a connection, and by libpq's own call.

A cursor spends four times as long on the one short row as libpq does.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

from psycopg import Connection, OperationalError
from psycopg.errors import error_from_result
from psycopg.pq import DiagnosticField, ExecStatus
from psycopg.pq.abc import PGresult

PREPARED: WeakKeyDictionary[Connection, set[str]] = WeakKeyDictionary()


def prepared_row(connection: Connection, name: str, query: str) -> tuple[str | None, ...]:
    """The first row, its values as PostgreSQL writes them; empty where there is none. `name` is the query's own.

    Not within a transaction: Django's begin only with the first question by a cursor. Raises psycopg.Error.
    """
    known = PREPARED.setdefault(connection, set())
    if name not in known:
        answered(connection.pgconn.prepare(name.encode(), query.encode()))
        known.add(name)
    result = answered(connection.pgconn.exec_prepared(name.encode(), ()))
    if not result.ntuples:
        return ()
    values = (result.get_value(0, column) for column in range(result.nfields))
    return tuple(None if value is None else value.decode() for value in values)


def answered(result: PGresult) -> PGresult:
    """Only what the server itself says has a code: without one the server is gone."""
    if result.status in (ExecStatus.COMMAND_OK, ExecStatus.TUPLES_OK):
        return result
    if result.error_field(DiagnosticField.SQLSTATE) is None:
        raise OperationalError(result.get_error_message())
    raise error_from_result(result)
