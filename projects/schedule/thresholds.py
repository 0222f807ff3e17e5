"""The limits at which a light changes: the presets, which stored rows with an effective date may replace."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Thresholds:
    """`due_soon_days` and `yellow_days` include their last day: 7 days left is due soon, 15 days overdue is yellow.

    The `gap` limits are percentage points behind time progress (yellow from the first, red past the second); the
    `ratio` limits are percent of time progress (yellow under the first, red under the second).
    """

    due_soon_days: int = 7
    yellow_days: int = 15
    gap_yellow_points: Decimal = Decimal(10)
    gap_red_points: Decimal = Decimal(30)
    ratio_yellow_percent: Decimal = Decimal(80)
    ratio_red_percent: Decimal = Decimal(60)


PRESETS = Thresholds()
