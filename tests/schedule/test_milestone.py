from datetime import date, timedelta

import pytest

from projects.date_window import DateWindow
from projects.schedule import (
    Light,
    MilestoneState,
    Preset,
    State,
    Thresholds,
    Variance,
    boundaries,
    happened,
    may_tell_of,
    milestone_state,
)
from tests.schedule.grid import ON, Case, grid, made_on

SEED_DAY = ON
TODAY = date(2026, 11, 22)
MAY_31 = date(2025, 5, 31)
LATE_MAY = DateWindow.of_month_part(2025, 5, 3)
JUNE_30 = DateWindow.of_day(date(2025, 6, 30))
JULY_30 = DateWindow.of_day(date(2025, 7, 30))


def state_of(case: Case) -> MilestoneState:
    return milestone_state(case.baseline, case.planned, case.actual, on=case.on, last_report=case.last_report)


def planned_state(planned: DateWindow | None, on: date, last_report_on: date | None = None) -> MilestoneState:
    return milestone_state(planned, planned, None, on=on, last_report=made_on(last_report_on))


@pytest.mark.parametrize(
    ("days_after_last_day", "reported_after", "state", "light"),
    [
        (-90, None, State.UPCOMING, Light.GREEN),
        (-8, None, State.UPCOMING, Light.GREEN),
        (-7, None, State.DUE_SOON, Light.BLUE),
        (0, None, State.DUE_SOON, Light.BLUE),
        (0, 0, State.DUE_SOON, Light.BLUE),
        (1, None, State.DUE_UNREPORTED, Light.GREY),
        (1, -20, State.DUE_UNREPORTED, Light.GREY),
        (1, 0, State.DUE_UNREPORTED, Light.GREY),
        (1, 1, State.OVERDUE, Light.YELLOW),
        (15, 8, State.OVERDUE, Light.YELLOW),
        (16, 8, State.OVERDUE, Light.RED),
        (16, 0, State.DUE_UNREPORTED, Light.GREY),
        (500, 1, State.OVERDUE, Light.RED),
        (500, None, State.DUE_UNREPORTED, Light.GREY),
    ],
)
def test_open_milestone_by_days_after_its_window_and_last_report(
    days_after_last_day: int, reported_after: int | None, state: State, light: Light
) -> None:
    on = MAY_31 + timedelta(days_after_last_day)
    report = None if reported_after is None else MAY_31 + timedelta(reported_after)

    found = planned_state(LATE_MAY, on, report)

    assert (found.state, found.light, found.days) == (state, light, days_after_last_day)


@pytest.mark.parametrize(
    ("on", "days_left", "days_overdue"),
    [(date(2025, 5, 1), 30, None), (MAY_31, 0, None), (date(2025, 6, 1), None, 1)],
    ids=["ahead", "its last day", "past"],
)
def test_days_left_and_overdue_count_from_the_last_day(
    on: date, days_left: int | None, days_overdue: int | None
) -> None:
    found = planned_state(LATE_MAY, on)

    assert (found.days_left, found.days_overdue) == (days_left, days_overdue)


@pytest.mark.parametrize(
    ("actual", "baseline", "planned", "state", "days"),
    [
        pytest.param(date(2025, 6, 18), JUNE_30, JULY_30, State.DONE_EARLY, -12, id="before the baseline"),
        pytest.param(
            date(2025, 7, 24), JUNE_30, JULY_30, State.DONE_LATE, 24, id="after the baseline, before the plan"
        ),
        pytest.param(date(2025, 5, 21), LATE_MAY, LATE_MAY, State.DONE_ON_TIME, 0, id="inside the window"),
        pytest.param(date(2025, 8, 1), None, JULY_30, State.DONE_LATE, 2, id="without a baseline the plan counts"),
        pytest.param(
            date(2025, 8, 1), DateWindow(date(2025, 3, 1), None), JULY_30, State.DONE_LATE, 2, id="open baseline"
        ),
        pytest.param(date(2025, 8, 1), None, None, State.DONE, None, id="never planned"),
    ],
)
def test_done_milestone_is_held_against_baseline_then_plan(
    actual: date, baseline: DateWindow | None, planned: DateWindow | None, state: State, days: int | None
) -> None:
    found = milestone_state(baseline, planned, DateWindow.of_day(actual), on=TODAY)

    assert (found.state, found.light, found.days) == (state, Light.DONE, days)
    assert found.is_done
    assert (found.days_left, found.days_overdue) == (None, None)


def test_done_rescheduled_milestone_counts_days_against_both() -> None:
    baseline, planned = DateWindow.of_day(date(2025, 2, 10)), DateWindow.of_day(date(2025, 3, 22))

    found = milestone_state(baseline, planned, DateWindow.of_day(date(2025, 3, 16)), on=SEED_DAY)

    assert found.against_baseline == Variance(days=34, start_days=34, end_days=34)
    assert found.against_plan == Variance(days=-6, start_days=-6, end_days=-6)


def test_done_no_later_than_a_day_is_not_comparable() -> None:
    baseline = DateWindow.of_month_part(2024, 12, 3)

    found = milestone_state(baseline, baseline, DateWindow(None, date(2025, 4, 30)), on=SEED_DAY)

    assert (found.state, found.light, found.days) == (State.DONE, Light.DONE, None)
    assert (found.against_baseline, found.against_plan) == (None, None)


@pytest.mark.parametrize(
    ("actual", "on", "is_done"),
    [
        pytest.param(DateWindow.of_day(date(2025, 5, 2)), date(2025, 5, 1), False, id="the day before"),
        pytest.param(DateWindow.of_day(date(2025, 5, 2)), date(2025, 5, 2), True, id="that day"),
        pytest.param(DateWindow.of_month(2025, 5), date(2025, 4, 30), False, id="before the window"),
        pytest.param(DateWindow.of_month(2025, 5), date(2025, 5, 1), True, id="the window's first day"),
        pytest.param(
            DateWindow(None, date(2025, 4, 30)), date(2025, 4, 29), False, id="open start, before its one day"
        ),
        pytest.param(DateWindow(None, date(2025, 4, 30)), date(2025, 4, 30), True, id="open start, on its one day"),
        pytest.param(DateWindow(date(2025, 4, 1), None), date(2025, 4, 1), True, id="open end"),
    ],
)
def test_milestone_is_done_from_the_first_known_day_of_its_actual(actual: DateWindow, on: date, is_done: bool) -> None:
    found = milestone_state(None, JULY_30, actual, on=on)

    assert found.is_done is is_done
    assert found.actual == (actual if is_done else None)
    assert found.against_plan is None or is_done


@pytest.mark.parametrize(
    "planned", [None, DateWindow(date(2025, 4, 1), None)], ids=["no plan", "a plan without an end"]
)
def test_milestone_without_a_last_planned_day_is_undated(planned: DateWindow | None) -> None:
    found = planned_state(planned, TODAY, last_report_on=TODAY)

    assert (found.state, found.light, found.days) == (State.UNDATED, Light.UNDATED, None)
    assert (found.days_left, found.days_overdue) == (None, None)


def test_report_after_the_day_is_not_known_yet() -> None:
    found = planned_state(LATE_MAY, date(2025, 6, 10), last_report_on=date(2025, 6, 11))

    assert (found.light, found.last_report) == (Light.GREY, None)


@pytest.mark.parametrize(
    ("baseline", "planned", "is_rescheduled", "days"),
    [
        pytest.param(JUNE_30, JULY_30, True, 30, id="moved a month out"),
        pytest.param(JULY_30, JUNE_30, False, None, id="moved forward"),
        pytest.param(JULY_30, JULY_30, False, None, id="kept"),
        pytest.param(
            DateWindow.of_month(2025, 8), DateWindow.of_month_part(2025, 8, 3), False, None, id="made precise"
        ),
        pytest.param(LATE_MAY, DateWindow.of_months(2025, 5, 6), True, 30, id="its end moved, the windows share days"),
        pytest.param(JUNE_30, DateWindow(date(2025, 7, 1), None), True, None, id="its end given up"),
        pytest.param(DateWindow(date(2025, 4, 1), None), JULY_30, False, None, id="never had an end"),
        pytest.param(None, JULY_30, False, None, id="no baseline"),
        pytest.param(JUNE_30, None, False, None, id="no plan"),
    ],
)
def test_rescheduled_when_the_last_day_moved_later(
    baseline: DateWindow | None, planned: DateWindow | None, is_rescheduled: bool, days: int | None
) -> None:
    found = milestone_state(baseline, planned, None, on=SEED_DAY)

    assert (found.is_rescheduled, found.rescheduled_days) == (is_rescheduled, days)


def test_thresholds_are_an_argument() -> None:
    thresholds = Thresholds(due_soon_days=30, yellow_days=1)

    due_soon = milestone_state(None, LATE_MAY, None, on=SEED_DAY, thresholds=thresholds)
    red = milestone_state(
        None, LATE_MAY, None, on=date(2025, 6, 2), last_report=made_on(date(2025, 6, 2)), thresholds=thresholds
    )

    assert (due_soon.light, red.light) == (Light.BLUE, Light.RED)


def test_boundaries_separate_the_lights_of_the_whole_grid() -> None:
    for case in grid():
        assert light_by_comparison(case) is state_of(case).light, case


def light_by_comparison(case: Case) -> Light:
    """The table in Boundaries, as a query states it."""
    edge = boundaries(case.on)
    first_known = case.actual and (case.actual.earliest or case.actual.latest)
    if first_known and first_known <= edge.on:
        return Light.DONE
    if case.planned is None or case.planned.latest is None:
        return Light.UNDATED
    latest = case.planned.latest
    if latest >= edge.on:
        return Light.GREEN if latest > edge.due_soon_until else Light.BLUE
    report = case.last_report_on
    if report is None or report > edge.on or report <= latest:
        return Light.GREY
    return Light.YELLOW if latest >= edge.yellow_from else Light.RED


def test_a_vague_report_counts_from_the_last_day_it_may_have_been_made() -> None:
    april = DateWindow.of_month(2025, 4, "4月")
    plan = DateWindow.of_day(date(2025, 4, 29))

    lights = [
        milestone_state(plan, plan, None, on=date(2025, 4, 30), last_report=april).light,
        milestone_state(plan, plan, None, on=date(2025, 4, 30), last_report=DateWindow(None, date(2025, 4, 29))).light,
        milestone_state(plan, plan, None, on=date(2025, 5, 2), last_report=DateWindow(date(2025, 5, 1), None)).light,
    ]

    assert lights == [Light.YELLOW, Light.GREY, Light.GREY]


@pytest.mark.parametrize(
    ("stated_on", "may_tell"), [(None, True), (date(2025, 4, 9), False), (date(2025, 4, 10), True)]
)
def test_a_statement_tells_only_of_what_has_begun(stated_on: date | None, may_tell: bool) -> None:
    actual = DateWindow(date(2025, 4, 10), date(2025, 4, 20))

    assert may_tell_of(actual, stated_on) is may_tell


def test_what_was_never_told_has_not_happened() -> None:
    assert happened(None, TODAY) is False


def test_grid_reaches_every_state_and_light() -> None:
    states = [state_of(case) for case in grid()]

    assert {one.state for one in states} == set(State)
    assert {one.light for one in states} == set(Light)


@pytest.mark.parametrize("on", [date.min, date.max])
def test_boundaries_stay_within_the_calendar(on: date) -> None:
    edge = boundaries(on)

    assert edge.yellow_from <= edge.on <= edge.due_soon_until


def test_every_light_has_its_own_symbol() -> None:
    assert [light.symbol for light in Light] == ["bad", "late", "none", "soon", "ok", "un", "done"]


def test_names_that_stand_in_addresses_and_stored_rows_stay() -> None:
    assert [*Light] == ["red", "yellow", "grey", "blue", "green", "undated", "done"]
    assert [*State] == [
        "done_early",
        "done_on_time",
        "done_late",
        "done",
        "upcoming",
        "due_soon",
        "due_unreported",
        "overdue",
        "undated",
    ]
    assert [*Preset] == ["gap", "ratio"]


def test_windows_are_those_that_are_known():
    state = milestone_state(JUNE_30, JULY_30, None, on=SEED_DAY)

    assert state.windows == (JUNE_30, JULY_30)
    assert milestone_state(None, None, None, on=SEED_DAY).windows == ()
