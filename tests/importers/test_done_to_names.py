"""What is done to works, or said of them, right before their name is no part of it."""

import pytest

from tests.importers.reading import facts, names, project

DEEDS = [
    *("公示", "审批", "备案", "规划", "设计", "监理", "招标", "验收", "运营", "养护", "修缮", "疏浚", "加固", "保障"),
    *("检修", "架设", "坦言", "吐槽", "曝光", "点名", "定下", "谱写", "本市", "底气来自", "变化来自"),
]


@pytest.mark.parametrize("deed", DEEDS)
def test_the_name_begins_behind_the_deed(deed):
    text = f"{deed}青云湖水环境综合治理项目。项目总投资3.2亿元，今年3月开工，预计明年底完工。"
    assert names(text) == ["青云湖水环境综合治理项目"]


@pytest.mark.parametrize(
    "name",
    [
        "规划展览馆",
        "青云湖水质监测站",
        "城南服务区",
        "开发区实验学校",
        "运营中心大楼",
        "未来自行车公园",
        "云溪保障房小区",
        "管理站青云分站",
    ],
)
def test_words_for_deeds_within_a_name_are_its_own(name):
    text = f"{name}总投资3.2亿元，占地30亩，今年3月开工，预计明年底完工。"
    assert names(text) == [name]


def test_a_road_that_serves_two_places_keeps_its_figures():
    text = "青桐街也在同步施工。青桐街负责服务市第九医院新院区和云溪卫校的出行，全长1.9公里，投资1.1亿元。"
    assert facts(project(text, "青桐街")) == {"length": ["1.9公里"], "investment_total": ["1.1亿元"]}


@pytest.mark.parametrize("done", ["进行升级改造", "实施全面修缮", "进行综合整治"])
def test_what_money_is_put_into_is_the_works(done: str):
    record = project(f"今年2月底，澄湖园区投资300余万元对云溪公园{done}。近日，公园改造完成。")

    assert (record.name, facts(record)) == ("云溪公园", {"investment_total": ["300余万元"]})
