"""Lists and notices: a label, a colon and what it tells of, one line each."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, project, read, steps

ITEM = """2.听松小区供热管网改造项目
责任单位：青河市住建局
年度目标：改造管网12.5公里，更换阀门30个
建安造价：3120.5万元（2023年9月开工）
进展情况：3月1日全面复工
计划完成时间：9月20日
预计供热日期：10月15日
"""


def test_a_label_of_any_wording_opens_a_line_of_its_own():
    found = project(ITEM)

    assert facts(found) == {"length": ["12.5公里"], "investment_total": ["3120.5万元"]}
    assert steps(found)[:3] == [
        ("开工", "actual", "2023年9月", "2023-09-30"),
        ("全面复工", "actual", "3月1日", "2024-03-01"),
        ("完成", "planned", "9月20日", "2024-09-20"),
    ]


def test_labels_set_apart_by_spaces_in_one_line():
    text = "青河中学体育馆项目占地30亩。\n开工日期：2024年3月1日　　竣工日期：2026年8月31日\n"

    assert [step[0:3] for step in steps(project(text))] == [
        ("开工", "actual", "2024年3月1日"),
        ("竣工", "planned", "2026年8月31日"),
    ]


@pytest.mark.parametrize(
    ("told", "start", "end"),
    [
        ("\n施工时间：2024年3月15日至10月15日", ("planned", "2024-03-15"), ("planned", "2024-10-15")),
        ("，建设工期为2023年5月—2025年9月。", ("actual", "2023-05-31"), ("planned", "2025-09-30")),
        ("，施工期限自2024年4月1日起至2024年12月31日止。", ("planned", "2024-04-01"), ("planned", "2024-12-31")),
        ("\n计划工期：2024年2月-2024年11月", ("actual", "2024-02-29"), ("planned", "2024-11-30")),
    ],
)
def test_the_time_that_works_take_gives_their_start_and_end(told, start, end):
    found = steps(project(f"听松路青河桥改造工程全长300米{told}"))

    assert [(tense, latest) for _, tense, _, latest in found] == [start, end]
    assert [name for name, *_ in found] == ["开工", "完工"]


@pytest.mark.parametrize(
    "told", ["定于3月25日至8月31日对该桥实施半幅封闭。", "3月25日起至8月31日止，对桥面进行维修加固。"]
)
def test_days_between_which_works_go_on_are_their_start_and_end(told):
    found = steps(project(f"青河大桥维修工程投资900万元。{told}"))

    assert [(m[0], m[3]) for m in found][:2] == [("开工", "2024-03-25"), ("完工", "2024-08-31")]


@pytest.mark.parametrize("told", ["灌溉时间：3月15日至10月15日", "展出时间：3月15日至10月15日"])
def test_the_time_of_something_else_gives_none(told):
    assert steps(project(f"听松路青河桥改造工程全长300米。\n{told}")) == []


def test_a_short_line_with_a_day_of_works_is_no_dateline():
    text = "青河大桥项目总投资2亿元。\n大桥于2023年3月22日正式动工\n目前主塔封顶。"

    assert ("动工", "actual", "2023年3月22日", "2023-03-22") in steps(project(text))


def test_all_lines_of_a_sheet_are_about_what_stands_above_them():
    text = """青河污水处理厂扩容工程
总投资：2.7亿元。
项目进展：生化池完成底板浇筑，进厂干管顶管施工912米。1月完成投资6730万元。
下步计划：8月底前完成高压线迁改，12月底通水调试。
"""
    found = project(text, "青河污水处理厂扩容工程")

    assert facts(found)["investment_completed"] == ["6730万元"]
    assert [latest for *_, latest in steps(found)] == ["2024-08-31", "2024-12-31"]


@pytest.mark.parametrize(
    "text",
    [
        "青河小学扩建项目\n1.总投资及资金来源：总投资3860万元，财政资金。\n2.工期：2024年2月—2025年8月。\n3.年度计划：年内完成主体。",
        "青河小学扩建项目\n①建设单位：县教育局；②总投资：3860万元；③计划完工时间：2025年8月；④年度目标：年内完成主体。",
    ],
)
def test_labels_may_be_joined_and_numbered(text):
    found = project(text)

    assert facts(found)["investment_total"] == ["3860万元"]
    assert {("完工", "2025-08-31"), ("完成主体", "2024-12-31")} <= {(m[0], m[3]) for m in steps(found)}


def test_items_with_a_mark_and_their_steps_as_labels():
    text = """▶ 青河体育中心
进度：65%
最新进展：看台封顶
预计完工：2025年6月
▶ 望江水厂
进度：40%
预计投用：2025年底
"""

    assert facts(project(text, "青河体育中心"))["progress_percent"] == ["65%"]
    assert steps(project(text, "青河体育中心"))[-1] == ("完工", "planned", "2025年6月", "2025-06-30")
    assert steps(project(text, "望江水厂")) == [("投用", "planned", "2025年底", "2025-12-31")]


def test_items_numbered_within_a_paragraph_are_told_apart():
    text = """1.望江厂房五期，占总工程量的75%，完成投资9600万元；2.县档案馆新馆，正在装修，11月底完工；
3.北外环改线工程，路基完成80%，12月底通车。""".replace("\n", "")

    assert facts(project(text, "望江厂房五期"))["investment_completed"] == ["9600万元"]
    assert [m[2] for m in steps(project(text, "县档案馆新馆"))] == ["11月底"]
    assert [m[2] for m in steps(project(text, "北外环改线工程"))] == ["12月底"]


def test_but_not_what_one_project_builds():
    text = "青河中学新建项目总投资3亿元。建设内容：1、新建教学楼2栋，建筑面积1.2万平方米；2、配套道路，明年8月完工。"

    assert facts(project(text))["floor_area"] == ["1.2万平方米"]
    assert [m[2] for m in steps(project(text))] == ["明年8月"]


def test_a_name_before_how_it_stands_is_no_label():
    text = """1.青河水厂建设情况：总投资3亿元，5月通水。
2.望江医院进展：总投资2亿元，6月封顶。
3.城南小学进度：总投资1亿元，8月交付。
"""

    assert {p: facts(project(text, p))["investment_total"] for p in ("青河水厂", "望江医院", "城南小学")} == {
        "青河水厂": ["3亿元"],
        "望江医院": ["2亿元"],
        "城南小学": ["1亿元"],
    }


def test_labels_in_brackets_each_have_their_own_day():
    found = project("听松隧道工程（开工日期：2022年12月，计划完工日期：2025年9月）总投资6.2亿元。")

    assert [day for _, _, day, _ in steps(found)] == ["2022年12月", "2025年9月"]


@pytest.mark.parametrize(
    "words",
    [
        "听松大桥工程的通车时间，由原定的今年10月推迟到明年1月。",
        "听松大桥工程通车的日子定在明年1月。",
    ],
)
def test_a_day_behind_what_an_event_is_called_is_its_own(words: str):
    assert [day for _, _, day, _ in steps(project(words))] == ["明年1月"]


def test_a_figure_with_its_unit_makes_a_label_of_any_word():
    text = "项目名称：听松小学\n占地：32亩\n班数：36个 学位：1620个\n河段长度：630米\n投资：8600万元\n"

    assert facts(project(text)) == {
        "site_area": ["32亩"],
        "units_count": ["36个", "1620个"],
        "length": ["630米"],
        "investment_total": ["8600万元"],
    }


@pytest.mark.parametrize("mark", ["📍", "●", "▶", "1."])
def test_marked_lines_of_figures_tell_of_the_works_above_them(mark: str):
    lines = ["占地：168亩", "建筑面积8.3万平方米", "规模：72个教学班", "投资：4.12亿元"]
    text = "云溪二中新校区今天启用。\n\n" + "\n".join(mark + line for line in lines)

    assert facts(project(text)) == {
        "site_area": ["168亩"],
        "floor_area": ["8.3万平方米"],
        "units_count": ["72个"],
        "investment_total": ["4.12亿元"],
    }


PUBLIC_NOTICE = """一、教育提质工程
1.新建城南学校。
责任单位：县教育和体育局
完成情况：已完成。占地89亩，投资2.2亿元，2023年3月开工。
二、医疗惠民工程
2.完成县中医院迁建项目主体建设。
责任单位：县卫生健康局
完成情况：未完成。设床位800张，总投资7.4亿元。
3.G342绕城段
责任单位：县交通运输局
项目状态：在建
"""


def test_a_label_answers_how_the_items_of_a_notice_stand():
    told = {one.name: one.status.value for one in read(PUBLIC_NOTICE).projects}

    assert told == {
        "城南学校": "completed",
        "县中医院迁建项目": "under_construction",
        "G342绕城段": "under_construction",
    }


@pytest.mark.parametrize(
    ("title", "content"),
    [
        (
            "青河城区雨污分流改造（二期）",
            "建设内容：改造府前街、后寨片区等雨污合流管网41.6公里，新建一体化提升泵站2座。",
        ),
        ("青河城区供水提升工程", "建设规模及内容：新建望江取水泵站1座，铺设环城路输水管道12公里。"),
        ("望江中学改扩建工程", "主要建设内容：新建综合楼、青河体育馆、地下停车场。"),
    ],
)
def test_what_works_build_is_no_project_beside_them(title: str, content: str):
    found = read(f"一、{title}\n总投资：9763万元\n{content}\n时间要求：4月15日开工，11月30日前完工。").projects

    assert [p.name for p in found] == [title]
    assert [step for step, *_ in steps(found[0])] == ["开工", "完工"]
