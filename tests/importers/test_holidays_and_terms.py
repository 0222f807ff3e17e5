"""Days that are told by a holiday, a school term or a part of a month, and steps told by what people see of them."""

from datetime import date

import pytest

from projects.date_window import DateWindow
from tests.importers.reading import project, steps

WORKS = "云溪博物馆新馆总投资5亿元，正在施工。"
JUNE = DateWindow.of_day(date(2024, 6, 15))


def days(told: str, published: DateWindow = JUNE) -> list[tuple[str, str]]:
    return [(tense, latest) for _, tense, _, latest in steps(project(WORKS + told, published=published))]


@pytest.mark.parametrize(
    ("told", "latest"),
    [
        ("新馆国庆开馆。", "2024-10-01"),
        ("新馆元旦就能开馆。", "2025-01-01"),
        ("新馆最迟明年“五一”对外开放。", "2025-05-01"),
        ("新馆计划国庆节当天试运营。", "2024-10-01"),
        ("新馆预计明年“5·18国际博物馆日”开馆。", "2025-05-18"),
        ("新馆预计7月上中旬完工。", "2024-07-20"),
        ("新馆计划明年七八月份开馆。", "2025-08-31"),
        ("新馆力争20号前交付。", "2024-06-20"),
    ],
)
def test_a_day_without_its_year_is_the_next_one(told: str, latest: str):
    assert days(told) == [("planned", latest)]


def test_a_holiday_that_has_just_been_is_past():
    may = DateWindow.of_day(date(2024, 5, 20))

    assert days("新馆“五一”正式开馆。", may) == [("actual", "2024-05-01")]


def test_a_day_of_the_month_told_before_may_be_a_deadline():
    assert days("新馆8月20号前完成封顶，25号前拆架。") == [("planned", "2024-08-20"), ("planned", "2024-08-25")]


@pytest.mark.parametrize(
    "told", ["新馆新学期启用。", "新馆国庆后投用。", "新馆今秋开馆。", "新馆春运前开放。", "新馆双节前就能开馆。"]
)
def test_what_is_for_a_season_to_come_is_no_use_yet(told: str):
    record = project("云溪博物馆新馆总投资5亿元，主体已完工。" + told, published=JUNE)

    assert record.status.value == "under_construction"


def test_what_was_once_meant_to_be_is_an_older_plan():
    record = project(WORKS + "新馆本来4月就能交付，卡在了路上。", published=JUNE)

    assert steps(record) == [("交付（原计划）", "planned", "4月", "2024-04-30")]


@pytest.mark.parametrize(
    ("told", "latest"),
    [
        ("今天（15日）上午10点18分，随着最后一方混凝土入仓，备受关注的云溪博物馆新馆顺利封顶。", "2024-06-15"),
        ("停工两年的云溪博物馆新馆工地昨天又响起了桩机声。", "2024-06-14"),
        ("6月8日，工地上塔吊重新转了起来。", "2024-06-08"),
        ("6月11日上午10时，云溪博物馆新馆连廊最后一段钢箱梁落位。", "2024-06-11"),
        ("今年2月16日，老馆闭馆改造。", "2024-02-16"),
        ("5月8日，第一根桩打下去了。", "2024-05-08"),
        ("昨天上午，第一批12户居民领到了新房钥匙。", "2024-06-14"),
        ("6月1日6时18分，首班公交车从馆前开出。", "2024-06-01"),
        ("今年2月16日，旧馆关门拆除，原址重建。", "2024-02-16"),
    ],
)
def test_steps_that_are_told_by_what_is_seen(told: str, latest: str):
    assert days(told) == [("actual", latest)]


@pytest.mark.parametrize(
    "told",
    ["3月4日，1800多名学生在新校区上了第一堂课。", "新校区3月4日已招收新生526名。", "3月4日，新校区迎来首批学生。"],
)
def test_schools_that_are_told_by_who_comes(told: str):
    record = project("云溪中学新校区总投资2亿元。" + told, published=JUNE)

    assert [(m.tense.value, str(m.window and m.window.latest)) for m in record.milestones] == [("actual", "2024-03-04")]


@pytest.mark.parametrize(
    ("told", "step"),
    [
        ("2024年秋季学期招生计划为24个班1080人。", ("招生", "planned", "2024年秋季学期")),
        ("2024年秋季新学期起开始招收一年级新生。", ("开始招收一年级新生", "planned", "2024年秋季新学期")),
        ("2024年秋季投入使用。", ("投入使用", "planned", "2024年秋季")),
        ("2024年春季学期投入使用。", ("投入使用", "actual", "2024年春季学期")),
        ("今年春季投入使用。", ("投入使用", "actual", "今年春季")),
    ],
)
def test_a_term_of_the_printed_year_is_ahead_until_it_begins(told: str, step: tuple[str, str, str]):
    august = DateWindow.of_day(date(2024, 8, 12))
    school = project(f"云溪小学总投资2亿元，占地50亩。{told}", published=august)

    assert [found[:3] for found in steps(school)] == [step]
