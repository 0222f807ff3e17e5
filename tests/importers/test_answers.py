"""Offices that answer readers, and speakers whose unit tells what they speak of."""

import pytest

from tests.importers.reading import project, read, steps


def units(text: str) -> dict[str, list[str]]:
    return {found.name: [unit.name for unit in found.units] for found in read(text).projects}


def people(text: str) -> dict[str, list[str]]:
    return {found.name: [person.name for person in found.people] for found in read(text).projects}


def test_an_office_answers_for_the_works_that_its_answer_names():
    text = (
        "@平安：文昌路什么时候修好？\n云溪市城管局回复：\n网友您好，您咨询的文昌路改造工程已于5月开工，预计9月底完工。\n"
        "@青山：车站前的天桥什么时候能走？\n云溪市交通局回复：\n汽车站前人行天桥主桥钢箱梁已吊装完成，预计8月底投用。"
    )

    assert units(text) == {"文昌路改造工程": ["云溪市城管局"], "汽车站前人行天桥": ["云溪市交通局"]}


def test_a_greeting_stands_behind_the_office_that_answers():
    text = (
        "网友“青山”：市场后面要盖什么？\n北门街道办事处回复：您好！"
        "该处拟建北门社区综合服务中心，总建筑面积9600平方米，预计下半年动工。"
    )

    assert units(text) == {"北门社区综合服务中心": ["北门街道办事处"]}


def test_a_firm_answers_for_each_of_a_row():
    text = (
        "有网友询问地铁进展。云溪市轨道交通集团回复：\n"
        "您好！目前在建的3号线东延、5号线一期工程均于2021年11月开工建设，计划2026年通车。"
    )

    assert units(text) == {"3号线东延": ["云溪市轨道交通集团"], "5号线一期工程": ["云溪市轨道交通集团"]}


def test_an_office_tells_of_the_works_named_behind_it():
    text = "红旗小区改造工程去年5月完工，记者从市水务局了解到，文昌泵站由中铁十局负责施工，去年10月进场。"

    assert units(text) == {"红旗小区改造工程": [], "文昌泵站": ["市水务局", "中铁十局"]}


def test_whoever_builds_one_project_speaks_of_it():
    text = (
        "青云大桥由中铁十局承建，去年3月开工，今年底通车。\n在城东，文昌学校也在紧张施工，总投资1.2亿元。\n"
        "“我们要抢在汛期前合龙。”中铁十局项目经理王山说。"
    )

    assert people(text) == {"青云大桥": ["王山"], "文昌学校": []}
    assert units(text) == {"青云大桥": ["中铁十局"], "文昌学校": []}


def test_a_task_before_a_firm_tells_that_it_builds():
    found = project("青河治理工程去年10月开始，总投资2亿元。承担河道清淤的汇江生态公司投入绞吸船3艘。")

    assert [(unit.name, unit.role) for unit in found.units] == [("汇江生态公司", "contractor")]


def test_what_a_unit_does_is_said_better_than_that_it_told_of_it():
    found = project("记者从市文旅集团获悉，由市文旅集团投资建设的云溪体育馆主体封顶，总投资4.2亿元。")

    assert [(unit.name, unit.role) for unit in found.units] == [("市文旅集团", "owner")]


def test_an_office_that_tells_of_several_works_has_none_of_them():
    text = (
        "昨日，市发改委公布首批清单。文昌路改造工程由市住建局负责实施，总投资2.3亿元；"
        "滨江公园三期工程由市园林局负责实施，总投资1.8亿元。"
    )

    assert units(text) == {"文昌路改造工程": ["市住建局"], "滨江公园三期工程": ["市园林局"]}


def test_the_site_office_of_a_firm_is_the_firm():
    text = "云溪三桥总投资16.8亿元，去年开工。中交二航局云溪三桥项目部党支部书记、副经理雷明说，主塔已封顶。"

    assert list(units(text).values()) == [["中交二航局"]]


def test_some_firm_is_no_unit():
    assert units("云溪大剧院总投资8亿元，声学设计由德国某公司承担。") == {"云溪大剧院": []}


def test_who_warns_of_traffic_has_none_of_the_works():
    text = "云溪路改造工程昨日封闭施工，市交管局发布绕行提示。工程由市市政工程管理处组织实施，总投资1200万元。"

    assert units(text)["云溪路改造工程"] == ["市市政工程管理处"]


def test_an_office_that_speaks_of_a_row_of_works_has_none_of_them():
    text = "市住建局副局长李明介绍，望岳路、青莲街、铁佛巷三条断头路年内全部打通。"

    assert not any(units(text).values())


def test_an_office_leads_what_it_does_works_to():
    text = "经市政府同意，市住建局定于近期对青溪大道实施综合改造。青溪大道改造工程全长2公里，总投资3000万元。"

    assert list(units(text).values()) == [["市住建局"]]
    assert units("市应急局对建筑工地进行安全检查。文昌路改造工程总投资3000万元。") == {"文昌路改造工程": []}


def test_offices_answer_in_one_word_and_each_question_is_about_something_else():
    text = (
        "一、网友“江边”问：北滨路什么时候能通车？\n望江区住建局答：您好！北滨路工程全长3.2公里，力争明年4月底贯通。\n"
        "二、网友“望儿”问：听说区实验中学要建分校，是真的吗？\n"
        "望江区教育局答：情况属实。区实验中学莲花校区用地约75亩，计划明年下半年开工。\n"
        "三、网友“阿宽”：那村到良村的路坑坑洼洼，听说要修？\n"
        "望江区交通局回复：经核实，该路段为Y418大塘至良村公路，已纳入公路提升计划，拟改造8.3公里，正在勘察设计。\n"
    )

    assert units(text) == {
        "北滨路工程": ["望江区住建局"],
        "区实验中学莲花校区": ["望江区教育局"],
        "Y418大塘至良村公路": ["望江区交通局"],
    }


@pytest.mark.parametrize("first", ["项目于", "该项目于", "目前，项目于"])
def test_the_items_of_an_answer_go_on_about_the_same_works(first: str) -> None:
    text = (
        "一、青溪安置小区二期位于望江路东侧，总用地面积53.21亩。\n"
        f"二、{first}2020年7月28日取得施工许可证，2020年8月开工。\n"
        "三、外墙、门窗安装全部完成，计划7月31日前完成竣工验收。"
    )

    assert [words for _, _, words, _ in steps(project(text)) if words] == ["2020年7月28日", "2020年8月", "7月31日前"]


@pytest.mark.parametrize(
    ("who", "unit", "name"),
    [("市城投集团工程部经理章明", "市城投集团", ["章明"]), ("市文旅局体育科", "市文旅局", [])],
)
def test_an_answer_behind_its_label_tells_of_what_it_names_next(who: str, unit: str, name: list[str]) -> None:
    records = read(
        "问：后沿桥围起来大半年了，到底哪天通？\n\n"
        "答：市交通局：后沿桥今年2月起拆除重建，总投资1260万元，10月25日前恢复通行。\n\n"
        "问：医院对面那块地是不是烂尾了？\n\n"
        f"答：{who}：没有烂尾。这里是江滨地下停车场，总投资1.42亿元，去年7月8日开工，明年国庆节前交付使用。\n"
    ).projects
    found = {r.name: ([u.name for u in r.units], [p.name for p in r.people]) for r in records}

    assert found == {"后沿桥": (["市交通局"], []), "江滨地下停车场": ([unit], name)}
