"""Parts that a sentence names behind the words for them, however far from the whole."""

from __future__ import annotations

import pytest

from tests.importers.reading import project, read


def parents(text: str) -> dict[str, str]:
    return {found.name: found.parent for found in read(text).projects}


def test_the_controlling_works_of_the_line_told_of_before():
    text = "云溪大桥合龙\n\n青望高速公路全长46公里，2024年3月开工。其控制性工程云溪大桥全长1200米，9月6日合龙。"

    assert parents(text)["云溪大桥"] == "青望高速公路"


def test_roads_of_a_network_one_after_the_other():
    text = (
        "听松片区路网工程共8条、总长9.4公里，总投资5亿元。"
        "剩余3条路中，云溪路水稳层已铺完，本月底通车；望江路预计12月上旬完工；青河路计划明年3月底前完工。"
    )

    found = parents(text)

    assert {found[road] for road in ("云溪路", "望江路", "青河路")} == {"听松片区路网工程"}


def test_works_that_are_done_at_several_places():
    text = "听松湖综合治理工程总投资5亿元。听松湖综合治理工程中，云溪泵站主体已完工，望江水闸计划明年3月底前完工。"

    assert parents(text)["云溪泵站"] == "听松湖综合治理工程"


def test_works_that_are_no_part_stay_by_themselves():
    text = "青望高速公路全长46公里，2024年3月开工。望江路拓宽改造工程全长1200米，9月6日完工。"

    assert set(parents(text).values()) == {""}


@pytest.mark.parametrize("verb", ["选址", "地处", "坐落青河，占地"])
def test_where_works_lie_is_no_name_of_an_office(verb):
    assert project(f"听松植物园{verb}青河区温泉镇，总用地面积1344亩，5月开工。").name == "听松植物园"
