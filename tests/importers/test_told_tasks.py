"""Units that are given a task of their own, and numbered builders."""

import pytest

from importers.organisations import find_organisations
from tests.importers.reading import project


def roles(text: str) -> list[tuple[str, str]]:
    return [(unit.name, unit.role) for unit in find_organisations(text) if unit.role]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公园建成后移交碧水园林公司管护。", [("碧水园林公司", "operator")]),
        ("场馆运营交给了清源文体公司。", [("清源文体公司", "operator")]),
        ("后期运维委托给云溪物业集团负责。", [("云溪物业集团", "operator")]),
        ("施工交给江源路桥公司。", [("江源路桥公司", "contractor")]),
        (
            "工程由江源路桥公司和江北监理公司分别负责施工、监理。",
            [("江源路桥公司", "contractor"), ("江北监理公司", "supervisor")],
        ),
        (
            "由华东设计院、省建投五建、铁科监理分别承担设计、施工和监理任务。",
            [("华东设计院", "designer"), ("省建投五建", "contractor"), ("铁科监理", "supervisor")],
        ),
        ("建成后移交村组管护。", []),
    ],
)
def test_a_task_that_is_given_is_a_role(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("今年3月，省建投五建中标。", "省建投五建"),
        ("省建投五建以2.6亿元中标承建。", "省建投五建"),
        ("江城二建投入工人300名。", "江城二建"),
        ("由市一建建筑公司施工。", "市一建建筑公司"),
        ("由市水务局牵头的改造，江源建设集团实施。", "江源建设集团"),
    ],
)
def test_a_numbered_builder_builds(text: str, name: str) -> None:
    assert (name, "contractor") in roles(text)


def test_what_is_built_in_a_second_phase_is_no_builder() -> None:
    assert find_organisations("二期一建成就投用，一期一建了两年。") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市西城投资公司重新招标，江源路桥公司中标。", [("市西城投资公司", "owner"), ("江源路桥公司", "contractor")]),
        ("县水务局已启动施工招标。", [("县水务局", "lead")]),
        ("云溪水库管理局把工程切成4个标段。", [("云溪水库管理局", "lead")]),
        ("项目由联塘公司自筹资金改造。", [("联塘公司", "owner")]),
    ],
)
def test_who_puts_works_out_or_pays_for_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize("title", ["总监理工程师", "总监代表", "项目监理部主任"])
def test_whose_people_watch_over_works_supervises(title: str) -> None:
    works = project(f"云溪大桥全长1.2公里，总投资3.6亿元。方正项目管理咨询公司{title}章明介绍，桥墩做完了。")

    assert [(unit.name, unit.role) for unit in works.units] == [("方正项目管理咨询公司", "supervisor")]
