"""Notices of roads that are closed for works."""

import pytest

from tests.importers.reading import names, project, steps

NOTICE = """关于望湖路望江桥拆除重建工程施工期间交通管制的通告
因望江桥年久失修，决定对望湖路望江桥实施拆除重建。现将有关事项通告如下：
一、管制时间
2024年5月18日0时起至2025年2月28日24时止。
二、{label}
望湖路（环城北路至丝厂弄段）全封闭施工，禁止一切车辆通行。
三、绕行线路
小型客车：由环城北路经解放路绕行。
四、工程概况
新桥全长52.6米，工程造价2156万元。
建设单位：青石区市政中心
"""


@pytest.mark.parametrize("label", ["管制路段", "封闭路段", "限行范围", "封闭施工区域"])
def test_the_road_that_is_closed_is_no_project(label: str):
    assert names(NOTICE.format(label=label)) == ["望湖路望江桥"]


def test_the_time_of_a_closure_has_two_days():
    found = project(NOTICE.format(label="管制路段"))

    assert [(name, tense, latest) for name, tense, _, latest in steps(found)] == [
        ("封闭施工", "planned", "2024-05-18"),
        ("恢复通行", "planned", "2025-02-28"),
    ]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("封闭时间：2024年5月18日至8月28日", "封闭施工"),
        ("占道时间：2024年5月18日零时至8月28日24时", "占道施工"),
        ("交通管制期限：2024年5月18日起至8月28日止", "封闭施工"),
    ],
)
def test_a_label_tells_what_the_days_are_of(line: str, name: str):
    lines = ["关于望湖路改造工程封闭施工的通告", f"一、{line}", "二、封闭路段：望湖路（梅园路至丝厂弄）"]
    found = project("\n".join([*lines, "三、建设单位：青石区市政中心"]), "望湖路改造工程")

    assert [step[0] for step in steps(found)] == [name, "恢复通行"]
    assert [unit.name for unit in found.units] == ["青石区市政中心"]
