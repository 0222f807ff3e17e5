"""Names of places whose words are also those of works: 西门口, 化肥厂, 国道320."""

import pytest

from importers.names import is_proper
from tests.importers.reading import facts, names, project


@pytest.mark.parametrize(
    "name", ["西门口安置小区", "东门外农贸市场", "桥头还建小区", "化肥厂宿舍", "五一社区", "滨河公园", "轻机二区宿舍"]
)
def test_a_quarter_of_a_town_has_a_name(name: str) -> None:
    assert is_proper(name)


@pytest.mark.parametrize("name", ["国道320改建工程", "320国道大修", "县道208线改造工程"])
def test_a_road_is_called_by_its_number(name: str) -> None:
    assert is_proper(name)
    assert not is_proper("路基桥涵")


def test_a_second_phase_is_that_of_its_own_estate() -> None:
    text = "丰坑水库除险加固工程总投资2360万元。西门口安置小区一期12栋楼全部封顶，二期因征收还没有动工。"

    assert "西门口安置小区一期" in names(text)
    assert "西门口安置小区二期" in names(text)


def test_what_a_road_is_made_of_is_no_bridge() -> None:
    record = project("省道302改线工程（石港至汪家段）全长13.6公里，路基桥涵已完成九成，年底通车。")

    assert facts(record)["progress_percent"] == ["九成"]
