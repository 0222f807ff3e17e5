"""Whether the standings that are kept can be read instead of computed, and how many there are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Exists, QuerySet, Subquery
from django.db.models.lookups import IsNull

from projects.models import Standing

MANY = 2000
QUERY = """
SELECT EXISTS (SELECT 1 FROM projects_standing WHERE holds_from > %s),
    EXISTS (SELECT 1 FROM projects_standing WHERE is_public ORDER BY name_pinyin LIMIT 1 OFFSET %s)
"""


@dataclass(frozen=True, slots=True)
class Standings:
    """`hold`: nothing became known after the day, so that all of them hold. `are_many`: too many to count each."""

    hold: bool = False
    are_many: bool = False


def standings_on(day: date) -> Standings:
    """One query."""
    with connection.cursor() as cursor:
        cursor.execute(QUERY, [connection.ops.adapt_datefield_value(day), MANY])
        hold_later, are_many = cursor.fetchone()
    return Standings(not hold_later, bool(are_many))


def standings_columns(day: date) -> dict[str, Any]:
    """The same beside another query's columns: `standings_hold` and `standings_are_many`."""
    later = Standing.objects.filter(holds_from__gt=day)
    return {"standings_hold": ~Exists(later), "standings_are_many": IsNull(Subquery(nth_public(MANY)), False)}


def nth_public(number: int) -> QuerySet[Standing, Any]:
    """The one after so many, where there is one.

    In the order of an index: without an order the table is read, which may begin with all the room that making its rows
    anew left. (`exists()` would take the order away.)
    """
    return Standing.objects.filter(is_public=True).order_by("name_pinyin").values_list("pk")[number : number + 1]
