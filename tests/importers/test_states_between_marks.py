"""What a part of the works is at stands between commas and is no name: 装修收尾, 绿化补植."""

import pytest

from tests.importers.reading import project, steps


@pytest.mark.parametrize("state", ["装修收尾", "内装扫尾", "绿化补植", "设备调试", "室内精装", "桩基施工"])
def test_a_state_of_its_parts_is_no_works(state: str) -> None:
    record = project(f"花桥养老服务中心设床位120张，{state}，10月投用。")

    assert record.name == "花桥养老服务中心"
    assert [(name, words) for name, _, words, _ in steps(record)] == [("投用", "10月")]


@pytest.mark.parametrize("size", ["设24个班", "规划设36个教学班", "设床位300张", "拟设养老床位120张"])
def test_how_many_it_is_for_is_a_size(size: str) -> None:
    assert project(f"花桥学校{size}，主体封顶，9月投用。").name == "花桥学校"
