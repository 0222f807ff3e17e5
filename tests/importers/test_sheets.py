"""Notices that tell of one project in numbered items, each with its label."""

import pytest

from tests.importers.reading import facts, names, project, read, steps

NOTICE = """关于青溪路改造工程封闭施工的通告
一、工程名称：云溪市青溪路改造工程
二、施工范围：南起文昌路，北至建设路，全长1.6公里
（一）第一阶段（5月8日至7月20日）：文昌路至站前桥，东半幅封闭；
（二）第二阶段：站前桥至建设路，全封闭。
{heading}
建设单位：云溪市市政公用事业发展中心
施工单位：江城路桥建设集团有限公司
监理单位：正和工程监理咨询有限公司
工程造价：4127万元
现场负责人：滕洋　联系电话：（略）
"""


@pytest.mark.parametrize("heading", ["三、参建单位", "（三）参建单位", "参建单位："])
def test_numbered_items_with_labels_tell_of_the_one_project(heading: str):
    found = project(NOTICE.format(heading=heading), "云溪市青溪路改造工程")

    assert [(unit.name, unit.role) for unit in found.units] == [
        ("云溪市市政公用事业发展中心", "owner"),
        ("江城路桥建设集团有限公司", "contractor"),
        ("正和工程监理咨询有限公司", "supervisor"),
    ]
    assert [person.name for person in found.people] == ["滕洋"]
    assert {fact.kind.value for fact in found.facts} == {"length", "investment_total"}


def test_a_heading_of_its_own_ends_what_was_told():
    text = "一、文昌路改造工程\n全长2公里，去年10月开工。\n二、滨江公园建设工程\n占地30亩，今年5月开工。"

    assert names(text) == ["文昌路改造工程", "滨江公园建设工程"]


def test_particulars_tell_of_the_heading_above():
    text = (
        "云溪县民生实事进展\n1.乡村公路\n责任单位：县交通局\n年度目标：改造乡村公路76公里，计划投资5300万元\n"
        "2.城北水厂\n责任单位：县水务局\n年度目标：总投资1.2亿元，日供水5万吨"
    )

    assert [[unit.name for unit in found.units] for found in read(text).projects] == [["县交通局"], ["县水务局"]]


def test_short_labels_tell_the_units():
    text = (
        "项目：云溪县妇幼保健院迁建\n业主：云溪县卫健委\n代建：云溪城投集团\n施工：江城建工集团\n监理：诚信监理公司\n"
        "总投资：2.8亿元\n责任人：李明"
    )

    assert [(unit.name, unit.role) for unit in project(text, "云溪县妇幼保健院迁建").units] == [
        ("云溪县卫健委", "owner"),
        ("云溪城投集团", "owner"),
        ("江城建工集团", "contractor"),
        ("诚信监理公司", "supervisor"),
    ]


def test_the_number_of_an_item_is_no_part_of_its_name():
    text = "重点项目进展\n①云溪科技孵化中心\n业主单位：县工投公司\n总投资：2.3亿元\n形象进度：主体完工"

    assert names(text) == ["云溪科技孵化中心"]


def test_a_line_with_a_number_of_a_paper_leaves_the_sheet_whole():
    text = (
        "青溪大桥改扩建工程概况公告\n1.项目名称：青溪大桥改扩建工程\n2.项目代码：2205-439900-04-01-562913\n"
        "3.项目总投资：3.6亿元\n4.资金来源：财政统筹\n5.批复文号：云发改审〔2022〕133号\n6.建设单位：云溪市交通投资有限公司\n"
        "7.项目负责人：章建国\n"
    )

    found = project(text, "青溪大桥改扩建工程")

    assert [(unit.name, unit.role) for unit in found.units] == [("云溪市交通投资有限公司", "owner")]
    assert [person.name for person in found.people] == ["章建国"]


@pytest.mark.parametrize("mark", ["▪ ", "● ", "▶ ", "· ", "🔹", "❖ ", ""])
def test_marked_lines_with_labels_are_one_sheet(mark: str):
    lines = ["项目名称：青石市滨河中学新建项目", "项目地址：柳林片区河东路以东", "用地面积：约88.5亩"]
    lines += ["总投资：约3.2亿元", "建设单位：青石城市投资集团"]
    found = project("\n".join(mark + line for line in lines), "青石市滨河中学新建项目")

    assert facts(found) == {"site_area": ["88.5亩"], "investment_total": ["3.2亿元"]}
    assert [unit.name for unit in found.units] == ["青石城市投资集团"]


def test_the_time_of_the_works_may_be_told_by_the_hour():
    text = (
        "因实施听松路雨污分流改造工程，需封闭部分路段，现通告如下：\n"
        "一、封闭路段：听松路，长约920米。\n二、施工时间：2024年4月13日0时至7月15日24时。\n"
    )

    assert [(name, day) for name, _, _, day in steps(project(text))] == [("开工", "2024-04-13"), ("完工", "2024-07-15")]


def test_the_title_of_an_item_may_hold_a_stretch():
    text = (
        "3.爱莲路（听松路—工农巷）内涝整治\n建设单位：市排水公司\n规模：新铺雨水箱涵1.12公里\n投资：2160万元\n"
        "4.桃花岭片区棚改\n涉及居民：1264户\n进展：预计5月底启动拆除"
    )

    assert names(text) == ["爱莲路（听松路—工农巷）内涝整治", "桃花岭片区棚改"]
