"""What plants make, who works where and what a page says on the way, beside what is told of works."""

import pytest

from tests.importers.reading import facts, names, project, read, steps


@pytest.mark.parametrize("made", ["年产环保设备5000套", "年加工服装200万件", "年产管道720万米"])
def test_what_a_plant_makes_is_no_size_of_it(made):
    told = facts(project(f"青禾环保设备项目{made}，总投资2亿元，建设厂房12栋。"))

    assert told == {"investment_total": ["2亿元"], "units_count": ["12栋"]}


def test_pupils_that_a_school_holds_are_its_size():
    assert facts(project("白石小学总投资2.15亿元，建成后容纳学生1620名。"))["units_count"] == ["1620名"]


@pytest.mark.parametrize("name", ["青禾集团总部大厦", "青禾能源集团研发中心项目", "白石药业有限公司新厂区"])
def test_works_may_be_called_after_their_firm(name):
    assert names(f"{name}占地80亩，总投资3亿元。") == [name]


def test_what_is_to_be_offered_together_is_no_works():
    text = "白石万达广场总投资40亿元，将打造成集大型购物中心、高端酒店、商业步行街为一体的城市商业综合体。"

    assert names(text) == ["白石万达广场"]


def test_each_of_the_sites_that_are_visited_is_works():
    text = "他先后到在建的青禾电机厂房、白石胶囊产业园二期、标准化厂房建设现场，看进度、问计划。"

    assert names(text) == ["青禾电机厂房", "白石胶囊产业园二期"]


def test_a_row_behind_its_heading_noun_is_of_works():
    text = "此次开工项目有3个，总投资24亿元。项目包括青禾船艇项目、白石农牧有限公司生猪养殖项目、利顺箱包项目。"

    assert names(text) == ["青禾船艇项目", "白石农牧有限公司生猪养殖项目", "利顺箱包项目"]


def test_a_website_in_brackets_titles_nothing():
    assert names("【白石幕墙网】据最新消息，青禾大桥5月10日开工。") == ["青禾大桥"]


def test_places_in_front_of_many_projects_are_no_count_of_them():
    programmes = read("昨天上午，城南、越溪、白石三个街道一批重点项目开工，总投资19亿元。").programmes

    assert [one.project_count for one in programmes] == []


def test_how_fast_works_go_is_no_step():
    told = project("青禾茶叶加工项目总投资1亿元，去年7月签约，实现当年开工、当年投产。")

    assert [step[2] for step in steps(told)] == ["去年7月"]


def test_a_goal_that_is_reached_is_past():
    told = project("白石工坊二期项目总投资24亿元，目前已于2月29日顺利完成既定封顶目标。")

    assert [(step[1], step[2]) for step in steps(told)] == [("actual", "2月29日")]


def test_yesterday_is_no_part_of_a_name():
    told = project("白石广场项目总投资10亿元。“项目明年封顶。”项目有关负责人王军昨天告诉记者。")

    assert [person.name for person in told.people] == ["王军"]
