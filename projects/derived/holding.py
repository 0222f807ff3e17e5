"""Whether the standings that are kept can be read instead of computed, and how many there are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import connection

MANY = 2000
QUERY = """
SELECT EXISTS (SELECT 1 FROM projects_standing WHERE holds_from > %s),
    EXISTS (SELECT 1 FROM projects_standing WHERE is_public LIMIT 1 OFFSET %s)
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
