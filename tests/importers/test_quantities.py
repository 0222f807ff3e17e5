import pytest

from importers.quantities import find_quantities


def read(text: str) -> list[tuple[str, str, str]]:
    return [(q.dimension.name, f"{q.value.normalize():f}", q.qualifier) for q in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("占地面积46.3亩", [("MU", "46.3", "")]),
        ("占地八亩六分", [("MU", "8.6", "")]),
        ("总建筑面积1.55万余平方米", [("SQUARE_METRES", "15500", "余")]),
        ("用地12.8公顷", [("SQUARE_METRES", "128000", "")]),
        ("规划面积3.2平方公里", [("SQUARE_METRES", "3200000", "")]),
        ("总投资约6.5亿元", [("MONEY", "650000000", "约")]),
        ("投资估算四十八亿六千万元", [("MONEY", "4860000000", "估算")]),
        ("投资近千万元", [("MONEY", "10000000", "近")]),
        ("投资50个亿元", [("MONEY", "5000000000", "")]),
        ("全长１５２公里".translate({0xFF11: "1", 0xFF15: "5", 0xFF12: "2"}), [("METRES", "152000", "")]),
        ("180余名工人", [("PEOPLE", "180", "余")]),
        ("修缮完成八成", [("PERCENT", "80", "")]),
        ("完成百分之六十", [("PERCENT", "60", "")]),
        ("设54个班", [("THINGS", "54", "")]),
    ],
)
def test_figures_are_read_with_their_softener(text, found):
    assert read(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "世行贷款3.3亿美元",
        "总库容4.86亿立方米",
        "装机12万千瓦",
        "超时序5.7个百分点",
        "60万人次",
        "数百名工人",
        "第3条",
        "总投资亿元",
    ],
    ids=["dollars", "volume", "power", "points", "visits", "hundreds", "ordinal", "lost number"],
)
def test_measures_of_other_things_are_no_quantities(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("投资1亿5千万元", 150_000_000),
        ("投资1亿3800万元", 138_000_000),
        ("投资2亿8600余万元", 286_000_000),
        ("投资2亿3千5百万元", 235_000_000),
        ("面积1万2千平方米", 12_000),
        ("长1千8百米", 1800),
        ("投资1亿5千万，", 150_000_000),
        ("投资一亿两千万，", 120_000_000),
        ("总投资2.6亿（含征地费）", 260_000_000),
    ],
)
def test_figures_with_several_scales(text, value):
    (quantity,) = find_quantities(text)

    assert quantity.value == value
