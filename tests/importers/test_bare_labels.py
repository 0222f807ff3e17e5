"""Posts in which labels stand on lines of their own, and what is told of where works lie."""

import pytest

from tests.importers.reading import facts, names, project, read, steps

POST = (
    "云溪今年这些地方要变样\n\n城北农贸市场\n▼\n地点\n环城北路88号\n投资\n2600万元\n进展\n主体已经封顶\n正在装修\n什么时候开业\n"
    "8月20日\n\n东湖口袋公园\n▼\n地点\n东湖路望江小学门口\n面积\n3200平方米\n进展\n2月10日进场\n正在栽树\n啥时候能逛\n6月底"
)


def test_what_stands_below_a_label_is_its_value():
    assert names(POST) == ["城北农贸市场", "东湖口袋公园"]
    assert facts(project(POST, "城北农贸市场")) == {"investment_total": ["2600万元"]}
    assert facts(project(POST, "东湖口袋公园")) == {"site_area": ["3200平方米"]}


def test_a_question_is_the_label_of_a_day():
    assert steps(project(POST, "城北农贸市场"))[-1] == ("开业", "planned", "8月20日", "2024-08-20")
    assert steps(project(POST, "东湖口袋公园")) == [
        ("进场", "actual", "2月10日", "2024-02-10"),
        ("能逛", "planned", "6月底", "2024-06-30"),
    ]


@pytest.mark.parametrize("label", ["位置", "建设地点", "项目地址"])
@pytest.mark.parametrize("place", ["市医院门诊楼—公交枢纽站", "望江小学正门口", "城东产业园C12地块"])
def test_where_works_lie_is_no_project(label: str, place: str):
    text = f"云溪人行天桥工程\n{label}：建设大道，{place}，全长112米，投资1860万元。\n进展：桩基全部打完。"

    assert [p.name for p in read(text).projects] == ["云溪人行天桥工程"]
