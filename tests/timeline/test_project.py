from datetime import date
from itertools import pairwise

from hypothesis import given, settings

from projects.timeline import project_timeline
from projects.timeline.labels import DESK
from projects.timeline.shapes import Label, Line, Mark, Track
from projects.timeline.text import text_width
from tests.timeline.milestones import ON, TODAY, day, drawn, every_state, industrial_park, milestones

PARK = project_timeline(industrial_park(), on=ON)
STATES = {row.milestone.name: row.track for row in project_timeline(every_state(), on=ON).rows}


def number(value: str) -> float:
    return float(value.removesuffix("%"))


def words(track: Track) -> list[str]:
    return [label.text for label in track.labels]


def extent(label: Label) -> tuple[float, float]:
    """From where to where a label reaches, in per cent of the narrowest desk."""
    width = text_width(label.text, DESK.font_px)
    start = number(label.x) / 100 * DESK.narrow_px + float(label.dx) - (width if label.anchor == "end" else 0)
    return start / DESK.narrow_px * 100, (start + width) / DESK.narrow_px * 100


def test_head_has_years_months_and_a_flag_on_today() -> None:
    head = PARK.head

    assert [label.text for label in head.years] == ["2022", "2023", "2024"]
    assert [label.text for label in head.months] == [f"{month}月" for month in range(1, 13)]
    assert head.plan_year is not None
    assert (head.plan_year.text, head.plan_year.x) == ("2025年", "24.00%")
    assert head.flag is not None
    assert (head.flag.text, head.flag.x, head.flag.box_x, head.flag.width) == ("截至5月1日", "48.66%", "-43", "86")


def test_flag_that_covers_the_plan_year_names_it() -> None:
    head = project_timeline([drawn("竣工", planned=day("2025-07-30"), on=date(2025, 1, 20))], on=date(2025, 1, 20)).head

    assert head.plan_year is None
    assert head.flag is not None
    assert (head.flag.text, head.flag.box_x) == ("截至2025年1月20日", "-1")


def test_month_name_steps_aside_for_todays_line() -> None:
    halves = [project_timeline([], on=date(2025, 7, day_of_july)).head.months[6] for day_of_july in (5, 14, 18, 28)]

    assert [(label.anchor, label.dx) for label in halves] == [
        ("middle", "0"),
        ("start", "4"),
        ("end", "-4"),
        ("middle", "0"),
    ]


def test_backdrop_runs_through_every_row() -> None:
    backdrops = {row.track.backdrop for row in PARK.rows}

    assert len(backdrops) == 1
    assert {(one.past, one.today, one.years) for one in backdrops} == {("48.66%", "48.66%", ("7.99%", "15.99%"))}


def test_rows_of_the_industrial_park_say_what_the_table_says() -> None:
    assert [words(row.track) for row in PARK.rows] == [
        ["原定2022年6月", "实际2022年6月13日"],
        ["原定2024年12月底", "实际 不晚于4月"],
        ["报道称“正处于”这一阶段"],
        ["原定6月30日", "现行计划7月30日", "推迟30天"],
        ["原定12月30日", "现行计划12月30日"],
    ]


def test_moved_plan_is_an_elbow_with_the_days_on_its_free_side() -> None:
    track = PARK.rows[3].track

    assert track.lines == (
        Line("slip", "60.99%", "26", "60.99%", "56"),
        Line("slip", "60.99%", "56", "67.15%", "56"),
    )
    assert track.marks == (Mark("base", "60.99%", "26"), Mark("ok", "67.15%", "56"))
    assert track.labels[2] == Label("推迟30天", "60.99%", "61", "b", "end", "-12")


def test_kept_plan_hangs_on_a_dotted_line_and_near_the_edge_its_words_stand_left() -> None:
    track = PARK.rows[4].track

    assert [line.css for line in track.lines] == ["slipd"]
    assert [(label.anchor, label.dx) for label in track.labels] == [("end", "-12")] * 2


def test_open_start_fades_to_the_left_and_its_mark_is_at_the_known_end() -> None:
    span, marks = PARK.rows[1].track.spans[-1], PARK.rows[1].track.marks

    assert (span.css, span.boxes[0].x, span.boxes[0].width, len(span.boxes)) == ("c-done", "38.45%", "1.20%", 8)
    assert [box.opacity for box in span.boxes[:6]] == ["0.03", "0.09", "0.14", "0.20", "0.26", "0.31"]
    assert marks[-1] == Mark("done", "48.45%", "56")


def test_open_end_has_no_mark() -> None:
    track = PARK.rows[2].track

    assert (track.marks, track.spans[0].css) == ((), "c-none")
    assert track.labels[0].x == "54.49%"


def test_vague_window_has_a_core_with_rules_and_the_mark_in_its_middle() -> None:
    baseline, plan = STATES["只知大概"].spans

    assert [len(span.boxes) for span in (baseline, plan)] == [9, 9]
    assert [rule.y1 for rule in plan.rules] == ["50", "62"]
    assert (baseline.css, plan.css) == ("c-un", "c-ok")


def test_missed_plan_has_a_bar_to_today_and_an_unreported_one_has_none() -> None:
    bars = {name: [line.css for line in track.lines if "over" in line.css] for name, track in STATES.items()}

    assert {name: bar for name, bar in bars.items() if bar} == {"滞后": ["over c-late"], "严重滞后": ["over c-bad"]}


def test_words_of_every_state() -> None:
    assert {name: words(track)[-1] for name, track in STATES.items()} == {
        "提前完成": "实际2月26日",
        "推迟后完成": "实际3月16日",
        "临期": "现行计划5月6日",
        "滞后": "现行计划4月20日，逾期11天",
        "严重滞后": "现行计划3月31日，逾期31天",
        "到期未报": "现行计划4月16日，之后没有报告",
        "只知大概": "现行计划8月底",
        "未定日期": "报道没有给出日期",
        "提前的计划": "现行计划10月20日，提前51天",
    }


def test_past_due_words_stand_right_of_today() -> None:
    today = STATES["滞后"].backdrop.today

    assert [STATES[name].labels[-1].x for name in ("滞后", "严重滞后", "到期未报")] == [today] * 3


def test_past_due_words_leave_the_bar_free_when_today_is_at_the_right_edge() -> None:
    late = drawn("竣工", day("2025-05-31"), day("2025-05-31"), on=TODAY, reported=TODAY)

    (row,) = project_timeline([late], on=TODAY).rows

    assert row.track.labels[-1].text == "现行计划5月31日，逾期540天"
    assert row.track.labels[-1].y == "76"


def test_english_words() -> None:
    rows = project_timeline(industrial_park(), on=ON, language="en").rows

    assert words(rows[3].track) == ["Baseline 30 June", "Plan 30 July, 30 days later"]


def test_no_milestones_still_make_a_ruler() -> None:
    empty = project_timeline([], on=ON)

    assert (empty.rows, empty.plan_year) == ((), 2025)


@settings(max_examples=200)
@given(milestones())
def test_no_two_labels_of_a_lane_overlap(drawing: object) -> None:
    on, rows = drawing

    for row in project_timeline(rows, on=on).rows:
        lanes = {label.y for label in row.track.labels}
        for lane in lanes:
            extents = sorted(extent(label) for label in row.track.labels if label.y == lane)
            assert all(one[1] <= other[0] for one, other in pairwise(extents)), row.track.labels


@given(milestones())
def test_every_position_is_on_the_track_and_no_label_leaves_the_margin(drawing: object) -> None:
    on, rows = drawing

    for row in project_timeline(rows, on=on).rows:
        track = row.track
        places = [
            *(mark.x for mark in track.marks),
            *(label.x for label in track.labels),
            *(x for line in track.lines for x in (line.x1, line.x2)),
            *(box.x for span in track.spans for box in span.boxes),
            *(box.width for span in track.spans for box in span.boxes),
            track.backdrop.past,
        ]
        assert all(0 <= number(place) <= 100 for place in places)


@given(milestones())
def test_marks_stand_in_the_order_of_their_days(drawing: object) -> None:
    on, rows = drawing
    days = {
        row.milestone.current.latest: number(row.track.marks[-1].x)
        for row in project_timeline(rows, on=on).rows
        if row.milestone.current and row.milestone.current.is_day
    }

    assert sorted(days.values()) == [days[day] for day in sorted(days)]
