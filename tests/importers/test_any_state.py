"""States in the words of many sentences: how works stand may not hang on how the sentence about them begins."""

import pytest

from tests.importers.reading import project

BEGINNINGS = [
    "云溪小学项目总投资2.3亿元，占地120亩。目前，该项目",
    "总投资2.3亿元的云溪小学项目",
    "记者从县教育局获悉，云溪小学迁建工程",
    "云溪小学项目位于城东，总投资2.3亿元，",
]
STATES = {
    "in_use": ["已正式投用", "去年9月开学", "已向市民免费开放", "重新开业", "实现通气", "已搬进新校区上课"],
    "completed": ["已全部完工", "工程已经结束", "改造已全部完成", "历时400天终于完工", "已完成移交"],
    "under_construction": ["主体已封顶", "正在浇筑底板", "上月复工", "现已进入收尾阶段", "桩基施工已完成八成"],
    "preparation": ["正在招标", "设计方案已出炉", "征地拆迁已完成93%", "前期手续正在办理，力争年内开工"],
    "planned": ["列入明年建设计划", "拟选址城东", "计划明年开工"],
}


@pytest.mark.parametrize("beginning", BEGINNINGS)
@pytest.mark.parametrize(("state", "told"), [(state, told) for state, all_told in STATES.items() for told in all_told])
def test_a_state_is_read_however_its_sentence_begins(beginning: str, state: str, told: str):
    accepted = {"planned", "preparation"} if state == "planned" else {state}

    assert project(f"{beginning}{told}。").status.value in accepted
