"""这所寄宿制学校, 该地埋式泵站: the thing that was told of last, however it is described."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, names, project

TOLD = "占地30亩，总投资2亿元，2023年5月开工。"


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("云溪实验学校", "这所十二年一贯制学校"),
        ("云溪实验学校", "这所全日制寄宿制小学"),
        ("云溪大桥", "这座预应力混凝土桥"),
        ("望江变电站", "这座220千伏变电站"),
        ("城东污水处理厂", "该地埋式污水处理厂"),
        ("青石旅游公路", "这条致富路"),
        ("云溪县妇幼医院", "该花园式医院"),
    ],
)
def test_thing_however_described_is_the_one_told_of(name: str, meant: str) -> None:
    told = project(f"{name}工程正在建设。{meant}{TOLD}", f"{name}工程")

    assert names(f"{name}工程正在建设。{meant}{TOLD}") == [f"{name}工程"]
    assert facts(told)["investment_total"] == ["2亿元"]


def test_what_is_done_to_a_thing_or_built_at_it_is_not_the_thing() -> None:
    assert names("云溪县有两座水库。该县人民医院门诊楼工程2023年5月开工，总投资2亿元。") == ["人民医院门诊楼工程"]


@pytest.mark.parametrize("meant", ["该基建项目", "该生物医药项目", "这个光伏项目", "这项水利工程", "该焚烧发电项目"])
def test_works_however_described_are_the_ones_told_of(meant: str) -> None:
    text = f"近日，记者走进望江循环经济中心建设现场。据介绍，{meant}{TOLD}"

    assert names(text) == ["望江循环经济中心"]
    assert facts(project(text))["investment_total"] == ["2亿元"]


@pytest.mark.parametrize("other", ["该县光伏项目", "该公司储能项目"])
def test_works_of_another_are_not_the_ones_told_of(other: str) -> None:
    text = f"近日，记者走进望江循环经济中心建设现场，桩基正在施工。{other}{TOLD}"

    assert "investment_total" not in facts(project(text, "望江循环经济中心"))
