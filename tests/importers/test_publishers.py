"""The office that publishes or signs a page leads the works told of on it, where nobody else does."""

import pytest

from importers.publishers import published_by
from tests.importers.reading import project, read

WORKS = "青溪县云岭水库除险加固工程2024年2月开工，总投资2600万元，计划今年12月完工。"


def units(text: str) -> list[tuple[str, str]]:
    return [(unit.name, unit.role) for unit in project(text).units]


@pytest.mark.parametrize(
    "text",
    [
        f"索引号：3301/2024-0012　发布机构：县水利局\n云岭水库除险加固进展顺利\n{WORKS}\n",
        f"| 答复单位 | 县水利局 | 答复日期 | 2024-03-02 |\n| 答复内容 | {WORKS} |\n",
        f"来信：水库什么时候修好？\n回复：您好，{WORKS}\n特此回复\n县水利局\n",
        f"云岭水库除险加固进展情况\n{WORKS}\n县水利局\n2024年3月1日\n",
    ],
    ids=["published", "answered", "letter", "signed"],
)
def test_whoever_publishes_the_page_leads_the_works(text: str) -> None:
    assert units(text) == [("县水利局", "lead")]


@pytest.mark.parametrize("office", ["县发展和改革局", "县人民政府", "县重点项目服务中心", "市公安局", "市生态环境局"])
def test_an_office_of_no_works_leads_none(office: str) -> None:
    assert units(f"发布机构：{office}\n云岭水库除险加固进展顺利\n{WORKS}\n{office}\n2024年3月1日\n") == []


def test_works_with_an_owner_keep_it_alone() -> None:
    text = f"发布机构：县水利局\n云岭水库除险加固进展顺利\n{WORKS}工程由青溪水务集团投资建设。\n"

    assert units(text) == [("青溪水务集团", "owner")]


def test_a_page_ends_where_the_next_is_published() -> None:
    text = (
        f"发布机构：县水利局\n云岭水库除险加固进展顺利\n{WORKS}\n※ ※ ※\n"
        "市民讯\n枫林路改造工程3月8日开工，全长2.3公里，总投资4100万元。\n"
    )

    assert {p.name: [u.name for u in p.units] for p in read(text).projects} == {
        "青溪县云岭水库除险加固工程": ["县水利局"],
        "枫林路改造工程": [],
    }


def test_a_name_in_the_text_publishes_nothing() -> None:
    assert list(published_by(f"{WORKS}\n市民可以向\n县水利局\n反映情况。\n")) == []
