"""Works that a text tells of by their place, by quotation marks, or by what only a building site has."""

import pytest

from importers.mention import Form
from importers.mentions import find_mentions
from tests.importers.reading import facts, names, project, read, steps


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("又讯 听松湖西岸的健身步道上月28日开放。步道长2.3公里，投资1260万元。", "听松湖西岸的健身步道"),
        ("甲坪镇至乙岗乡的旅游公路本月通车，长13.4公里，投资4130万元。", "甲坪镇至乙岗乡的旅游公路"),
        ("同步推进的，还有县城至甲坪互通的连接线。连接线全长5.6公里，去年3月开工。", "县城至甲坪互通的连接线"),
        ("开春后要接着修甲坪村到乙岗村的断头路，2.8公里，总投资900万元，去年3月开工。", "甲坪村到乙岗村的断头路"),
        ("从县城到乙岗镇的旅游公路去年3月开工，总投资8000万元。", "县城到乙岗镇的旅游公路"),
        ("青河畔的全民健身中心去年3月开工，总投资8000万元。", "青河畔的全民健身中心"),
    ],
)
def test_the_one_of_its_place_is_named_by_it(told: str, name: str):
    found = project(told)

    assert found.name == name
    assert list(facts(found))


@pytest.mark.parametrize(
    "told",
    [
        "云溪市的体育馆去年开放。",
        "听松湖西岸的步道上游人如织。",
        "甲坪镇的县道去年3月完工。",
        "听松路北侧的研发楼去年3月封顶。",
        "青河畔的项目去年3月开工。",
    ],
)
def test_a_noun_that_its_place_does_not_tell_from_others_has_no_name(told: str):
    assert not any("的" in m.name or m.start < told.index("的") < m.end for m in find_mentions(told, []))


def test_works_may_be_called_by_what_stands_in_quotation_marks():
    found = project("村口的“连心桥”10月1日通了车。这座桥长38米，投资217万元。")

    assert found.name == "连心桥"
    assert facts(found) == {"length": ["38米"], "investment_total": ["217万元"]}


@pytest.mark.parametrize("told", ["打通“断头路”是民生大事。", "“致富路”越走越宽。", "“暖心工程”去年3月开工。"])
def test_a_word_in_quotation_marks_is_not_yet_a_name(told: str):
    assert names(told) == []


@pytest.mark.parametrize(
    "told",
    [
        "在听松江大桥2号主墩，电焊工正在作业。",
        "听松江大桥的便道上，洒水车刚开过去。",
        "清晨，听松江水厂塔吊林立。",
    ],
)
def test_what_only_a_building_site_has_tells_works(told: str):
    (mention,) = [mention for mention in find_mentions(told, []) if mention.form is Form.NAMED]

    assert "what only a building site has" in mention.why
    assert not mention.is_oblique


def test_works_on_the_way_are_told_of_by_the_last_word_of_their_name():
    text = "在听松江大桥2号主墩，工人们汗流浃背。\n该桥全长4.7公里，总投资35.5亿元，去年3月动工。"

    found = project(text)

    assert found.name == "听松江大桥"
    assert sorted(facts(found)) == ["investment_total", "length"]
    assert [step[0] for step in steps(found)] == ["动工"]


def test_a_phase_in_focus_stays_what_the_last_word_means():
    text = "听松水厂一期工程去年3月开工，该厂日供水5万吨，总投资3亿元。听松水厂二期工程还在设计。"

    phase = next(p for p in read(text).projects if p.name == "听松水厂一期工程")

    assert facts(phase)["investment_total"] == ["3亿元"]


def test_the_one_that_a_place_wants_to_build_is_called_after_it():
    found = project("开发区要建一座消防站，占地6亩，总投资2800万元，年底动工。")

    assert (found.name, len(found.facts)) == ("开发区消防站", 2)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“江南里”二期去年5月开工，总投资3亿元。", "“江南里”二期"),
        ("近日，“望湖人家”一期封顶，总投资3亿元。", "“望湖人家”一期"),
        ("“云溪客厅”三期项目建筑面积17万平方米，正在做室外绿化。", "“云溪客厅”三期项目"),
    ],
)
def test_a_phase_of_what_stands_in_quotation_marks_is_works(text: str, name: str):
    assert names(text) == [name]


@pytest.mark.parametrize(
    "name", ["建设西路地下停车库", "建设大道快速化改造工程", "建设南路污水管网工程", "建设路改造工程"]
)
def test_a_road_may_be_called_after_building(name: str):
    assert names(f"经核实，{name}去年5月开工，总投资3亿元。") == [name]


@pytest.mark.parametrize("whole", ["望湖标准厂房二期", "云溪产业园项目", "云溪产业园"])
def test_which_area_of_it_in_brackets_is_no_part_beside_it(whole: str):
    (found,) = read(f"{whole}（A区）去年5月开工，总建筑面积3万平方米。").projects

    assert found.name.startswith(whole)
    assert facts(found)["floor_area"] == ["3万平方米"]


@pytest.mark.parametrize(
    "told",
    [
        "镇里投入80万元奖补村民改造旱厕320座。",
        "市里投入500万元支持养殖户改造标准化圈舍120栋。",
    ],
)
def test_what_others_are_helped_to_do_is_no_works(told: str):
    assert names(told) == []


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("像青石大桥，总投资3亿元，明年6月通车。", "青石大桥"),
        ("青石铜像广场改造工程总投资300万元，8月完工。", "青石铜像广场改造工程"),
        ("跟青石大桥一起建设的望湖互通总投资2亿元，明年6月通车。", "望湖互通"),
    ],
)
def test_what_is_likened_begins_behind_the_word(told: str, name: str):
    assert name in names(told)


@pytest.mark.parametrize(
    ("owner", "thing"),
    [("望岭田园地块", "高端养老综合体"), ("云山村地块", "文化综合体"), ("城北地块", "青少年活动中心")],
)
def test_what_is_built_on_a_plot_is_the_project(owner: str, thing: str) -> None:
    record = project(f"另外，{owner}的{thing}也在上周开工，总用地面积28亩，总投资3亿元。")

    assert record.name == f"{owner}的{thing}"
    assert facts(record) == {"site_area": ["28亩"], "investment_total": ["3亿元"]}
