"""Milestones for drawings: the seeds' industrial park, one of every state, and any that hypothesis can think of."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from projects.date_window import DateWindow
from projects.schedule import milestone_state
from projects.timeline import TimelineMilestone
from tests.schedule.grid import made_on

ON = date(2025, 5, 1)
TODAY = date(2026, 11, 22)
LATE_MAY = DateWindow.of_month_part(2025, 5, 3)
BY_APRIL = DateWindow(None, date(2025, 4, 30))


def day(text: str) -> DateWindow:
    return DateWindow.of_day(date.fromisoformat(text))


def drawn(
    name: str,
    baseline: DateWindow | None = None,
    planned: DateWindow | None = None,
    actual: DateWindow | None = None,
    *,
    on: date = ON,
    reported: date | None = None,
    note: str = "",
    why: str = "",
) -> TimelineMilestone:
    state = milestone_state(baseline, planned, actual, on=on, last_report=made_on(reported))
    return TimelineMilestone(name, state, note=note, why=why)


def industrial_park(on: date = ON) -> tuple[TimelineMilestone, ...]:
    june, year_end = DateWindow.of_month(2022, 6), DateWindow.of_month_part(2024, 12, 3)
    return (
        drawn("开工", june, june, day("2022-06-13"), on=on),
        drawn("所有楼栋主体结构封顶", year_end, year_end, BY_APRIL, on=on),
        drawn("室内外装饰装修", None, DateWindow(date(2025, 4, 1), None), on=on, note="报道称“正处于”这一阶段"),
        drawn("首批楼栋竣工", day("2025-06-30"), day("2025-07-30"), on=on),
        drawn("剩余楼栋竣工", day("2025-12-30"), day("2025-12-30"), on=on),
    )


def every_state() -> tuple[TimelineMilestone, ...]:
    reported = date(2025, 4, 28)
    return (
        drawn("提前完成", day("2025-03-10"), day("2025-03-10"), day("2025-02-26")),
        drawn("推迟后完成", day("2025-02-10"), day("2025-03-22"), day("2025-03-16")),
        drawn("临期", day("2025-05-06"), day("2025-05-06")),
        drawn("滞后", day("2025-04-20"), day("2025-04-20"), reported=reported),
        drawn("严重滞后", day("2025-02-28"), day("2025-03-31"), reported=reported),
        drawn("到期未报", day("2025-04-16"), day("2025-04-16"), reported=date(2025, 3, 28)),
        drawn("只知大概", DateWindow.of_month(2025, 8), DateWindow.of_month_part(2025, 8, 3)),
        drawn("未定日期", note="报道没有给出日期"),
        drawn("提前的计划", day("2025-12-10"), day("2025-10-20")),
    )


days = st.dates(date(2021, 1, 1), date(2028, 12, 31))
names = st.sampled_from(
    ["开工", "通车", "首批楼栋竣工", "所有楼栋主体结构封顶并完成室内外装饰装修工程", "Handover to the school"]
)


@st.composite
def windows(draw: st.DrawFn) -> DateWindow:
    first = draw(days)
    kind = draw(st.sampled_from(["day", "month", "span", "until", "from"]))
    if kind == "day":
        return DateWindow.of_day(first)
    if kind == "month":
        return DateWindow.of_month(first.year, first.month)
    if kind == "span":
        return DateWindow(first, first + timedelta(draw(st.integers(1, 400))))
    return DateWindow(None, first) if kind == "until" else DateWindow(first, None)


@st.composite
def milestones(draw: st.DrawFn) -> tuple[date, tuple[TimelineMilestone, ...]]:
    """A day, and up to nine milestones as they stood on it."""
    on = draw(days)
    maybe = st.none() | windows()
    rows = draw(st.lists(st.tuples(names, maybe, maybe, maybe, st.none() | days), max_size=9))
    return on, tuple(
        drawn(
            name,
            baseline,
            planned,
            actual,
            on=on,
            reported=reported,
            note="没有公布日期",
            why="比原定推迟30天，还有90天",
        )
        for name, baseline, planned, actual, reported in rows
    )
