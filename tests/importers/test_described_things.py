"""恒温游泳馆, 防洪泵站: what a thing is like is no name; and phases behind any kind of thing."""

from __future__ import annotations

import pytest

from importers.names import is_proper
from tests.importers.reading import facts, read


@pytest.mark.parametrize(
    "thing",
    [
        "恒温游泳馆",
        "羽毛球馆",
        "防洪泵站",
        "再生水处理厂",
        "露天停车场",
        "餐厨垃圾处理厂",
        "应急供热站",
    ],
)
def test_described_thing_has_no_name(thing: str) -> None:
    assert not is_proper(thing)
    assert is_proper(f"望川{thing}")


@pytest.mark.parametrize("station", ["体育馆站", "科学城站", "海川路站"])
def test_station_is_called_after_what_is_there(station: str) -> None:
    assert is_proper(station)


@pytest.mark.parametrize(
    "kind", ["分院", "步行街", "大道", "灌区", "变电站", "粮库", "体育场", "软件园", "停车场", "隧道"]
)
def test_phase_behind_the_kind_is_one_of_what_was_named(kind: str) -> None:
    text = f"望川{kind}至今没有完工。{kind}一期总投资3亿元，2023年5月开工。二期投资1亿元，还没有立项。"
    told = {p.name: (p.parent, facts(p).get("investment_total")) for p in read(text).projects}

    assert told[f"望川{kind}一期"] == (f"望川{kind}", ["3亿元"])
    assert told[f"望川{kind}二期"] == (f"望川{kind}", ["1亿元"])
