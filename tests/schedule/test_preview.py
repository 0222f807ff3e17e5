"""What a change of a plan would do, before anybody says yes."""

from __future__ import annotations

from datetime import date

import pytest

from projects.date_window import DateWindow
from projects.schedule import Light, NamedState, Thresholds, milestone_state, preview
from tests.schedule.grid import made_on

ON = date(2025, 5, 1)


def day(month: int, number: int) -> DateWindow:
    return DateWindow.of_day(date(2025, month, number))


def step(name: str, planned: DateWindow | None, actual: DateWindow | None = None, **more: object) -> NamedState:
    return NamedState(name, milestone_state(planned, planned, actual, on=ON, **more))


def looked_at(old: DateWindow | None, new: DateWindow, *beside: NamedState, **more: object):
    return preview(step("通车", old), new, beside=beside, finished=False, **more)


def names(steps: tuple[NamedState, ...]) -> list[str]:
    return [one.name for one in steps]


def test_shift_is_counted_against_the_current_plan():
    found = looked_at(day(5, 31), day(6, 30))

    assert found.shift is not None
    assert (found.shift.days, found.after.rescheduled_days) == (30, 30)


def test_first_plan_is_the_baseline():
    found = looked_at(None, day(6, 30))

    assert found.shift is None
    assert (found.before.light, found.after.light) == (Light.UNDATED, Light.GREEN)
    assert found.after.baseline == day(6, 30)


def test_lights_of_milestone_and_project():
    found = looked_at(day(4, 10), day(6, 30), step("封顶", day(5, 5)))

    assert (found.before.light, found.after.light) == (Light.GREY, Light.GREEN)
    assert (found.project_before.light, found.project_after.light) == (Light.GREY, Light.BLUE)


def test_worse_light_of_a_part_stays():
    found = looked_at(day(4, 10), day(6, 30), below=[step("德兴街通车", day(4, 20))])

    assert (found.project_before.light, found.project_after.light) == (Light.GREY, Light.GREY)


def test_reports_and_limits_hold_for_the_new_plan():
    reported = made_on(date(2025, 4, 30))
    late = step("通车", day(4, 10), last_report=reported)

    found = preview(late, day(4, 25), beside=[], finished=False, thresholds=Thresholds(yellow_days=3))

    assert (found.after.light, found.after.last_report) == (Light.RED, reported)


def test_finished_project_stays_done_with_its_last_step():
    found = preview(step("通车", None), day(6, 30), beside=[], finished=True)

    assert (found.project_before.light, found.project_after.light) == (Light.DONE, Light.GREEN)


@pytest.mark.parametrize(
    ("other", "then_before"),
    [
        (day(5, 31), []),
        (day(6, 1), ["验收"]),
        (day(6, 29), ["验收"]),
        (day(6, 30), []),
        (day(7, 1), []),
        (DateWindow(date(2025, 6, 1), None), []),
        (None, []),
    ],
    ids=["same day as now", "a day later", "a day before", "same day then", "later still", "no end", "undated"],
)
def test_later_steps_that_would_stand_before(other, then_before):
    found = looked_at(day(5, 31), day(6, 30), step("验收", other))

    assert (names(found.then_before), names(found.then_after)) == (then_before, [])


def test_earlier_steps_that_it_would_stand_before():
    found = looked_at(day(6, 30), day(5, 20), step("封顶", day(5, 31)), step("开工", day(5, 2)))

    assert (names(found.then_before), names(found.then_after)) == ([], ["封顶"])


def test_what_happened_stands_where_it_happened():
    found = looked_at(day(6, 30), day(3, 20), step("封顶", day(7, 31), day(4, 10)))

    assert names(found.then_after) == ["封顶"]


def test_order_of_parts_is_their_own():
    found = looked_at(day(5, 31), day(6, 30), below=[step("德兴街通车", day(6, 10))])

    assert found.then_before == ()


@pytest.mark.parametrize("open_ended", [DateWindow(date(2025, 6, 1), None), None], ids=["no end", "no plan"])
def test_without_an_end_there_is_no_order(open_ended):
    found = looked_at(open_ended, day(6, 30), step("验收", day(6, 10)))

    assert (found.then_before, found.then_after) == ((), ())


@pytest.mark.parametrize(
    ("old", "new", "days"),
    [
        (day(5, 1), day(5, 31), 30),
        (day(5, 31), day(5, 1), -30),
        (DateWindow.of_month(2025, 5), DateWindow.of_months(2025, 5, 6), 30),
        (DateWindow.of_month(2025, 5), DateWindow.of_months(2025, 4, 5), -30),
        (DateWindow.of_month(2025, 5), DateWindow.of_months(2025, 4, 6), 30),
        (DateWindow.of_months(2025, 4, 6), DateWindow.of_month(2025, 5), 0),
    ],
    ids=["later", "earlier", "ends later", "begins earlier", "both", "narrowed"],
)
def test_shift_as_one_number(old, new, days):
    shift = looked_at(old, new).shift

    assert shift is not None
    assert shift.shift_days == days
