"""What clauses say of works without set phrases: aspect and verb, a dated predicate, verbs with 了 within."""

import pytest

from importers.records import Status
from tests.importers.reading import facts, names, project, steps

UNDER_WAY, AHEAD = Status.UNDER_CONSTRUCTION, Status.PREPARATION


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("仍在做规划设计", AHEAD),
        ("正走规划调整程序", AHEAD),
        ("还在跑前期手续", AHEAD),
        ("尚未动工", AHEAD),
        ("还没有摘牌", AHEAD),
        ("正抓紧浇筑", UNDER_WAY),
        ("仍在加紧收尾", UNDER_WAY),
        ("忙着安装", UNDER_WAY),
        ("进入最后调试", UNDER_WAY),
    ],
)
def test_aspect_and_verb_tell_how_works_stand(told, status):
    assert project(f"云溪中学扩建工程总投资2亿元，{told}。").status is status


@pytest.mark.parametrize(
    ("told", "tense", "latest"),
    [
        ("5月10日封半幅", "planned", "2024-05-10"),
        ("计划9月接管网", "planned", "2024-09-30"),
        ("力争6月底拿下最后一段", "planned", "2024-06-30"),
        ("2月8日已换上新泵", "actual", "2024-02-08"),
    ],
)
def test_a_dated_predicate_is_a_step_of_the_subject(told, tense, latest):
    found = steps(project(f"云溪路改造工程总投资2亿元。云溪路改造工程{told}。"))

    assert [(step[1], step[3]) for step in found] == [(tense, latest)]


@pytest.mark.parametrize(
    "told",
    ["5月10日召开座谈会", "2月8日记者看到已换上新泵", "去年2月完成投资3000万元", "要求责任单位5月底拿出整改方案"],
)
def test_meetings_visits_and_money_are_no_steps(told):
    assert steps(project(f"云溪路改造工程总投资2亿元，正在施工。云溪路改造工程{told}。")) == []


@pytest.mark.parametrize(
    ("told", "status"), [("去年2月动了工", UNDER_WAY), ("1月封了顶", UNDER_WAY), ("去年腊月前开的工", UNDER_WAY)]
)
def test_verbs_of_two_parts_have_words_within(told, status):
    assert project(f"云溪大桥工程总投资2亿元，{told}。").status is status


@pytest.mark.parametrize("word", ["当天", "同日", "当日"])
def test_the_same_day_is_the_one_last_named(word):
    text = f"2月8日，云溪县举行仪式。云溪车站项目总投资2亿元，{word}正式开工。"

    assert [step[1:] for step in steps(project(text))] == [("actual", word, "2024-02-08")]


def test_the_same_day_without_a_day_before_it_is_no_date():
    assert [step[2] for step in steps(project("云溪车站项目总投资2亿元，当天正式开工。"))] == [""]


@pytest.mark.parametrize("told", ["已列入我县2024年教育强县专项债券项目", "被列为今年中央预算内投资项目"])
def test_what_works_are_enlisted_in_is_no_other_project(told):
    text = f"云溪小学食堂项目{told}，总投资1280万元，计划10月中旬开工。"

    assert project(text).name == "云溪小学食堂项目"
    assert [day for _, _, day, _ in steps(project(text))] == ["10月中旬"]


def test_works_that_a_village_is_served_by_are_told_of():
    text = "白石村是青溪县农村供水提升工程的受益村之一。这项工程总投资1.83亿元，2022年3月开工，新建净水厂1座。"

    assert project(text).name == "青溪县农村供水提升工程"


def test_a_stretch_without_a_name_is_how_far_its_road_is():
    text = (
        "青溪北路工程全长3.2公里，投资4.75亿元。目前望江大桥北桥头至文庙街2.4公里已于去年国庆节放行，"
        "剩余800米尚未施工，力争今年4月底全线贯通。"
    )

    assert project(text).name == "青溪北路工程"
    assert [day for _, _, day, _ in steps(project(text))] == ["去年国庆节", "今年4月底"]


@pytest.mark.parametrize("year", ["", "2011年", "二〇一一年度"])
def test_which_of_the_works_of_its_kind_a_project_is_names_no_other(year):
    text = (
        "云溪至望江公路改造工程进展顺利。该路全长23公里，"
        f"是省里下达的{year}农村公路升级改造项目，由云溪县路桥公司承建，10月竣工。"
    )
    found = project(text)

    assert (found.name, [unit.name for unit in found.units]) == ("云溪至望江公路改造工程", ["云溪县路桥公司"])


@pytest.mark.parametrize("lead", ["您说的学校是", "您反映的学校为", "市民咨询的是"])
def test_an_answer_is_about_what_was_asked_for(lead):
    text = f"{lead}城东第二小学，位于听松路，占地38亩，规划36个教学班，投资1.08亿元，计划2025年7月底交付。"

    assert project(text).name == "城东第二小学"


def test_a_road_that_was_told_of_only_says_elsewhere_where_works_lie():
    text = (
        "小区门口的听松路只修了一半，请问听松路到底啥时候能修通？\n\n"
        "您反映的路段为听松路北段（太白街至环城北路），道路全长1180米，总投资4860万元，2019年11月开工。\n\n"
        "您说的学校是城东第二小学，位于听松路与柳林巷十字西南角，占地38亩，投资1.08亿元，计划2025年7月底交付。"
    )

    assert facts(project(text, "城东第二小学")) == {"site_area": ["38亩"], "investment_total": ["1.08亿元"]}


def test_what_works_are_said_to_be_behind_their_start_is_no_other_project():
    told = "云溪小学教学楼于今年1月拆除重建，是校安工程长效机制项目，建筑面积2800平方米，总投资约520万元。"

    record = project(told)

    assert (record.name, list(facts(record))) == ("云溪小学教学楼", ["floor_area", "investment_total"])


def test_that_bridge_is_no_campaign():
    told = "听松长江大桥昨日通车。听松长江大桥是云溪市“渡改桥”项目中的一座特大桥。该桥主跨507米，总投资5亿元。"

    assert facts(project(told, "听松长江大桥"))["investment_total"] == ["5亿元"]


def test_works_told_of_by_their_kind_get_the_name_that_they_are_said_to_have():
    text = "近日，我市又一座大型公园将开工建设。拟建的公园为听松滨河公园，项目总投资8900万元。"

    assert (names(text), facts(project(text))) == (["听松滨河公园"], {"investment_total": ["8900万元"]})
