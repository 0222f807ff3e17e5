from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projects.date_format import format_bounds, format_day, format_month, format_window
from projects.date_window import DateWindow


def days(first: str | None, last: str | None, text: str = "") -> DateWindow:
    return DateWindow(first and date.fromisoformat(first), last and date.fromisoformat(last), text)


DAY = days("2025-07-30", "2025-07-30")
MONTH = DateWindow.of_month(2025, 8)
DECEMBER = DateWindow.of_month(2025, 12)
YEAR_END = DECEMBER.worded("2025年底")
BY_AUGUST_15 = days("2025-04-30", "2025-08-15", "8月15日之前")
BY_YEAR_END = days("2025-04-30", "2025-12-31", "年底前")
THREE_TO_NINE = days("2025-05-03", "2025-06-09")
BY_LATE_AUGUST = days("2025-04-30", "2025-08-31", "8月底前")

WORDS = [
    # window, Chinese, Chinese in a chart of 2025, English, English in a chart of 2025
    (DAY, "2025年7月30日", "7月30日", "30 July 2025", "30 July"),
    (MONTH, "2025年8月", "8月", "August 2025", "August"),
    (DateWindow.of_month_part(2025, 5, 1), "2025年5月初", "5月初", "early May 2025", "early May"),
    (DateWindow.of_month_part(2025, 5, 2), "2025年5月中旬", "5月中旬", "mid-May 2025", "mid-May"),
    (DateWindow.of_month_part(2025, 5, 3), "2025年5月底", "5月底", "late May 2025", "late May"),
    (DateWindow.of_month_part(2025, 2, 3), "2025年2月底", "2月底", "late February 2025", "late February"),
    (DateWindow.of_months(2025, 1, 3), "2025年一季度", "一季度", "Q1 2025", "Q1"),
    (DateWindow.of_months(2025, 10, 12), "2025年四季度", "四季度", "Q4 2025", "Q4"),
    (DateWindow.of_months(2025, 1, 6), "2025年上半年", "上半年", "first half of 2025", "first half"),
    (DateWindow.of_months(2025, 7, 12), "2025年下半年", "下半年", "second half of 2025", "second half"),
    (DateWindow.of_months(2025, 5, 7), "2025年5月至7月", "5月至7月", "May to July 2025", "May to July"),
    (DateWindow.of_months(2025, 1, 12), "2025年内", "年内", "within 2025", "within the year"),
    (days("2025-04-30", "2025-12-31", "年内"), "2025年内", "年内", "within 2025", "within the year"),
    (DECEMBER, "2025年12月", "12月", "December 2025", "December"),
    (YEAR_END, "2025年底", "年底", "end of 2025", "end of the year"),
    (BY_LATE_AUGUST, "2025年8月底前", "8月底前", "by the end of August 2025", "by the end of August"),
    (BY_AUGUST_15, "2025年8月15日前", "8月15日前", "by 15 August 2025", "by 15 August"),
    (BY_YEAR_END, "2025年底前", "年底前", "by the end of 2025", "by the end of the year"),
    (days(None, "2025-04-30"), "不晚于2025年4月", "不晚于4月", "by April 2025", "by April"),
    (days(None, "2025-04-29", "目前"), "不晚于2025年4月29日", "不晚于4月29日", "by 29 April 2025", "by 29 April"),
    (days(None, "2025-12-31", "年底"), "不晚于2025年底", "不晚于年底", "by the end of 2025", "by the end of the year"),
    (days("2025-04-01", None), "2025年4月起", "4月起", "from April 2025", "from April"),
    (days("2025-04-03", None), "2025年4月3日起", "4月3日起", "from 3 April 2025", "from 3 April"),
    (days("2025-05-03", "2025-05-09"), "2025年5月3日至9日", "5月3日至9日", "3 to 9 May 2025", "3 to 9 May"),
    (THREE_TO_NINE, "2025年5月3日至6月9日", "5月3日至6月9日", "3 May to 9 June 2025", "3 May to 9 June"),
]  # fmt: skip
ACROSS_YEARS = [
    (days("2025-12-03", "2026-01-09"), "2025年12月3日至2026年1月9日", "3 December 2025 to 9 January 2026"),
    (days("2025-11-01", "2026-02-28"), "2025年11月至2026年2月", "November 2025 to February 2026"),
    (days("2025-01-01", "2026-12-31"), "2025年1月至2026年12月", "January 2025 to December 2026"),
]


@pytest.mark.parametrize(
    ("window", "chinese", "in_chart", "english", "english_in_chart"), WORDS, ids=[row[1] for row in WORDS]
)
def test_window_in_words(window: DateWindow, chinese: str, in_chart: str, english: str, english_in_chart: str) -> None:
    assert format_window(window) == chinese
    assert format_window(window, year=2025) == in_chart
    assert format_window(window, language="en") == english
    assert format_window(window, language="en", year=2025) == english_in_chart


@pytest.mark.parametrize(("window", "chinese", "english"), ACROSS_YEARS, ids=[row[1] for row in ACROSS_YEARS])
def test_window_across_years_names_both_whatever_the_chart(window: DateWindow, chinese: str, english: str) -> None:
    assert [format_window(window, year=year) for year in (None, 2025, 2026)] == [chinese] * 3
    assert [format_window(window, language="en", year=year) for year in (None, 2025, 2026)] == [english] * 3


def test_window_of_another_year_than_the_charts_keeps_its_year() -> None:
    assert format_window(DateWindow.of_month(2022, 6), year=2025) == "2022年6月"


@pytest.mark.parametrize(
    ("window", "chinese", "english"),
    [
        (DateWindow.of_month_part(2025, 5, 3), "2025年5月21日至31日", "21 to 31 May 2025"),
        (DateWindow.of_months(2025, 1, 6), "2025年1月1日至6月30日", "1 January to 30 June 2025"),
        (BY_LATE_AUGUST, "2025年4月30日至8月31日", "30 April to 31 August 2025"),
        (DAY, "2025年7月30日", "30 July 2025"),
        (days(None, "2025-04-30"), "不晚于2025年4月30日", "by 30 April 2025"),
        (days("2025-04-01", None), "2025年4月1日起", "from 1 April 2025"),
    ],
)
def test_bounds_are_told_to_the_day(window: DateWindow, chinese: str, english: str) -> None:
    assert (format_bounds(window), format_bounds(window, language="en")) == (chinese, english)


def test_bounds_leave_out_the_year_of_the_sentence() -> None:
    assert format_bounds(DateWindow.of_month_part(2025, 5, 3), year=2025) == "5月21日至31日"


def test_day_and_month_have_names_of_their_own() -> None:
    assert (format_day(date(2025, 5, 1)), format_day(date(2025, 5, 1), year=2025)) == ("2025年5月1日", "5月1日")
    assert format_day(date(2025, 5, 1), language="en") == "1 May 2025"
    assert (format_month(5), format_month(9, language="en")) == ("5月", "Sep")


@st.composite
def windows(draw: st.DrawFn) -> DateWindow:
    first = draw(st.dates(date(2000, 1, 1), date(2040, 1, 1)))
    return DateWindow(first, first + timedelta(draw(st.integers(0, 800))))


@given(windows(), windows())
def test_two_windows_share_words_only_when_they_share_days(one: DateWindow, other: DateWindow) -> None:
    assert (format_window(one) == format_window(other)) == one.same_days(other)


@given(windows())
def test_chinese_words_have_no_space_beside_figures(window: DateWindow) -> None:
    assert " " not in format_window(window) + format_bounds(window)
