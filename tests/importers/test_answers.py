"""Offices that answer readers, and speakers whose unit tells what they speak of."""

from tests.importers.reading import project, read


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
