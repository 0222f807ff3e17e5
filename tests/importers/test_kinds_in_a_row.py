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


def test_what_money_was_spent_on_is_works_in_its_field():
    text = "交通方面：青云公路改造完成投资2600万元，5月通车。\n\n能源方面：云溪电站完成投资320万元。"

    found = {p.name: facts(p) for p in read(text).projects}

    assert found["云溪电站"] == {"investment_completed": ["320万元"]}
    assert names("高新区完成投资3亿元，青云县完成投资5亿元。") == []


def test_what_stands_in_a_row_with_a_part_told_before_is_none_of_its_whole():
    text = (
        "在望江新城的听松物流园项目现场，主体已完成。\n\n"
        "据悉，听松物流园、海丝文教园、青云印染、第二医院扩建等一批在建重点项目春节期间不停工。"
    )

    assert {p.parent for p in read(text).projects if p.name != "听松物流园项目"} == {""}
