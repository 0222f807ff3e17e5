"""Parts whose names begin with what their whole is called."""

import pytest

from tests.importers.reading import read


def parents(text: str) -> dict[str, str]:
    return {found.name: found.parent for found in read(text).projects}


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("望江大桥总投资9亿元，明年通车。望江大桥南主塔6月27日封顶。", "望江大桥南主塔", "望江大桥"),
        (
            "银江市白石口水利枢纽工程总投资12亿元。目前，白石口水利枢纽大坝浇筑完成。",
            "白石口水利枢纽大坝",
            "银江市白石口水利枢纽工程",
        ),
        (
            "望港集装箱码头工程总投资9亿元。近日，望港集装箱码头工程2#泊位通过验收。",
            "望港集装箱码头工程2#泊位",
            "望港集装箱码头工程",
        ),
        (
            "昨日，青溪堤防加固二期工程开工。云江市青溪堤防加固工程总长62公里，一期去年完工。",
            "青溪堤防加固二期工程",
            "云江市青溪堤防加固工程",
        ),
    ],
)
def test_a_part_is_called_after_its_whole(text: str, part: str, whole: str):
    assert parents(text)[part] == whole
