"""What is one project though a text cuts its name, or names it again: sections, remarks, lots; and what is none."""

from tests.importers.reading import names, project, read


def test_a_side_of_a_road_that_is_named_nowhere_else_is_one_project():
    (found,) = read("全长3.4公里的云溪大道南段正在摊铺沥青，总投资2亿元，8月上旬通车。").projects

    assert (found.name, found.parent) == ("云溪大道南段", "")
    assert {fact.kind for fact in found.facts} == {"length", "investment_total"}


def test_the_sides_of_a_road_that_is_told_of_itself_stay_its_parts():
    text = "云溪大道改造工程总投资2亿元，去年5月开工。云溪大道东段已通车，云溪大道西段8月通车。"

    assert "云溪大道改造工程" in names(text)


def test_what_stands_in_brackets_behind_a_name_is_no_second_project():
    text = "云溪医院望江分院（国家区域医疗中心建设项目）正在进行基坑支护施工，总投资9.9亿元，今年5月28日开工。"

    assert names(text) == ["云溪医院望江分院"]
    assert {fact.written for fact in project(text, "云溪医院望江分院").facts} == {"9.9亿元"}


def test_a_lot_is_that_of_the_project_it_was_told_of_whatever_was_named_since():
    text = (
        "云溪棚户区改造工程总投资22亿元，配建学校。目前，云溪棚户区改造工程F地块主体结构已封顶，E地块正在施工。"
        "望江学校正在建设，计划明年8月竣工。F地块月底竣工。"
    )

    assert [found.parent for found in read(text).projects if "F地块" in found.name] == ["云溪棚户区改造工程"]


def test_pipes_that_are_changed_and_the_title_of_a_speaker_are_no_works():
    text = (
        "云溪路提升改造工程去年4月开工，更换雨水管网0.8公里，总投资185万元。望江公司云溪区域工程总监李国说，8月完工。"
    )

    assert names(text) == ["云溪路提升改造工程"]


def test_the_stations_that_a_stretch_lies_between_are_no_works():
    text = "云溪轨道交通1号线去年5月开工，总投资20亿元。云溪站至望江站区间进展顺利，计划明年9月贯通，2028年底通车。"

    assert names(text) == ["云溪轨道交通1号线"]


def test_where_works_lie_and_whose_people_use_them_is_not_built():
    text = "望江科学城范围内云溪路改造工程开工，总投资2亿元。望江职业学院的学生在路边等车，云溪路改造工程明年8月竣工。"

    assert names(text) == ["云溪路改造工程"]
