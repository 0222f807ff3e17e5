from datetime import date
from itertools import pairwise

from hypothesis import given

from projects.date_window import DateWindow
from projects.schedule import Light
from projects.timeline import Part, mini_head, mini_timeline, network_timeline
from projects.timeline.labels import NETWORK
from projects.timeline.shapes import Label, Line, Mark
from projects.timeline.text import text_width
from tests.timeline.milestones import (
    BY_APRIL,
    LATE_MAY,
    ON,
    TODAY,
    day,
    drawn,
    every_state,
    industrial_park,
    milestones,
)


def road(name: str, *rows: object, note: str = "") -> Part:
    return Part(name, tuple(rows), Light.GREEN, note=note)


ROADS = (
    road("玉壶山大道", drawn("通车", actual=BY_APRIL)),
    road("德兴街", drawn("通车", LATE_MAY, LATE_MAY)),
    road("崇礼路", note="报道没有给出日期"),
)


def test_mini_draws_the_year_on_one_line() -> None:
    track = mini_timeline(industrial_park(), on=ON, year=2025)

    assert track.marks == (
        Mark("done", "32.60%", "21"),
        Mark("base", "49.32%", "21"),
        Mark("ok", "57.53%", "21"),
        Mark("ok", "99.45%", "21"),
    )
    assert track.lines == (Line("slip", "49.32%", "21", "57.53%", "21"),)
    assert (track.backdrop.months, track.labels) == (("24.66%", "49.59%", "74.79%"), ())


def test_mini_of_a_year_gone_by_has_no_today_and_bars_to_its_edge() -> None:
    late = drawn("竣工", on=TODAY, planned=day("2025-07-30"), reported=TODAY)

    track = mini_timeline([late], on=TODAY, year=2025)

    assert (track.backdrop.past, track.backdrop.today) == ("100.00%", None)
    assert track.lines == (Line("over c-bad", "57.53%", "21", "100.00%", "21"),)


def test_mini_plan_moved_into_the_next_year_runs_to_the_edge() -> None:
    moved = drawn("竣工", day("2025-12-10"), day("2026-03-20"))

    track = mini_timeline([moved], on=ON, year=2025)

    assert track.marks == (Mark("base", "93.97%", "21"),)
    assert track.lines == (Line("slip", "93.97%", "21", "100.00%", "21"),)


def test_mini_leaves_out_what_lies_in_other_years() -> None:
    track = mini_timeline([drawn("开工", day("2022-06-13"), day("2022-06-13"), day("2022-06-13"))], on=ON, year=2025)

    assert (track.marks, track.spans, track.lines) == ((), (), ())


def test_mini_head_names_the_quarters() -> None:
    head = mini_head(2025, on=ON)

    assert [(label.text, label.x) for label in head.months] == [
        ("1月", "0.00%"),
        ("4月", "24.66%"),
        ("7月", "49.59%"),
        ("10月", "74.79%"),
    ]
    assert (len(head.lines), head.today) == (12, "32.88%")


def test_network_has_a_row_for_each_part() -> None:
    network = network_timeline(ROADS, on=ON)

    assert [row.part.name for row in network.rows] == ["玉壶山大道", "德兴街", "崇礼路"]
    assert [[label.text for label in row.track.labels] for row in network.rows] == [
        ["通车，不晚于4月"],
        ["通车5月底"],
        ["报道没有给出日期"],
    ]
    assert [label.text for label in network.head.months] == [f"{month}月" for month in range(1, 8)]


def test_network_name_does_not_stand_at_another_mark() -> None:
    ready = drawn("具备条件", actual=DateWindow(None, date(2025, 4, 30)))
    opening = drawn("实现通车", planned=DateWindow.of_month_part(2025, 5, 3, "5月底"))

    (row,) = network_timeline([road("德兴街", ready, opening)], on=ON).rows

    assert [(label.text, label.anchor) for label in row.track.labels] == [
        ("具备条件，不晚于4月", "end"),
        ("实现通车5月底", "start"),
    ]


def test_network_keeps_names_apart_by_dropping_those_between() -> None:
    crowded = [drawn(f"第{n}段通车", planned=day(f"2025-06-0{n}"), baseline=day(f"2025-06-0{n}")) for n in range(1, 6)]

    (row,) = network_timeline([road("德兴街", *crowded)], on=ON).rows

    assert len(row.track.marks) == 5
    assert [label.text for label in row.track.labels] == ["第1段通车6月1日", "第5段通车6月5日"]


def test_network_part_without_dates_or_note_has_no_words() -> None:
    (row,) = network_timeline([road("崇礼路")], on=ON).rows

    assert row.track.labels == ()


def test_network_english_names_stand_apart_from_dates() -> None:
    rows = network_timeline(ROADS, on=ON, language="en").rows

    assert rows[1].track.labels[0].text == "通车 late May"


def test_open_end_in_a_list_fades_without_a_mark() -> None:
    track = mini_timeline([drawn("装修", planned=DateWindow(date(2025, 4, 1), None))], on=ON, year=2025)

    assert (track.marks, [span.css for span in track.spans]) == ((), ["c-none"])


def extent(label: Label) -> tuple[float, float]:
    width = text_width(label.text, NETWORK.font_px)
    start = float(label.x.removesuffix("%")) / 100 * NETWORK.narrow_px + float(label.dx)
    start -= width if label.anchor == "end" else 0
    return start, start + width


@given(milestones())
def test_network_labels_never_overlap_nor_leave_the_page(drawing: object) -> None:
    on, rows = drawing

    (row,) = network_timeline([road("德兴街", *rows)], on=on).rows

    extents = sorted(extent(label) for label in row.track.labels)
    assert all(one[1] <= other[0] for one, other in pairwise(extents))
    assert all(start >= 0 and end <= NETWORK.narrow_px * 1.04 for start, end in extents)


@given(milestones())
def test_mini_positions_are_on_the_track(drawing: object) -> None:
    on, rows = drawing

    track = mini_timeline(rows, on=on, year=on.year)

    places = [*(mark.x for mark in track.marks), *(x for line in track.lines for x in (line.x1, line.x2))]
    places += [box.x for span in track.spans for box in span.boxes]
    assert all(0 <= float(place.removesuffix("%")) <= 100 for place in places)


def test_every_state_has_its_symbol_in_a_list() -> None:
    symbols = {mark.symbol for mark in mini_timeline(every_state(), on=ON, year=2025).marks}

    assert symbols == {"base", "done", "soon", "late", "bad", "none", "ok"}
