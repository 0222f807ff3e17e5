import random
import re
from datetime import date

import pytest

from projects.date_grammar import BEGINS, FIRST, FOUND
from projects.date_window import DateWindow
from projects.date_words import DateWordsError, find_dates, parse_window, resolve

DAY = date(2024, 7, 5)
ON = DateWindow.of_day(DAY)


def window(text: str, *, planned: bool, on: DateWindow | None = ON) -> tuple[str, str] | None:
    (found,) = find_dates(text)
    resolved = resolve(found, on=on, planned=planned).window
    return None if resolved is None else (str(resolved.earliest), str(resolved.latest))


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2022年6月13日", "2022-06-13", "2022-06-13"),
        ("2020年元月", "2020-01-01", "2020-01-31"),
        ("24年1月", "2024-01-01", "2024-01-31"),
        ("8月底", "2024-08-21", "2024-08-31"),
        ("5月底", "2025-05-21", "2025-05-31"),
        ("五月底前", "None", "2025-05-31"),
        ("明年6月底前", "None", "2025-06-30"),
        ("年底", "2024-12-01", "2024-12-31"),
        ("年内", "2024-01-01", "2024-12-31"),
        ("明年四季度", "2025-10-01", "2025-12-31"),
        ("明年上半年", "2025-01-01", "2025-06-30"),
        ("最迟于2025年上半年", "None", "2025-06-30"),
        ("“十四五”末", "2025-12-01", "2025-12-31"),
        ("下月中旬", "2024-08-11", "2024-08-20"),
        ("本月29日", "2024-07-29", "2024-07-29"),
        ("今年11底", "2024-11-21", "2024-11-30"),
        ("2024-05-31", "2024-05-31", "2024-05-31"),
    ],
)
def test_plans_fall_on_or_after_the_statement(text, earliest, latest):
    assert window(text, planned=True) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("6月13日", "2024-06-13", "2024-06-13"),
        ("9月底", "2023-09-21", "2023-09-30"),
        ("昨天", "2024-07-04", "2024-07-04"),
        ("上周", "2024-06-24", "2024-06-30"),
        ("去年9月", "2023-09-01", "2023-09-30"),
        ("截至6月20日", "None", "2024-06-20"),
        ("今天（7月5日）", "2024-07-05", "2024-07-05"),
    ],
)
def test_what_is_past_fell_before_the_statement(text, earliest, latest):
    assert window(text, planned=False) == (earliest, latest)


@pytest.mark.parametrize(
    "text", ["近日", "目前", "汛期前", "国庆节前", "国庆期间", "“五一”前", "雨季来临前", "暑假前", "即将"]
)
def test_words_without_days_have_no_window(text):
    assert window(text, planned=True) is None


@pytest.mark.parametrize("text", ["7月30日", "今年8月", "年底", "本月初", "昨天"])
def test_without_a_publication_day_no_year_is_guessed(text):
    assert window(text, planned=True, on=None) is None


@pytest.mark.parametrize(
    "text",
    ["万年街", "九年一贯制", "工期5年", "三年半", "十年筹谋", "建成后年均收益", "日均5万人", "一小时四十分钟", "3号线"],
)
def test_what_only_looks_like_a_date_is_none(text):
    assert find_dates(text) == []


def test_a_year_is_inherited_within_one_breath():
    first, second = find_dates("明年3月开工，9月完工")

    resolved = resolve(second, on=ON, planned=True, inherited_year=2025).window

    assert first.year_shift == 1
    assert resolved is not None
    assert resolved.bounds == (date(2025, 9, 1), date(2025, 9, 30))
    assert resolved.year_inferred


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("2025年5月底", "2025-05-31"),
        ("2025-05-31", "2025-05-31"),
        ("2025.5", "2025-05-31"),
        ("8月", "2024-08-31"),
        ("不晚于2025年4月", "2025-04-30"),
        ("2025年三季度", "2025-09-30"),
        ("年底", "2024-12-31"),
        (" 2025年 5月 ", "2025-05-31"),
    ],
)
def test_a_clerk_may_type_dates_as_people_write_them(text, latest):
    parsed = parse_window(text, on=DAY)

    assert str(parsed.latest) == latest
    assert parsed.text == text.strip()


@pytest.mark.parametrize("text", ["", "不久", "2025-13", "5月或6月", "项目"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(DateWordsError):
        parse_window(text, on=DAY)


def test_a_missing_year_needs_a_day_to_count_from():
    with pytest.raises(DateWordsError, match="year is missing"):
        parse_window("8月")


def test_no_date_begins_otherwise_than_said():
    """What is looked at first is only there for speed: whoever adds words to the grammar adds their beginning too."""
    whole = re.compile(FOUND.pattern.replace(FIRST, ""), re.VERBOSE)
    characters = sorted(set(re.findall(r"[\u4e00-\u9fff\d/.-]", FOUND.pattern)))
    draw = random.Random(1)
    texts = ["".join(draw.choices(characters, k=12)) for _ in range(20_000)]
    texts += ["".join(draw.choices("0123456789一二三十年月日号底初前第季度周", k=8)) for _ in range(20_000)]

    missed = {
        text for text in texts if [m.group() for m in whole.finditer(text)] != [m.group() for m in FOUND.finditer(text)]
    }
    missed |= {text for text in texts for m in whole.finditer(text) if not BEGINS.match(text, m.start())}

    assert whole.pattern != FOUND.pattern
    assert missed == set()


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("明年“五一”", date(2026, 5, 1)),
        ("后年元旦前后", date(2027, 1, 1)),
        ("2028年国庆", date(2028, 10, 1)),
        ("2026年年中", date(2026, 7, 31)),
        ("二○二七年十二月", date(2027, 12, 31)),
        ("月内", date(2025, 4, 30)),
        ("今起", date(2025, 4, 25)),
        ("昨晚", date(2025, 4, 24)),
        ("前日", date(2025, 4, 23)),
    ],
)
def test_holidays_and_short_words_for_days(text, latest):
    (found,) = find_dates(text + "通车")

    assert found.text == text
    window = resolve(found, on=DateWindow.of_day(date(2025, 4, 25)), planned=True).window
    assert window is not None
    assert window.latest == latest


@pytest.mark.parametrize("text", ["明年“五一”前", "明年国庆节后", "明年端午"])
def test_before_and_after_a_holiday_names_no_days(text):
    assert find_dates(text)[0].is_vague


@pytest.mark.parametrize("text", ["二月兰开了", "正月初八就复工", "此前日处理3万吨", "在建中国家项目"])
def test_words_that_hold_those_of_dates_are_none(text):
    assert find_dates(text) == []
