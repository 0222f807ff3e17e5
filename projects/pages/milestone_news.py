"""Milestones that are due next, that passed without being done, or that were finished lately. Two queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from projects.models import Milestone
from projects.pages.as_of import AsOf
from projects.pages.badge import Badge
from projects.pages.step_words import drawn, step_badge
from projects.pages.tree import Step, step
from projects.schedule import Light
from projects.timeline import mini_timeline, plan_year
from projects.timeline.shapes import Track

MOST = 6
KNOWN = ("known_planned_latest", "known_actual_earliest", "known_actual_latest")
AHEAD = (Light.BLUE.severity, Light.GREEN.severity)
BEHIND = (Light.RED.severity, Light.YELLOW.severity, Light.GREY.severity)


@dataclass(frozen=True, slots=True)
class MilestoneNews:
    """`source_url` is where it was told, empty where no public source stands behind it."""

    project: str
    url: str
    name: str
    date: str
    badge: Badge
    track: Track
    source_url: str


@dataclass(frozen=True, slots=True)
class News:
    """`due` has the nearest first, `passed` and `done` the latest; of what is done the newest of each project."""

    due: tuple[MilestoneNews, ...]
    passed: tuple[MilestoneNews, ...]
    done: tuple[MilestoneNews, ...]
    unreported: int


@dataclass(frozen=True, slots=True)
class Glance:
    """As much of a milestone as choosing needs."""

    key: int
    project: int
    severity: int
    planned_latest: date | None
    actual_earliest: date | None
    actual_latest: date | None

    @property
    def due_by(self) -> tuple[date, int]:
        return self.planned_latest or date.max, self.key

    @property
    def done_by(self) -> tuple[date, int]:
        return self.actual_latest or self.actual_earliest or date.min, -self.key


def news(as_of: AsOf) -> News:
    milestones = public_milestones(as_of)
    columns = ("pk", "project", "severity", *KNOWN)
    glances = [Glance(*values) for values in milestones.values_list(*columns)]
    due = sorted((one for one in glances if one.severity in AHEAD), key=lambda one: one.due_by)[:MOST]
    behind = (one for one in glances if one.severity in BEHIND)
    passed = sorted(behind, key=lambda one: one.due_by, reverse=True)[:MOST]
    done = newest_of_each_project(one for one in glances if one.severity == Light.DONE.severity)
    shown = with_projects(milestones).in_bulk([one.key for one in (*due, *passed, *done)])
    return News(
        due=pieces(due, shown, as_of),
        passed=pieces(passed, shown, as_of),
        done=pieces(done, shown, as_of),
        unreported=sum(one.severity == Light.GREY.severity for one in glances),
    )


def public_milestones(as_of: AsOf) -> QuerySet[Milestone]:
    known = Q(project__known_from=None) | Q(project__known_from__lte=as_of.on)
    return (
        Milestone.objects.known(as_of.on).with_light(as_of.on, as_of.thresholds).filter(known, project__is_public=True)
    )


def with_projects(milestones: QuerySet[Milestone]) -> QuerySet[Milestone]:
    return milestones.select_related("project__parent", "actual_source").defer("actual_source__text")


def newest_of_each_project(done: Iterable[Glance]) -> list[Glance]:
    newest: dict[int, Glance] = {}
    for one in sorted(done, key=lambda one: one.done_by, reverse=True):
        newest.setdefault(one.project, one)
    return list(newest.values())[:MOST]


def pieces(glances: list[Glance], shown: dict[int, Milestone], as_of: AsOf) -> tuple[MilestoneNews, ...]:
    steps = [step(shown[one.key], one.project, as_of) for one in glances]
    year = plan_year(as_of.on, (window for one in steps for window in drawn(one).windows))
    return tuple(piece(one, year, as_of) for one in steps)


def piece(step: Step, year: int, as_of: AsOf) -> MilestoneNews:
    window = step.state.actual or step.state.planned
    source = step.milestone.actual_source
    return MilestoneNews(
        project=step.owner.name,
        url=step.owner.get_absolute_url() + as_of.query,
        name=step.milestone.name,
        date=as_of.window(window) if window else "",
        badge=step_badge(step),
        track=mini_timeline([drawn(step)], on=as_of.on, year=year),
        source_url=source.get_absolute_url() + as_of.query if source and source.is_public else "",
    )
