"""Milestones and projects on a day, put into words for rows, drawings and the state at the head of a page."""

from __future__ import annotations

from collections import Counter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from projects.light_words import LIGHT_WORDS
from projects.pages.as_of import AsOf
from projects.pages.badge import Badge, badge
from projects.pages.tree import Step
from projects.schedule import Light, ProjectState
from projects.schedule_words import clauses, milestone_why, state_reason
from projects.timeline import TimelineMilestone


def drawn(step: Step, *, is_named: bool = False) -> TimelineMilestone:
    """`is_named`: the part's name goes with the milestone's, where rows of several parts stand together."""
    return TimelineMilestone(
        name=step.name if is_named else step.milestone.name,
        state=step.state,
        light_label=str(LIGHT_WORDS[step.state.light]),
        why=milestone_why(step.state),
        note=_("no date published"),
    )


def step_badge(step: Step) -> Badge:
    return badge(step.state.light, milestone_why(step.state))


def project_badge(state: ProjectState) -> Badge:
    """The light with the milestone that gives it: 首批楼栋竣工，还有90天."""
    return badge(state.light, state_reason(state.worst.state, state.worst.name) if state.worst else "")


def project_sentence(state: ProjectState, as_of: AsOf) -> str:
    """Why a project shows its light, in one sentence."""
    if state.worst and state.worst.state.planned:
        words = {
            "name": state.worst.name,
            "date": as_of.window(state.worst.state.planned),
            "why": milestone_why(state.worst.state),
        }
        return _("Milestone “%(name)s” is planned for %(date)s: %(why)s.") % words
    if state.light is Light.DONE:
        return _("Completed or in use, with no open milestone left.")
    if state.done:
        return _("What is published has happened; nothing that is still open has a date.")
    return _("No date has been published.")


def parts_sentence(lights: list[Light]) -> str:
    """5个部分：3个正常，1个未定日期，1个已完成. Empty without parts."""
    if not lights:
        return ""
    counted = Counter(lights)
    each = clauses(*(_("%(n)s %(light)s") % one_light(light, counted) for light in Light if counted[light]))
    return ngettext("%(n)s part: %(each)s.", "%(n)s parts: %(each)s.", len(lights)) % {"n": len(lights), "each": each}


def one_light(light: Light, counted: Counter[Light]) -> dict[str, str]:
    return {"n": str(counted[light]), "light": str(LIGHT_WORDS[light]).lower()}
