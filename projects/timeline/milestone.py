"""What the drawings are made from."""

from __future__ import annotations

from dataclasses import dataclass

from projects.date_window import DateWindow
from projects.schedule import MilestoneState


@dataclass(frozen=True, slots=True)
class TimelineMilestone:
    """A milestone with the words that stand beside its drawing.

    `light_label` and `why` are the light in a word and its reason; `note` is what is said of an undated milestone.
    """

    name: str
    state: MilestoneState
    light_label: str = ""
    why: str = ""
    note: str = ""

    @property
    def symbol(self) -> str:
        return self.state.light.symbol

    @property
    def colour(self) -> str:
        return f"c-{self.symbol}"

    @property
    def current(self) -> DateWindow | None:
        """What happened, else what is planned now."""
        return self.state.actual or self.state.planned

    @property
    def windows(self) -> tuple[DateWindow, ...]:
        return self.state.windows

    @property
    def is_missed(self) -> bool:
        """Past its last day, open, and reported so: a bar runs from it to today."""
        return self.state.light.symbol in ("late", "bad")

    @property
    def is_past_due(self) -> bool:
        return self.state.days_overdue is not None


def windows_of(milestones: tuple[TimelineMilestone, ...]) -> list[DateWindow]:
    return [window for milestone in milestones for window in milestone.windows]
