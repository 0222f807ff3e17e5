"""How often the plans of a project or of a unit moved, and by how many days in all, as columns of queries."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

# From a change to its project and to the projects above.
LEVELS = ("milestone__project", "milestone__project__parent", "milestone__project__parent__parent")


def in_tree(on: date) -> dict[str, Combinable]:
    """For each project, the changes of its milestones and of those of its parts."""
    found = [totals(public_changes(on).filter(**{level: OuterRef("pk")})) for level in LEVELS]
    return {name: sum((one[name] for one in found[1:]), found[0][name]) for name in found[0]}


def of_unit(on: date) -> dict[str, Combinable]:
    """For each unit, the changes of the projects on which it has a role, and of their parts, each once."""
    roles = apps.get_model("projects", "UnitRole").objects.filter(unit=OuterRef(OuterRef("pk")))
    anywhere = Q()
    for level in LEVELS:
        anywhere |= Q(Exists(roles.filter(project=OuterRef(f"{level}_id"), project__is_public=True)))
    return totals(public_changes(on).filter(anywhere))


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
