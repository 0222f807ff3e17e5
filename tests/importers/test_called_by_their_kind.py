"""石梁、七里两座水库: works that have the names of their places, each of the kind that is counted."""

import pytest

from tests.importers.reading import names, read, steps


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("石梁、七里两座水库除险加固", "水库"),
        ("石梁、七里两所幼儿园", "幼儿园"),
        ("石梁、七里2座污水处理厂扩建", "污水处理厂"),
        ("石梁、七里两个体育公园", "体育公园"),
        ("石梁、七里两处泵站改造", "泵站"),
        ("石梁、七里两所敬老院", "敬老院"),
    ],
)
def test_each_is_called_by_its_place_and_kind(told: str, kind: str):
    found = read(f"{told}去年11月动工，明年5月完工。").projects

    assert [one.name for one in found] == [f"石梁{kind}", f"七里{kind}"]
    assert [[day for _, _, day, _ in steps(one)] for one in found] == [["去年11月", "明年5月"]] * 2


def test_a_later_name_is_the_same():
    text = "石梁、七里两座水库去年开工。石梁水库总投资2600万元，明年5月完工。"

    assert names(text) == ["石梁水库", "七里水库"]


@pytest.mark.parametrize(
    ("told", "called"),
    [
        ("听松路、望江街2条道路", ["听松路", "望江街"]),
        ("城东小学、城西小学两所学校", ["城东小学", "城西小学"]),
    ],
)
def test_a_name_that_says_what_it_is_stays(told: str, called: list[str]):
    assert names(f"{told}去年11月动工，明年5月完工。") == called
