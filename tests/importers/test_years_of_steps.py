"""The years of steps whose own words tell none, and days that are no steps though an event stands beside them."""

from datetime import date

import pytest

from projects.date_window import DateWindow
from tests.importers.reading import project, steps

WORKS = "云溪大桥工程总投资5亿元，正在施工。"
JULY = DateWindow.of_day(date(2024, 7, 14))


def days(told: str, published: DateWindow = JULY) -> list[tuple[str, str]]:
    return [(tense, latest) for _, tense, _, latest in steps(project(WORKS + told, published=published))]


@pytest.mark.parametrize(
    ("told", "latest"),
    [
        ("大桥2021年6月获批。同年11月，大桥开工。", "2021-11-30"),
        ("大桥2021年6月获批。次年3月，大桥开工。", "2022-03-31"),
        ("大桥去年2月获批。当年9月，大桥开工。", "2023-09-30"),
    ],
)
def test_the_same_year_is_that_of_the_sentence_before(told: str, latest: str):
    assert days(told)[-1] == ("actual", latest)


def test_a_quarter_between_last_year_and_this_year_is_of_last_year():
    told = "大桥去年三季度启动，四季度完成桩基施工，今年5月主塔封顶。"

    assert days(told) == [("actual", "2023-09-30"), ("actual", "2023-12-31"), ("actual", "2024-05-31")]


def test_what_was_done_in_time_for_something_is_past():
    assert days("大桥今年6月28日赶在暑假前放行。") == [("actual", "2024-06-28")]


def test_the_thing_in_front_of_what_is_done_to_it():
    assert ("actual", "2024-06-20") in days("大桥今年4月主塔封顶，6月中旬外墙脚手架拆除，正在装栏杆。")


@pytest.mark.parametrize("told", ["大桥今天还要架6片梁。", "大桥1—6月完成：600万元。"])
def test_the_work_of_a_day_and_amounts_are_no_steps(told: str):
    assert days(told) == []


JANUARY = DateWindow.of_day(date(2024, 1, 16))


@pytest.mark.parametrize(
    "told",
    [
        "大桥6月投产，可新增产值14亿元。",
        "大桥已进入铺装阶段，6月主线通车。",
        "今年的目标是早日通车。大桥6月通车，年内验收。",
    ],
)
def test_a_bare_month_beside_what_is_to_come_is_ahead_in_winter(told: str):
    assert ("planned", "2024-06-30") in days(told, JANUARY)


@pytest.mark.parametrize(
    "told", ["去年大桥捷报频传。大桥6月合龙，目前正在铺装。", "大桥6月合龙。", "大桥12月9日获批，计划3月开工。"]
)
def test_a_bare_month_behind_last_year_is_past_in_winter(told: str):
    assert days(told, JANUARY)[0][0] == "actual"


def test_levelling_the_ground_on_a_day_is_a_step():
    assert days("大桥2023年9月平整场地。") == [("actual", "2023-09-30")]


def test_what_this_year_has_done_is_past_in_december():
    december = DateWindow.of_day(date(2025, 12, 20))
    text = "今年园区完成场地平整800亩，修建青溪路2公里，园区污水处理厂6月建成运行。"

    assert steps(project(text, "园区污水处理厂", published=december))[-1] == ("建成运行", "actual", "6月", "2025-06-30")


def test_what_works_were_enlisted_in_is_no_word_of_plans():
    text = "今年计划内的青溪路改造工程总投资2亿元，1月8日动工。"

    assert [tense for _, tense, *_ in steps(project(text, published=DateWindow.of_day(date(2025, 2, 6))))] == ["actual"]


@pytest.mark.parametrize("step", ["停炉施工", "停产施工", "闭馆施工"])
def test_a_month_behind_a_step_of_next_year_is_ahead_too(step: str):
    works = project(f"城东热源厂改造总投资3000万元，明年5月1日{step}，10月10日前完工。", published=JULY)

    assert steps(works) == [
        (step, "planned", "明年5月1日", "2025-05-01"),
        ("完工", "planned", "10月10日前", "2025-10-10"),
    ]


@pytest.mark.parametrize("step", ["送汽", "供冷", "试供暖", "迁入使用", "搬入新址"])
def test_what_gives_heat_or_a_roof_is_in_use(step: str):
    assert project(f"城东能源站总投资1亿元，6月1日{step}。", published=JULY).status == "in_use"


@pytest.mark.parametrize("step", ["投产", "竣工", "供水"])
def test_this_year_in_another_part_leaves_a_month_ahead(step: str) -> None:
    text = f"云溪纺纱项目分两期，一期去年3月动工，车间已封顶，9月底{step}；二期今年10月开工。"

    works = project(text, "云溪纺纱一期", published=JULY)

    assert (step, "planned", "9月底", "2024-09-30") in steps(works)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("大桥去年2月18日破土，11月主塔封顶，眼下正在架梁。", ["2023-02-18", "2023-11-30"]),
        ("大桥去年3月立项，8月完成招标，10月开工。", ["2023-03-31", "2023-08-31", "2023-10-31"]),
        ("大桥去年4月开工，9月底桩基完成，10月中旬出地面。", ["2023-04-30", "2023-09-30", "2023-10-20"]),
        ("大桥2021年6月进场，10月完成围堰，2023年8月主塔封顶。", ["2021-06-30", "2021-10-31", "2023-08-31"]),
        ("去年4月项目开工。", ["2023-04-30"]),
    ],
)
def test_a_month_on_the_way_is_of_the_year_told_before(told: str, expected: list[str]):
    assert days(told) == [("actual", latest) for latest in expected]


@pytest.mark.parametrize("told", ["大桥去年8月动工，12月通车。", "大桥去年8月动工，12月底前主塔封顶，明年5月通车。"])
def test_the_end_that_works_come_to_is_still_ahead(told: str):
    assert days(told)[1] == ("planned", "2024-12-31")


def test_a_month_behind_one_of_this_year_is_ahead():
    assert days("大桥可研去年10月获批，初步设计今年2月通过评审，9月挂网招标。")[-1] == ("planned", "2024-09-30")


FEBRUARY_21 = DateWindow.of_day(date(2024, 2, 21))


def test_what_stands_beside_a_day_right_ahead_is_ahead():
    told = "大桥引道3月底开工、10月建成；桥面9月底全面完工。"

    assert [tense for tense, _ in days(told, FEBRUARY_21)] == ["planned"] * 3


def test_the_day_from_which_works_were_put_off_is_of_an_older_plan():
    found = project(WORKS + "大桥引道因管线未迁，由今年6月开工调整至9月。", published=JULY).milestones

    assert [str(m.window and m.window.latest) for m in found if m.superseded] == ["2024-06-30"]


@pytest.mark.parametrize("told", ["大桥的1.2亿元银行贷款也已签约。", "大桥由市二建公司中标承建。"])
def test_who_lends_and_who_builds_tell_no_preparation(told: str):
    assert project(WORKS + told, published=JULY).status.value == "under_construction"


@pytest.mark.parametrize(
    ("told", "latest"),
    [
        ("2019年5月，大桥立项；2021年8月，设计获批；11月，施工图通过审查。", "2021-11-30"),
        ("2021年8月，大桥设计获批。11月，施工图通过审查。", "2021-11-30"),
        ("大桥2021年8月获批。12月底完成主体封顶。", "2023-12-31"),
    ],
    ids=["a part that begins with its day", "a sentence that does", "what has just been done"],
)
def test_a_chronicle_goes_on_in_the_year_that_it_has_told(told: str, latest: str):
    assert days(told, FEBRUARY_21)[-1] == ("actual", latest)


NEW_YEAR = DateWindow.of_day(date(2025, 1, 5))


def test_a_month_before_that_of_last_year_is_of_this_year():
    told = "大桥2024年12月15日开工，桩基已浇完，1月中旬完成承台，预计今年7月通车。"

    assert ("planned", "2025-01-20") in days(told, NEW_YEAR)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("12月1日，大桥主桥合龙。", ("actual", "2023-12-01")),
        ("12月1日，大桥主桥将合龙。", ("planned", "2024-12-01")),
        ("8月1日，大桥主桥合龙。", ("planned", "2024-08-01")),
        ("大桥12月1日合龙。", ("planned", "2024-12-01")),
    ],
)
def test_the_far_day_that_opens_a_piece_of_news_has_been(told: str, expected: tuple[str, str]):
    assert days(told) == [expected]
