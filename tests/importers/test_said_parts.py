"""Parts that the words before them say to be such, each with its own figures."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, names, read

TOLD = "投资4.3亿元，2023年10月开工"


def parts(text: str) -> dict[str, tuple[str, list[str]]]:
    return {p.name: (p.parent, facts(p).get("investment_total", [])) for p in read(text).projects if p.parent}


@pytest.mark.parametrize(
    ("whole", "one", "other"),
    [
        ("望川未来社区改造项目", "邻里中心", "立体停车库"),
        ("望川文体中心", "体育馆", "大剧院"),
        ("望川高速公路", "望川大桥", "青石隧道"),
    ],
)
def test_first_and_second_thing_are_parts(whole: str, one: str, other: str) -> None:
    text = f"{whole}正在建设，头一个子项目是{one}，{TOLD}；第二个是{other}，投资2.1亿元，2024年2月开工。"

    assert parts(text) == {one: (whole, ["4.3亿元"]), other: (whole, ["2.1亿元"])}


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        (f"望川高速公路去年开了工。路上的望川大桥{TOLD}。", "望川大桥", "望川高速公路"),
        (f"望川产业园去年开了工。园区里的分拨中心{TOLD}。", "分拨中心", "望川产业园"),
        (f"望川物流园的分拨中心{TOLD}。", "分拨中心", "望川物流园"),
        (f"望川高速公路总投资15亿元，其中望川大桥{TOLD}；青石隧道投资2亿元。", "望川大桥", "望川高速公路"),
    ],
)
def test_what_stands_on_or_in_works_is_their_part(text: str, part: str, whole: str) -> None:
    assert parts(text)[part] == (whole, ["4.3亿元"])


def test_what_the_content_of_works_builds_last_holds_nothing_told_since():
    text = (
        "青岭水库除险加固项目总投资3600万元，建设内容包括对大坝进行加固；完善监测系统；新建上坝防汛公路和物资仓库。"
        "截至目前，项目累计完成投资2600万元。"
    )

    assert names(text) == ["青岭水库除险加固项目"]
