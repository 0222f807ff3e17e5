from datetime import date
from decimal import Decimal

import pytest

from projects.schedule import (
    CurveError,
    Light,
    NoAnnualPlanError,
    Preset,
    Thresholds,
    investment_progress,
    time_progress,
)

CENT = Decimal("0.01")


@pytest.mark.parametrize(
    ("on", "months", "percent"),
    [
        (date(2025, 1, 1), 0, "0.00"),
        (date(2025, 1, 30), 0, "0.00"),
        (date(2025, 1, 31), 1, "8.33"),
        (date(2024, 2, 28), 1, "8.33"),
        (date(2024, 2, 29), 2, "16.67"),
        (date(2025, 4, 29), 3, "25.00"),
        (date(2025, 4, 30), 4, "33.33"),
        (date(2025, 5, 1), 4, "33.33"),
        (date(2025, 12, 30), 11, "91.67"),
        (date(2025, 12, 31), 12, "100.00"),
    ],
)
def test_time_progress_counts_months_that_have_passed(on: date, months: int, percent: str) -> None:
    found = time_progress(on)

    assert (found.year, found.months_passed) == (on.year, months)
    assert found.percent.quantize(CENT) == Decimal(percent)


@pytest.mark.parametrize(("year", "months"), [(2024, 12), (2025, 4), (2026, 0)])
def test_time_progress_of_another_plan_year(year: int, months: int) -> None:
    assert time_progress(date(2025, 5, 1), year=year).months_passed == months


CURVE = [Decimal(percent) for percent in (2, 5, 15, 25, 35, 45, 55, 65, 75, 85, 95, 100)]


@pytest.mark.parametrize(("on", "percent"), [(date(2025, 1, 2), 0), (date(2025, 5, 1), 25), (date(2025, 12, 31), 100)])
def test_time_progress_follows_the_units_own_curve(on: date, percent: int) -> None:
    found = time_progress(on, curve=CURVE)

    assert (found.percent, found.from_curve) == (Decimal(percent), True)


def test_time_progress_follows_a_curve_that_stands_still() -> None:
    resting_in_winter = [Decimal(0), Decimal(0), *CURVE[2:]]

    assert time_progress(date(2025, 3, 1), curve=resting_in_winter).percent == 0


FALLS_ONCE = [*CURVE[:5], CURVE[6], CURVE[5], *CURVE[7:]]


@pytest.mark.parametrize(
    "curve", [CURVE[:11], CURVE[::-1], FALLS_ONCE], ids=["eleven months", "falling", "falling once"]
)
def test_time_progress_refuses_a_curve_that_is_none(curve: list[Decimal]) -> None:
    with pytest.raises(CurveError):
        time_progress(date(2025, 5, 1), curve=curve)


@pytest.mark.parametrize(
    ("on", "completed", "planned", "gap"),
    [
        pytest.param(date(2021, 3, 31), "30.90", "100", "5.90", id="江门 2021: 30.90 % against 25 %"),
        pytest.param(date(2010, 8, 31), "74", "100", "7.33", id="三明三元区 2010: 74 % against 66.67 %"),
        pytest.param(date(2025, 5, 1), "96000000", "320000000", "-3.33", id="0.96亿元 of 3.20亿元 after four months"),
    ],
)
def test_gap_is_the_rate_minus_time_progress_in_points(on: date, completed: str, planned: str, gap: str) -> None:
    found = investment_progress(Decimal(completed), Decimal(planned), time=time_progress(on))

    assert found.gap_points.quantize(CENT) == Decimal(gap)


HALF_YEAR = time_progress(date(2025, 6, 30))


@pytest.mark.parametrize(
    ("preset", "percent", "light"),
    [
        (Preset.GAP, "60", Light.GREEN),
        (Preset.GAP, "40.01", Light.GREEN),
        (Preset.GAP, "40", Light.YELLOW),
        (Preset.GAP, "20", Light.YELLOW),
        (Preset.GAP, "19.99", Light.RED),
        (Preset.RATIO, "60", Light.GREEN),
        (Preset.RATIO, "40", Light.GREEN),
        (Preset.RATIO, "39.99", Light.YELLOW),
        (Preset.RATIO, "30", Light.YELLOW),
        (Preset.RATIO, "29.99", Light.RED),
    ],
)
def test_money_lights_at_half_a_year(preset: Preset, percent: str, light: Light) -> None:
    found = investment_progress(Decimal(percent), Decimal(100), time=HALF_YEAR, preset=preset)

    assert (found.light, found.percent, found.preset) == (light, Decimal(percent), preset)


def test_limit_is_exact_where_time_progress_is_periodic() -> None:
    ten_points_behind_a_third = Decimal(7), Decimal(30)

    assert investment_progress(*ten_points_behind_a_third, time=time_progress(date(2025, 4, 30))).light is Light.YELLOW


@pytest.mark.parametrize(("on", "ratio"), [(date(2025, 1, 5), None), (date(2025, 6, 30), Decimal(80))])
def test_ratio_percent_is_none_before_the_first_month_has_passed(on: date, ratio: Decimal | None) -> None:
    found = investment_progress(Decimal(40), Decimal(100), time=time_progress(on), preset=Preset.RATIO)

    assert (found.ratio_percent, found.light) == (ratio, Light.GREEN)


def test_investment_thresholds_are_an_argument() -> None:
    strict = Thresholds(gap_yellow_points=Decimal(1), gap_red_points=Decimal(2))

    assert investment_progress(Decimal(47), Decimal(100), time=HALF_YEAR, thresholds=strict).light is Light.RED


def test_rate_of_a_plan_of_one_yuan() -> None:
    assert investment_progress(Decimal(1), Decimal(1), time=HALF_YEAR).percent == 100


@pytest.mark.parametrize("planned", ["0", "-1"])
def test_rate_without_an_annual_plan_is_refused(planned: str) -> None:
    with pytest.raises(NoAnnualPlanError):
        investment_progress(Decimal(1), Decimal(planned), time=HALF_YEAR)
