from datetime import date

from projects.date_window import DateWindow
from projects.schedule import Light, NamedState, milestone_state, project_state

ON = date(2025, 5, 1)
DONE = milestone_state(None, None, DateWindow(None, date(2025, 4, 30)), on=ON)
UNDATED = milestone_state(None, None, None, on=ON)


def planned(name: str, day: date, reported: date | None = None) -> NamedState:
    window = DateWindow.of_day(day)
    return NamedState(name, milestone_state(window, window, None, on=ON, last_report_on=reported))


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
    worst_first = [RED, YELLOW, GREY, BLUE, GREEN, UNKNOWN, OPENED]

    shown = [project_state(worst_first[start:]) for start in range(len(worst_first))]

    assert [one.worst for one in shown] == worst_first
    assert [one.light for one in shown] == list(Light)


def test_of_two_overdue_milestones_the_longer_one_counts() -> None:
    assert project_state([RED, REDDER]).worst == REDDER


def test_of_two_milestones_ahead_the_next_one_counts() -> None:
    assert project_state([LATER, GREEN]).worst == GREEN


def test_road_network_is_green_with_one_road_open_and_one_undated() -> None:
    roads = [OPENED, planned("德兴街通车", date(2025, 5, 31)), UNKNOWN]

    network = project_state(roads)

    assert network.light is Light.GREEN
    assert (network.done, network.undated, network.dated) == ((OPENED,), (UNKNOWN,), (roads[1],))


def test_project_is_done_only_when_every_milestone_is() -> None:
    assert project_state([OPENED, OPENED]).light is Light.DONE
    assert project_state([OPENED, UNKNOWN]).light is Light.UNDATED


def test_next_milestone_is_the_first_open_one_with_a_date() -> None:
    assert project_state([LATER, UNKNOWN, OPENED, GREEN]).next == GREEN
    assert project_state([LATER, YELLOW]).next == YELLOW
    assert project_state([OPENED, UNKNOWN]).next is None


def test_dated_milestones_stand_in_order() -> None:
    assert project_state([LATER, OPENED, GREEN, RED]).dated == (RED, GREEN, LATER)


def test_project_without_milestones_is_undated() -> None:
    empty = project_state([])

    assert (empty.light, empty.worst, empty.next) == (Light.UNDATED, None, None)
