"""Milestones that are due in the month or after it, that passed without being done, or that were finished lately.

One query.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from projects.compiled import asked
from projects.models import Milestone, Project
from projects.pages.as_of import AsOf
from projects.pages.badge import Badge
from projects.pages.calendar_period import Period
from projects.pages.dated_steps import public_milestones
from projects.pages.step_words import drawn, step_badge
from projects.pages.tree import Step, public_name, step
from projects.querysets import MilestoneQuerySet
from projects.timeline import mini_timeline, plan_year
from projects.timeline.month import month_head, month_track
from projects.timeline.shapes import Head, Track

MOST, MOST_AFTER, MOST_COUNTED = 6, 3, 1000


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
    project. `month_count` counts all that are due in the month; None where they are too many to be counted.
    """

    in_month: tuple[MilestoneNews, ...]
    month_count: int | None
    month_head: Head
    later: tuple[MilestoneNews, ...]
    passed: tuple[MilestoneNews, ...]
    done: tuple[MilestoneNews, ...]


class CountOf(Subquery):
    """How many rows a query gives, up to its own limit."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS counted)"
    output_field = IntegerField()


def news(as_of: AsOf) -> News:
    month = Period(as_of.on.year, as_of.on.month)
    shown = asked(told_around, (as_of.on, month.first, month.last), None, as_of.holds)
    steps = [step(one, one.project_id, as_of) for one in shown]
    undone = sorted((one for one in steps if not one.state.is_done), key=due_by)
    in_month = [one for one in undone if month.first <= due_by(one)[0] <= month.last]
    later = [one for one in undone if due_by(one)[0] > month.last]
    passed = [one for one in undone if due_by(one)[0] < month.first]
    done = sorted((one for one in steps if one.state.is_done), key=done_by, reverse=True)
    count = shown[0].month_count if shown else 0
    return News(
        in_month=in_days(in_month, month, as_of),
        month_count=count if count <= MOST_COUNTED else None,
        month_head=month_head(month.first, on=as_of.on, language=as_of.language),
        later=pieces(later, as_of),
        passed=pieces(passed[::-1], as_of),
        done=pieces(done, as_of),
    )


def told_around(on: date, first: date, last: date, stored: bool) -> QuerySet[Milestone]:
    """Around the month that has these days; beside each, `month_count` of all that are due in it."""
    groups = chosen(on, first, last, stored=stored)
    keys = [Milestone.objects.order_by().filter(pk__in=group.values("pk")).values("pk") for group in groups]
    counted = due_within(open_on(on, stored=stored), first, last).order_by().values("pk")[: MOST_COUNTED + 1]
    rows = with_projects(public_milestones(on).with_told(on, stored=stored)).filter(
        pk__in=keys[0].union(*keys[1:], all=True)
    )
    return rows.annotate(month_count=CountOf(counted))


def chosen(on: date, first: date, last: date, *, stored: bool) -> tuple[QuerySet[Milestone], ...]:
    """The few of each group, each found by an index on its dates."""
    soonest, latest = ("known_planned_latest", "pk"), ("-known_planned_latest", "-pk")
    undone = open_on(on, stored=stored)
    return (
        due_within(undone, first, last).order_by(*soonest)[:MOST],
        undone.filter(known_planned_latest__gt=last).order_by(*soonest)[:MOST_AFTER],
        undone.filter(known_planned_latest__lt=first).order_by(*latest)[:MOST],
        newest_of_each_project(on, stored=stored).order_by("-finished_on", "pk")[:MOST],
    )


def open_on(on: date, *, stored: bool) -> MilestoneQuerySet:
    """Public ones that are open on the day."""
    return of_public_projects(on).open(on, stored=stored)


def due_within(milestones: MilestoneQuerySet, first: date, last: date) -> MilestoneQuerySet:
    return milestones.filter(known_planned_latest__range=(first, last))


def newest_of_each_project(on: date, *, stored: bool) -> QuerySet[Milestone]:
    """What was done last of each project, with its last day `finished_on`."""
    finished_on = Coalesce("known_actual_latest", "known_actual_earliest")
    done = of_public_projects(on).done(on, stored=stored)
    done = done.annotate(finished_on=finished_on).filter(finished_on__isnull=False)
    newer = Q(finished_on__gt=OuterRef("finished_on")) | Q(finished_on=OuterRef("finished_on"), pk__lt=OuterRef("pk"))
    return done.exclude(Exists(done.filter(newer, project=OuterRef("project"))))


def of_public_projects(on: date) -> MilestoneQuerySet:
    return Milestone.objects.known(on).filter(project__in=Project.objects.public().known(on))


def due_by(step: Step) -> tuple[date, int]:
    planned = step.state.planned
    return (planned.latest if planned and planned.latest else date.max), step.milestone.pk


def done_by(step: Step) -> tuple[date, int]:
    actual = step.state.actual
    return (actual.latest or actual.earliest or date.min) if actual else date.min, -step.milestone.pk


def with_projects(milestones: QuerySet[Milestone]) -> QuerySet[Milestone]:
    return milestones.select_related("project__parent", "actual_source").defer("actual_source__text")


def in_days(steps: Iterable[Step], month: Period, as_of: AsOf) -> tuple[MilestoneNews, ...]:
    """Drawn over the days of the month."""
    return tuple(piece(one, month_track(drawn(one), on=as_of.on, first=month.first), as_of) for one in steps)


def pieces(steps: Sequence[Step], as_of: AsOf) -> tuple[MilestoneNews, ...]:
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
