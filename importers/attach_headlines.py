"""What only the headline tells of its project: 云溪大桥年底通车, over a story that never says so."""

from __future__ import annotations

from importers.attachment import Attachment
from importers.drafts import Draft
from importers.scene import Scene
from importers.step import Step
from importers.steps import find_steps
from projects.date_window import DateWindow

POINTS = 0.0


class HeadlineAttachment(Attachment):
    """Steps with a day in headings, where the body tells no such step of the project."""

    def attach(self) -> None:
        for scene in self.scenes:
            if scene.here.sentence.is_heading and scene.here.dates and scene.references:
                self._tell_of(scene)

    def _tell_of(self, scene: Scene) -> None:
        for step in find_steps(scene.here, scene.spans, self.published):
            window = step.statement.window
            if window is None or step.member is not None:
                continue
            drafts, why = self.targets_at(scene, step.position)
            for draft in drafts:
                if not _is_known(draft, step, window):
                    self.give((draft,), step.statement.attached(why), "milestones", POINTS)


def _is_known(draft: Draft, step: Step, window: DateWindow) -> bool:
    """The body tells of the same day, or when the same came about."""
    return any(
        told.window is not None and (told.window.latest == window.latest or told.name.endswith(step.event))
        for told in draft.milestones
    )
