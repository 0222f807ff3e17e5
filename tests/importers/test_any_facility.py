"""One sentence about many kinds of facilities: the kind alone may not decide whether what is told of it is read."""

from datetime import date

import pytest

from projects.date_window import DateWindow
from tests.importers.reading import facts, names, project, steps

BRIDGE = "望江大桥全长2公里，总投资5亿元，去年5月开工。\n\n"
TELLING = {
    "told at once": "云溪{kind}占地178亩，总投资2.3亿元，去年10月开工。",
    "come back to": "记者获悉，云溪{kind}主体已完工。该项目占地178亩，总投资2.3亿元，去年10月开工。",
    "figures first": "总投资2.3亿元、占地178亩的云溪{kind}去年10月开工，目前已完成主体施工。",
    "behind others": BRIDGE + "云溪{kind}由江城建工集团承建，占地178亩，总投资2.3亿元，去年10月开工。",
}
KINDS = [
    "农贸市场", "粮油市场", "钢材市场", "汽配城", "职教园区", "审判庭", "砂石厂", "民宿群", "停车系统", "东院区",
    "南校区", "殡仪馆", "调蓄池", "客运枢纽", "冷链物流园", "养老服务中心", "人行天桥", "综合管廊", "算力中心",
    "高标准农田",
]  # fmt: skip


@pytest.mark.parametrize("told", TELLING)
@pytest.mark.parametrize("kind", KINDS)
def test_a_facility_of_any_kind_has_what_is_told_of_it(kind: str, told: str):
    found = project(TELLING[told].format(kind=kind), f"云溪{kind}")

    assert facts(found) == {"site_area": ["178亩"], "investment_total": ["2.3亿元"]}
    assert "去年10月" in [day for _, _, day, _ in steps(found)]


@pytest.mark.parametrize("works", ["引水工程", "供水工程", "输变电工程", "人防工程"])
def test_works_that_a_town_has_are_named_again_without_it(works: str):
    text = f"在云溪市{works}建设工地，工人正在忙碌。{works}占地178亩，总投资2.3亿元，去年10月开工。"

    assert facts(project(text)) == {"site_area": ["178亩"], "investment_total": ["2.3亿元"]}


def test_a_site_of_a_hospital_is_no_part_of_the_bridge_told_of_before():
    text = (
        "望江大桥长486米，计划7月底合龙。\n\n"
        "在市人民医院东院区建设工地，4座塔吊正在紧张作业。东院区占地178亩，规划床位1200张。"
    )

    assert facts(project(text, "市人民医院东院区"))["site_area"] == ["178亩"]


@pytest.mark.parametrize(
    "name",
    ["可降解餐具", "可再生能源", "将军路", "要塞公园", "八一大桥", "六一大道", "智能装备", "新能源电池"],
)
def test_a_name_is_no_mark_of_a_plan_and_no_count(name: str):
    (step,) = steps(project(f"云溪{name}项目总投资2亿元，4月3日开工。", published=DateWindow.of_day(date(2024, 4, 5))))

    assert step[1:] == ("actual", "4月3日", "2024-04-03")


@pytest.mark.parametrize(
    "product", ["正极材料研发生产", "精细化工生产", "方便面生产", "汽车轻量化铝部件", "不锈钢管生产", "中央空调研发"]
)
def test_no_word_across_the_words_of_a_name_cuts_it(product: str):
    name = f"云溪{product}项目"

    assert facts(project(f"{name}总投资2.3亿元，占地178亩，去年10月开工。", name))["investment_total"] == ["2.3亿元"]


@pytest.mark.parametrize("kind", ["文教园", "芯谷", "陶瓷城", "智慧港", "模组厂", "城市客厅", "创智天地"])
def test_a_park_of_any_trade_is_one(kind: str):
    text = f"其中，云溪{kind}计划投资2.3亿元，目前主体已封顶。"

    assert facts(project(text, f"云溪{kind}"))["investment_total"] == ["2.3亿元"]


@pytest.mark.parametrize("made", ["60万吨/年合成氨项目", "5万吨/日污水处理厂扩建工程"])
def test_what_works_can_make_is_a_part_of_their_name(made: str):
    assert names(f"总投资8.4亿元的{made}去年3月开工。") == [made]


@pytest.mark.parametrize("name", ["听松里", "青河府", "青河市民之家"])
def test_what_one_goes_to_the_site_of_is_works_whatever_it_is_called(name: str):
    text = f"昨日，记者来到{name}建设现场，塔吊林立。项目总投资2.3亿元，预计今年12月竣工。"

    assert facts(project(text, name)) == {"investment_total": ["2.3亿元"]}
