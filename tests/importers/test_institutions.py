"""Buildings that a school, a hospital or an office has beside those it already had."""

from tests.importers.reading import facts, names, project, read


def test_a_building_of_an_institution_is_works_by_itself():
    text = "东青一中新校区投资3.7亿元，去年启用。新区疾控中心综合楼概算1.16亿元，上月拿到施工许可证。"

    assert facts(project(text, "新区疾控中心综合楼"))["investment_total"] == ["1.16亿元"]


def test_but_not_where_the_institution_is_being_built():
    assert names("县中医院迁建项目总投资3亿元。县中医院门诊楼已封顶，正在装修。") == ["县中医院迁建项目"]


def test_a_new_site_is_told_of_behind_the_name_of_its_house():
    text = (
        "站在望江师范学院新校区综合楼的楼顶，塔吊错落。\n新校区选在云溪北岸，规划用地1260亩，总投资17亿元，分两期建设。"
    )

    found = project(text, "望江师范学院新校区")
    assert {fact.written for fact in found.facts} == {"1260亩", "17亿元"}
    assert names(text) == [found.name]


def test_a_house_of_a_site_that_nothing_is_told_of_is_one_project():
    text = "望江中学新校区教学楼昨日封顶，建筑面积6000平方米，明年8月交付。"

    assert [(p.name, p.parent) for p in read(text).projects] == [("望江中学新校区教学楼", "")]


def test_a_house_without_a_size_is_a_step_of_its_site():
    text = "3月5日，望江医院新院区门诊楼主体封顶。\n新院区占地80亩，总投资6亿元，由江城一建承建，计划2025年底投用。"

    (found,) = read(text).projects
    assert found.name == "望江医院新院区"
    assert ("门诊楼主体封顶", "3月5日") in {(step.name, step.date_text) for step in found.milestones}


def test_kinds_of_works_that_head_a_list_are_none():
    text = (
        "（一）卫生项目\n1.县妇幼保健院业务楼。该项目去年9月开工，总投资980万元。\n"
        "（二）教育项目\n1.县职教中心迁建工程。占地210亩，总投资1.46亿元。"
    )

    assert names(text) == ["县妇幼保健院业务楼", "县职教中心迁建工程"]


def test_who_answers_a_letter_has_to_do_with_its_works():
    text = (
        "答复单位：市公安局望江分局　　答复时间：2024-03-01\n"
        "网民您好，青石派出所迁建项目总投资1180万元，主体已于今年2月封顶。"
    )

    assert [(unit.name, unit.role) for unit in project(text).units] == [("市公安局望江分局", "other")]


def test_an_office_at_a_new_place_is_in_use():
    assert project("青石派出所新址上周挂牌办公。新所投资410万元。").status.value == "in_use"
