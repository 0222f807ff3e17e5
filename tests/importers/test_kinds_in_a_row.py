"""Works told by their kind alone behind a ；, with money of their own, are none of those before them."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, names, read


@pytest.mark.parametrize("kind", ["旅游环线", "通村公路", "自然村产业路", "集镇停车楼"])
@pytest.mark.parametrize("first", ["青石路", "望川第三小学"])
def test_kind_with_its_own_money_is_works_of_its_own(first: str, kind: str) -> None:
    found = read(f"{first}投资7600万元，10月建成；{kind}投资4185万元，9月底完工。").projects

    assert {p.name: facts(p)["investment_total"] for p in found} == {first: ["7600万元"], kind: ["4185万元"]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("青云西路、望江北路和客运站广场改扩建竣工，出行更方便。", ["青云西路", "望江北路", "客运站广场改扩建"]),
        (
            "听松湖体育场、污水厂深化提标升级改造工程相继开工。",
            ["听松湖体育场", "污水厂深化提标升级改造工程"],
        ),
        ("云溪青年之家、望江师范学校艺术楼、城南区文化活动中心已进场施工。",
         ["云溪青年之家", "望江师范学校艺术楼", "城南区文化活动中心"]),
        ("同时，商务大楼、县殡仪馆扩建等重点项目建设任务已接近尾声。", ["商务大楼", "县殡仪馆扩建"]),
    ],
)  # fmt: skip
def test_a_row_of_which_most_are_works_is_of_works(text: str, found: list[str]):
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "教学楼、宿舍楼和食堂相继封顶。",
        "路基、桥梁和隧道工程全面开工。",
        "教育、卫生和文化等重点项目稳步推进。",
        "全县公路、铁路、机场建设加快推进。",
        "实施道路硬化、绿化亮化、污水治理等重点工程，改善人居环境。",
    ],
)
def test_a_row_of_mere_kinds_is_of_none(text: str):
    assert names(text) == []
