"""How often the plans of a project or of a unit moved, and by how many days in all, as columns of queries."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

# From a change to its project and to the projects above.
LEVELS = ("milestone__project", "milestone__project__parent", "milestone__project__parent__parent")
# From the roles down to the changes: however many roles of a unit lead to a project, it is reached once.
REACHED = """
WITH worked_on AS (
    SELECT DISTINCT r.unit_id, r.project_id AS id FROM projects_unitrole r
    JOIN projects_project p ON p.id = r.project_id AND p.is_public WHERE r.unit_id IN ({keys})
), parts AS (
    SELECT w.unit_id, p.id FROM worked_on w JOIN projects_project p ON p.parent_id = w.id
), reached AS (
    SELECT unit_id, id FROM worked_on UNION SELECT unit_id, id FROM parts
    UNION SELECT b.unit_id, p.id FROM parts b JOIN projects_project p ON p.parent_id = b.id
)
"""
STORED = """
SELECT t.unit_id, SUM(s.change_count), SUM(s.days_later), SUM(s.days_earlier)
FROM reached t JOIN projects_standing s ON s.project_id = t.id AND s.is_public
GROUP BY t.unit_id
"""
COUNTED = """
SELECT t.unit_id, COUNT(*), COALESCE(SUM(CASE WHEN c.moved_days > 0 THEN c.moved_days END), 0),
    COALESCE(SUM(CASE WHEN c.moved_days < 0 THEN c.moved_days END), 0)
FROM reached t JOIN projects_project p ON p.id = t.id AND p.is_public
JOIN projects_milestone m ON m.project_id = t.id
JOIN projects_planchange c ON c.milestone_id = m.id AND c.decision = 'approved' AND c.decided_on <= %s
GROUP BY t.unit_id
"""


@dataclass(frozen=True, slots=True)
class Totals:
    """`days_earlier` is zero or below."""

    count: int = 0
    days_later: int = 0
    days_earlier: int = 0


def in_tree(on: date) -> dict[str, Combinable]:
    """For each project, the changes of its milestones and of those of its parts."""
    found = [totals(public_changes(on).filter(**{level: OuterRef("pk")})) for level in LEVELS]
    return {name: sum((one[name] for one in found[1:]), found[0][name]) for name in found[0]}


def of_units(units: Collection[int], on: date, *, stored: bool = False) -> dict[int, Totals]:
    """For each unit, the changes of the projects on which it has a role, and of their parts, each once. One query.

    They are as they are `stored` where nothing became known after that day, see `projects.derived.holding`.
    """
    if not units:
        return {}
    reached = REACHED.replace("{keys}", ", ".join(["%s"] * len(units)))
    day = [] if stored else [connection.ops.adapt_datefield_value(on)]
    with connection.cursor() as cursor:
        cursor.execute(reached + (STORED if stored else COUNTED), [*units, *day])
        found = {key: Totals(*numbers) for key, *numbers in cursor.fetchall()}
    return {key: found.get(key, Totals()) for key in units}


def public_changes(on: date) -> QuerySet:
    """Approved by that day, of a project that citizens may see."""
    changes = apps.get_model("projects", "PlanChange").objects
    return changes.approved().known(on).filter(milestone__project__is_public=True)


def totals(changes: QuerySet) -> dict[str, Any]:
    return {
        "change_count": one_value(changes, Count("pk")),
        "days_later": one_value(changes, Sum("moved_days", filter=Q(moved_days__gt=0))),
        "days_earlier": one_value(changes, Sum("moved_days", filter=Q(moved_days__lt=0))),
    }


def one_value(changes: QuerySet, aggregate: Any) -> Coalesce:
    """An aggregate over all the rows; grouping by a constant keeps it one row."""
    grouped = changes.order_by().annotate(one=Value(1)).values("one").annotate(value=aggregate).values("value")
    return Coalesce(Subquery(grouped, output_field=IntegerField()), Value(0))
