"""Works without a name of their own, called by what is done to a kind of thing, and what follows such a name."""

import pytest

from tests.importers.reading import names


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("其中，老祠堂修缮花了136万元，去年10月开门。", "老祠堂修缮"),
        ("目前，自行车馆改造刚过半，去年10月动工。", "自行车馆改造"),
        ("今年，滴水岩滑坡治理抗滑桩86根打完71根，总投资1940万元。", "滴水岩滑坡治理"),
        ("截至昨日，听松水库扩建仓容5万吨，总投资2亿元。", "听松水库扩建"),
    ],
)
def test_what_is_told_behind_it_makes_it_works(told: str, name: str):
    assert names(told) == [name]


def test_a_component_of_works_is_none_of_them():
    text = "云溪水库除险加固工程总投资3860万元。目前，溢洪道加固已完工，预计明年汛前全面完工。"

    assert names(text) == ["云溪水库除险加固工程"]


@pytest.mark.parametrize(
    "told",
    [
        "图书馆加固改造主体已完，预计明年4月重新开放。",
        "城区路灯节能改造要换8000盏灯，总投资1860万元。",
        "老街立面整治因资金未到，6月才开工。",
    ],
)
def test_what_is_done_to_a_kind_of_place_opens_a_sentence(told: str):
    assert [told.startswith(name) for name in names(told)] == [True]
