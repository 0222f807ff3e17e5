"""What works on many of a kind have still to do, and what was put into them, are parts of them."""

import pytest

from tests.importers.reading import read


@pytest.mark.parametrize(
    ("whole", "told", "part"),
    [
        ("青桐农村公路提升工程", "剩下的听松至望江公路正在铺油", "听松至望江公路"),
        ("青桐危桥改造工程", "最后一座听松桥正在浇筑桥面", "听松桥"),
        ("城南老旧小区改造项目", "余下的酱菜厂家属院正在铺设燃气管道", "酱菜厂家属院"),
        ("青桐病险水库除险加固工程", "其余的青石水库正在灌浆", "青石水库"),
    ],
)
def test_what_is_left_to_do_is_a_part(whole: str, told: str, part: str) -> None:
    found = read(f"{whole}总投资1.94亿元，已完成八成，{told}，8月底完工。").projects

    assert {p.name: p.parent for p in found} == {whole: "", part: whole}


def test_what_is_left_may_be_called_in_short_at_first() -> None:
    text = (
        "青桐县农村公路延伸工程总投资1.94亿元。剩下的主要是街口至三阳、长陔至南源两条。"
        "街口至三阳公路18.2公里，9月底完工；长陔至南源公路6公里，8月底通车。"
    )

    whole = "青桐县农村公路延伸工程"
    parents = {p.name: p.parent for p in read(text).projects}
    assert parents == {whole: "", "街口至三阳公路": whole, "长陔至南源公路": whole}


def test_a_road_that_was_put_into_works_on_roads() -> None:
    text = "去年底，青河公路列入县农村公路延伸工程，1月12日开工。青桐县农村公路延伸工程总投资1.94亿元，年底完工。"

    parents = {p.name: p.parent for p in read(text).projects}
    assert parents == {"青河公路": "青桐县农村公路延伸工程", "青桐县农村公路延伸工程": ""}


def test_what_is_of_another_kind_is_no_part_of_what_was_told_before() -> None:
    text = "青桐县农村公路延伸工程总投资1.94亿元，年底完工，剩下的听松体育馆正在封顶，8月底完工。"

    assert {p.name: p.parent for p in read(text).projects}["听松体育馆"] == ""
