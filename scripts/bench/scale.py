"""The site at very many projects beside itself at 241, both on PostgreSQL, asked in turn in the same run."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg

from scripts.bench.serving import collect_files, set_up, some_slug, unlimited
from scripts.pg_cluster import throw_away_cluster
from scripts.served_seeds import ROOT, environment_in, free_port, served

FEW, ON_SQLITE = 241, 100_000
# A server that keeps a province's rows has room for the indexes that are looked at, and seldom writes all down.
SERVER = {"shared_buffers": "3GB", "max_wal_size": "8GB", "checkpoint_timeout": "30min"}
MAKING_MINUTES = 15
ROUNDS, LONGEST_MS = 9, 1500
MOST_TIMES, MOST_TIMES_DEEP = 1.5, 2.0
DEEP, PAGE_SIZE = 10_000, 30
BESIDE_FEW = (
    ("home", "/?x={n}"),
    ("list", "/projects/?x={n}"),
    ("filtered list", "/projects/?light=green&level=top&x={n}"),
    ("list by category and stage", "/projects/?category=public_welfare&stage=under_construction&x={n}"),
)
KEY = """
SELECT late_on || '~' || due_on || '~' || is_finished::int || '~' || name_pinyin || '~' || project_id
FROM projects_standing WHERE is_public AND is_top
ORDER BY late_on, due_on, is_finished, name_pinyin, project_id LIMIT 1 OFFSET %s
"""
UNIT = (
    "SELECT slug FROM projects_unit u WHERE EXISTS (SELECT 1 FROM projects_unitrole r WHERE r.unit_id = u.id) LIMIT 1"
)


@dataclass(slots=True)
class Site:
    port: int
    url: str
    asked: int = 0

    def milliseconds(self, address: str) -> float:
        """Of one answer in full. Raises ValueError for one that isn't 200."""
        self.asked += 1
        connection = HTTPConnection("127.0.0.1", self.port, timeout=300)
        started = time.perf_counter()
        connection.request("GET", address.replace("{n}", f"s{self.asked}"), headers={"Host": "127.0.0.1"})
        answer = connection.getresponse()
        answer.read()
        took = 1000 * (time.perf_counter() - started)
        connection.close()
        if answer.status != 200:
            raise ValueError(f"{address}: {answer.status}")
        return took

    def value(self, query: str, *values: object) -> str:
        with psycopg.connect(self.url) as connection:
            row = connection.execute(query, values).fetchone()
        assert row is not None
        return str(row[0])


def figures(projects: int, database: str) -> Iterator[str]:
    """`database` is the address of one that `make_demo` has filled with so many already; empty, one is made."""
    with ExitStack() as stack:
        few = site_in(stack, FEW, "")
        started = time.perf_counter()
        many = site_in(stack, projects, database)
        if not database:
            minutes = (time.perf_counter() - started) / 60
            yield f"make_demo of {projects:,} and a start: {judged(minutes, 'min', MAKING_MINUTES)}"
        yield from ratio_figures(few, many)
        if projects > DEEP * PAGE_SIZE * 2:
            yield from deep_figures(many)
        yield from page_figures(many)
        yield from task_figures("lists", many.url, "")
        yield from task_figures("terms", many.url, f"PostgreSQL, {projects:,}: ")
    yield from sqlite_figures(min(projects, ON_SQLITE))


def site_in(stack: ExitStack, projects: int, database: str) -> Site:
    url = database or stack.enter_context(throw_away_cluster(SERVER)).url
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    environment = unlimited(folder, url)
    if database:
        collect_files(environment)
    else:
        set_up(environment, projects)
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("VACUUM ANALYZE")  # what a server does by itself within minutes
    stack.enter_context(served(environment))
    return Site(int(environment["PORT"]), url)


def judged(figure: float, unit: str, most: float) -> str:
    return f"{figure:,.1f} {unit}; bar {most:g}: {'met' if figure <= most else 'NOT MET'}"


def in_turn(*asked: tuple[Site, str]) -> list[float]:
    """The middle of each one's milliseconds."""
    for site, address in asked:
        site.milliseconds(address)
    rounds = [[site.milliseconds(address) for site, address in asked] for _ in range(ROUNDS)]
    return [statistics.median(one) for one in zip(*rounds, strict=True)]


def ratio_figures(few: Site, many: Site) -> Iterator[str]:
    for name, address in BESIDE_FEW:
        short, long = in_turn((few, address), (many, address))
        yield f"{name}: {short:.0f} ms at {FEW}, {long:.0f} ms at many, {judged(long / short, 'times', MOST_TIMES)}"


def deep_figures(many: Site) -> Iterator[str]:
    key = quote(many.value(KEY, (DEEP - 1) * PAGE_SIZE - 1))
    first, deep = in_turn((many, "/projects/?x={n}"), (many, f"/projects/?page={DEEP}&after={key}&x={{n}}"))
    yield f"page {DEEP:,}: {deep:.0f} ms, page 1 {first:.0f} ms, {judged(deep / first, 'times', MOST_TIMES_DEEP)}"


def page_figures(many: Site) -> Iterator[str]:
    """No page may take longer the more there is: the slowest of three answers, what one of them kept for the next."""
    for address in public_pages(many):
        took = max(many.milliseconds(address) for _ in range(3))
        yield f"{address}: {judged(took, 'ms', LONGEST_MS)}"


def public_pages(many: Site) -> tuple[str, ...]:
    project, unit = some_slug(many.url), many.value(UNIT)
    year = date.today().year  # noqa: DTZ011 - the invented data stand at this machine's day
    return (
        *(f"/projects/?{asked}&x={{n}}" for asked in (
            "q=%E5%B7%A5%E7%A8%8B", "q=gc", "q=dexing", f"unit={unit}", f"year={year}", "changed=yes", "changed=no",
            "listing=city_key", "sort=name", "sort=investment", "category=modern_services&stage=in_use&light=red",
        )),
        f"/projects/{project}/?x={{n}}", "/wall/?x={n}", "/calendar/?x={n}", f"/calendar/?month={year}-05&x={{n}}",
        "/calendar.ics?x={n}", "/units/?x={n}", f"/units/{unit}/?x={{n}}", "/sources/?x={n}", "/changes/?x={n}",
        "/changes/atom/", "/data/?x={n}", "/about/?x={n}", "/sitemap.xml", "/api/v1/projects/", "/api/v1/milestones/",
        "/api/v1/plan-changes/", "/api/v1/reports/", "/api/v1/units/", "/api/v1/sources/",
    )  # fmt: skip


def task_figures(task: str, url: str, words: str) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "VAR_DIR": folder, "DATABASE_URL": url, "LOG_LEVEL": "ERROR"}
        collect_files(environment)
        command = [sys.executable, "-m", "scripts.bench.scale_task", task]
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    told: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    for one in told:
        yield f"{words}{one['name']}: {judged(one['figure'], one['unit'], one['most'])}"


def sqlite_figures(projects: int) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        environment = environment_in(Path(folder), free_port()) | {"DATABASE_URL": f"sqlite:///{folder}/db.sqlite3"}
        set_up(environment, projects)
        yield from task_figures("terms", environment["DATABASE_URL"], f"SQLite, {projects:,}: ")
