"""When an article appeared, by its own words."""

from __future__ import annotations

from datetime import date

import pytest

from importers.entry.publication import Reason, printed_publisher, suggest
from importers.read import read_article

TODAY = date(2025, 5, 1)
NEWS = "南湖大桥工程总投资2亿元，由南湖城投公司建设。"


def of(text: str, today: date = TODAY):
    return suggest(text, read_article(text, published=None), today=today)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("2024年3月15日　来源：临江日报", date(2024, 3, 15)),
        ("望江新闻广播　2022年12月6日", date(2022, 12, 6)),
        ("发布时间：2023-10-20 08:30", date(2023, 10, 20)),
        ("临江日报 2025年3月27日 星期四 第5版 责编:高闻", date(2025, 3, 27)),
        ("（2025年4月30日）", date(2025, 4, 30)),
    ],
)
@pytest.mark.parametrize("place", ["head", "foot"])
def test_printed_day_decides(head, day, place):
    text = f"标题\n{head}\n{NEWS}" if place == "head" else f"标题\n{NEWS}\n{head}"

    suggestion = of(text)

    assert (suggestion.window.bounds, suggestion.is_printed) == ((day, day), True)


def test_day_of_an_event_is_no_dateline():
    suggestion = of(f"2024年3月12日，南湖大桥工程正式开工\n{NEWS}")

    assert not suggestion.is_printed
    assert suggestion.window.earliest == date(2024, 3, 12)


def test_printed_day_to_come_is_none():
    assert of(f"标题\n发布时间：2026-01-01\n{NEWS}", today=TODAY) is None


def test_past_and_plan_bound_the_day():
    suggestion = of("南湖大桥工程2024年9月28日正式开工，计划2024年12月底竣工。")

    assert suggestion.window.bounds == (date(2024, 9, 28), date(2024, 12, 31))
    assert [clue.reason for clue in suggestion.clues] == [Reason.PAST, Reason.PLANNED]


def test_day_that_the_text_counts_from():
    suggestion = of("南湖大桥工程2024年9月28日开工。昨日（12月3日），南湖大桥工程主塔封顶。")

    assert suggestion.window.bounds == (date(2024, 12, 4), date(2024, 12, 4))
    assert suggestion.clues[0].reason is Reason.COUNTED_FROM


def test_despatch_names_the_day_in_the_one_year_it_can_be():
    suggestion = of("本报2月20日讯 南湖大桥工程2024年9月28日开工，目前进展顺利。")

    assert suggestion.window.latest == date(2025, 2, 20)


def test_day_in_two_possible_years_isnt_guessed():
    suggestion = of("南湖大桥工程2022年9月28日开工。昨日（12月3日），南湖大桥工程主塔封顶。")

    assert suggestion.window.bounds == (date(2022, 9, 28), None)


def test_weekday_chooses_the_year():
    suggestion = of("南湖大桥工程2022年9月28日开工。12月3日（星期二），南湖大桥工程主塔封顶。")

    assert (suggestion.window.latest, suggestion.clues[0].reason) == (date(2024, 12, 3), Reason.WEEKDAY)


def test_year_told_as_past_bounds_from_below_and_a_plan_doesnt():
    assert of(f"2024年，全区累计完成投资90亿元。{NEWS}").window.bounds == (date(2024, 1, 1), None)
    assert of(f"计划2025年9月竣工。{NEWS}") is None or of(f"计划2025年9月竣工。{NEWS}").window.earliest is None


def test_text_without_a_year_tells_nothing():
    assert of(NEWS) is None


def test_contradicting_words_give_nothing():
    assert of("南湖大桥工程2025年3月1日正式开工，计划2024年12月底竣工。") is None


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("2024年3月15日　来源：临江日报", "临江日报"),
        ("望江新闻广播　2022年12月6日", "望江新闻广播"),
        ("2023年8月18日　望江日报　A03版", "望江日报"),
        ("本报记者 沈越", ""),
    ],
)
def test_publisher_that_the_page_names(line, publisher):
    assert printed_publisher(f"标题\n{line}\n{NEWS}") == publisher
