"""Questions to the database that Django puts together once: that takes several times as long as asking them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from copy import copy
from datetime import date
from functools import cache, partial
from typing import Any, TypeAlias

from django.db import connections
from django.db.models import QuerySet
from django.db.models.sql.compiler import SQLCompiler

# Stand in a question for the days and for the keys of rows; there are none such.
ANY_DAYS = (date(1234, 5, 6), date(1237, 5, 6), date(1240, 5, 6))
NEAR_ANY_DAY = tuple(f"{year}-" for year in range(1233, 1242))
ANY_KEY = -(10**9)
# The query for four keys serves one to four, and so on: each process puts few of them together.
SIZES = (4, 16, 64, 256, 1024)

Days: TypeAlias = tuple[date, ...]
# Of the days and the keys, as far as it is asked for some, and what else there is to tell.
Question: TypeAlias = Callable[..., QuerySet[Any, Any]]


def asked(question: Question, on: date | Days | None, keys: Sequence[int] | None = None, *also: Hashable) -> list[Any]:
    """The rows of `question(on, keys, *also)`, read by one query; without the first or second where it is None.

    Of several days each is an argument of its own. Nothing is asked of no keys. The question may only compare with the
    days and the keys: what it reckons from them would be that of other ones. It is put together again for each `also`
    and for each of SIZES, up to which the keys are filled up with some that no row has.
    """
    if keys is not None and not keys:
        return []
    size = places(len(keys)) if keys else 0
    days = () if on is None else (on,) if isinstance(on, date) else on
    return compiled(question, size, also, len(days)).rows_for(days, keys or ())


def places(keys: int) -> int:
    """Of the query for so many keys: one of SIZES, or a multiple of the last."""
    most = SIZES[-1]
    return next((size for size in SIZES if size >= keys), -(-keys // most) * most)


@cache
def compiled(question: Question, size: int, also: tuple[Hashable, ...], days: int = 1) -> Compiled:
    keys = range(ANY_KEY, ANY_KEY + size)
    return Compiled(question(*ANY_DAYS[:days], *([[*keys]] if keys else []), *also), keys)


class Compiled:
    """`rows` has ANY_DAYS and `keys` in the places of the real ones."""

    def __init__(self, rows: QuerySet[Any, Any], keys: range) -> None:
        self.rows, self.keys = rows, keys
        self.known: dict[str, tuple[SQLCompiler, str, tuple[Any, ...]]] = {}

    def rows_for(self, days: Days, keys: Sequence[int]) -> list[Any]:
        rows = self.rows.all()

        def compiler(using: str | None = None, *_arguments: Any, **_options: Any) -> SQLCompiler:
            assert using, "a queryset names its database"
            adapted = connections[using].ops.adapt_datefield_value
            real_days = {adapted(any_day): adapted(day) for any_day, day in zip(ANY_DAYS, days, strict=False)}
            return self.compiler(using, {**real_days, **dict(zip(self.keys, keys, strict=False))})

        rows.query.get_compiler = compiler
        return list(rows)

    def compiler(self, alias: str, real: Mapping[Any, Any]) -> SQLCompiler:
        """One that answers for the real days and keys, on this thread's connection."""
        known, sql, parameters = self.for_database(alias)
        compiler = copy(known)
        compiler.connection = connections[alias]
        compiler.as_sql = partial(tuple, (sql, [real.get(one, one) for one in parameters]))
        return compiler

    def for_database(self, alias: str) -> tuple[SQLCompiler, str, tuple[Any, ...]]:
        """With the query and its parameters."""
        if alias not in self.known:
            compiler = self.rows.query.get_compiler(alias)
            sql, parameters = compiler.as_sql()
            days = {*map(connections[alias].ops.adapt_datefield_value, ANY_DAYS)}
            reckoned = [one for one in parameters if str(one)[:5] in NEAR_ANY_DAY and one not in days]
            assert not reckoned, f"reckoned from the day: {reckoned}"
            self.known[alias] = compiler, sql, tuple(parameters)
        return self.known[alias]
