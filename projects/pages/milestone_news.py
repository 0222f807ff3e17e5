"""Milestones that are due next, that passed without a report, or that were finished lately."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from projects.models import Milestone
from projects.pages.as_of import AsOf
from projects.pages.badge import Badge
from projects.pages.step_words import drawn, step_badge
from projects.pages.tree import Step, step
from projects.schedule import Light
from projects.timeline import mini_timeline, plan_year
from projects.timeline.shapes import Track

MOST = 6
OPEN_LATE = (Light.RED, Light.YELLOW, Light.GREY)


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


def due_next(milestones: Iterable[Milestone], as_of: AsOf) -> tuple[MilestoneNews, ...]:
    """Open and not yet past, the nearest first."""
    steps = [one for one in steps_of(milestones, as_of) if one.state.light in (Light.BLUE, Light.GREEN)]
    return news(sorted(steps, key=planned_latest)[:MOST], as_of)


def passed(milestones: Iterable[Milestone], as_of: AsOf) -> tuple[MilestoneNews, ...]:
    """Open and past, the latest first."""
    steps = [one for one in steps_of(milestones, as_of) if one.state.light in OPEN_LATE]
    return news(sorted(steps, key=planned_latest, reverse=True)[:MOST], as_of)


def lately_done(milestones: Iterable[Milestone], as_of: AsOf) -> tuple[MilestoneNews, ...]:
    """The newest of each project."""
    steps = [one for one in steps_of(milestones, as_of) if one.state.is_done]
    newest: dict[int, Step] = {}
    for one in sorted(steps, key=happened_by, reverse=True):
        newest.setdefault(one.owner.pk, one)
    return news(list(newest.values())[:MOST], as_of)


def unreported_count(milestones: Iterable[Milestone], as_of: AsOf) -> int:
    return sum(one.state.light is Light.GREY for one in steps_of(milestones, as_of))


def steps_of(milestones: Iterable[Milestone], as_of: AsOf) -> list[Step]:
    return [step(milestone, milestone.project_id, as_of.on) for milestone in milestones]


def news(steps: list[Step], as_of: AsOf) -> tuple[MilestoneNews, ...]:
    year = plan_year(as_of.on, (window for one in steps for window in drawn(one).windows))
    return tuple(one_piece(step, year, as_of) for step in steps)


def one_piece(step: Step, year: int, as_of: AsOf) -> MilestoneNews:
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


def planned_latest(step: Step) -> date:
    planned = step.state.planned
    return (planned.latest if planned else None) or date.max


def happened_by(step: Step) -> date:
    actual = step.state.actual
    return (actual.latest or actual.earliest if actual else None) or date.min
