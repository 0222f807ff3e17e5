"""Whoever acts is no works, whatever is done; nor is what is done for people, or a plan."""

import pytest

from tests.importers.reading import names, project, steps


@pytest.mark.parametrize(
    "told",
    [
        "市公共建设中心将竣工时间推迟到明年5月。",
        "县住房城乡建设局正重新招标，计划6月复工。",
        "区市政建设管理中心把通车日期改到了今年10月。",
        "经云溪县人民法院调解，双方今年2月解除合同。",
        "经县法院判决，双方今年2月解除合同。",
    ],
)
def test_what_an_office_does_is_told_of_the_works(told: str) -> None:
    works = project(f"望江大道改造工程去年9月动工，总投资3亿元。{told}")

    assert works.name == "望江大道改造工程"
    assert len(steps(works)) == 2


@pytest.mark.parametrize("plan", ["修缮方案", "改造方案", "加固方案"])
def test_a_plan_that_is_drawn_up_is_no_works(plan: str) -> None:
    assert names(f"市文旅局已委托华岭建筑设计院编制{plan}，预计明年动工。") == []


@pytest.mark.parametrize("scheme", ["青年教师培养项目", "乡村医生培训工程", "新区就业技能培训项目"])
def test_what_is_done_for_people_is_no_works(scheme: str) -> None:
    assert names(f"{scheme}2014年9月启动，累计投入2860万元。") == []
