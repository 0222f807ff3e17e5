"""Milestones that are due in the month or after it, that passed without being done, or that were finished lately.

Two queries.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from projects.models import Milestone
from projects.pages.as_of import AsOf
from projects.pages.badge import Badge
from projects.pages.calendar_period import Period
from projects.pages.dated_steps import public_milestones
from projects.pages.step_words import drawn, step_badge
from projects.pages.tree import Step, public_name, step
from projects.schedule import Light
from projects.timeline import mini_timeline, plan_year
from projects.timeline.month import month_head, month_track
from projects.timeline.shapes import Head, Track

MOST, MOST_AFTER = 6, 3
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
    """`in_month` are the open ones due in the day's month, `later` those due after it, both the nearest first.

    `passed` were due before the month; they and `done` have the latest first, of what is done the newest of each
    project. `month_count` counts all that are due in the month, `unreported` all of whose light is grey.
    """

    in_month: tuple[MilestoneNews, ...]
    month_count: int
    month_head: Head
    later: tuple[MilestoneNews, ...]
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

    def is_due_in(self, month: Period) -> bool:
        return self.is_open and month.first <= self.due_by[0] <= month.last

    def is_due_after(self, month: Period) -> bool:
        return self.severity in AHEAD and self.due_by[0] > month.last

    def was_due_before(self, month: Period) -> bool:
        return self.severity in BEHIND and self.due_by[0] < month.first

    @property
    def is_open(self) -> bool:
        return self.severity in (*AHEAD, *BEHIND)

    @property
    def done_by(self) -> tuple[date, int]:
        return self.actual_latest or self.actual_earliest or date.min, -self.key


def news(as_of: AsOf) -> News:
    milestones = public_milestones(as_of)
    columns = ("pk", "project", "severity", *KNOWN)
    glances = [Glance(*values) for values in milestones.values_list(*columns)]
    month = Period(as_of.on.year, as_of.on.month)
    in_month = sorted((one for one in glances if one.is_due_in(month)), key=lambda one: one.due_by)
    later = sorted((one for one in glances if one.is_due_after(month)), key=lambda one: one.due_by)[:MOST_AFTER]
    passed = sorted((one for one in glances if one.was_due_before(month)), key=lambda one: one.due_by, reverse=True)
    done = newest_of_each_project(one for one in glances if one.severity == Light.DONE.severity)
    chosen = (in_month[:MOST], later, passed[:MOST], done)
    shown = with_projects(milestones).in_bulk([one.key for group in chosen for one in group])
    return News(
        in_month=in_days(in_month[:MOST], shown, month, as_of),
        month_count=len(in_month),
        month_head=month_head(month.first, on=as_of.on, language=as_of.language),
        later=pieces(later, shown, as_of),
        passed=pieces(passed[:MOST], shown, as_of),
        done=pieces(done, shown, as_of),
        unreported=sum(one.severity == Light.GREY.severity for one in glances),
    )


def with_projects(milestones: QuerySet[Milestone]) -> QuerySet[Milestone]:
    return milestones.select_related("project__parent", "actual_source").defer("actual_source__text")


def newest_of_each_project(done: Iterable[Glance]) -> list[Glance]:
    newest: dict[int, Glance] = {}
    for one in sorted(done, key=lambda one: one.done_by, reverse=True):
        newest.setdefault(one.project, one)
    return list(newest.values())[:MOST]


def in_days(
    glances: list[Glance], shown: dict[int, Milestone], month: Period, as_of: AsOf
) -> tuple[MilestoneNews, ...]:
    """Drawn over the days of the month."""
    steps = [step(shown[one.key], one.project, as_of) for one in glances]
    return tuple(piece(one, month_track(drawn(one), on=as_of.on, first=month.first), as_of) for one in steps)


def pieces(glances: list[Glance], shown: dict[int, Milestone], as_of: AsOf) -> tuple[MilestoneNews, ...]:
    steps = [step(shown[one.key], one.project, as_of) for one in glances]
    year = plan_year(as_of.on, (window for one in steps for window in one.state.windows))
    return tuple(piece(one, mini_timeline([drawn(one)], on=as_of.on, year=year), as_of) for one in steps)


def piece(step: Step, track: Track, as_of: AsOf) -> MilestoneNews:
    window = step.state.actual or step.state.planned
    source = step.milestone.actual_source
    return MilestoneNews(
        project=public_name(step.owner),
        url=step.owner.get_absolute_url() + as_of.query,
        name=step.milestone.name,
        date=as_of.window(window) if window else "",
        badge=step_badge(step),
        track=track,
        source_url=source.get_absolute_url() + as_of.query if source and source.is_public else "",
    )
