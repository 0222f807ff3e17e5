"""Works that are only named in what their headquarters are called."""

import pytest

from tests.importers.reading import facts, names, read

TOLD = "项目已完成投资2亿元，占总投资的60%，预计今年10月建成。"


@pytest.mark.parametrize(
    ("speaks", "name"),
    [
        ("据桐溪大道改造工程指挥部负责人介绍，", "桐溪大道改造工程"),
        ("记者从青岭三桥建设指挥部获悉，", "青岭三桥"),
        ("青岭水库扩容工程建设指挥部副指挥长章明介绍，", "青岭水库扩容工程"),
        ("青望高速公路建设指挥部表示，", "青望高速公路"),
    ],
)
def test_headquarters_are_called_after_their_works(speaks: str, name: str):
    (found,) = read(speaks + TOLD).projects

    assert found.name == name
    assert facts(found) == {"investment_completed": ["2亿元"], "progress_percent": ["60%"]}


@pytest.mark.parametrize(
    "text",
    [
        "桐溪路改造昨日开工，总投资2亿元。市重点工程建设指挥部负责人说，该路今年10月通车。",
        "桐溪路改造昨日开工，总投资2亿元。县防汛抗旱指挥部负责人说，该路今年10月通车。",
    ],
)
def test_headquarters_of_many_works_name_none(text: str):
    assert names(text) == ["桐溪路改造"]
