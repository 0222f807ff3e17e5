"""Works called after two deeds (X扩建及Y改造项目), and the lots that they are divided into."""

import pytest

from tests.importers.reading import names


@pytest.mark.parametrize(
    "name",
    ["望江污水处理厂扩建及管网提标改造项目", "望江新城道路及管网改造工程", "望江河整治及道路提升工程"],
)
@pytest.mark.parametrize("lot", ["二标段", "一标", "第三合同段"])
def test_lot_behind_works_leaves_their_name_whole(name: str, lot: str) -> None:
    assert names(f"{name}{lot}总投资3亿元，正在施工。")[0].startswith(name)
