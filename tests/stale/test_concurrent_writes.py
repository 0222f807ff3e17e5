"""200 writes by 16 threads at once, each over a connection of its own: none is lost, whereas unguarded ones are."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from projects.models import Project
from projects.models.versioned import StaleRowError
from tests.factories import ProjectFactory

pytestmark = pytest.mark.django_db(transaction=True)

THREADS, WRITES, TRIES = 16, 200, 500


def add_guarded(key: int, mark: str) -> None:
    """What a person does with a page that came back: read again, apply, save."""
    for _ in range(TRIES):
        project = Project.objects.get(pk=key)
        project.summary += mark
        try:
            project.save()
        except StaleRowError:
            continue
        return
    raise AssertionError("never got through")


def add_unguarded(key: int, mark: str) -> None:
    """Read, change and write without a look at what came between."""
    summary = Project.objects.values_list("summary", flat=True).get(pk=key)
    Project.objects.filter(pk=key).update(summary=summary + mark)


def written(add: Callable[[int, str], None]) -> Project:
    """The row after all marks were added by all threads, which start together."""
    project = ProjectFactory(name="行知路", summary="")
    marks = [f"{number}," for number in range(WRITES)]
    together = Barrier(THREADS)

    def work(share: list[str]) -> None:
        together.wait()
        try:
            for mark in share:
                add(project.pk, mark)
        finally:
            connection.close()

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(work, (marks[first::THREADS] for first in range(THREADS))))
    project.refresh_from_db()
    return project


def test_no_guarded_write_is_lost():
    project = written(add_guarded)

    marks = project.summary.split(",")[:-1]
    assert sorted(map(int, marks)) == list(range(WRITES))
    assert project.version == WRITES
    assert project.history.count() == WRITES + 1


def test_unguarded_writes_are_lost():
    """The control: without it nobody knows that the threads ever met."""
    project = written(add_unguarded)

    assert len(project.summary.split(",")) - 1 < WRITES


def test_guard_holds_within_a_longer_transaction():
    """As an action does it: several rows at once, all or nothing."""

    def add(key: int, mark: str) -> None:
        for _ in range(TRIES):
            try:
                with transaction.atomic():
                    project = Project.objects.get(pk=key)
                    project.summary += mark
                    project.save()
            except StaleRowError:
                continue
            return
        raise AssertionError("never got through")

    project = written(add)

    assert (len(project.summary.split(",")) - 1, project.version) == (WRITES, WRITES)
