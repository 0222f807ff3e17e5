"""What any school or factory consists of: a step of it is a step of the whole."""

from __future__ import annotations

import pytest

from tests.importers.reading import names, project, read, steps


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        (
            "云溪小学新校区总投资1.2亿元，2023年3月开工。目前教学楼、宿舍楼已交工，风雨操场计划4月15日完工。",
            "云溪小学新校区",
            "风雨操场",
        ),
        (
            "望江食品肉类加工项目占地80亩，2023年4月开工。联合厂房1月封顶，冷库5月底投用。",
            "望江食品肉类加工项目",
            "冷库",
        ),
    ],
)
def test_a_step_of_one_house_is_told_of_the_whole(text: str, name: str, told: str) -> None:
    assert names(text) == [name]
    assert any(step.startswith(told) for step, *_ in steps(project(text)))


def test_what_people_visit_by_itself_is_told_of_by_itself() -> None:
    text = "云溪文化中心总投资3亿元，由图书馆和剧院组成，2022年3月开工。图书馆2024年5月1日对外开放，剧院正在装修。"
    assert "图书馆" in names(text)


@pytest.mark.parametrize("house", ["南面新教学楼", "东侧新宿舍楼", "后面综合楼", "北面食堂"])
def test_a_house_told_by_where_it_stands_is_no_project(house: str) -> None:
    text = f"听松幼儿园改建项目总建筑面积6309平方米，先建{house}。计划2024年10月开工，预计明年2月竣工。"

    assert [record.name for record in read(text).projects] == ["听松幼儿园改建项目"]
