"""The database stops, a table is locked, connections run out, a worker is killed: while people read and write."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import psycopg

from tests.reliability.databases import MAX_CONNECTIONS, Postgresql, Sqlite
from tests.reliability.figures import Figures
from tests.reliability.people import reviewers_at_work
from tests.reliability.site import Site
from tests.reliability.traffic import Traffic, judge
from tests.reliability.visitor import Visitor

WRITERS, READERS = 2, 3
BEFORE_SECONDS = 3
STOPPED_SECONDS, LOCKED_SECONDS, CROWDED_SECONDS = 30, 10, 8


def prove(site: Site, figures: Figures) -> None:
    with site.served():
        writers = reviewers_at_work(site, WRITERS)
        for told, broken, may_drop in failures(site):
            figures.tell(f"— {told}")
            traffic = Traffic(writers, [Visitor(site.port) for _ in range(READERS)])
            with traffic.going_on():
                time.sleep(BEFORE_SECONDS)
                broken_at = time.monotonic()
                with broken():
                    pass
                mended_at = time.monotonic()
                traffic.go_on_until_settled()
            judge(traffic, figures, broken_at=broken_at, mended_at=mended_at, may_drop=may_drop)


def failures(site: Site) -> Iterator[tuple[str, Callable[[], object], bool]]:
    """Whoever's answer a killed worker was making gets none: there is nobody left to make it."""
    yield "a worker is killed", lambda: worker_killed(site), True
    database = site.database
    if isinstance(database, Sqlite):
        yield f"the database is being written by others for {LOCKED_SECONDS} s", lambda: locked(database), False
    if isinstance(database, Postgresql):
        yield f"a table is locked for {LOCKED_SECONDS} s", lambda: locked(database), False
        yield "the database is restarted", lambda: stopped(database, 0), False
        yield f"the database is stopped for {STOPPED_SECONDS} s", lambda: stopped(database, STOPPED_SECONDS), False
        yield "the database crashes", lambda: crashed(database), False
        yield f"all {MAX_CONNECTIONS} connections are used up", lambda: crowded(database), False


@contextmanager
def worker_killed(site: Site) -> Iterator[None]:
    os.kill(site.workers()[0], signal.SIGKILL)
    yield


@contextmanager
def locked(database: Sqlite | Postgresql) -> Iterator[None]:
    with database.locked():
        time.sleep(LOCKED_SECONDS)
    yield


@contextmanager
def stopped(database: Postgresql, seconds: float) -> Iterator[None]:
    database.cluster.stop()
    time.sleep(seconds)
    database.cluster.start()
    yield


@contextmanager
def crashed(database: Postgresql) -> Iterator[None]:
    """As by a loss of power, as far as processes go; it starts anew from its log of writes."""
    assert database.cluster.server is not None
    database.cluster.server.send_signal(signal.SIGQUIT)
    database.cluster.server.wait()
    database.cluster.start()
    yield


@contextmanager
def crowded(database: Postgresql) -> Iterator[None]:
    """Others hold every connection, those that the site had too: an administrator of the database threw it out."""
    with ExitStack() as held:
        taken = [held.enter_context(database.connect())]
        until = time.monotonic() + CROWDED_SECONDS
        while time.monotonic() < until:
            taken[0].execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = ''"
                " AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
            )
            try:
                taken.append(held.enter_context(database.connect("others")))
            except psycopg.OperationalError:
                time.sleep(0.1)
    yield
