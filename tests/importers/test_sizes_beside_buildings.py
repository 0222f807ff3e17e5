"""Sizes told right beside a building or of the land taken for it, and people counted on the site without a noun."""

import pytest

from tests.importers.reading import facts, project


@pytest.mark.parametrize(
    "words",
    [
        "青河图书馆新馆（1.6万平方米、4层）已经封顶。",
        "望江文化馆（1.6万平方米）外立面石材干挂完成。",
        "望江中学体育馆体量不小，约1.6万平方米，能坐2600人，正在吊装网架。",
        "青河图书馆新馆，1.6万平方米，今年10月开馆。",
    ],
)
def test_a_size_right_behind_a_building_is_of_its_floors(words: str):
    assert facts(project(words))["floor_area"] == ["1.6万平方米"]


@pytest.mark.parametrize("words", ["，1600平方米木地板铺完", "（1600平方米木地板）封顶"])
def test_but_not_of_something_in_it(words: str):
    assert "floor_area" not in facts(project(f"望江体育馆{words}，总投资2亿元。"))


@pytest.mark.parametrize("taken", ["拟征用学校北侧土地", "占用东侧土地", "拟征用东边地块"])
def test_land_that_is_taken_is_the_site(taken: str):
    assert facts(project(f"听松小学扩建项目{taken}11.2亩，新建教学楼1栋。"))["site_area"] == ["11.2亩"]


@pytest.mark.parametrize("words", ["现在现场220来人", "工地上现在220多人", "施工现场大概220人"])
def test_people_on_the_site_build(words: str):
    assert len(facts(project(f"青河文化艺术中心项目{words}，多是搞装饰的。"))["workers"]) == 1


def test_people_at_an_event_do_not():
    assert "workers" not in facts(project("青河大桥开工，活动现场220多人，总投资2亿元。"))


@pytest.mark.parametrize(
    "told",
    [
        "建设包括教学楼三栋，总面积达到1.36万平方米",
        "新建3栋教学楼，总面积1.36万平方米",
        "含图书馆1座，面积1.36万平方米",
    ],
)
def test_an_area_behind_a_number_of_houses_is_of_their_floors(told: str):
    record = project(f"云溪县第五小学项目总投资8500万元，{told}，还有操场。")

    assert facts(record)["floor_area"] == ["1.36万平方米"]
