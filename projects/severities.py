"""Lights as comparisons of stored dates, for queries that filter and sort by them."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Case, Q, Value, When
from django.db.models.lookups import LessThanOrEqual

from projects.known_windows import DONE_ON
from projects.last_reports import reported_since
from projects.schedule import Boundaries, Light


def severity(edges: Boundaries) -> Case:
    """The light of a milestone as comparisons of its stored dates, in the order that `Boundaries` documents."""
    return Case(
        When(LessThanOrEqual(DONE_ON, edges.on), then=Value(Light.DONE.severity)),
        When(known_planned_latest=None, then=Value(Light.UNDATED.severity)),
        default=severity_of_dated(edges),
    )


def severity_of_dated(edges: Boundaries) -> Case:
    """The light of an open milestone that has a planned day: each date in it costs a query, none stands there twice."""
    reported = Case(
        When(known_planned_latest__gte=edges.yellow_from, then=Value(Light.YELLOW.severity)),
        default=Value(Light.RED.severity),
    )
    return Case(
        When(known_planned_latest__gt=edges.due_soon_until, then=Value(Light.GREEN.severity)),
        When(known_planned_latest__gte=edges.on, then=Value(Light.BLUE.severity)),
        When(reported_since("known_planned_latest"), then=reported),
        default=Value(Light.GREY.severity),
        output_field=models.IntegerField(),
    )


def severity_of_standing(edges: Boundaries, prefix: str = "") -> Case:
    """The light of a project by its two dates, see `projects.derived.standings`; the worst that one of them gives."""
    return Case(
        *(When(shines(light, edges, prefix), then=Value(light.severity)) for light in Light),
        output_field=models.IntegerField(),
    )


def shines(light: Light, edges: Boundaries, prefix: str = "") -> Q:
    """The light as one stretch of the order of urgency.

    A plan that was missed and reported on has passed; what was due without a report is grey once it has.
    """
    stretches: dict[Light, dict[str, object]] = {
        Light.RED: {"late_on__lt": edges.yellow_from},
        Light.YELLOW: {"late_on__gte": edges.yellow_from, "late_on__lt": date.max},
        Light.GREY: {"late_on": date.max, "due_on__lt": edges.on},
        Light.BLUE: {"late_on": date.max, "due_on__gte": edges.on, "due_on__lte": edges.due_soon_until},
        Light.GREEN: {"late_on": date.max, "due_on__gt": edges.due_soon_until, "due_on__lt": date.max},
        Light.UNDATED: {"late_on": date.max, "due_on": date.max, "is_finished": False},
        Light.DONE: {"late_on": date.max, "due_on": date.max, "is_finished": True},
    }
    return Q(**{f"{prefix}{name}": value for name, value in stretches[light].items()})
