"""Works that only the title of a paper on them names."""

import pytest

from importers.records import Status
from tests.importers.reading import facts, names, project, steps


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "省里批复《青河灌区续建配套与现代化改造可行性研究报告》，总投资5.2亿元。",
            "青河灌区续建配套与现代化改造",
        ),
        ("省水利厅批复了《听松水库除险加固工程初步设计报告》，总投资5.2亿元。", "听松水库除险加固工程"),
        ("《望湖大桥新建工程项目建议书》近日获批，总投资5.2亿元。", "望湖大桥新建工程"),
        ("县发改局通过《望湖中学迁建项目可行性研究报告（代立项）》，总投资5.2亿元。", "望湖中学迁建项目"),
        ("市里印发《关于城北污水处理厂二期工程环境影响报告书的批复》，总投资5.2亿元。", "城北污水处理厂二期工程"),
    ],
)
def test_a_paper_on_works_names_them(text: str, name: str):
    found = project(text)

    assert (found.name, found.status) == (name, Status.PREPARATION)
    assert facts(found) == {"investment_total": ["5.2亿元"]}


def test_the_kind_of_paper_is_no_part_of_the_step():
    found = project("《听松水库除险加固工程初步设计报告》3月2日通过省水利厅审查，概算投资1.2亿元。")

    assert steps(found) == [("通过省水利厅审查", "actual", "3月2日", "2024-03-02")]


@pytest.mark.parametrize("title", ["云溪市公园城市建设规划", "云溪市轨道交通建设规划环境影响报告书", "水库管理办法"])
def test_a_paper_on_no_certain_works_names_none(title: str):
    assert names(f"市政府日前印发《{title}》，总投资5.2亿元。") == []
