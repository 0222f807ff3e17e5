"""Where the windows of one milestone lie in its row of the project's timeline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from projects.date_window import DateWindow
from projects.schedule import Light
from projects.timeline.milestone import TimelineMilestone
from projects.timeline.ruler import today_position
from projects.timeline.scale import Scale
from projects.timeline.spans import Extent, extent
from projects.timeline.words import Words

# The baseline's line, that of plan or actual, and the only line of a milestone without dates.
UPPER, LOWER, MIDDLE = 26.0, 56.0, 38.0
SAME_PLACE = 0.5


@dataclass(frozen=True, slots=True)
class RowDrawing:
    """A milestone on the scale: where its windows lie and what is said at them."""

    milestone: TimelineMilestone
    scale: Scale
    on: date
    words: Words

    @property
    def today(self) -> float | None:
        return today_position(self.scale, self.on)

    @property
    def past(self) -> float:
        return self.scale.position(self.on)

    def place(self, window: DateWindow | None) -> Extent | None:
        return extent(window, self.scale) if window else None

    @property
    def upper(self) -> Extent | None:
        return self.place(self.milestone.state.baseline)

    @property
    def lower(self) -> Extent | None:
        return self.place(self.milestone.current)

    @property
    def lower_y(self) -> float:
        return LOWER if self.upper or self.milestone.state.light is not Light.UNDATED else MIDDLE

    @property
    def moved_days(self) -> int:
        """Days between baseline and plan or actual, 0 where they share a day or can't be compared."""
        state = self.milestone.state
        moved = state.against_baseline if state.is_done else state.rescheduled_by
        return moved.days if moved else 0

    @property
    def elbow(self) -> tuple[float, float] | None:
        """From the baseline's mark to the current one, where the date moved."""
        upper, lower = self.upper, self.lower
        if not self.moved_days or not upper or not lower or upper.mark is None or lower.mark is None:
            return None
        return upper.mark, lower.mark

    @property
    def stands_at_baseline(self) -> bool:
        """The two marks are one above the other."""
        upper, lower = self.upper, self.lower
        if not upper or not lower or upper.mark is None or lower.mark is None:
            return False
        return abs(upper.mark - lower.mark) < SAME_PLACE
