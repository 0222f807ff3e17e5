"""全区供水管网改造工程 is one thing, 全市重点工程 are many; 一件是X leads up to X as 第一个是X does."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, names, project


@pytest.mark.parametrize("name", ["全区供水管网改造工程", "全镇截污次支管网工程", "全县农村电网改造工程"])
def test_network_of_a_town_is_one_thing(name: str) -> None:
    assert facts(project(f"{name}投资2亿元，2023年5月开工，年底完工。", name))["investment_total"] == ["2亿元"]


@pytest.mark.parametrize("many", ["全市重点工程", "全县民生项目", "全区在建工程"])
def test_all_works_of_a_town_are_many(many: str) -> None:
    assert names(f"{many}投资2亿元，2023年5月开工，年底完工。") == []


@pytest.mark.parametrize("lead", ["一件是", "另一件是", "头一桩是", "还有一样是"])
def test_one_of_several_things_is_led_up_to(lead: str) -> None:
    assert names(f"乡上有两件事正在跑，{lead}石梁人畜饮水工程，投资90万元，可研已上报。") == ["石梁人畜饮水工程"]
