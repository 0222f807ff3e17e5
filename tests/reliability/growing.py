"""A streaming replica, two application processes and Redis, on one machine: who reads where, and what a stop costs."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from django.db import connection

from projects.models import Project
from scripts import pg_cluster
from scripts.pg_cluster import SUPERUSER, Cluster
from scripts.served_seeds import free_port
from scripts.system_packages import REDIS
from tests.reliability.figures import Figures, counted
from tests.reliability.people import add_reviewers, logged_in
from tests.reliability.site import Site
from tests.reliability.visitor import Visitor

LIMIT, PAGES = 30, 20
FOLLOWS_WITHIN_SECONDS = 5
NEW_NAME = "改了名的工程"


def prove(site: Site, figures: Figures) -> None:
    with replica_of(site.database.cluster) as copy, redis() as (cache, stop_redis):
        settings = {"DATABASE_REPLICA_URL": copy.url, "CACHE_URL": cache, "API_REQUESTS_PER_MINUTE": str(LIMIT)}
        other = Site(site.folder, {**site.environment, "PORT": str(free_port())}, site.database)
        with site.served(**settings), other.served(**settings):
            reads_where_it_should(site, other, copy, figures)
            counts_together(site, other, figures)
            goes_on_without_the_replica(site, copy, figures)
            stop_redis()
            status = Visitor(site.port).get("/api/v1/units/").status
            figures.hold(status == 200, f"Redis stopped: the API answers {status}")


def reads_where_it_should(site: Site, other: Site, copy: Cluster, figures: Figures) -> None:
    """The replica held back: visitors of both see the old name; who is logged in at one sees the new, at both."""
    project = Project.objects.filter(is_public=True)[0]
    (name,) = add_reviewers(1)
    here, there = logged_in(site, name), Visitor(other.port)
    there.cookies.update(here.cookies)
    with connected(copy) as replica:
        settled(copy)
        replica.execute("SELECT pg_wal_replay_pause()")
        project.name = NEW_NAME
        project.save()
        address = project.get_absolute_url()
        visitors = [NEW_NAME in Visitor(each.port).get(address).text for each in (site, other)]
        staff = [NEW_NAME in person.get(address).text for person in (here, there)]
        replica.execute("SELECT pg_wal_replay_resume()")
    figures.hold(visitors == [False, False], "visitors of both processes read the replica")
    figures.hold(staff == [True, True], "who is logged in at one process reads what was written, at both")
    seconds = waited_for(lambda: NEW_NAME in Visitor(site.port).get(address).text)
    figures.hold(seconds <= FOLLOWS_WITHIN_SECONDS, f"let go, the replica shows it after {seconds:.1f} s")


def counts_together(site: Site, other: Site, figures: Figures) -> None:
    within = [Visitor(each.port).get("/api/v1/units/").status for _ in range(LIMIT // 2) for each in (site, other)]
    beyond = [Visitor(each.port).get("/api/v1/units/").status for each in (site, other)]
    told = f"{LIMIT} requests a minute over two processes: {counted(within)}, then {counted(beyond)}"
    figures.hold(set(within) == {200} and beyond == [429, 429], told)


def goes_on_without_the_replica(site: Site, copy: Cluster, figures: Figures) -> None:
    copy.stop()
    answers = [Visitor(site.port).get("/projects/") for _ in range(PAGES)]
    slowest = max(answer.seconds for answer in answers)
    told = f"replica stopped: {counted(answer.status for answer in answers)}, slowest {slowest:.2f} s"
    figures.hold({answer.status for answer in answers} == {200}, told)
    copy.start()
    seconds = waited_for(lambda: is_read(copy, site))
    figures.hold(seconds <= 3 * FOLLOWS_WITHIN_SECONDS, f"replica started: read again after {seconds:.1f} s")


def is_read(copy: Cluster, site: Site) -> bool:
    Visitor(site.port).get("/projects/")
    with connected(copy) as replica:
        row = replica.execute("SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'").fetchone()
    return bool(row and row[0] > 1)


def waited_for(holds: Callable[[], bool], at_most: float = 30) -> float:
    started = time.monotonic()
    while not holds() and time.monotonic() - started < at_most:
        time.sleep(0.1)
    return time.monotonic() - started


def settled(copy: Cluster) -> None:
    """It has all that was written by now."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_wal_lsn()")
        (written,) = cursor.fetchone()
    with connected(copy) as replica:
        waited_for(lambda: bool(replica.execute("SELECT pg_last_wal_replay_lsn() >= %s", [written]).fetchone()[0]))


def connected(copy: Cluster) -> psycopg.Connection:
    return psycopg.connect(copy.url.replace("postgres://", "postgresql://"), autocommit=True)


@contextmanager
def replica_of(first: Cluster) -> Iterator[Cluster]:
    copy = Cluster(first.programs, Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp")), first.options)
    if owner := pg_cluster._unprivileged_owner():
        shutil.chown(copy.home, owner.pw_uid, owner.pw_gid)
    words = ["--host", first.home, "--username", SUPERUSER, "--write-recovery-conf", "--checkpoint=fast"]
    base_backup: list[str | Path] = [first.programs / "pg_basebackup", "--pgdata", copy.home / "data", *words]
    try:
        pg_cluster._run(*base_backup, cwd=copy.home, **pg_cluster._owner_account())
        copy.start()
        yield copy
    finally:
        copy.stop()
        shutil.rmtree(copy.home, ignore_errors=True)


@contextmanager
def redis() -> Iterator[tuple[str, Callable[[], object]]]:
    REDIS.require()
    program, port = shutil.which("redis-server"), free_port()
    assert program is not None
    with tempfile.TemporaryDirectory() as folder:
        words = ["--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder]
        with subprocess.Popen([program, *words], stdout=subprocess.DEVNULL) as server:
            try:
                yield f"redis://127.0.0.1:{port}/0", lambda: (server.terminate(), server.wait())
            finally:
                server.terminate()
