"""People whose role one sentence gives and who speak in a later one."""

import pytest

from tests.importers.reading import project, read


def people(text: str) -> list[tuple[str, str]]:
    return [(person.name, person.role_text) for record in read(text).projects for person in record.people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "龙门水库工程建设管理处处长黎平在库区住了两年。“主坝填筑到高程312米，还差28米。”黎平说，明年6月下闸没有悬念。"
            "龙门水库总投资16.5亿元。",
            [("黎平", "龙门水库工程建设管理处处长")],
        ),
        (
            "3月8日，县交通运输局副局长汪洋带着记者来到马头岭隧道工地。他告诉记者，隧道还剩126米，8月能贯通。",
            [("汪洋", "县交通运输局副局长")],
        ),
    ],
)
def test_by_name_or_as_he(text: str, expected: list[tuple[str, str]]):
    assert people(text) == expected


def test_his_unit_is_told_with_him():
    text = "龙门水库工程建设管理处处长黎平在库区住了两年。黎平说，明年6月下闸。龙门水库总投资16.5亿元，由中水五局施工。"

    assert ("龙门水库工程建设管理处", "other") in [(u.name, u.role) for r in read(text).projects for u in r.units]


@pytest.mark.parametrize(
    "text",
    [
        "3月8日，县委书记章明来到云溪大桥工地。章明说，要抢抓工期。云溪大桥总投资3亿元，10月通车。",
        "县水利局局长章明一行调研云溪水库扩容工程，工程总投资3亿元。居民王芳说，等了很多年。",
        "云溪水库扩容工程总投资3亿元。居民老李在坝上走了走，他说，水清了。",
    ],
)
def test_guests_and_residents_are_none(text: str):
    assert people(text) == []


def test_money_that_another_spends_on_works_goes_to_them():
    text = "云溪城投公司去年投资2.6亿元建成了青山小学，今年又投资1.3亿元扩建望湖小学，预计9月封顶。"

    assert {p.name: [f.written for f in p.facts] for p in read(text).projects} == {
        "青山小学": ["2.6亿元"],
        "望湖小学": ["1.3亿元"],
    }


def test_money_that_a_project_spends_on_its_own_part_stays():
    text = "云溪户外运动公园项目正在建设，占地300亩，今年再投1000万元建设露营基地。"

    assert "1000万元" in [f.written for f in project(text).facts]


def test_a_part_has_its_own_money_for_the_year():
    text = "今年共安排城建项目203项，年度计划投资146亿元。其中续建113项，年度投资92亿元；新建90项，年度投资54亿元。"

    assert [(p.project_count, int(p.annual_planned_investment or 0)) for p in read(text).programmes] == [
        (203, 14600000000),
        (113, 9200000000),
        (90, 5400000000),
    ]


def test_who_spoke_before_the_works_were_named_is_heard_again():
    text = (
        "冬天到了，青岩的早晨很冷。“这道口焊完，就全接上了。”青岩热力集团生产处处长黎平摘下手套。\n"
        "青岩热电联产工程总投资2.4亿元，去年3月开工。黎平说，月底供暖。"
    )
    found = project(text)

    assert [(person.name, person.unit) for person in found.people] == [("黎平", "青岩热力集团")]
    assert [unit.name for unit in found.units] == ["青岩热力集团"]


def test_who_speaks_of_two_works_has_to_do_with_both_but_his_unit_is_told_once():
    text = (
        "松林大桥总投资3亿元，去年3月开工。“月底合龙。”市交建集团总工程师黎平说。\n"
        "青岩隧道总投资6亿元，去年5月开工。黎平说，青岩隧道明年贯通。"
    )
    told = {
        p.name: ([person.name for person in p.people], [unit.name for unit in p.units]) for p in read(text).projects
    }

    assert told == {"松林大桥": (["黎平"], ["市交建集团"]), "青岩隧道": (["黎平"], [])}


@pytest.mark.parametrize(
    "again",
    ["黎平坦率地说，明年下闸没有悬念。", "黎平翻开图纸：“明年下闸没有悬念。”", "黎平进一步解释，明年下闸没有悬念。"],
)
def test_however_he_is_heard_again(again: str):
    told = f"龙门水库工程建设管理处处长黎平在库区住了两年。{again}龙门水库总投资16.5亿元。"

    assert people(told) == [("黎平", "龙门水库工程建设管理处处长")]
