"""Lists whose number says that each of their names is one of a kind."""

import pytest

from importers.counted import counted_names
from importers.records import Status
from tests.importers.reading import facts, names, project, read, steps


def listed(text: str) -> list[list[str]]:
    return [[text[a:b] for a, b in found.names] for found in counted_names(text, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("年底前完成青石河、白石沟、云溪河（城内段）3条河道的治理。", ["青石河", "白石沟", "云溪河（城内段）"]),
        (
            "同一天，四个文旅项目在云溪破土：望江圣境、天池·康养小镇、半岛服务区、索道及人行索桥。",
            ["望江圣境", "天池·康养小镇", "半岛服务区", "索道及人行索桥"],
        ),
        ("在建的云溪港区散货码头、望江港区综合码头等8个水运项目都在推进。", ["云溪港区散货码头", "望江港区综合码头"]),
        ("已开工的3条河道包括：云河、望江河和白石引河。", ["云河", "望江河", "白石引河"]),
        ("新开工采石河（石桥—云溪段）等3条中小河流治理项目。", ["采石河（石桥—云溪段）"]),
        (
            "同时开工的还有云溪分院、云溪车站、九年一贯制学校等10个基础性、公益性项目。",
            ["云溪分院", "云溪车站", "九年一贯制学校"],
        ),
    ],
)
def test_the_names_of_a_counted_list(text, expected):
    assert listed(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "涉及东湖、西湖、青山3个村的污水项目。",
        "张平、李和等5个项目负责人到场。",
        "新增一卡通充值、社保打印等15个便民服务项目。",
        "青石河、白石沟5条河道。",
        "云溪、望江、青山三县的项目。",
    ],
)
def test_places_people_services_and_wrong_counts_list_no_works(text):
    assert listed(text) == []


def test_what_is_done_to_a_counted_list_is_done_to_each():
    text = "今年年底前，云溪市将完成青石排水河、白石排水河、望江沟3条河道的治理任务。"

    assert names(text) == ["青石排水河", "白石排水河", "望江沟"]
    assert {step[3] for name in names(text) for step in steps(project(text, name))} == {"2024-12-31"}


def test_those_that_have_begun_are_listed_behind_their_count():
    text = "水环境治理工程进展顺利。今年1月已开工的3条河道包括：青石河、白石沟、望江引河。"

    found = {p.name: p.status for p in read(text).projects}
    assert found["望江引河"] is found["青石河"] is Status.UNDER_CONSTRUCTION


def test_a_count_behind_what_it_counts():
    text = "云台体育馆项目总投资1.8亿元，今年3月开工。同时在建的水库达到3座，分别是黄沙水库、石坑水库和南岭水库。"

    assert names(text) == ["云台体育馆项目", "黄沙水库", "石坑水库", "南岭水库"]


def test_things_that_are_only_counted_are_no_works():
    text = "云台体育馆项目总投资1.8亿元，今年3月开工。市区的医院共3家，分别是东湖医院、望江医院和青桐医院。"

    assert names(text) == ["云台体育馆项目"]


def test_subdistricts_are_no_streets():
    text = "云台体育馆项目总投资1.8亿元，今年3月开工，服务朝霞、站西、南门3个街道42个小区。"

    assert names(text) == ["云台体育馆项目"]


def test_estates_that_are_counted_as_resettlement():
    text = "云台体育馆项目总投资1.8亿元，今年3月开工。区里建了3个安置小区：锦绣家园、福民小区、康乐苑，共2600套。"

    assert names(text) == ["云台体育馆项目", "锦绣家园", "福民小区", "康乐苑"]


def test_plants_that_a_verb_of_works_has_for_its_object_are_projects():
    text = (
        "去年，全区建成了总投资8亿元的海拓磷酸铁锂、总投资13亿元的青河高科显示器件等项目。"
        "推进板式门窗生产、装配式钢构件、土鸡繁育及产销一体化等一批重点项目。"
    )

    assert {p.name: facts(p).get("investment_total") for p in read(text).projects} == {
        "海拓磷酸铁锂": ["8亿元"],
        "青河高科显示器件": ["13亿元"],
        "板式门窗生产": None,
        "装配式钢构件": None,
        "土鸡繁育及产销一体化": None,
    }


def test_plants_that_are_about_to_be_signed_are_projects_too():
    text = "总投资8亿元的道元技术三元前驱体、总投资13亿元的莱德高科显示器件等在谈项目推进签约。"

    assert {p.name: facts(p)["investment_total"] for p in read(text).projects} == {
        "道元技术三元前驱体": ["8亿元"],
        "莱德高科显示器件": ["13亿元"],
    }


def test_what_is_done_to_an_estate_is_no_row_of_projects():
    assert names("今年，小区实施道路硬化、雨污分流、绿化提升等项目。") == []


def test_a_name_in_a_row_begins_behind_its_money():
    text = "总投资12亿元的青河工厂项目、总投资9亿元的望江盖板项目、总投资4亿元的听松产业园项目去年10月开工。"

    assert names(text) == ["青河工厂项目", "望江盖板项目", "听松产业园项目"]
