"""What is told behind parts and isn't theirs: of the rest, of all together, of another phase."""

import pytest

from tests.importers.reading import dates_by_name, facts, names, project, read, steps

ROADS = "云溪新城路网工程由8条道路组成，总投资6亿元。其中天工路、望山路已建成移交，"
PHASES = "云溪预制菜产业园一期已于去年12月建成，二期建中央厨房、净菜中心，总建筑面积14.2万平方米，"


def test_what_the_rest_undergoes_is_a_step_of_the_whole():
    roads = project(ROADS + "剩余6条道路计划10月中旬进场。", "云溪新城路网工程")

    assert steps(roads) == [("剩余6条进场", "planned", "10月中旬", "2024-10-20")]


def test_the_rest_of_a_phases_houses_are_the_phases():
    told = dates_by_name("云溪小区一期已交付，二期3号楼已封顶，其余4栋8月中旬封顶。云溪小区总投资6亿元。")

    assert told["云溪小区二期"][-1] == "8月中旬"


def test_words_for_all_of_the_works_come_back_to_the_whole():
    river = "云溪河综合治理工程总投资3.4亿元，城区段护岸已完成2.3公里，占总工程量的35%，2026年底全面完工。"

    record = project(river, "云溪河综合治理工程")

    assert facts(record)["progress_percent"] == ["35%"]
    assert [day for _, _, day, _ in steps(record)] == ["2026年底"]


def test_a_lots_own_share_stays_with_it():
    text = "云溪大道工程总投资4亿元，分两个标段，一标段完成总工程量的35%，二标段正在架梁。"

    assert facts(project(text, "一标段"))["progress_percent"] == ["35%"]


def test_a_phase_behind_what_the_one_before_builds_is_one_of_the_same_works():
    told = names(PHASES + "三期力争明年6月招标。")

    assert [name for name in told if name.endswith("期")] == [
        "云溪预制菜产业园一期",
        "云溪预制菜产业园二期",
        "云溪预制菜产业园三期",
    ]


def test_a_phase_behind_a_house_is_the_one_that_was_named():
    text = "云溪电池基地二期正在安装檩条，二期的首栋单体——化成车间封顶。二期占地268亩，今年3月6日打下第一根桩。"

    assert facts(project(text, "云溪电池基地二期")) == {"site_area": ["268亩"]}


def test_a_phase_behind_works_that_open_a_clause_is_theirs():
    text = "环湖公路一期全长12公里，去年国庆前通车；望江医药港总投资5亿元，二期8月18日奠基。"

    assert "望江医药港二期" in names(text)


def test_what_a_reservoir_consists_of_is_no_project_beside_it():
    text = "云溪水库除险加固工程总投资2.1亿元，去年12月7日导流明渠先行开工，2026年6月底前全面竣工。"

    assert [day for _, _, day, _ in steps(project(text))] == ["去年12月7日", "2026年6月底前"]


def test_the_owner_named_behind_a_phase_is_its_own():
    text = "云溪科技园占地800亩，分三期建设。一期2021年建成。二期占地210亩，总投资7亿元。项目业主为云溪开发公司。"

    found = {p.name: [u.name for u in p.units] for p in read(text).projects}

    assert (found["云溪科技园二期"], found["云溪科技园"]) == (["云溪开发公司"], [])


def test_the_owner_named_behind_the_whole_and_a_phase_is_the_wholes():
    text = (
        "云溪医院迁建项目占地80亩。新楼总投资7亿元，规划床位900张，一期先开放500张。"
        "项目由云溪开发公司投资，去年5月开工。"
    )

    found = {p.name: [u.name for u in p.units] for p in read(text).projects}

    assert found["云溪医院迁建项目"] == ["云溪开发公司"]


def test_the_rest_of_many_is_none_of_those_that_are_named():
    text = "今年全市安排学校项目11个，其中云溪第三小学、青岭中学等4个项目6月投入使用，其余7个12月底前建成。"
    for name in ("云溪第三小学", "青岭中学"):
        assert {one.name for one in project(text, name).milestones} == {"投入使用"}


@pytest.mark.parametrize(
    ("stretch", "rest"),
    [
        ("其中东段4公里已于2021年9月建成通车。", "剩余850米正在拆迁，"),
        ("其中一期4公里去年通车，", "剩下的路段今年才动工，"),
        ("其中青河至望江段4公里去年放行。", "未通车的20公里正在铺油，"),
        ("北段4公里前年完工，", "其余6公里受拆迁影响，"),
    ],
)
def test_what_is_left_of_a_line_behind_an_open_stretch_is_the_lines(stretch: str, rest: str):
    text = f"云望公路全长12公里，{stretch}{rest}施工单位江右路桥集团，预计今年10月贯通。"

    road = project(text, "云望公路")

    assert steps(road)[-1][2] == "今年10月"
    assert [unit.name for unit in road.units] == ["江右路桥集团"]


def test_what_is_left_of_a_lot_is_the_lots():
    text = "云望公路全长12公里。一标段长6公里，已完成路基4公里。剩余2公里今年9月完工。"

    assert "今年9月" in dates_by_name(text)["一标段"]
