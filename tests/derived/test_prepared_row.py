"""A short query asked of PostgreSQL over and over without a cursor."""

from __future__ import annotations

import os
import signal
import time
from contextlib import ExitStack, closing

import psycopg
import pytest

from projects.derived.prepared_row import prepared_row
from scripts.pg_cluster import running_cluster


@pytest.fixture(scope="module")
def url():
    with running_cluster() as address:
        yield address


@pytest.fixture
def connection(url):
    with psycopg.connect(url, autocommit=True) as connected:
        yield connected


def test_values_come_as_text(connection):
    for _ in range(2):
        assert prepared_row(connection, "three", "SELECT 7, NULL, '红谷滩'") == ("7", None, "红谷滩")


def test_no_row_gives_no_values(connection):
    assert prepared_row(connection, "none", "SELECT 1 WHERE false") == ()


def test_query_is_planned_once_for_each_connection(connection, url):
    with psycopg.connect(url, autocommit=True) as other:
        for one in (connection, connection, other):
            assert prepared_row(one, "one", "SELECT 1") == ("1",)
        for one, times in ((connection, 2), (other, 1)):
            asked = one.execute("SELECT generic_plans + custom_plans FROM pg_prepared_statements WHERE name = 'one'")
            assert asked.fetchall() == [(times,)]


@pytest.mark.parametrize(
    ("query", "code"), [("SELECT 1 FROM no_such_table", "42P01"), ("SELECT 1 / (random() * 0)::int", "22012")]
)
def test_what_the_server_refuses_is_told_with_its_code(connection, query, code):
    with pytest.raises(psycopg.Error) as refused:
        prepared_row(connection, "wrong", query)

    assert refused.value.sqlstate == code
    assert prepared_row(connection, "right", "SELECT 1") == ("1",)


def test_server_that_is_gone_is_an_operational_error(connection, url):
    with psycopg.connect(url, autocommit=True) as lost:
        connection.execute("SELECT pg_terminate_backend(%s, 1000)", [lost.info.backend_pid])
        for _ in range(2):
            with pytest.raises(psycopg.OperationalError):
                prepared_row(lost, "one", "SELECT 1")


def test_server_that_crashes_is_an_operational_error():
    with running_cluster() as url, ExitStack() as stack:
        killed, *lost = [stack.enter_context(closing(psycopg.connect(url, autocommit=True))) for _ in range(6)]
        os.kill(killed.info.backend_pid, signal.SIGKILL)
        for one in lost:
            with pytest.raises(psycopg.OperationalError):
                ask_until_it_fails(one)
        wait_until_it_answers(url)  # one that is still coming back takes 20 s to stop


def wait_until_it_answers(url):
    for _ in range(100):
        try:
            psycopg.connect(url).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return


def ask_until_it_fails(connection):
    """The server ends them all as soon as it notices, which on a busy machine takes longer than a hundred answers."""
    for _ in range(200):
        prepared_row(connection, "one", "SELECT 1")
        time.sleep(0.05)
