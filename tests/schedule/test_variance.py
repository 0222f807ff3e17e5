from datetime import date
from itertools import product

import pytest

from projects.date_window import DateWindow
from projects.schedule import Variance, variance
from tests.schedule.grid import ON, baselines, planned_windows

JULY_30 = DateWindow.of_day(date(2025, 7, 30))
JUNE_30 = DateWindow.of_day(date(2025, 6, 30))
LATE_MAY = DateWindow.of_month_part(2025, 5, 3)
BY_APRIL = DateWindow(None, date(2025, 4, 30))
FROM_APRIL = DateWindow(date(2025, 4, 1), None)


@pytest.mark.parametrize(
    ("window", "reference", "days"),
    [
        pytest.param(JULY_30, JUNE_30, 30, id="a month late"),
        pytest.param(JUNE_30, JULY_30, -30, id="a month early"),
        pytest.param(JULY_30, JULY_30, 0, id="the same day"),
        pytest.param(
            DateWindow.of_day(date(2022, 6, 13)), DateWindow.of_month(2022, 6), 0, id="a day inside the window"
        ),
        pytest.param(DateWindow.of_day(date(2025, 5, 21)), LATE_MAY, 0, id="the window's first day"),
        pytest.param(DateWindow.of_day(date(2025, 5, 31)), LATE_MAY, 0, id="the window's last day"),
        pytest.param(DateWindow.of_day(date(2025, 5, 20)), LATE_MAY, -1, id="the day before the window"),
        pytest.param(DateWindow.of_day(date(2025, 6, 1)), LATE_MAY, 1, id="the day after the window"),
        pytest.param(DateWindow.of_month(2025, 8), LATE_MAY, 62, id="a window counts from its nearer edge"),
        pytest.param(LATE_MAY, DateWindow.of_month(2025, 8), -62, id="and so does the other"),
        pytest.param(
            DateWindow.of_months(2025, 4, 6), DateWindow.of_months(2025, 6, 8), 0, id="windows that share days"
        ),
    ],
)
def test_variance_counts_days_between_nearer_edges(window: DateWindow, reference: DateWindow, days: int) -> None:
    found = variance(window, reference)

    assert found is not None
    assert found.days == days


@pytest.mark.parametrize(
    ("window", "reference"),
    [
        pytest.param(BY_APRIL, JULY_30, id="done no later than April, before the promised day"),
        pytest.param(BY_APRIL, DateWindow.of_month_part(2024, 12, 3), id="done no later than April, after it"),
        pytest.param(JULY_30, FROM_APRIL, id="a reference without an end"),
        pytest.param(FROM_APRIL, JULY_30, id="a window without an end"),
        pytest.param(None, JULY_30, id="no window"),
        pytest.param(JULY_30, None, id="no reference"),
    ],
)
def test_variance_of_an_open_or_missing_window_is_not_comparable(
    window: DateWindow | None, reference: DateWindow | None
) -> None:
    assert variance(window, reference) is None


def test_variance_of_windows_that_share_days_tells_how_each_edge_moved() -> None:
    december, fourth_quarter = DateWindow.of_month(2025, 12), DateWindow.of_months(2025, 10, 12)

    assert variance(fourth_quarter, december) == Variance(days=0, start_days=-61, end_days=0)


def test_variance_swapped_turns_its_signs() -> None:
    windows = [*baselines(ON), *planned_windows(ON)]

    for one, other in product(windows, windows):
        forth, back = variance(one, other), variance(other, one)
        turned = back and Variance(-back.days, -back.start_days, -back.end_days)
        assert forth == turned


def test_variance_knows_its_direction() -> None:
    found = [variance(JULY_30, JUNE_30), variance(JUNE_30, JULY_30), variance(JULY_30, JULY_30)]

    assert [one and one.is_late for one in found] == [True, False, False]
    assert [one and one.is_early for one in found] == [False, True, False]
    assert [one and one.is_same for one in found] == [False, False, True]


def test_day_inside_a_window_is_not_the_same_as_the_window() -> None:
    found = variance(DateWindow.of_day(date(2025, 5, 31)), LATE_MAY)

    assert found == Variance(days=0, start_days=10, end_days=0)
    assert not found.is_same


def test_a_single_day_is_early_or_late() -> None:
    days = [DateWindow.of_day(date(2025, 5, day)) for day in (30, 31)]

    sooner, later = variance(days[0], days[1]), variance(days[1], days[0])

    assert (sooner.is_early, sooner.is_late, later.is_early, later.is_late) == (True, False, False, True)
