"""What stands before a dash only describes the works whose name stands behind it."""

import pytest

from tests.importers.reading import facts, names, project, steps


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我市规模最大的足球主题公园——云海体育公园已建设完成。该公园总投资3亿元。", "云海体育公园"),
        ("青岩区首个大型综合体——望湖天地正在建设，总投资3亿元。", "望湖天地"),
        ("全县最大的农贸市场——南关市场已完成主体施工，总投资3亿元。", "南关市场"),
    ],
)
def test_the_name_behind_the_dash_holds_what_is_told(text: str, name: str) -> None:
    assert facts(project(text, name))["investment_total"] == ["3亿元"]
    assert names(text) == [name]


def test_works_before_a_dash_keep_their_part_behind_it() -> None:
    assert set(names("云溪铁路的控制性工程——青河大桥顺利合龙。")) == {"云溪铁路", "青河大桥"}


def test_works_called_after_their_firm_keep_its_name() -> None:
    text = "由青岩建工集团承建的全市最大污水厂扩建项目——青岩污水处理有限公司三期扩建工程顺利通水。"
    record = project(text, "青岩污水处理有限公司三期扩建工程")

    assert steps(record) == [("通水", "actual", "", "")]
    assert [(unit.name, unit.role) for unit in record.units] == [
        ("青岩建工集团", "contractor"),
        ("青岩污水处理有限公司", "owner"),
    ]
