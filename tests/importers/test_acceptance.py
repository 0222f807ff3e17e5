"""Works that have been accepted, by whom and as what."""

import pytest

from tests.importers.reading import project


@pytest.mark.parametrize(
    "accepted",
    [
        "听松水库1月18日通过了市水利局组织的投入使用验收",
        "听松水库1月18日完成蓄水验收",
        "听松隧道1月18日通过初期运营前安全评估",
        "听松小学1月18日通过五方责任主体验收",
        "听松大桥1月18日通过省交通质监部门组织的交工验收",
    ],
)
def test_accepted_works_are_completed(accepted):
    found = project(f"{accepted}，总投资3亿元。")

    assert (found.status.value, [str(step.window.latest) for step in found.milestones]) == ("completed", ["2024-01-18"])
