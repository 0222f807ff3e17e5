from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given

from projects.date_window import DateWindow
from projects.timeline import plan_year
from projects.timeline.milestone import windows_of
from projects.timeline.scale import Scale, gauge_scale, network_scale, project_scale, year_scale
from tests.timeline.milestones import ON, TODAY, day, industrial_park, milestones, windows

PARK = windows_of(industrial_park())


def positions(scale: Scale, *days: str) -> list[float]:
    return [round(scale.position(date.fromisoformat(text)), 2) for text in days]


def test_project_scale_gives_the_plan_year_three_quarters() -> None:
    scale = project_scale(ON, PARK)

    assert positions(scale, "2022-01-01", "2023-01-01", "2025-01-01", "2025-05-01") == [0, 7.99, 24, 48.66]
    assert positions(scale, "2025-07-30", "2025-12-30") == [67.15, 98.59]
    assert (scale.plan_year, scale.earlier_ratio, scale.later_ratio) == (2025, 9, None)


def test_project_scale_years_after_the_plan_keep_today_on_the_ruler() -> None:
    scale = project_scale(TODAY, PARK)

    assert positions(scale, "2022-01-01", "2025-01-01", "2026-01-01", "2026-12-31") == [0, 24, 87, 98.97]
    assert (scale.plan_year, scale.later_ratio) == (2025, 5)


def test_project_scale_without_other_years_is_the_plan_year_alone() -> None:
    scale = project_scale(ON, [day("2025-07-30")])

    assert positions(scale, "2025-01-01", "2025-12-31") == [0, 98.73]
    assert (scale.earlier, scale.later) == (None, None)


def test_year_scale_runs_from_edge_to_edge() -> None:
    scale = year_scale(2025)

    assert positions(scale, "2025-01-01", "2025-05-01", "2025-12-31") == [0, 32.88, 99.73]
    assert positions(scale, "2024-12-31", "2026-01-01") == [0, 100]
    assert [scale.contains(date(year, 1, 1)) for year in (2024, 2025, 2026)] == [False, True, False]


@pytest.mark.parametrize(
    ("last", "end"),
    [("2025-05-31", date(2025, 8, 1)), ("2025-09-30", date(2025, 12, 1)), ("2025-10-01", date(2026, 1, 1))],
)
def test_network_scale_ends_two_months_after_the_last_milestone(last: str, end: date) -> None:
    scale = network_scale(ON, [day(last)])

    assert (scale.start, scale.end) == (date(2025, 1, 1), end)


def test_network_scale_holds_today_though_years_have_passed() -> None:
    scale = network_scale(TODAY, [DateWindow.of_month_part(2025, 5, 3)])

    assert (scale.plan_year, scale.end) == (2025, date(2027, 1, 1))
    assert positions(scale, "2025-01-01", "2026-01-01") == [0, 88]


def test_gauge_scale_has_45_pixels_a_month_and_60_a_year_before() -> None:
    scale = gauge_scale(ON, PARK)

    assert positions(scale, "2022-01-01", "2025-01-01") == [14, 194]
    assert scale.right == 734


@pytest.mark.parametrize(
    ("on", "year"),
    [(date(2020, 1, 1), 2022), (date(2024, 6, 1), 2024), (TODAY, 2025)],
    ids=["before", "within", "after"],
)
def test_plan_year_is_that_of_the_day_held_within_the_projects_dates(on: date, year: int) -> None:
    assert plan_year(on, PARK) == year


def test_plan_year_without_dates_is_that_of_the_day() -> None:
    assert plan_year(TODAY, []) == 2026


@given(milestones())
def test_every_known_day_and_today_are_on_the_scale_in_order(drawing: object) -> None:
    on, rows = drawing
    all_windows = windows_of(rows)
    days = sorted({on, *(bound for window in all_windows for bound in window.bounds if bound)})

    for scale in (project_scale(on, all_windows), network_scale(on, all_windows)):
        places = [scale.position(one) for one in days]
        assert all(scale.contains(one) for one in days)
        assert all(0 <= place <= 100 for place in places)
        assert all(earlier < later for earlier, later in pairwise(places))


@given(windows())
def test_year_scale_covers_what_touches_its_year(window: DateWindow) -> None:
    first, last = window.earliest or window.latest, window.latest or window.earliest

    assert year_scale(2025).covers(window) == (first <= date(2025, 12, 31) and last >= date(2025, 1, 1))


@pytest.mark.parametrize("on", [date.min, date.max])
def test_scales_bear_the_ends_of_the_calendar(on: date) -> None:
    assert project_scale(on, [day("2025-07-30")]).contains(date(2025, 7, 30))
