"""Milestones and projects on a day, put into words for rows and drawings."""

from __future__ import annotations

from django.utils.translation import gettext as _

from projects.light_words import LIGHT_WORDS
from projects.pages.badge import Badge, badge
from projects.pages.tree import Step
from projects.project_words import list_reason
from projects.schedule import ProjectState
from projects.schedule_words import milestone_why
from projects.timeline import TimelineMilestone


def drawn(step: Step) -> TimelineMilestone:
    return TimelineMilestone(
        name=step.milestone.name,
        state=step.state,
        light_label=str(LIGHT_WORDS[step.state.light]),
        why=milestone_why(step.state),
        note=_("no date published"),
    )


def step_badge(step: Step) -> Badge:
    return badge(step.state.light, milestone_why(step.state))


def project_badge(state: ProjectState) -> Badge:
    return badge(state.light, *list_reason(state))
