"""How many projects show each light and stand at each stage. One query."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Count, Sum

from projects.models import Project, StandingCount
from projects.pages.as_of import AsOf
from projects.pages.candidates import LIGHTS, stage_known
from projects.schedule import Light, boundaries
from projects.severities import severity_of_standing


@dataclass(frozen=True, slots=True)
class Tally:
    """`lights` and `stages` (by their values) are those of whole projects.

    `unreported` counts the projects whose light is grey, parts among them.
    """

    lights: Counter[Light] = field(default_factory=Counter)
    stages: Counter[str] = field(default_factory=Counter)
    part_count: int = 0
    unreported: int = 0

    @property
    def count(self) -> int:
        return self.lights.total()


Row = tuple[bool, str, int, int]


def tally(as_of: AsOf) -> Tally:
    """From the counts that triggers keep, where these hold; else from every project."""
    lights: Counter[Light] = Counter()
    stages: Counter[str] = Counter()
    part_count = unreported = 0
    for is_whole, stage, severity, count in kept_rows(as_of) if as_of.holds else computed_rows(as_of):
        light = LIGHTS[severity]
        unreported += count if light is Light.GREY else 0
        if is_whole:
            lights[light] += count
            stages[stage] += count
        else:
            part_count += count
    return Tally(lights, stages, part_count, unreported)


def kept_rows(as_of: AsOf) -> Iterable[Row]:
    severity = severity_of_standing(boundaries(as_of.on, as_of.thresholds))
    counts = StandingCount.objects.annotate(severity=severity).values_list("is_top", "stage", "severity")
    return counts.annotate(count=Sum("change")).order_by()


def computed_rows(as_of: AsOf) -> Iterable[Row]:
    projects = Project.objects.public().known(as_of.on).with_light(as_of.on, as_of.thresholds)
    for row in projects.values("parent", "stage", "stage_stated_on", "severity").annotate(count=Count("pk")):
        yield row["parent"] is None, stage_known(row, as_of.on), row["severity"], row["count"]
