"""What a proposed plan would do, put into words for whoever proposes or decides it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from projects.date_window import DateWindow
from projects.models import Milestone
from projects.pages.as_of import AsOf
from projects.pages.badge import Badge, badge
from projects.pages.step_words import project_badge
from projects.pages.tree import Step, is_finished, steps_by_project
from projects.schedule import MilestoneState, NamedState, Preview, preview
from projects.schedule_words import milestone_why, shift_words


@dataclass(frozen=True, slots=True)
class LightChange:
    before: Badge
    after: Badge

    @property
    def is_change(self) -> bool:
        return self.before.symbol != self.after.symbol


@dataclass(frozen=True, slots=True)
class ChangePreview:
    """`order` names the steps whose order it would turn round, one sentence each."""

    old: str
    proposed: str
    shift: str
    milestone: LightChange
    project: LightChange
    order: tuple[str, ...]


def change_preview(milestone: Milestone, proposed: DateWindow, as_of: AsOf) -> ChangePreview:
    project = milestone.project
    steps = steps_by_project([project], as_of)[project.pk]
    own = [one.named_state for one in steps if is_beside(one, milestone)]
    below = [one.named_state for one in steps if one.owner.pk != project.pk]
    moved = next(one for one in steps if one.milestone.pk == milestone.pk)
    found = preview(
        moved.named_state,
        proposed,
        beside=own,
        below=below,
        finished=is_finished(project, as_of.on),
        thresholds=as_of.thresholds,
    )
    return in_words(found, moved, as_of)


def is_beside(step: Step, milestone: Milestone) -> bool:
    return step.owner.pk == milestone.project_id and step.milestone.pk != milestone.pk


def in_words(found: Preview, moved: Step, as_of: AsOf) -> ChangePreview:
    old = found.before.planned
    proposed = found.after.planned
    assert proposed is not None
    return ChangePreview(
        old=as_of.window(old) if old else "",
        proposed=as_of.window(proposed),
        shift=shift_words(found.shift) if old else "",
        milestone=LightChange(milestone_badge(found.before), milestone_badge(found.after)),
        project=LightChange(project_badge(found.project_before), project_badge(found.project_after)),
        order=tuple(order_words(found, moved.name, as_of)),
    )


def milestone_badge(state: MilestoneState) -> Badge:
    return badge(state.light, milestone_why(state))


def order_words(found: Preview, name: str, as_of: AsOf) -> Iterable[str]:
    for one in found.then_before:
        yield _("“%(other)s” (%(date)s) would then stand before “%(milestone)s”, which it follows now.") % {
            "other": one.name,
            "date": date_words(one, as_of),
            "milestone": name,
        }
    for one in found.then_after:
        yield _("“%(milestone)s” would then stand before “%(other)s” (%(date)s), which it follows now.") % {
            "other": one.name,
            "date": date_words(one, as_of),
            "milestone": name,
        }


def date_words(one: NamedState, as_of: AsOf) -> str:
    window = one.state.actual or one.state.planned
    return as_of.window(window) if window else milestone_why(one.state)
