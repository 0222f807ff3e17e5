from datetime import date
from itertools import pairwise

from hypothesis import given

from projects.timeline import gauge
from projects.timeline.gauge_labels import CLEAR_OF_TODAY
from projects.timeline.text import text_width
from tests.timeline.milestones import ON, TODAY, drawn, every_state, industrial_park, milestones

PARK = gauge(industrial_park(), on=ON)


def test_gauge_stands_three_years_at_60_pixels_and_twelve_months_at_45() -> None:
    assert (PARK.height, PARK.rail_height, PARK.past_height) == ("748", "720", "356.5")
    assert [tick.y for tick in PARK.ticks[:4]] == ["14", "73.9", "133.9", "194"]


def test_month_under_todays_line_has_no_name() -> None:
    unnamed = [tick.y for tick in PARK.ticks if tick.label is None]

    assert unnamed == ["371.5"] == [PARK.flag.y]


def test_labels_stand_in_order_with_leaders_to_their_marks() -> None:
    assert [[line.text for line in label.lines] for label in PARK.labels] == [
        ["开工", "实际2022年6月13日", "原定2022年6月"],
        ["所有楼栋主体结构封顶", "实际 不晚于2025年4月", "原定2024年12月底"],
        ["室内外装饰装修", "报道称“正处于”这一阶段"],
        ["首批楼栋竣工", "现行计划2025年7月30日", "原定2025年6月30日"],
        ["剩余楼栋竣工", "现行计划2025年12月30日"],
    ]
    assert PARK.labels[3].leader == "M70 504.7H87"
    assert PARK.labels[4].leader.startswith("M70 731H78L87 ")


def test_slip_is_a_line_between_baseline_and_mark() -> None:
    assert [(line.css, line.y1, line.y2) for line in PARK.lines] == [("slip", "460.3", "504.7")]


def test_missed_milestones_have_bars_to_today() -> None:
    found = gauge(every_state(), on=ON)

    bars = [line for line in found.lines if line.css.startswith("over")]
    assert [(bar.css, bar.y2) for bar in bars] == [("over c-late", found.flag.y), ("over c-bad", found.flag.y)]


def test_vague_windows_are_spans_on_the_rail() -> None:
    assert [(span.css, len(span.boxes)) for span in PARK.spans] == [("c-done", 6), ("c-none", 6)]


def test_flag_names_the_year_when_it_isnt_the_plans() -> None:
    assert gauge(industrial_park(TODAY), on=TODAY).flag.text == "截至2026年11月22日"


def test_long_words_are_broken_to_the_width_of_a_phone() -> None:
    (label,) = gauge([drawn("所有楼栋主体结构封顶并完成室内外装饰装修工程", on=ON, note="没有公布日期")], on=ON).labels

    assert [line.text for line in label.lines] == ["所有楼栋主体结构封顶并完成室内", "外装饰装修工程", "没有公布日期"]


@given(milestones())
def test_labels_keep_58_pixels_apart_and_clear_of_today(drawing: object) -> None:
    on, rows = drawing
    found = gauge(rows, on=on)
    today = float(found.flag.y)

    assert len(found.labels) == len(rows)
    for label, following in pairwise(found.labels):
        assert following.top - label.top >= 58
        assert following.top >= label.bottom
    for label in found.labels:
        assert label.top >= today + CLEAR_OF_TODAY - 0.1 or label.bottom <= today - CLEAR_OF_TODAY + 8.1
        assert label.bottom <= float(found.height)


@given(milestones())
def test_everything_is_on_the_gauge(drawing: object) -> None:
    on, rows = drawing
    found = gauge(rows, on=on)
    bottom = float(found.height)

    for mark in found.marks:
        assert 14 <= float(mark.y) <= bottom
    for span in found.spans:
        for box in span.boxes:
            assert 13.9 <= float(box.y) <= float(box.y) + float(box.height) <= bottom
    for label in found.labels:
        assert all(text_width(line.text, 14) <= 266 for line in label.lines)


def test_gauge_bears_a_day_far_away() -> None:
    assert gauge(industrial_park(), on=date(1960, 1, 1)).labels


def test_milestone_without_a_date_stands_under_the_rail_and_points_nowhere() -> None:
    found = gauge([drawn("交付", on=ON, note="没有公布日期"), *industrial_park()], on=ON)

    *dated, undated = found.labels
    assert [line.text for line in undated.lines] == ["交付", "没有公布日期"]
    assert undated.leader == ""
    assert undated.top > 14 + float(found.rail_height)
    assert all(label.leader for label in dated)
    assert float(found.height) >= undated.bottom
