"""Rows of works each of which has its place before it, and rows whose kind stands behind their number."""

import pytest

from tests.importers.reading import names, read, steps


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("北城区的听松桥、南城区的白鹭桥将于8月底建成通车。", ["听松桥", "白鹭桥"]),
        ("河东乡的王家小学和位于河西乡的李家小学预计8月底投入使用。", ["王家小学", "李家小学"]),
        ("深渡镇的漳潭泵站、王村镇的浦口泵站8月底完工。", ["漳潭泵站", "浦口泵站"]),
    ],
)
def test_what_is_said_of_the_last_of_a_row_is_said_of_all(text, both):
    found = {p.name: [day for *_, day in steps(p)] for p in read(text).projects}

    assert found == {name: ["2024-08-31"] for name in both}


@pytest.mark.parametrize(
    ("counted", "kind"),
    [
        ("3座小（一）型水库除险加固工程", "水库"),
        ("3座小（二）型水库", "水库"),
        ("3座水库除险加固", "水库"),
        ("三座泵站改造工程", "泵站"),
        ("3所小学扩建工程", "小学"),
    ],
)
def test_what_a_row_is_called_behind_its_number_is_no_further_work(counted, kind):
    text = f"大塘、白石、罗山{counted}去年5月20日全部完工。"

    found = {p.name: (p.status.value, steps(p)) for p in read(text).projects}

    told = ("completed", [("全部完工", "actual", "去年5月20日", "2023-05-20")])
    assert found == dict.fromkeys([place + kind for place in ("大塘", "白石", "罗山")], told)


def test_a_reservoir_is_not_made_up_of_others():
    text = "青溪水库除险加固工程去年3月开工，总投资2300万元。黄泥、白石、罗山3座水库除险加固工程已于1月20日完工。"

    assert {p.name: p.parent for p in read(text).projects} == dict.fromkeys(
        ["青溪水库除险加固工程", "黄泥水库", "白石水库", "罗山水库"], ""
    )


def test_small_reservoirs_that_are_yet_to_be_begun_are_a_programme():
    text = "青溪水库除险加固工程去年3月开工。今年还将对黄泥、白石、罗山3座小（二）型水库实施除险加固，计划汛后开工。"

    assert names(text) == ["青溪水库除险加固工程"]
