"""How works stand: what the end of a part tells of the whole, what is only set for a day, what is only prepared."""

from datetime import date

import pytest

from importers.records import Status, Tense
from projects.date_window import DateWindow
from tests.importers.reading import project, read, steps

AUTUMN = DateWindow.of_day(date(2025, 11, 8))


@pytest.mark.parametrize(
    "text",
    [
        "云溪文化中心2022年3月开工，总投资3亿元。门前的滨海路隧道上周六放行。",
        "云溪供热管网改造分两片，总投资2亿元，河东片去年9月全部完工，河西片正在试压。",
        "云溪站站前广场正在铺装，占地4公顷，随高铁同步投用。",
        "云溪高速公路总投资90亿元，去年底开工。服务区的房建2月8日全部开了工。",
    ],
)
def test_another_thing_that_is_at_its_end_leaves_the_works_under_way(text):
    works = read(text).projects[0]

    assert works.name.startswith("云溪")
    assert works.status is Status.UNDER_CONSTRUCTION


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("云溪小区分两期建设，一期6栋楼已于2022年11月交付，二期去年9月开工。", Status.IN_USE),
        ("云溪小区分两期建设，一期18万平方米厂房已于去年3月竣工，二期去年9月开工。", Status.COMPLETED),
        ("云溪小区分两期建设，一期标准厂房已于去年12月建成，二期去年9月开工。", Status.COMPLETED),
    ],
)
def test_all_that_a_phase_has_is_the_phase(text, status):
    assert project(text, "云溪小区一期").status is status


@pytest.mark.parametrize(
    "text",
    [
        "云溪片区棚改项目涉及居民1136户，2月8日才拆完最后一户，预计7月中旬开工。",
        "望江二桥大修工程去年11月完成检测，已经完成招标，预计6月底开工、10月恢复通行。",
    ],
)
def test_works_whose_start_is_set_for_a_day_to_come_are_not_under_way(text):
    assert project(text).status in (Status.PLANNED, Status.PREPARATION)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("云溪码头二期再建4个泊位，眼下在做岸线报批，总投资8亿元。", Status.PREPARATION),
        ("云溪收费站连接线全长4.2公里，投资3.6亿元，上个月刚刚招完标。", Status.PREPARATION),
        ("同时启动云溪旅游公路前期工作，全长33公里，总投资5亿元。", Status.PREPARATION),
        ("云溪旅游公路全长12公里，总投资3亿元，县交通局在做施工图。", Status.PREPARATION),
        ("“十五五”期间将在城北规划建设云溪光伏基地，总投资3亿元。", Status.PLANNED),
    ],
)
def test_works_that_are_only_got_ready_are_told_so(text, status):
    assert project(text).status is status


def test_a_listed_part_stands_as_its_whole_does():
    text = "云溪大道工程正在施工，总投资4亿元。工程分一标段、二标段，一标段已完成路基。"

    assert project(text, "二标段").status is Status.UNDER_CONSTRUCTION


def test_a_season_of_a_printed_year_to_come_is_a_plan():
    (step,) = project("望江一中新校区总投资3亿元，2026年秋季招生。").milestones

    assert step.tense is Tense.PLANNED


def test_a_last_day_that_has_just_been_is_over():
    text = "云溪安置点占地120亩，今年6月底全部建成，9月30日前860名群众全部入住。"

    record = project(text, published=AUTUMN)

    assert [(m.tense, str(m.window.latest)) for m in record.milestones if m.window] == [
        (Tense.ACTUAL, "2025-06-30"),
        (Tense.ACTUAL, "2025-09-30"),
    ]
    assert record.status is Status.IN_USE


@pytest.mark.parametrize(
    "text",
    [
        "云溪产业园二期共6栋楼，总投资6.2亿元，已全部封顶。二期还没竣工，就有7家企业交了定金。",
        "云溪大桥总投资3亿元，施工方没能如期通车。",
    ],
)
def test_an_end_that_is_denied_is_none(text):
    assert Status.UNDER_CONSTRUCTION in [found.status for found in read(text).projects]
    assert not {Status.COMPLETED, Status.IN_USE} & {found.status for found in read(text).projects}


def test_a_share_that_is_done_outweighs_what_a_part_is_prepared_for():
    text = "云溪大道北延工程全长4.2公里，总投资2亿元，路基已完成总工程量的九成，路面工程下月初招标。"

    assert project(text).status is Status.UNDER_CONSTRUCTION


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("孩子们在新投用的云溪社区服务中心玩耍，该中心总投资800万元。", Status.IN_USE),
        ("云溪产业园总投资600万元，已经引进手套加工等5家企业。", Status.IN_USE),
        ("村里来了人，云溪民宿集群总投资600万元，元宵节那天已经试住。", Status.IN_USE),
        ("云溪河治理工程总投资6000万元，28公里堤防全部达标。", Status.COMPLETED),
    ],
)
def test_what_only_goes_on_in_finished_works_tells_so(text, status):
    assert project(text).status is status


def test_what_was_built_long_ago_is_no_step():
    assert project("望江大桥1998年建成，今年总投资2亿元扩建望江大桥，已于1月开工。").milestones[0].name == "开工"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云溪文化中心去年3月开工，总投资3亿元。原先说今年国庆开放，网上传得很凶。", "开放（原计划）"),
        ("云溪路去年3月开工，总投资5000万元，当时牌子上写的是2023年12月31日完工。", "完工（原计划）"),
        ("云溪大街工程总投资8600万元，之前对外讲的是今年1月底全线完工。", "完工（原计划）"),
        ("云溪高架总投资18亿元，最早公布的通车时间是今年1月。", "通车（原计划）"),
    ],
)
def test_what_was_said_once_is_an_older_plan(text, name):
    record = project(text)

    assert (record.milestones[-1].name, record.milestones[-1].superseded) == (name, True)
    assert record.status is Status.UNDER_CONSTRUCTION


def test_when_it_came_about_follows_what_was_said():
    text = "云溪会议中心总投资3亿元，原来说1月底封顶，实际是2月8日。"

    assert steps(project(text))[-1] == ("封顶", "actual", "2月8日", "2024-02-08")


@pytest.mark.parametrize("text", ["大桥今年改造护栏15公里。", "大桥今年续建5栋住宅。"])
def test_a_mere_year_dates_no_other_doings(text):
    assert steps(project("云溪大桥工程去年5月开工。" + text)) == [("开工", "actual", "去年5月", "2023-05-31")]


def test_what_is_set_in_principle_is_a_plan():
    text = "望江二桥大修工程预算1.15亿元，原则上6月开工、10月中旬恢复通行。"

    record = project(text, published=DateWindow.of_day(date(2025, 2, 27)))

    assert [(tense, latest) for _, tense, _, latest in steps(record)] == [
        ("planned", "2025-06-30"),
        ("planned", "2025-10-20"),
    ]


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        (
            "云溪供热管网改造分铁西、河东两片干，总投资2亿元。河东片去年5月20日进场，去年9月底全部完工。",
            "河东片",
            Status.COMPLETED,
        ),
        (
            "云溪路改造工程总投资2亿元，西段820米已于今年1月铺完沥青并开放通行，东段正在铺管。",
            "西段",
            Status.IN_USE,
        ),
        (
            "云溪大桥去年4月开工，总投资3亿元。今年1月，国开行1.8亿元贷款到位后全面复工。",
            "云溪大桥",
            Status.UNDER_CONSTRUCTION,
        ),
        ("云溪农贸市场占地8.4亩，总投资3亿元，正重新招商，尚未确定开工时间。", "云溪农贸市场", Status.PREPARATION),
    ],
)
def test_only_a_thing_of_its_own_is_another(text, name, status):
    assert project(text, name).status is status


def test_what_stands_on_a_phases_site_is_the_phases():
    text = (
        "云溪产业园分三期开发，一期已于去年12月建成；二期占地186亩，正在施工；"
        "三期已完成红线划定，力争明年6月挂网招标。走进二期工地，4号楼已封顶。"
    )

    assert [step[0] for step in steps(project(text, "云溪产业园二期"))] == ["4号楼封顶"]
    assert project(text, "云溪产业园三期").status is Status.PREPARATION


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("云溪县妇幼保健院新院选址城东新区，占地58亩，总投资3亿元，正在浇筑地下室底板。", Status.UNDER_CONSTRUCTION),
        (
            "云溪老城供热管网改造工程总投资3亿元。改造工程已完成管网敷设，下月供水温度达到设计值。",
            Status.UNDER_CONSTRUCTION,
        ),
        ("云溪水库除险加固工程总投资3亿元。昨天上午，云溪水库除险加固工程宣告完工。", Status.COMPLETED),
        ("云溪水厂总投资3亿元。目前已完成需求调研，正在招标。", Status.PREPARATION),
    ],
)
def test_words_beside_an_event_that_tell_another_state(text, status):
    assert [found.status for found in read(text).projects] == [status]


def test_works_of_which_a_part_is_being_built_are_under_way():
    text = "云溪水库总投资9亿元，去年11月完成立项。\n水库由大坝、输水管线两部分组成。\n输水管线长30公里，正在开挖管沟。"

    assert project(text, "云溪水库").status is Status.UNDER_CONSTRUCTION


def test_works_whose_whole_end_lies_ahead_are_not_in_use():
    text = "云溪体育公园总投资3亿元。公园去年5月开放。\n体育馆正在施工，云溪体育公园2024年底全部建成。"

    assert project(text, "云溪体育公园").status is Status.UNDER_CONSTRUCTION


def test_papers_of_handing_over_are_no_preparation():
    text = "云溪幼儿园总投资3000万元。云溪幼儿园去年7月30日办完移交手续。"

    assert project(text).status is Status.COMPLETED


def test_parts_at_their_end_beside_a_plan_for_all_leave_the_works_under_way():
    text = "云溪水库除险加固工程总投资3860万元。目前，溢洪道加固已完工，输水隧洞正在衬砌，预计明年汛前全面完工。"

    assert project(text).status is Status.UNDER_CONSTRUCTION


def test_an_acceptance_ahead_leaves_works_at_their_end():
    text = "云溪灌区改造工程总投资3860万元。灌区改造工程已全部完工，9月底前组织竣工验收。"

    assert project(text).status is Status.COMPLETED


@pytest.mark.parametrize("early", ["比调整后的计划提前12天", "较合同工期提前20天", "比对外公布的时间提前了一个月"])
def test_works_that_ended_before_the_day_set_for_them_are_at_their_end(early):
    assert project(f"云溪灌区改造工程总投资3860万元。灌区改造工程{early}完工。").status is Status.COMPLETED


@pytest.mark.parametrize("done", ["已建成通车4条，在建3条", "已建成投用6处，其余正在施工", "已建成4座"])
def test_some_of_many_that_are_done_leave_the_whole_under_way(done: str):
    text = f"望江县城区停车场及道路建设工程总投资2亿元。截至2月底，{done}。"

    assert project(text).status is Status.UNDER_CONSTRUCTION


@pytest.mark.parametrize("told", ["云溪农贸市场重建后昨天开业，摊位412个", "云溪书院经修缮升级后昨天重新开放"])
def test_what_opens_after_works_is_in_use(told):
    assert project(f"{told}，投资1200万元。").status is Status.IN_USE


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("云溪水厂一期总投资2亿元，运行五年", Status.IN_USE),
        ("云溪物流园一期总投资2亿元，仓库上线已两年多", Status.IN_USE),
        ("云溪县疾控中心昨天搬到新址了，投资4000万元", Status.IN_USE),
        ("云溪县图书馆上月迁至新馆，总投资2亿元", Status.IN_USE),
        ("乐安里农贸市场重建后首日，人流达到1.9万人次，总投资2亿元", Status.IN_USE),
        ("云溪电厂总投资2亿元，由绿源公司投资建设并运营30年", Status.UNDER_CONSTRUCTION),
        ("使用三十年的云溪菜市场正在改造，总投资300万元", Status.UNDER_CONSTRUCTION),
    ],
)
def test_what_has_been_in_use_for_years_is_in_use(told, status):
    assert project(f"{told}。").status is status
