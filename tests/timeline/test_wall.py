from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projects.date_window import DateWindow
from projects.timeline import Wall, wall_track
from projects.timeline.shapes import Label, Mark
from projects.timeline.sheets import GROUPS_A_SHEET, ROOM, ROWS_A_SHEET, sheets
from projects.timeline.text import text_width
from projects.timeline.wall import PHONE, WALL
from projects.timeline.wall_labels import Paper, Wish, placed
from tests.timeline.milestones import BY_APRIL, LATE_MAY, ON, TODAY, day, drawn, every_state, milestones

WIDTHS_BEYOND = (1.0, 1.3, 2.4)


def track(*steps, on=ON, year=2025, language="zh-hans"):
    wall = Wall(year=year, on=on, language=language)
    return wall_track(steps, wall, wall.backdrop)


def words(*steps, paper=WALL, **more):
    return [label.text for label in track(*steps, **more).labels if paper.css in label.css.split()]


def box(label: Label, paper: Paper, width: float) -> tuple[float, float]:
    """Where a label lies on a track `width` pixels wide."""
    size = text_width(label.text, paper.font_px)
    at = float(label.x.removesuffix("%")) / 100 * width + float(label.dx)
    left = {"start": at, "middle": at - size / 2, "end": at - size}[label.anchor]
    return left, left + size


def test_row_has_marks_spans_and_a_baseline_only_where_it_differs() -> None:
    moved, kept = drawn("竣工", day("2025-06-30"), day("2025-07-30")), drawn("通车", LATE_MAY, LATE_MAY)

    row = track(moved, kept)

    assert row.marks == (Mark("base", "49.32%", "27"), Mark("ok", "57.53%", "27"), Mark("ok", "39.73%", "27"))
    assert [line.css for line in row.lines] == ["slip"]
    assert len(row.spans) == 1


def test_labels_say_dates_as_short_as_a_wall_takes_them() -> None:
    steps = (
        drawn("主体封顶", actual=BY_APRIL),
        drawn("首批竣工", planned=day("2025-07-30")),
        drawn("投产", planned=DateWindow.of_months(2025, 10, 12)),
    )

    assert words(*steps) == ["主体封顶 ≤4月", "首批竣工7/30", "投产 四季度"]
    assert words(*steps, language="en") == ["主体封顶 by April", "首批竣工 30 Jul", "投产 Q4"]


def test_phone_says_the_next_open_step_alone() -> None:
    steps = (
        drawn("开工", actual=day("2025-04-28")),
        drawn("封顶", planned=day("2025-07-01")),
        drawn("竣工", planned=day("2025-12-01")),
    )

    assert words(*steps, paper=PHONE) == ["封顶7/1"]
    assert words(steps[0], paper=PHONE) == ["开工4/28"]


def test_labels_beside_today_keep_to_their_side() -> None:
    late = drawn("外立面", planned=day("2025-04-29"), reported=date(2025, 4, 30))
    soon = drawn("路基完成", planned=day("2025-05-02"))

    assert [(one.text, one.anchor) for one in track(late, soon).labels if "dk" in one.css] == [
        ("外立面4/29", "end"),
        ("路基完成5/2", "start"),
    ]


def test_crowded_labels_move_aside_then_lose_the_date_then_are_left_out() -> None:
    past = {"甲": "2025-01-06", "乙": "2025-02-20", "丙": "2025-02-12"}
    to_come = {"丁": "2025-07-01", "戊": "2025-07-20"}
    crowd = [drawn(f"{name}架设", actual=day(text)) for name, text in past.items()]
    crowd += [drawn(f"{name}架设", planned=day(text)) for name, text in to_come.items()]

    assert words(*crowd) == ["甲架设", "乙架设2/20", "丁架设7/1", "戊架设7/20"]


def test_steps_on_one_day_speak_with_one_voice() -> None:
    roads = [drawn(f"{name}通车", LATE_MAY, LATE_MAY) for name in ("德兴街", "行知路", "万年街")]

    row = track(*roads)

    assert words(*roads) == ["德兴街通车等3项5月底"]
    assert len(row.marks) == 1


def test_year_gone_by_has_neither_flag_nor_line_of_today() -> None:
    wall = Wall(year=2025, on=TODAY)

    assert (wall.head.flag, wall.backdrop.today, wall.backdrop.past) == (None, None, "100.00%")


def test_every_state_stands_in_a_row() -> None:
    assert {mark.symbol for mark in track(*every_state()).marks} == {
        "base",
        "done",
        "soon",
        "late",
        "bad",
        "none",
        "ok",
    }


def check(labels: list[Label], paper: Paper, today: float | None, width: float) -> None:
    boxes = [box(label, paper, width) for label in labels]
    assert all(one[1] <= other[0] for one, other in pairwise(boxes))
    assert all(left >= -0.2 and right <= width + 0.2 for left, right in boxes)
    if today is not None:
        line = today / 100 * width
        assert not any(left < line < right for left, right in boxes)


@given(milestones(), st.sampled_from(["zh-hans", "en"]))
def test_labels_never_overlap_nor_cross_today_nor_leave_the_sheet(drawing, language) -> None:
    on, rows = drawing
    wall = Wall(year=on.year, on=on, language=language)

    row = wall_track(rows, wall, wall.backdrop)

    for paper in wall.papers:
        shown = [label for label in row.labels if paper.css in label.css.split()]
        for factor in WIDTHS_BEYOND:
            check(shown, paper, wall.today, paper.narrow_px * factor)


@given(
    st.lists(st.builds(Wish, st.floats(0, 100), st.tuples(st.text(max_size=30), st.text(max_size=8)))),
    st.none() | st.floats(0, 100),
)
def test_placed_words_keep_the_order_of_their_marks_and_stay_near(wishes, today) -> None:
    labels = placed(wishes, WALL, today=today)

    assert all(one.wish.position <= other.wish.position for one, other in pairwise(labels))
    assert all(one.right <= other.left for one, other in pairwise(labels))
    for one in labels:
        assert one.left >= 0
        assert one.right <= WALL.narrow_px + 0.01
        middle = (one.left + one.right) / 2
        assert abs(middle - WALL.x(one.wish.position)) <= 0.6 * (one.right - one.left) + 0.01


def shape(sizes):
    return [[(one.group, one.start, one.end) for one in sheet] for sheet in sheets(sizes)]


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ([], []),
        ([4, 3, 5, 5, 3, 5], [[(0, 0, 4), (1, 0, 3), (2, 0, 5), (3, 0, 5), (4, 0, 3), (5, 0, 5)]]),
        ([20, 6], [[(0, 0, 20)], [(1, 0, 6)]]),
        ([60], [[(0, 0, 25)], [(0, 25, 50)], [(0, 50, 60)]]),
        ([5, 40], [[(0, 0, 5), (1, 0, 20)], [(1, 20, 40)]]),
    ],
    ids=["nothing", "the mock-up", "break at a group", "one long group", "runs on"],
)
def test_rows_are_dealt_to_sheets(sizes, expected) -> None:
    assert shape(sizes) == expected


@given(st.lists(st.integers(1, 70), max_size=30))
def test_sheets_hold_every_row_once_and_none_too_many(sizes) -> None:
    dealt = sheets(sizes)

    rows = [(one.group, row) for sheet in dealt for one in sheet for row in range(one.start, one.end)]
    assert rows == [(group, row) for group, size in enumerate(sizes) for row in range(size)]
    assert all(one.end > one.start for sheet in dealt for one in sheet)
    assert all(sum(one.end - one.start for one in sheet) <= ROWS_A_SHEET for sheet in dealt)
    assert all(sum(one.height for one in sheet) <= ROOM + 1e-6 for sheet in dealt)


@given(st.lists(st.integers(1, 25), min_size=1, max_size=GROUPS_A_SHEET).filter(lambda sizes: sum(sizes) <= 25))
def test_up_to_25_rows_in_up_to_seven_groups_are_one_sheet(sizes) -> None:
    assert len(sheets(sizes)) == 1
