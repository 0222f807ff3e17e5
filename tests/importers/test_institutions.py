"""Buildings that a school, a hospital or an office has beside those it already had."""

from tests.importers.reading import facts, names, project


def test_a_building_of_an_institution_is_works_by_itself():
    text = "东青一中新校区投资3.7亿元，去年启用。新区疾控中心综合楼概算1.16亿元，上月拿到施工许可证。"

    assert facts(project(text, "新区疾控中心综合楼"))["investment_total"] == ["1.16亿元"]


def test_but_not_where_the_institution_is_being_built():
    assert names("县中医院迁建项目总投资3亿元。县中医院门诊楼已封顶，正在装修。") == ["县中医院迁建项目"]
