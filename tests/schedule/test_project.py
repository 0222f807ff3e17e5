from datetime import date

from projects.date_window import DateWindow
from projects.schedule import Light, NamedState, milestone_state, project_state
from tests.schedule.grid import made_on

ON = date(2025, 5, 1)
DONE = milestone_state(None, None, DateWindow(None, date(2025, 4, 30)), on=ON)
UNDATED = milestone_state(None, None, None, on=ON)


def planned(name: str, day: date, reported: date | None = None) -> NamedState:
    window = DateWindow.of_day(day)
    return NamedState(name, milestone_state(window, window, None, on=ON, last_report=made_on(reported)))


RED = planned("主体结构封顶", date(2025, 4, 10), reported=date(2025, 4, 28))
REDDER = planned("基坑", date(2025, 3, 1), reported=date(2025, 4, 28))
YELLOW = planned("钢结构吊装完成", date(2025, 4, 20), reported=date(2025, 4, 28))
GREY = planned("开工", date(2025, 4, 16))
BLUE = planned("路基完成", date(2025, 5, 4))
GREEN = planned("首批楼栋竣工", date(2025, 7, 30))
LATER = planned("剩余楼栋竣工", date(2025, 12, 30))
OPENED = NamedState("玉壶山大道通车", DONE)
UNKNOWN = NamedState("崇礼路通车", UNDATED)


def test_project_shows_its_worst_light_with_the_milestone_behind_it() -> None:
    worst_first = [RED, YELLOW, GREY, BLUE, GREEN]

    shown = [project_state([*worst_first[start:], UNKNOWN, OPENED], finished=False) for start in range(5)]

    assert [one.worst for one in shown] == worst_first
    assert [one.light for one in shown] == list(Light)[:5]


def test_open_date_counts_even_when_the_stage_says_finished() -> None:
    assert project_state([GREY, OPENED], finished=True).light is Light.GREY


def test_of_two_overdue_milestones_the_longer_one_counts() -> None:
    assert project_state([RED, REDDER], finished=False).worst == REDDER


def test_of_two_milestones_ahead_the_next_one_counts() -> None:
    assert project_state([LATER, GREEN], finished=False).worst == GREEN


def test_what_is_due_today_comes_before_what_is_due_tomorrow() -> None:
    today, tomorrow = planned("验收", ON), planned("交付", date(2025, 5, 2))

    assert project_state([tomorrow, today], finished=False).worst == today


def test_road_network_is_green_with_one_road_open_and_one_undated() -> None:
    roads = [OPENED, planned("德兴街通车", date(2025, 5, 31)), UNKNOWN]

    network = project_state(roads, finished=False)

    assert network.light is Light.GREEN
    assert (network.done, network.undated, network.dated) == ((OPENED,), (UNKNOWN,), (roads[1],))


def test_without_open_dates_the_stage_decides() -> None:
    for milestones in ([OPENED], [OPENED, UNKNOWN], [UNKNOWN], []):
        lights = [project_state(milestones, finished=finished).light for finished in (True, False)]

        assert lights == [Light.DONE, Light.UNDATED]


def test_next_milestone_is_the_first_open_one_with_a_date() -> None:
    assert project_state([LATER, UNKNOWN, OPENED, GREEN], finished=False).next == GREEN
    assert project_state([LATER, YELLOW], finished=False).next == YELLOW
    assert project_state([OPENED, UNKNOWN], finished=False).next is None


def test_dated_milestones_stand_in_order() -> None:
    assert project_state([LATER, OPENED, GREEN, RED], finished=False).dated == (RED, GREEN, LATER)


def test_a_plan_without_a_first_day_stands_by_its_last() -> None:
    by_june = DateWindow(None, date(2025, 6, 30))
    open_start = NamedState("封顶", milestone_state(by_june, by_june, None, on=ON))

    found = project_state([GREEN, open_start], finished=False)

    assert (found.next, found.dated) == (open_start, (open_start, GREEN))


def test_project_without_milestones_is_undated() -> None:
    empty = project_state([], finished=False)

    assert (empty.light, empty.worst, empty.next) == (Light.UNDATED, None, None)
