"""Sheets whose labels stand in brackets: 【总投资】386万元."""

import pytest

from tests.importers.reading import facts, names, project, read, steps

SHEET = """青河县项目进展公示
一、青河县第一中学迁建项目
【建设规模】总用地面积66700平方米，总建筑面积31200平方米
【总投资】16800万元
【建设单位】青河县教育局
【开工时间】2023年4月16日
【进展情况】教学楼主体已封顶
【计划竣工】2025年7月

二、望江卫生院扩建工程
【建设规模】建筑面积2400平方米，床位60张
【总投资】：614万元
【进展情况】：已于2月20日竣工
"""


def test_a_label_in_brackets_is_one_with_a_colon():
    school, clinic = (project(SHEET, name) for name in ("青河县第一中学迁建项目", "望江卫生院扩建工程"))

    assert facts(school)["investment_total"] == ["16800万元"]
    assert [(m[0], m[2]) for m in steps(school) if m[2]] == [("开工", "2023年4月16日"), ("竣工", "2025年7月")]
    assert [(u.name, u.role) for u in school.units] == [("青河县教育局", "owner")]
    assert (clinic.status.value, facts(clinic)["investment_total"]) == ("completed", ["614万元"])


def test_quotes_are_as_printed():
    quotes = [fact.evidence.quote for one in read(SHEET).projects for fact in one.facts]

    assert quotes
    assert all(SHEET[quote.start : quote.end] == quote.text for quote in quotes)


@pytest.mark.parametrize(("opening", "closing"), ["【】", "［］", "〖〗"])
def test_labels_may_follow_each_other_in_one_line(opening: str, closing: str):
    told = (("位置", "城南"), ("总投资", "2.1亿元"), ("开工日期", "2023年3月"), ("预计通车", "2025年12月"))
    text = "1.青河大桥" + "".join(opening + label + closing + value for label, value in told)

    assert facts(project(text)) == {"investment_total": ["2.1亿元"]}
    assert [m[2] for m in steps(project(text))] == ["2023年3月", "2025年12月"]


def test_the_name_of_a_column_is_no_label():
    assert names("【工程进展】青河大桥合龙\n\n青河大桥3月1日合龙，全长300米。") == ["青河大桥"]
