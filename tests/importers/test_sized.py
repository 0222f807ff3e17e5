"""Houses called by their size alone."""

import pytest

from importers.names import is_proper
from tests.importers.reading import names


@pytest.mark.parametrize("name", ["3.5万吨冷库", "建3.5万吨冷库", "8万平方米标准厂房", "2000平方米办公楼"])
def test_a_size_is_no_name(name: str):
    assert not is_proper(name)


@pytest.mark.parametrize("name", ["云溪3.5万吨冷库", "5万吨级泊位", "110千伏高新变电站"])
def test_a_place_or_a_size_that_tells_is_one(name: str):
    assert is_proper(name)


@pytest.mark.parametrize("built", ["建3.5万吨冷库", "建设2万平方米仓库", "建800亩堆场"])
def test_what_works_build_is_no_project_beside_them(built: str):
    text = (
        f"云溪农产品物流中心昨天破土。项目总投资4.6亿元，占地98亩，{built}、分拣车间和交易大厅，"
        "由江南供应链有限公司投资，计划明年投用。"
    )

    assert names(text) == ["云溪农产品物流中心"]


@pytest.mark.parametrize(
    "praise", ["地理位置优越", "区位优势明显", "交通十分便利", "周边配套完善", "自然环境优美", "生态资源丰富"]
)
def test_what_a_site_is_praised_for_is_no_name(praise: str):
    text = f"云溪妇幼保健院新区项目位于望江路南侧，{praise}，项目占地面积约96亩，总投资13亿元。"

    assert names(text) == ["云溪妇幼保健院新区项目"]


def test_groundwork_is_no_name():
    text = "云溪客运枢纽建设项目进展顺利，基础土石方工作将于本月底开工，预计明年7月交付使用。"

    assert names(text) == ["云溪客运枢纽建设项目"]
