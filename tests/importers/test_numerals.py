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
        ("一点八五", "1.85"),
        ("三点二亿", "320000000"),
        ("一点二万亿", "1200000000000"),
    ],
)
def test_numerals_are_exact(numeral, value):
    assert value_of(numeral) == Decimal(value)


@pytest.mark.parametrize("words", ["亿亿", "9四", "1.5三"])
def test_what_writes_no_number_has_no_value(words):
    assert value_of(words) is None
