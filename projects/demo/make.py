"""Fills a database with invented projects: the same for the same number, seed and day."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import date

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.db.models import Max

from projects.demo.names import POSSIBLE
from projects.demo.world import TABLES, Wanted, World
from projects.derived.indexes import without_indexes
from projects.derived.upkeep import without_triggers
from projects.models import Programme, Project, Unit, UnitAlias
from projects.table_statistics import take_statistics

WRITER, REVIEWER = "demo-data-writer", "demo-data-reviewer"


class RealDataError(Exception):
    """The database holds projects already."""


class MadeBeforeError(Exception):
    """The database holds invented projects already: the next would bear the same names."""


class TooManyError(Exception):
    """There are not so many different names."""


def make_demo(
    count: int,
    *,
    seed: int,
    on: date,
    beside_real_data: bool = False,
    progress: Callable[[int], object] = lambda _: None,
) -> None:
    """All or nothing. `progress` is told how many projects a batch had. Raises an error of this module."""
    if count > POSSIBLE:
        raise TooManyError(POSSIBLE)
    if Project.objects.exists():
        if not beside_real_data:
            raise RealDataError
        if get_user_model().objects.filter(username=WRITER).exists():
            raise MadeBeforeError
    with transaction.atomic(), without_triggers(), without_indexes([table.name for table in TABLES.values()]):
        writer, reviewer = (idle_user(name) for name in (WRITER, REVIEWER))
        world = World(Wanted(count, seed, on, writer, reviewer, unit_names_taken()), first_keys())
        for rows in world.batches():
            for name, table in TABLES.items():
                table.load(rows.get(name, []))
            progress(len(rows.get("projects", [])))
        Programme(year=on.year, scope="重大项目（演示）", project_count=count).save()
        continue_sequences()
    take_statistics()


def idle_user(name: str) -> int:
    """Somebody who is named for reports and decisions, and can't log in."""
    user, _made = get_user_model().objects.get_or_create(
        username=name, defaults={"is_active": False, "password": make_password(None)}
    )
    return int(user.pk)


def unit_names_taken() -> frozenset[str]:
    names = (model._default_manager.values_list("name", flat=True) for model in (Unit, UnitAlias))
    return frozenset(name for each in names for name in each)


def first_keys() -> dict[str, int]:
    """The key after the last of each table."""
    return {name: 1 + (last_key(table.model) or 0) for name, table in TABLES.items()}


def last_key(model: type[models.Model]) -> int | None:
    last: int | None = model._default_manager.aggregate(last=Max("pk"))["last"]
    return last


def continue_sequences() -> None:
    statements = connection.ops.sequence_reset_sql(no_style(), [table.model for table in TABLES.values()])
    with closing(connection.cursor()) as cursor:
        for statement in statements:
            cursor.execute(statement)
