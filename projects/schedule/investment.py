"""投资完成率 against 时序进度, and the light that the gap gives."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from projects.schedule.light import Light
from projects.schedule.thresholds import PRESETS, Thresholds
from projects.schedule.time_progress import TimeProgress, as_percent


class NoAnnualPlanError(ValueError):
    """There is no annual planned investment to divide by."""


class Preset(StrEnum):
    """`GAP` counts percentage points behind time progress (银川 2025); `RATIO` the share of it reached (武汉)."""

    GAP = "gap"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class InvestmentProgress:
    """The rate with the inputs of its formula: completed ÷ annual planned, held against time progress."""

    completed_yuan: Decimal
    annual_planned_yuan: Decimal
    time: TimeProgress
    preset: Preset
    light: Light
    share: Fraction

    @property
    def percent(self) -> Decimal:
        """投资完成率 in percent, unrounded."""
        return as_percent(self.share)

    @property
    def gap_points(self) -> Decimal:
        """Percentage points ahead of time progress (+5.90) or behind it (−3.33)."""
        return as_percent(self.share - self.time.share)

    @property
    def ratio_percent(self) -> Decimal | None:
        """The rate as percent of time progress; None before the first month has passed."""
        return as_percent(self.share / self.time.share) if self.time.share else None


def investment_progress(
    completed_yuan: Decimal,
    annual_planned_yuan: Decimal,
    *,
    time: TimeProgress,
    preset: Preset = Preset.GAP,
    thresholds: Thresholds = PRESETS,
) -> InvestmentProgress:
    if annual_planned_yuan <= 0:
        raise NoAnnualPlanError("the annual planned investment must be above zero")
    share = Fraction(completed_yuan) / Fraction(annual_planned_yuan)
    light_of = gap_light if preset is Preset.GAP else ratio_light
    light = light_of(share, time.share, thresholds)
    return InvestmentProgress(completed_yuan, annual_planned_yuan, time, preset, light, share)


def gap_light(share: Fraction, time_share: Fraction, thresholds: Thresholds) -> Light:
    points_behind = (time_share - share) * 100
    if points_behind > Fraction(thresholds.gap_red_points):
        return Light.RED
    return Light.YELLOW if points_behind >= Fraction(thresholds.gap_yellow_points) else Light.GREEN


def ratio_light(share: Fraction, time_share: Fraction, thresholds: Thresholds) -> Light:
    if share * 100 < time_share * Fraction(thresholds.ratio_red_percent):
        return Light.RED
    return Light.YELLOW if share * 100 < time_share * Fraction(thresholds.ratio_yellow_percent) else Light.GREEN
