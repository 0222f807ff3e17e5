from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projects.figure_format import (
    format_count,
    format_metres,
    format_mu,
    format_percent,
    format_points,
    format_square_metres,
    format_yuan,
    format_yuan_exact,
)


@pytest.mark.parametrize(
    ("amount", "chinese", "english"),
    [
        ("1800000000", "18亿元", "CNY 1.8 billion"),
        ("1800000000.00", "18亿元", "CNY 1.8 billion"),
        ("165570000000", "1655.7亿元", "CNY 165.57 billion"),
        ("27567000000", "275.67亿元", "CNY 27.567 billion"),
        ("320000000", "3.2亿元", "CNY 320 million"),
        ("96000000", "9600万元", "CNY 96 million"),
        ("12345", "1.2345万元", "CNY 12,345"),
        ("12345.5", "12,345.5元", "CNY 12,345.5"),
        ("12345678901.23", "12,345,678,901.23元", "CNY 12,345,678,901.23"),
        ("9999.99", "9999.99元", "CNY 9999.99"),
        ("0", "0元", "CNY 0"),
        ("-320000000", "−3.2亿元", "CNY −320 million"),
        ("10000000000000", "100000亿元", "CNY 10000 billion"),
    ],
)
def test_yuan_in_the_unit_that_keeps_every_digit(amount: str, chinese: str, english: str) -> None:
    assert format_yuan(Decimal(amount)) == chinese
    assert format_yuan(Decimal(amount), language="en") == english


def test_exact_yuan_are_grouped() -> None:
    assert format_yuan_exact(Decimal("1800000000.00")) == "1,800,000,000元"
    assert format_yuan_exact(Decimal("0.96"), language="en") == "CNY 0.96"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (format_square_metres(Decimal(202600)), "20.26万平方米"),
        (format_square_metres(Decimal("850.5")), "850.5平方米"),
        (format_square_metres(Decimal(202600), language="en"), "202,600 m²"),
        (format_mu(Decimal("46.3")), "46.3亩（3.09公顷）"),
        (format_mu(Decimal("46.3"), language="en"), "46.3 mu (3.09 ha)"),
        (format_metres(Decimal(850)), "850米"),
        (format_metres(Decimal(1200)), "1.2公里"),
        (format_metres(Decimal(1200), language="en"), "1.2 km"),
        (format_count(Decimal(970), "套"), "970套"),
        (format_count(Decimal(12000), "homes", language="en"), "12,000 homes"),
        (format_count(Decimal(5)), "5"),
        (format_percent(Decimal(100) / 3), "33.3%"),
        (format_percent(Decimal("0.05")), "0.1%"),
        (format_percent(Decimal("-12.34"), places=2), "−12.34%"),
        (format_points(Decimal(-10) / 3), "−3.3个百分点"),
        (format_points(Decimal("5.9"), places=2), "+5.90个百分点"),
        (format_points(Decimal("-0.01")), "0.0个百分点"),
        (format_points(Decimal("7.333"), places=2, language="en"), "+7.33 percentage points"),
    ],
)
def test_quantities_and_shares_as_people_write_them(words: str, expected: str) -> None:
    assert words == expected


SIZES = {"亿元": Decimal(10) ** 8, "万元": Decimal(10) ** 4, "元": Decimal(1)}


@given(st.decimals(0, Decimal(10000000000000), places=2))
def test_yuan_in_words_are_never_rounded(amount: Decimal) -> None:
    words = format_yuan(amount)

    unit = next(unit for unit in SIZES if words.endswith(unit))
    assert Decimal(words.removesuffix(unit).replace(",", "")) * SIZES[unit] == amount
