"""An import is killed at random moments: nothing of it stays, the next completes it, the one after changes nothing."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.db import connection

from scripts.programme_ledger import write as write_ledger
from scripts.served_seeds import ROOT
from tests.reliability.figures import Figures, counted
from tests.reliability.site import Site
from tests.reliability.visitor import Answer, Visitor

KILLS, AT_WORK, REHEARSED_EVERY = 20, 16, 4
PAGES = ("/", "/projects/", "/api/v1/projects/")
#: what tells of a run rather than of a project
OF_RUNS = {"ImportRun", "ImportRow", "AuditEvent"}
SEEDED = False


def prove(site: Site, figures: Figures) -> None:
    ledger = site.folder / "台账.xlsx"
    write_ledger(ledger)
    with site.served():
        for words in (["import_seeds"], ["import_ledger", str(ledger), "--valid-rows"]):
            kill_and_complete(site, words, figures)


def kill_and_complete(site: Site, words: list[str], figures: Figures) -> None:
    """How long it takes is told by the shortest rehearsal so far; each is rolled back at its end.

    What else the machine does makes one longer, and the last kills would come too late.
    """
    dice = random.Random(words[0])
    whole = rehearsal(site, words)
    before, left, killed = rows(), [], 0
    with reading(site) as answers:
        for number in range(KILLS):
            if number % REHEARSED_EVERY == 0:
                whole = min(whole, rehearsal(site, words))
            killed += run_and_kill(site, words, dice.uniform(number, number + 1) / KILLS * whole)
            left.append(rows())
        site.manage(*words)
        after = rows()
        site.manage(*words)
        again = rows()
    partial = [each for each in left if each not in (before, after)]
    figures.tell(
        f"{words[0]} takes {whole:.0f} s; {left.count(after)} of {KILLS} had been written when they were killed"
    )
    figures.hold(
        killed >= AT_WORK and left.count(before) >= AT_WORK and not partial,
        f"killed {killed} times at work, at {KILLS} moments: {len(partial)} left a part",
    )
    grown = sum(after.values()) - sum(before.values())
    changed = sum(again[name] != after[name] for name in after)
    figures.hold(grown > 0 and not changed, f"the next run adds {grown:,} rows, the one after changes {changed} tables")
    statuses = [answer.status for answer in answers]
    figures.hold(set(statuses) == {200}, f"pages read meanwhile: {counted(statuses)}")


def rehearsal(site: Site, words: list[str]) -> float:
    started = time.monotonic()
    site.manage(*words, "--dry-run")
    return time.monotonic() - started


def run_and_kill(site: Site, words: list[str], after: float) -> bool:
    """Whether it was still at work."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    importing = subprocess.Popen([sys.executable, "manage.py", *words], cwd=ROOT, env=site.environment, **quiet)
    try:
        importing.wait(after)
    except subprocess.TimeoutExpired:
        importing.kill()
        importing.wait()
        return True
    return False


def rows() -> dict[str, int]:
    """How many each table of the site's own has; every change of a row adds one to its history."""
    connection.close()
    models = [model for model in apps.get_app_config("projects").get_models() if model.__name__ not in OF_RUNS]
    return {model._meta.label: model._default_manager.count() for model in models}


@contextmanager
def reading(site: Site) -> Iterator[list[Answer]]:
    answers: list[Answer] = []
    over = threading.Event()

    def read() -> None:
        while not over.wait(0.3):
            answers.extend(Visitor(site.port).get(page) for page in PAGES)

    reader = threading.Thread(target=read)
    reader.start()
    try:
        yield answers
    finally:
        over.set()
        reader.join()
