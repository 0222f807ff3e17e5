"""The calculation of investment progress in words: each formula with its inputs beside its result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext

from projects.figure_format import format_percent, format_points, format_yuan, format_yuan_exact
from projects.schedule import PRESETS, InvestmentProgress, Preset, Thresholds
from projects.schedule_words import language, statements


@dataclass(frozen=True, slots=True)
class CalculationRow:
    """`exact` is the formula with its amounts in full, where it has any that are shortened."""

    name: str
    formula: str
    result: str
    exact: str = ""


def calculation(progress: InvestmentProgress, thresholds: Thresholds = PRESETS) -> tuple[CalculationRow, ...]:
    """投资完成率, 时序进度, and what their comparison lights."""
    compared = gap_row if progress.preset is Preset.GAP else ratio_row
    return rate_row(progress), time_row(progress), compared(progress, thresholds)


def rate_row(progress: InvestmentProgress) -> CalculationRow:
    formula, in_full = rate_formula(progress, format_yuan), rate_formula(progress, format_yuan_exact)
    exact = "" if formula == in_full else in_full
    return CalculationRow(gettext("Investment rate"), formula, format_percent(progress.percent), exact)


def rate_formula(progress: InvestmentProgress, written: Callable[..., str]) -> str:
    return gettext("%(completed)s completed ÷ %(planned)s planned for the year") % {
        "completed": written(progress.completed_yuan, language=language()),
        "planned": written(progress.annual_planned_yuan, language=language()),
    }


def time_row(progress: InvestmentProgress) -> CalculationRow:
    formula = gettext("%(months)d months passed ÷ 12")
    if progress.time.from_curve:
        formula = gettext("the unit's own curve after %(months)d months")
    result = format_percent(progress.time.percent)
    return CalculationRow(gettext("Time progress"), formula % {"months": progress.time.months_passed}, result)


def gap_row(progress: InvestmentProgress, thresholds: Thresholds) -> CalculationRow:
    formula = f"{format_percent(progress.percent)} − {format_percent(progress.time.percent)}"
    result = format_points(progress.gap_points, language=language())
    return CalculationRow(gettext("Difference"), statements(formula, gap_rule(thresholds)), result)


def gap_rule(thresholds: Thresholds) -> str:
    return gettext("yellow from %(yellow)s points behind, red beyond %(red)s") % {
        "yellow": limit(thresholds.gap_yellow_points),
        "red": limit(thresholds.gap_red_points),
    }


def ratio_row(progress: InvestmentProgress, thresholds: Thresholds) -> CalculationRow:
    formula = f"{format_percent(progress.percent)} ÷ {format_percent(progress.time.percent)}"
    ratio = progress.ratio_percent
    result = gettext("not comparable") if ratio is None else format_percent(ratio)
    return CalculationRow(gettext("Share of time progress"), statements(formula, ratio_rule(thresholds)), result)


def ratio_rule(thresholds: Thresholds) -> str:
    return gettext("yellow under %(yellow)s%%, red under %(red)s%%") % {
        "yellow": limit(thresholds.ratio_yellow_percent),
        "red": limit(thresholds.ratio_red_percent),
    }


def limit(value: Decimal) -> str:
    return f"{value.normalize():f}"
