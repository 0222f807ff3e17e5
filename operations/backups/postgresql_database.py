"""PostgreSQL, by pg_dump and pg_restore: of one snapshot, and back in one transaction that counts at its end."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import psycopg
from psycopg.conninfo import make_conninfo

from operations.backups.record import TABLE
from operations.backups.tables import LEFT_OUT

MEMBER = "database.dump"
HOMES = Path("/usr/lib/postgresql")
NOT_OF_LIBPQ = ("client_encoding", "context", "cursor_factory", "password", "prepare_threshold")

# What an extension owns stays, with it.
DROP_EVERYTHING = """
SET lock_timeout = '60s';
DO $$
DECLARE own record;
BEGIN
  FOR own IN
    SELECT format('%I.%I', 'public', relname) AS name,
           CASE relkind
             WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE'
           END AS kind
    FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype IN ('e', 'i'))
  LOOP
    EXECUTE format('DROP %s IF EXISTS %s CASCADE', own.kind, own.name);
  END LOOP;
  FOR own IN
    SELECT oid::regprocedure AS name FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
  LOOP
    EXECUTE format('DROP ROUTINE IF EXISTS %s CASCADE', own.name);
  END LOOP;
END $$;
"""

COUNT = """
DO $$
DECLARE each record; found bigint;
BEGIN
  FOR each IN SELECT * FROM (VALUES {wanted}) AS wanted (name, number) LOOP
    EXECUTE format('SELECT count(*) FROM public.%I', each.name) INTO found;
    IF found <> each.number THEN
      RAISE EXCEPTION '% has % rows, not %', each.name, found, each.number;
    END IF;
  END LOOP;
  IF (SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = 'public') <> {tables} THEN
    RAISE EXCEPTION 'there are not {tables} tables';
  END IF;
END $$;
"""


class ProgramFailed(Exception):
    """pg_dump, pg_restore or psql did not do it; the message is theirs."""


def version(connection: Any) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        return str(cursor.fetchone()[0])


def dump(connection: Any, folder: Path) -> dict[str, int]:
    """Writes MEMBER into the folder. Returns the number of rows of each table, of the same moment."""
    with snapshot(connection) as (name, counts):
        left_out = [f"--exclude-table-data=public.{table}" for table in LEFT_OUT]
        out = f"--file={folder / MEMBER}"
        run(
            [program("pg_dump"), "--format=custom", f"--snapshot={name}", *left_out, out, dbname(connection)],
            connection,
        )
    return {**counts, **dict.fromkeys(LEFT_OUT, 0)}


@contextmanager
def snapshot(connection: Any) -> Iterator[tuple[str, dict[str, int]]]:
    """A moment that others can look at too, while this lasts."""
    with psycopg.connect(conninfo(connection), password=connection.settings_dict["PASSWORD"]) as own:
        own.isolation_level, own.read_only = psycopg.IsolationLevel.REPEATABLE_READ, True
        name = own.execute("SELECT pg_export_snapshot()").fetchone()
        tables = own.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1").fetchall()
        assert name is not None
        yield name[0], {table: rows_of(own, table) for (table,) in tables}


def rows_of(own: Any, table: str) -> int:
    return int(
        own.execute(psycopg.sql.SQL("SELECT count(*) FROM {}").format(psycopg.sql.Identifier(table))).fetchone()[0]
    )


def restore(connection: Any, folder: Path, tables: dict[str, int], event: dict[str, str]) -> None:
    """One transaction: drops what is there, fills, counts, writes the event into the record, commits.

    Whatever ends early leaves all as it was.

    BEGIN and COMMIT are ours: under --single-transaction psql commits at the end of its input, whoever ended it.
    """
    psql = [
        program("psql"),
        "--no-psqlrc",
        "--quiet",
        "--set=ON_ERROR_STOP=1",
        "--output=/dev/null",
        dbname(connection),
    ]
    script = [program("pg_restore"), "--no-owner", "--file=-", str(folder / MEMBER)]
    with (folder / "errors").open("w+b") as errors:
        with (
            subprocess.Popen(psql, stdin=subprocess.PIPE, stderr=errors, env=environment(connection)) as writer,
            subprocess.Popen(script, stdout=subprocess.PIPE, stderr=errors) as reader,
        ):
            assert writer.stdin is not None
            assert reader.stdout is not None
            feed(writer.stdin, reader, f"{counting(tables)}{recording(event)}")
        errors.seek(0)
        if writer.returncode or reader.returncode:
            raise ProgramFailed(errors.read().decode(errors="replace").strip() or "it ended without a word")


def feed(psql: IO[bytes], script: subprocess.Popen[bytes], last: str) -> None:
    assert script.stdout is not None
    try:
        psql.write(f"BEGIN;\n{DROP_EVERYTHING}".encode())
        shutil.copyfileobj(script.stdout, psql)
        if script.wait() == 0:
            psql.write(f"{last}COMMIT;\n".encode())
        psql.close()
    except BrokenPipeError:
        script.kill()  # psql has stopped at an error, and said so


def counting(tables: dict[str, int]) -> str:
    """Stops the transaction unless each table has its rows, and no other table is there."""
    wanted = ", ".join(f"({literal(table)}, {rows})" for table, rows in tables.items())
    return COUNT.format(wanted=wanted, tables=len(tables))


def recording(event: dict[str, str]) -> str:
    columns, values = ", ".join(event), ", ".join(map(literal, event.values()))
    return f"INSERT INTO public.{TABLE} ({columns}) VALUES ({values});\n"  # nosec B608  # noqa: S608 - quoted


def literal(text: str) -> str:
    return "'{}'".format(text.replace("'", "''"))


def program(name: str) -> str:
    """The newest on this system, since an older pg_dump refuses a newer server."""
    homes = sorted((home for home in HOMES.glob("*") if home.name.isdigit()), key=lambda home: -int(home.name))
    found = next((str(home / "bin" / name) for home in homes if (home / "bin" / name).exists()), shutil.which(name))
    if not found:
        raise ProgramFailed(f"{name} is missing. Install it: apt-get install postgresql-client")
    return found


def run(command: list[str], connection: Any) -> None:
    done = subprocess.run(command, env=environment(connection), capture_output=True, text=True, check=False)
    if done.returncode:
        raise ProgramFailed(done.stderr.strip())


def conninfo(connection: Any) -> str:
    """Without the password, which others on the machine could read in a command."""
    given = connection.get_connection_params()
    return make_conninfo(**{key: value for key, value in given.items() if key not in NOT_OF_LIBPQ})


def dbname(connection: Any) -> str:
    return f"--dbname={conninfo(connection)}"


def environment(connection: Any) -> dict[str, str]:
    password = connection.settings_dict["PASSWORD"]
    return {**os.environ, **({"PGPASSWORD": password} if password else {})}
