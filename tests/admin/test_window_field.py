"""Dates as staff type them."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from projects.date_window import DateWindow
from projects.forms.window_field import WindowFormField, hint, written

ON = date(2025, 5, 1)


def day(month: int, number: int, year: int = 2025) -> date:
    return date(year, month, number)


def planned_field(**kwargs):
    return WindowFormField(on=lambda: ON, **kwargs)


@pytest.mark.parametrize(
    ("typed", "earliest", "latest"),
    [
        ("2025-05-31", day(5, 31), day(5, 31)),
        ("2025年5月31日", day(5, 31), day(5, 31)),
        ("２０２５年５月３１日", day(5, 31), day(5, 31)),
        ("2025年5月底", day(5, 21), day(5, 31)),
        ("2025年5月", day(5, 1), day(5, 31)),
        ("2025.5", day(5, 1), day(5, 31)),
        ("2025年三季度", day(7, 1), day(9, 30)),
        ("2025年上半年", day(1, 1), day(6, 30)),
        ("2025年底", day(12, 1), day(12, 31)),
        ("不晚于2025年4月", None, day(4, 30)),
        (" 2025年8月 ", day(8, 1), day(8, 31)),
    ],
)
def test_window_with_year(typed, earliest, latest):
    window = planned_field().clean(typed)

    assert window.bounds == (earliest, latest)
    assert not window.year_inferred


@pytest.mark.parametrize(
    ("typed", "planned", "earliest", "latest"),
    [
        ("8月", True, day(8, 1), day(8, 31)),
        ("3月", True, day(3, 1, 2026), day(3, 31, 2026)),
        ("3月", False, day(3, 1), day(3, 31)),
        ("8月", False, day(8, 1, 2024), day(8, 31, 2024)),
        ("5月底", True, day(5, 21), day(5, 31)),
    ],
)
def test_window_without_year_resolves_against_the_day(typed, planned, earliest, latest):
    window = planned_field(planned=planned).clean(typed)

    assert window.bounds == (earliest, latest)
    assert window.year_inferred


@pytest.mark.parametrize(
    "typed", ["快了", "2025年13月", "2025-02-30", "近日", "2025年5月31日和6月", "tomorrow", "5" * 20]
)
def test_unreadable_date_is_refused_with_what_is_accepted(typed):
    with pytest.raises(ValidationError) as refused:
        planned_field().clean(typed)

    (message,) = refused.value.messages
    assert typed in message
    assert "2025年5月底" in message
    assert "不晚于2025年4月" in message


def test_overlong_date_is_refused():
    with pytest.raises(ValidationError) as refused:
        planned_field().clean("2025年5月" * 20)

    assert refused.value.error_list[0].code == "max_length"


def test_nul_byte_in_date_is_refused():
    with pytest.raises(ValidationError) as refused:
        planned_field().clean("2025年\x005月")

    assert refused.value.error_list[0].code == "null_characters_not_allowed"


@pytest.mark.parametrize("typed", ["", "   "])
def test_empty_input_is_no_date(typed):
    assert planned_field().clean(typed) is None


EVERY_KIND = {
    "day": DateWindow.of_day(day(5, 31), "5月31日"),
    "third of a month": DateWindow.of_month_part(2025, 5, 3, "5月底"),
    "month": DateWindow.of_month(2025, 8, "8月"),
    "quarter": DateWindow.of_months(2025, 7, 9, "三季度"),
    "half": DateWindow.of_months(2025, 1, 6, "上半年"),
    "year": DateWindow.of_months(2025, 1, 12, "2025年"),
    "end of the year": DateWindow.of_month(2025, 12, "年底"),
    "within the year": DateWindow(day(4, 30), day(12, 31), "年内"),
    "open start": DateWindow(None, day(4, 30), "不晚于2025年4月"),
    "open end": DateWindow(day(4, 1), None, "4月起"),
    "deadline from a day on": DateWindow(day(4, 30), day(8, 31), "8月底前"),
    "months": DateWindow.of_months(2025, 5, 7, "5月至7月"),
    "days over a year's end": DateWindow(day(12, 20), day(1, 10, 2026), "岁末年初"),
    "inferred year": DateWindow.of_month(2025, 8, "8月").worded("8月", year_inferred=True),
}


@pytest.mark.parametrize("window", EVERY_KIND.values(), ids=EVERY_KIND)
def test_shown_window_typed_back_changes_nothing(window):
    field = planned_field()
    field.keep(window)

    shown = field.prepare_value(window)

    assert not field.has_changed(window, shown)
    assert field.clean(shown) == window


@pytest.mark.parametrize(
    "kind", ["day", "third of a month", "month", "quarter", "half", "end of the year", "open start"]
)
def test_shown_words_mean_the_same_days_elsewhere(kind):
    window = EVERY_KIND[kind]

    assert planned_field().clean(written(window)).bounds == window.bounds


def test_input_shows_how_the_words_are_understood():
    field = planned_field()
    field.clean("5月底")

    html = field.widget.render("planned", "5月底", {"id": "id_planned"})

    assert 'value="5月底"' in html
    assert "2025年5月21日至31日　年份" in html


def test_hint_of_a_day_is_empty():
    assert hint(DateWindow.of_day(day(5, 31), "5月31日")) == ""


def test_frozen_field_keeps_its_window_whatever_is_sent():
    field = planned_field()
    field.freeze("fixed")
    window = DateWindow.of_month(2025, 8)

    assert field.clean(window) is window
    assert not field.has_changed(window, "2026-01-01")
    assert "<output" in field.widget.render("planned", "2025年8月", {"id": "id_planned", "disabled": True})
