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


@pytest.mark.parametrize("name", ["刘家湾还建小区二期", "红庙还建房项目"])
def test_homes_built_in_return_keep_their_name(name: str) -> None:
    assert project(f"{name}4栋高层3月封顶，总投资2亿元。").name == name


@pytest.mark.parametrize(
    "name", ["听松二桥南引桥大修工程", "青山水库溢洪道改建工程", "望江剧院屋面维修工程", "云溪大桥主桥维修加固工程"]
)
def test_works_on_a_part_are_named_after_it(name: str) -> None:
    assert project(f"{name}总投资2360万元，年底前完工。").name == name


def test_how_many_homes_a_project_builds_is_no_project() -> None:
    assert names("云溪安置房项目总用地186亩，共建安置房2860套。") == ["云溪安置房项目"]
