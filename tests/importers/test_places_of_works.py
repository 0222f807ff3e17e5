"""Works that a story names by where it stands, or by their kind before their name."""

import pytest

from tests.importers.reading import facts, names, project


@pytest.mark.parametrize(
    "text",
    [
        "早上7点，听松大道上，压路机已经开动。该路全长3.9公里，投资4600万元，今年9月完工。",
        "听松路上，摊铺机来回作业。这条路全长3.9公里，投资4600万元，今年9月完工。",
        "听松桥上，工人们正在安装护栏。这座桥长3.9公里，总投资4600万元，去年8月动工。",
    ],
)
def test_that_road_is_the_one_on_which_people_work(text: str):
    works = project(text)

    assert works.name.startswith("听松")
    assert facts(works) == {"length": ["3.9公里"], "investment_total": ["4600万元"]}


def test_no_road_leads_home():
    assert names("在回家路上，他看到青云路正在铺沥青，青云路全长2公里，投资900万元。") == ["青云路"]


def test_a_bare_noun_is_told_of_what_is_named_next():
    works = project("昨日，大桥主塔封顶。云江大桥全长1.2公里，总投资3亿元。")

    assert (works.name, works.aliases) == ("云江大桥", ("大桥",))


def test_what_goes_up_at_the_same_time_is_works_too():
    text = (
        "云塘镇卫生院迁建项目主体已经完工。项目占地28亩。"
        "旁边的云塘镇敬老院同步建设，建筑面积4800平方米，总投资1600万元。"
    )

    assert facts(project(text, "云塘镇敬老院")) == {"floor_area": ["4800平方米"], "investment_total": ["1600万元"]}


def test_a_name_ends_before_what_is_built_there():
    assert names("青云安置小区建设安置房620套，目前全部封顶。") == ["青云安置小区"]
    assert names("青云公租房项目共建住宅楼12栋，目前全部封顶。") == ["青云公租房项目"]


def test_each_part_of_a_sentence_tells_of_works():
    text = "目前，听松大桥已完成投资1.4亿元；青山隧道完成投资2.2亿元；望江立交刚刚进场，总投资1.9亿元。"

    assert names(text) == ["听松大桥", "青山隧道", "望江立交"]


@pytest.mark.parametrize(
    "lead",
    [
        "问得最多的还是听松大道。这条进城主干道",
        "大家最关心的莫过于听松大道。",
        "再来看听松大道，",
        "再说听松大道。",
        "离开水厂，记者又来到听松大道。",
        "说起听松大道，他更有底气。",
        "最难啃的骨头是听松大道，",
        "说到交通，不能不提听松大道。",
    ],
)
def test_the_story_turns_to_what_is_told_of_next(lead: str):
    text = f"青山水厂扩建工程投资3亿元，去年5月开工，计划明年完工。{lead}全长8.2公里，概算23.6亿元，8月通车。"

    assert facts(project(text, "听松大道")) == {"length": ["8.2公里"], "investment_total": ["23.6亿元"]}
    assert facts(project(text, "青山水厂扩建工程")) == {"investment_total": ["3亿元"]}


def test_where_works_begin_is_no_turn_to_it():
    text = "青山公园改造工程去年5月开工，北起听松大道，全长2公里，投资3亿元。"

    assert facts(project(text)) == {"length": ["2公里"], "investment_total": ["3亿元"]}


def test_so_many_of_a_thing_are_no_part_of_a_row():
    text = "地铁4号线东延线路全长11.8公里，全部为地下线，设车站6座、停车场1处，总投资98.4亿元，去年12月开工建设。"

    assert facts(project(text))["investment_total"] == ["98.4亿元"]


def test_a_verb_before_what_is_laid_is_no_part_of_its_name():
    text = "贾河治理工程去年3月开工。沿岸铺截污管14.8公里，投资5500万元，12月完工。"

    assert facts(project(text)) == {"length": ["14.8公里"], "investment_total": ["5500万元"]}
