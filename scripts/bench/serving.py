"""The production server beside its floors on the same machine in the same run: ratios of requests a second.

In each round every page and its floor are asked one after the other, so that what else the machine does meets both.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from threading import Event, Thread
from typing import Any

import psycopg

from scripts.bench.exports import export_figures
from scripts.bench.floors_served import floors_server, nginx_server, psycopg_rate
from scripts.bench.meanwhile import import_figures
from scripts.pg_cluster import running_cluster
from scripts.served_seeds import ROOT, environment_in, free_port, served

CONNECTIONS, ROUNDS, SECONDS, WARM_UP = 8, 5, 2.0, 1.0
# As the triggers tell an edit of one project.
EDIT = """
INSERT INTO projects_edit (edited_at, tree)
SELECT now(), id FROM projects_project WHERE parent_id IS NULL ORDER BY random() LIMIT 1
"""
MIXED_REQUESTS = 10_000
MOST_MEGABYTES, MOST_SPREAD = 105, 5
WORKERS, THREADS = 2, 4


@dataclass(frozen=True, slots=True)
class Pair:
    """A page, the floor that it is held against, and the share of its requests a second that it has to reach.

    `while_edited`: with an edit of some project before nearly every request.
    """

    name: str
    address: str
    floor: str
    least: float
    headers: str = ""
    while_edited: bool = False


@dataclass(frozen=True, slots=True)
class Site:
    port: int
    floors: int
    environment: dict[str, str]
    slug: str

    @property
    def database_url(self) -> str:
        return self.environment["DATABASE_URL"]


def figures(projects: int) -> Iterator[str]:
    with ExitStack() as stack:
        url = stack.enter_context(running_cluster())
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        environment = unlimited(folder, url)
        set_up(environment, projects)
        stack.enter_context(served(environment))
        floors = stack.enter_context(floors_server(url, WORKERS, THREADS))
        nginx = stack.enter_context(nginx_server(Path(stack.enter_context(tempfile.TemporaryDirectory()))))
        site = Site(int(environment["PORT"]), floors, environment, some_slug(url))
        yield f"{projects:,} projects, {WORKERS} workers, {CONNECTIONS} connections"
        yield from memory_figures(site)  # first, of a server that has done nothing else
        yield from floor_figures(site, nginx)
        yield from ratio_figures(site)
        yield from spread_figures(site)
        yield from import_figures(site.environment, site.port, CONNECTIONS)
        yield from export_figures(
            site.port, partial(manage, site.environment, "make_downloads"), partial(edit, site.database_url)
        )


def unlimited(folder: Path, url: str) -> dict[str, str]:
    """What a server is started with that answers as often as it is asked."""
    return environment_in(folder, free_port()) | {
        "DATABASE_URL": url, "WORKERS": str(WORKERS), "THREADS": str(THREADS), "API_REQUESTS_PER_MINUTE": "0",
        "DOWNLOADS_PER_MINUTE": "0",
    }  # fmt: skip


def set_up(environment: dict[str, str], projects: int) -> None:
    manage(environment, "migrate")
    manage(environment, "make_demo", "--projects", str(projects))
    collect_files(environment)


def collect_files(environment: dict[str, str]) -> None:
    manage(environment, "collectstatic", "--noinput")


def manage(environment: dict[str, str], *command: str) -> None:
    call = [sys.executable, "manage.py", *command, "-v0"]
    subprocess.run(call, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)


def some_slug(url: str) -> str:
    """Of a public project with dated milestones, parts and a report."""
    with psycopg.connect(url) as connection:
        row = connection.execute(
            "SELECT p.slug FROM projects_project p JOIN projects_project c ON c.parent_id = p.id AND c.is_public "
            "WHERE p.is_public AND p.parent_id IS NULL AND p.stage = 'under_construction' ORDER BY p.id LIMIT 1"
        ).fetchone()
    assert row is not None
    return str(row[0])


def load(port: int, *addresses: str, seconds: float = SECONDS, headers: str = "") -> dict[str, Any]:
    command = [sys.executable, "-m", "scripts.bench.load", str(port), str(seconds), str(CONNECTIONS), *addresses]
    environment = {**os.environ, "LOAD_HEADERS": headers}
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    measured: dict[str, Any] = json.loads(done.stdout)
    return measured


def floor_figures(site: Site, nginx: int | None) -> Iterator[str]:
    yield f"psycopg alone, one connection: {psycopg_rate(site.database_url, SECONDS):,.0f} queries a second"
    if nginx is None:
        yield "no nginx on this machine"
    else:
        yield f"nginx, a static page: {load(nginx, '/page.html')['rate']:,.0f} requests a second"
    for name in ("rows", "json", "bytes"):
        yield f"bare view /{name}/: {load(site.floors, f'/{name}/')['rate']:,.0f} requests a second"


def pairs(site: Site) -> tuple[Pair, ...]:
    etag = etag_of(site.port, "/projects/")
    return (
        Pair("list, not cached", "/projects/?x={n}", "/rows/", 0.6),
        Pair("filtered list, not cached", "/projects/?light=green&level=top&x={n}", "/rows/", 0.6),
        Pair("project page, not cached", f"/projects/{site.slug}/?x={{n}}", "/rows/", 0.4),
        Pair("JSON list", "/api/v1/projects/", "/json/", 0.5),
        Pair("list, served again", "/projects/", "/bytes/", 0.5),
        Pair("project page, served again", f"/projects/{site.slug}/", "/bytes/", 0.5),
        Pair("list, 304", "/projects/", "/bytes/", 0.5, f"If-None-Match: {etag}\r\n"),
        # last, for they leave the mark of every page another one
        Pair("list, each after an edit", "/projects/?x={n}", "/rows/", 0.6, while_edited=True),
        Pair("project page, each after an edit", f"/projects/{site.slug}/?x={{n}}", "/rows/", 0.4, while_edited=True),
    )


def etag_of(port: int, address: str) -> str:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", address, headers={"Host": "127.0.0.1"})  # as `load` asks: it is part of the mark
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return str(answer.headers["ETag"])


def ratio_figures(site: Site) -> Iterator[str]:
    for pair in pairs(site):
        load(site.port, pair.address, seconds=WARM_UP, headers=pair.headers)
        with edits(site.database_url) if pair.while_edited else nullcontext():
            rounds = [
                (load(site.port, pair.address, headers=pair.headers), load(site.floors, pair.floor))
                for _ in range(ROUNDS)
            ]
        ratios = sorted(ours["rate"] / floor["rate"] for ours, floor in rounds)
        middle = statistics.median(ratios)
        rate = statistics.median(ours["rate"] for ours, _floor in rounds)
        statuses = sorted({status for ours, _floor in rounds for status in ours["statuses"]})
        yield (
            f"{pair.name}: {middle:.2f} of {pair.floor} ({ratios[0]:.2f} to {ratios[-1]:.2f}), {rate:,.0f} a second, "
            f"answers {', '.join(statuses)}; bar {pair.least}: {'met' if middle >= pair.least else 'NOT MET'}"
        )


def edit(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(EDIT)


@contextmanager
def edits(url: str) -> Iterator[None]:
    """Somebody edits some project all the time, a hundred times a second."""
    done = Event()

    def edit_on() -> None:
        with psycopg.connect(url, autocommit=True) as connection:
            while not done.wait(0.01):
                connection.execute(EDIT)

    editing = Thread(target=edit_on)
    editing.start()
    try:
        yield
    finally:
        done.set()
        editing.join()


def public_pages(site: Site) -> tuple[str, ...]:
    return (
        "/", "/projects/", "/projects/?light=green", "/projects/?q=工程".replace("工程", "%E5%B7%A5%E7%A8%8B"),
        f"/projects/{site.slug}/", "/wall/", "/calendar/", "/changes/", "/units/", "/sources/", "/about/", "/data/",
    )  # fmt: skip


def spread_figures(site: Site) -> Iterator[str]:
    for address in public_pages(site):
        load(site.port, address, seconds=WARM_UP)
        one = load(site.port, address)
        spread = one["p99"] / one["p50"]
        met = "met" if spread <= MOST_SPREAD and set(one["statuses"]) == {"200"} else "NOT MET"
        yield f"{address}: p50 {one['p50']} ms, p99 {one['p99']} ms ({spread:.1f} times), {one['statuses']}: {met}"


def memory_figures(site: Site) -> Iterator[str]:
    """Of the worker that grew most, after many requests of every kind, each page made anew.

    What was loaded before the workers were started is one copy for all: each has its share of that (Pss of Linux).
    """
    addresses = [f"{one}{'&' if '?' in one else '?'}x={{n}}" for one in public_pages(site)]
    asked = 0
    while asked < MIXED_REQUESTS:
        one = load(site.port, *addresses, seconds=30)
        asked += sum(one["statuses"].values())
    workers = worker_processes(site.port)
    megabytes, resident = (max(kilobytes(pid, name) for pid in workers) / 1024 for name in ("Pss", "Rss"))
    met = "met" if megabytes <= MOST_MEGABYTES else "NOT MET"
    yield (
        f"memory of a worker after {asked:,} mixed requests: {megabytes:.0f} MB, {resident:.0f} MB with what "
        f"it shares; bar {MOST_MEGABYTES}: {met}"
    )


def worker_processes(port: int) -> list[int]:
    """The children of the server that listens on the port: found by its environment, as no name tells it."""
    processes = [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()]
    mine = [pid for pid in processes if f"PORT={port}".encode() in environment_of(pid)]
    return [pid for pid in mine if parent_of(pid) in mine] or mine


def environment_of(pid: int) -> list[bytes]:
    try:
        return Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    except OSError:
        return []


def parent_of(pid: int) -> int:
    return number_in(Path(f"/proc/{pid}/status"), "PPid")


def kilobytes(pid: int, name: str) -> int:
    return number_in(Path(f"/proc/{pid}/smaps_rollup"), name)


def number_in(path: Path, name: str) -> int:
    for line in path.read_text().splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1])
    return 0
