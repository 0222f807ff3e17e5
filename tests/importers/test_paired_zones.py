"""Zones of works that a story tells of one after the other, by a side, a letter or what they are for."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, names, read

PAIRS = [
    ("望川湿地公园", "北园", "南园"),
    ("望川智能家居产业园", "A区", "B区"),
    ("望川客运枢纽", "北站区", "南站区"),
    ("望川人民医院", "东院区", "西院区"),
    ("望川产业园", "一组团", "二组团"),
    ("望川新城", "核心区", "启动区"),
]


@pytest.mark.parametrize(("whole", "one", "other"), PAIRS)
@pytest.mark.parametrize(
    "text",
    [
        "{whole}占地410亩，其中{one}投资4.3亿元，2023年10月开工；{other}投资2.1亿元，2024年2月开工。",
        "{whole}占地410亩。{one}投资4.3亿元，2023年10月建成。{other}投资2.1亿元，正在施工。",
        "{whole}占地410亩。{one}投资4.3亿元，已经投用，正在建设的{other}投资2.1亿元，2024年2月开工。",
    ],
)
def test_zones_told_in_pairs_hold_their_own_figures(whole: str, one: str, other: str, text: str) -> None:
    told = {p.name: (p.parent, facts(p)) for p in read(text.format(whole=whole, one=one, other=other)).projects}

    assert told[one] == (whole, {"investment_total": ["4.3亿元"]})
    assert told[other] == (whole, {"investment_total": ["2.1亿元"]})


def test_zone_by_itself_is_none() -> None:
    assert names("望川湿地公园占地410亩。北园投资4.3亿元，2023年10月建成。") == ["望川湿地公园"]


def test_money_for_one_purpose_is_no_zones_total() -> None:
    assert "4.3亿元" not in str(
        [facts(p) for p in read("望川产业园总投资9亿元，其中环保投资4.3亿元，2023年10月开工。").projects]
    )
