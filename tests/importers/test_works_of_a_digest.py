"""Works that a passage names one after the other, each by itself: none is a part of the one before it."""

import pytest

from tests.importers.reading import read


def parents(text: str) -> dict[str, str]:
    return {project.name: project.parent for project in read(text).projects}


@pytest.mark.parametrize(
    "text",
    [
        "县妇幼保健院迁建项目9月封顶；县图书馆、文化馆“两馆合一”项目进入内装；县体育中心体育馆明年5月开馆。",
        "教育项目方面，望江小学教学楼封顶；云溪中学宿舍楼完成装修；听松幼儿园9月开园。",
        "市人民医院门诊综合楼主体封顶；市中医院新院区开始装修；江口镇卫生院住院楼上月开工。",
    ],
)
def test_what_is_named_after_something_of_its_own_is_no_part_of_the_one_before(text: str):
    found = parents(text)

    assert len(found) > 1
    assert not any(found.values())


def test_halls_without_a_name_of_their_own_stay_parts():
    text = "云溪体育中心项目总投资9亿元。目前，体育馆主体封顶；游泳馆正在安装屋面；全民健身馆完成桩基。"

    assert parents(text)["游泳馆"] == "云溪体育中心项目"


def test_what_a_digest_names_next_is_not_in_the_town():
    text = (
        "今年全县共安排城建项目32个，总投资61亿元。进展较快的有12个。河西新城核心区已完成投资4.2亿元，路网基本成形。"
        "青云广场完成投资8600万元，占年计划的82%。"
    )

    assert parents(text) == {"河西新城核心区": "", "青云广场": ""}


def test_a_count_of_projects_ends_what_was_told_of_before():
    text = (
        "今年全县共安排城建项目32个，总投资61亿元。凤岭大道路基成形，累计完成投资6200万元。\n"
        "其余6个进展缓慢。其中，县一中迁建项目因用地手续未办结尚未开工；客运南站仍在做前期。"
    )

    assert parents(text) == {"凤岭大道": "", "县一中迁建项目": "", "客运南站": ""}


def test_what_a_paragraph_on_a_town_goes_on_to_name_is_in_it():
    text = "望江新城建设提速，规划面积6平方公里。听松广场主体完工。梅岭公园正在挖基础。"

    assert parents(text)["听松广场"] == "望江新城"


def test_what_is_set_in_a_town_is_of_it_until_the_next_item():
    text = "听松国际生态城里，风情街主体完工，养生村封顶24栋；云溪大道路基成形，累计完成投资8200万元。"

    assert parents(text) == {
        "听松国际生态城": "",
        "风情街": "听松国际生态城",
        "养生村": "听松国际生态城",
        "云溪大道": "",
    }


def test_works_with_names_are_set_in_a_town_too():
    text = "在望江科学城，云溪实验室主体封顶，科创大厦正在安装幕墙，人才公寓9月交付。"

    assert set(parents(text).values()) == {"", "望江科学城"}
    assert parents(text)["云溪实验室"] == "望江科学城"


def test_what_begins_a_row_has_only_nameless_parts():
    assert parents("国际会展中心主体封顶，云溪大道北延已通车，空港医院完成桩基。").get("云溪大道北延") == ""
    assert parents("云溪体育公园5月开工，游泳馆完成桩基，体育馆正在招标。")["游泳馆"] == "云溪体育公园"


def test_a_district_has_works_of_its_own_but_is_none():
    found = parents("在听松新区，云溪实验学校主体封顶，望江医院正在装修，梅岭路完成沥青摊铺。")

    assert set(found.values()) == {""}
    assert "听松新区" not in found


def test_what_is_told_beside_a_terminal_is_none_of_its_parts():
    found = parents("云溪机场航站楼屋面钢网架提升到位，站坪混凝土浇筑完成六成，塔台封顶。机场改扩建工程总投资26亿元。")

    assert "云溪机场航站楼" not in found.values()
