"""Works told by their number are a project, and what their total measures is all of them together."""

import pytest

from importers.counted_works import find_counted_works
from tests.importers.reading import facts, project, read


def counted(text: str) -> str:
    found = find_counted_works(text, ((0, len(text)),))
    return found.name if found is not None else ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("6个口袋公园总面积2.4公顷，总投资1100万元。", "6个口袋公园"),
        ("环青湖三条道路（湖东路、湖西路、湖滨路）年内全部开工，总长4.2公里。", "三条道路"),
        ("四所学校总投资3.5亿元。", "四所学校"),
        ("今年共有12个项目总投资80亿元。", ""),
        ("6个口袋公园去年开放。", ""),
        ("市民在城南找到了6个口袋公园，总投资1100万元。", ""),
    ],
)
def test_a_number_of_works_that_opens_a_clause_and_has_a_total(text, name):
    assert counted(text) == name


def test_the_total_is_of_all_of_them():
    text = "6个口袋公园总面积2.4公顷，总投资1100万元，由云溪城市投资集团有限公司代建，去年3月开工。"

    assert facts(project(text, "6个口袋公园"))["investment_total"] == ["1100万元"]


def test_those_of_the_kind_that_were_just_named_are_its_parts():
    text = (
        "昨日上午，望江北路、青河中路、听松东路同时打通。3条道路总长1.3公里，总投资3000万元，均由云溪区城管局组织实施。"
    )
    parents = {p.name: p.parent for p in read(text).projects}

    assert parents == {"3条道路": "", **dict.fromkeys(("望江北路", "青河中路", "听松东路"), "3条道路")}


@pytest.mark.parametrize(
    ("spent", "whole", "parts"),
    [
        ("今年将投入5300万元新建三所公办幼儿园。", "三所公办幼儿园", ("望湖幼儿园", "港口幼儿园")),
        ("斥资3.6亿元改造5条老街，", "5条老街", ("中山街", "解放街")),
        ("斥资2.3亿元改造提升12座泵站，", "12座泵站", ("东山泵站", "西山泵站")),
    ],
)
def test_what_money_is_spent_on_by_number_is_the_whole_of_those_among_them(
    spent: str, whole: str, parts: tuple[str, str]
):
    text = f"云溪区{spent}其中{parts[0]}总投资1200万元，8月开工；{parts[1]}10月开工。"

    assert [(record.name, record.parent) for record in read(text).projects] == [
        (whole, ""),
        (parts[0], whole),
        (parts[1], whole),
    ]


@pytest.mark.parametrize(
    "divided",
    ["分为东西两个地块", "分为南北两个片区", "共分东西两个地块", "由三个地块组成", "涉及五个地块", "包括三个片区"],
)
def test_what_works_consist_of_is_no_project_beside_them(divided: str):
    text = f"望江县青枫小学新校区项目位于云溪路南侧，{divided}，总用地面积80亩，总投资2.1亿元。"
    record = project(text)

    assert record.name == "望江县青枫小学新校区项目"
    assert facts(record)["investment_total"] == ["2.1亿元"]
