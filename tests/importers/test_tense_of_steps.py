"""Whether a step is planned or past, where adverbs, the year before it or a moved plan decide."""

from __future__ import annotations

from datetime import date

import pytest

from projects.date_window import DateWindow
from tests.importers.reading import project, read, steps

FEBRUARY = DateWindow.of_day(date(2025, 2, 6))


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("听松大桥西引桥计划明年6月底前率先建成。", ("西引桥建成", "planned", "明年6月底前", "2025-06-30")),
        ("青河学校总投资2亿元，自行车棚8月底先行建成。", ("自行车棚先行建成", "planned", "8月底", "2024-08-31")),
        ("青河学校总投资2亿元，实际2月20日开工。", ("开工", "actual", "2月20日", "2024-02-20")),
        ("青河学校总投资2亿元，12月底才能完工。", ("完工", "planned", "12月底", "2024-12-31")),
        ("青河学校3月1日才进场施工。", ("进场施工", "actual", "3月1日", "2024-03-01")),
    ],
)
def test_adverbs_tell_the_tense_where_no_plan_is_spoken_of(text, step):
    assert step in steps(project(text))


@pytest.mark.parametrize("day", ["明年11月", "2025年11月", "于明年11月"])
def test_all_of_them_on_a_day_ahead_is_a_plan(day):
    """均建成 without a day has happened."""
    text = f"沭河大桥长468米，总投资2亿元，东西引桥均{day}建成。"

    assert [(m.tense.value, str(m.window.latest)) for m in project(text).milestones] == [("planned", "2025-11-30")]


def test_a_day_behind_a_step_of_last_year():
    text = "听松小区改造项目由青河建设公司施工，去年3月进场，12月26日通过竣工验收。"

    assert ("通过竣工验收", "actual", "12月26日", "2024-12-26") in steps(project(text, published=FEBRUARY))


def test_a_day_of_use_behind_a_step_of_last_year_lies_ahead():
    text = "听松卫生院综合楼去年3月开工，6月1日起接诊。"

    assert ("接诊", "planned", "6月1日", "2025-06-01") in [
        (name.removeprefix("起"), *rest) for name, *rest in steps(project(text, published=FEBRUARY))
    ]


def test_a_bare_day_is_of_the_month_named_before_it():
    text = "2023年12月29日，青河大桥建成通车；30日，听松公园正式开园。"

    assert steps(project(text, "听松公园")) == [("开园", "actual", "30日", "2023-12-30")]


def test_the_report_on_feasibility_is_no_plan():
    found = steps(project("3月2日，青望铁路可研报告获国家发改委批复。"))

    assert [(tense, latest) for _, tense, _, latest in found] == [("actual", "2024-03-02")]


@pytest.mark.parametrize(
    "words", ["由原定的去年底推迟到今年8月", "由原计划的6月底延后至今年8月", "从此前的6月推迟到今年8月"]
)
def test_a_time_that_was_moved(words):
    assert ("通车", "planned", "今年8月", "2024-08-31") in steps(project(f"青河大桥总投资2亿元，通车时间{words}。"))


@pytest.mark.parametrize(
    "words", ["现推迟至9月", "受管线迁改影响，现推迟到9月", "因征地滞后，预计延后到9月", "受汛期等影响，现调整为9月"]
)
def test_an_older_plan_and_the_day_it_was_moved_to(words):
    found = steps(project(f"听松公园二期工程投资8600万元，原计划6月底开放，{words}。"))

    assert ("开放", "planned", "9月", "2024-09-30") in found


def test_a_phase_beside_another_that_is_called_by_its_works():
    text = "听松电厂二期扩建项目去年开工，总投资4亿元。一期2018年建成投产。"

    assert {p.name: p.parent for p in read(text).projects}["听松电厂一期"] == ""


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("青河医院计划2026年3月底试运行，5月12日正式开诊。", ("开诊", "planned", "5月12日", "2026-05-12")),
        ("青河中学按计划明年6月竣工，9月开学。", ("开学", "planned", "9月", "2026-09-30")),
        ("青河中学2027年6月竣工，9月开学。", ("开学", "planned", "9月", "2027-09-30")),
    ],
)
def test_a_plan_behind_one_of_a_later_year_is_of_that_year(text, step):
    assert step in steps(project(f"{text}项目总投资2亿元。", published=FEBRUARY))


def test_a_month_behind_a_word_that_ends_like_about():
    text = "青河中学扩建项目总投资2亿元，因设计调整1月初才开工，去年8月初步设计获批。"

    assert [(words, latest) for _, _, words, latest in steps(project(text, published=FEBRUARY))] == [
        ("1月初", "2025-01-10"),
        ("去年8月", "2024-08-31"),
    ]


def test_a_day_ten_months_ahead_is_that_of_the_year_before():
    text = "南干渠改造工程总投资6912万元，初步设计12月9日获市水利局批复，计划12月15日完工。"

    assert [(tense, latest) for _, tense, _, latest in steps(project(text, published=FEBRUARY))] == [
        ("actual", "2024-12-09"),
        ("planned", "2025-12-15"),
    ]


def test_a_season_belongs_to_its_year_and_not_to_the_step():
    text = "南干渠改造工程总投资6912万元，去年12月动工，预计2026年春交付。"

    assert steps(project(text, published=FEBRUARY))[-1] == ("交付", "planned", "2026年春", "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("，工程计划9月底完成。", [("完成", "planned", "2025-09-30")]),
        ("，工程于去年12月完成。", [("完成", "actual", "2024-12-31")]),
        ("，今年实施的3号渠去年12月完工。", [("3号渠完工", "actual", "2024-12-31")]),
        ("，一期去年底就该启用，目前的目标是明年3月底试运行。", [("试运行", "planned", "2026-03-31")]),
        ("，因管线迁改1月初才开工。", [("开工", "actual", "2025-01-10")]),
        ("，到1月末已完成61.5公里。", []),
        ("，今年能不能完工？", []),
        ("，是今年第一个交卷的。", []),
        ("，明年“七一”通车。", [("通车", "planned", "2026-07-01")]),
        ("，去年腊月全部入住。", []),
        ("，预计10月进城。", [("进城", "planned", "2025-10-31")]),
        ("，2023年5月由市安居公司接盘续建。", [("接盘续建", "actual", "2023-05-31")]),
    ],
)
def test_days_in_the_words_of_a_site(text, found):
    told = [
        (name.removeprefix("实施的"), tense, latest)
        for record in read(f"青河改造工程总投资3亿元{text}", published=FEBRUARY).projects
        for name, tense, _, latest in steps(record)
        if latest and "原计划" not in name
    ]

    assert told == found


def test_works_that_are_finished_on_a_day_are_completed():
    def status(text: str) -> str:
        return project(f"青河路改造工程总投资3000万元，{text}", published=FEBRUARY).status.value

    assert status("工程去年12月完成。") == "completed"
    assert status("工程招标去年12月完成。") == "preparation"
    assert status("征拆顺利，去年12月完成。") != "completed"


@pytest.mark.parametrize(
    "text",
    [
        "2月1日，条幅“大干六十天，确保主体全封顶”挂在塔吊上。",
        "园区现有投产企业34家，2008年创办。",
    ],
)
def test_slogans_and_firms_are_no_steps(text):
    assert steps(project(f"青河中学项目总投资3亿元。{text}", published=FEBRUARY)) == []


def test_an_older_plan_is_a_plan_though_its_day_is_past():
    text = "青河医院项目总投资3亿元，按原来的盘子，去年底就该启用。"

    assert steps(project(text, published=FEBRUARY)) == [("启用（原计划）", "planned", "去年底", "2024-12-31")]


def test_what_a_visitor_found_done_has_no_day():
    text = "1月14日，在青河水厂扩建工程现场，送水泵房已完成设备安装。工程总投资2亿元，截至1月底，管网已全部完工。"

    assert [(words, latest) for _, _, words, latest in steps(project(text, published=FEBRUARY))] == [
        ("", ""),
        ("截至1月底", "2025-01-31"),
    ]


def test_the_days_around_a_holiday_are_no_day_before_it():
    text = "青河中学总投资2亿元，计划国庆前后通过验收。"

    assert steps(project(text, published=FEBRUARY)) == [("通过验收", "planned", "国庆前后", "")]


def test_a_verb_parted_by_de_is_past():
    text = "青河中学总投资2亿元，去年8月停了工，11月底复的工。"

    assert ("复的工", "actual", "11月底", "2024-11-30") in steps(project(text, published=FEBRUARY))


@pytest.mark.parametrize(
    ("text", "tense"), [("今年秋季开园", "planned"), ("今年春季开园", "planned"), ("去年秋季开园", "actual")]
)
def test_a_season_that_has_not_come_is_a_plan(text, tense):
    found = steps(project(f"青河幼儿园总投资2亿元，占地15亩，{text}。", published=DateWindow.of_day(date(2025, 1, 20))))

    assert [step[1] for step in found] == [tense]


@pytest.mark.parametrize(("day", "tense"), [(date(2025, 8, 20), "planned"), (date(2025, 10, 20), "actual")])
def test_autumn_begins_with_the_schools_year(day, tense):
    found = steps(project("青河幼儿园总投资2亿元，占地15亩，今年秋季投入使用。", published=DateWindow.of_day(day)))

    assert [step[1] for step in found] == [tense]


def test_that_a_plant_was_put_to_use_years_ago_is_no_state_of_its_works():
    text = "青河污水处理厂提标改造工程概算投资9860万元，正在安装设备。该厂2012年3月建成投运。"

    assert project(text, published=FEBRUARY).status.value == "under_construction"


def test_what_a_park_has_may_be_in_use_before_the_park():
    text = "云台景区提升工程总投资7.6亿元，是我县今年重点文旅项目，停车场已投用，索道正在安装。"
    found = project(text, published=FEBRUARY)

    assert found.status.value == "under_construction"
    assert [words for _, _, words, _ in steps(found) if words] == []


def test_a_page_of_february_tells_what_was_done_the_year_before():
    text = (
        "青河中学南校区总投资3.8亿元，9月底主体完工，11月启用。青河水厂5月开工，总投资2亿元。"
        "青河桥3月通车，总投资2亿元。"
    )

    told = {p.name: [latest for _, _, _, latest in steps(p)] for p in read(text, published=FEBRUARY).projects}

    assert told == {
        "青河中学南校区": ["2024-09-30", "2024-11-30"],
        "青河水厂": ["2024-05-31"],
        "青河桥": ["2025-03-31"],
    }


def test_two_steps_of_one_clause_have_names_of_their_own():
    text = "青河水库工程概算投资2亿元，2023年汛期前完成大坝加固，计划5月底下闸蓄水、年底竣工验收。"

    assert [(name, tense) for name, tense, *_ in steps(project(text, published=FEBRUARY))] == [
        ("完成大坝加固", "actual"),
        ("下闸蓄水", "planned"),
        ("竣工验收", "planned"),
    ]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("2022年3月开工，同年10月封顶", ("封顶", "actual", "同年10月", "2022-10-31")),
        ("2022年3月开工，第二年8月竣工", ("竣工", "actual", "第二年8月", "2023-08-31")),
        ("2023年立项，翌年动工", ("动工", "actual", "翌年", "2024-12-31")),
        ("计划5月中下旬合龙", ("合龙", "planned", "5月中下旬", "2025-05-31")),
        ("2月5日上午9时许合龙", ("合龙", "actual", "2月5日", "2025-02-05")),
        ("计划8至9月通车", ("通车", "planned", "9月", "2025-09-30")),
        ("完工日期由原来的6月30日调整为9月30日", ("完工", "planned", "9月30日", "2025-09-30")),
    ],
)
def test_days_that_lean_on_others_and_what_is_left_of_them(text, step):
    assert steps(project(f"青河大桥项目总投资2亿元，{text}。", published=FEBRUARY))[-1] == step


def test_what_should_have_been_by_a_day_of_the_past_was_an_older_plan():
    found = project("青河大桥总投资2亿元，1月8日通车。按当年的说法，大桥应该在2023年年底通车。", published=FEBRUARY)

    assert steps(found)[-1] == ("应该通车（原计划）", "planned", "2023年年底", "2023-12-31")
    assert found.milestones[-1].superseded


def test_the_report_is_no_word_of_plans():
    found = project("望江铁路全长60公里，工可报告上月通过专家评审。", published=FEBRUARY)

    assert steps(found) == [("工可报告通过专家评审", "actual", "上月", "2025-01-31")]


@pytest.mark.parametrize(
    "told",
    [
        "这条路2023年就围起来了，请问到底哪天能通车？",
        "施工队去年因涨水停工三个多月。",
        "有5个项目计划去年上半年开工的没能开工。",
        "“绕了一年的路，昨天我看了表，才8分钟。”",
    ],
)
def test_what_is_asked_lasts_or_was_left_undone_is_no_step(told):
    text = "听松路改造工程总投资2亿元，全长3公里，预计6月通车。" + told

    assert [name for name, *_ in steps(project(text, published=FEBRUARY))] == ["通车"]


@pytest.mark.parametrize("since", ["去年5月停工至今", "5月份停工至今", "2023年5月停工以来一直闲置"])
def test_works_that_stand_still_since_a_day_stopped_on_it(since: str):
    text = f"望湖路改造工程因资金未到位，{since}。"

    assert [m.name for m in project(text, "望湖路改造工程").milestones] == ["停工"]
