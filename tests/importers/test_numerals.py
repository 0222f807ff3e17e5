from decimal import Decimal

import pytest

from importers.numerals import value_of


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("1,200", "1200"),
        ("1.55万", "15500"),
        ("四十八亿六千万", "4860000000"),
        ("千万", "10000000"),
        ("二〇二四", "2024"),
        ("十二", "12"),
        ("三百五十", "350"),
        ("两千", "2000"),
    ],
)
def test_numerals_are_exact(numeral, value):
    assert value_of(numeral) == Decimal(value)


def test_a_run_of_scales_is_no_number():
    assert value_of("亿亿") is None
