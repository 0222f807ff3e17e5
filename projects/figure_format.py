"""Figures as people write them: 18亿元, 20.26万平方米, 46.3亩（3.09公顷）.

They are exact: a unit is used only where no digit is lost. Where a figure has too many digits for its unit
(123456789.01 yuan in 亿), the next smaller unit takes it.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from projects.date_format import Language

YI, WAN = Decimal(100_000_000), Decimal(10_000)
BILLION, MILLION = Decimal(1_000_000_000), Decimal(1_000_000)
SQUARE_METRES_OF_MU = Decimal(2000) / Decimal(3)
SQUARE_METRES_OF_HECTARE = Decimal(10_000)
METRES_OF_KILOMETRE = Decimal(1000)
DECIMALS_AT_MOST = 4
MINUS = "−"
BEHIND = ("余", "多", "以上", "左右")


def format_yuan(amount: Decimal, *, language: Language = "zh-hans") -> str:
    """18亿元, 9600万元, 1234.56元; CNY 1.8 billion, CNY 96 million."""
    if language == "en":
        figure = in_units(amount, ((BILLION, " billion"), (MILLION, " million"), (Decimal(1), "")))
        return f"CNY {figure}"
    return in_units(amount, ((YI, "亿元"), (WAN, "万元"), (Decimal(1), "元")))


def format_yuan_exact(amount: Decimal, *, language: Language = "zh-hans") -> str:
    """The figure to the last yuan, for a hint: 1,800,000,000元."""
    return f"CNY {grouped(amount)}" if language == "en" else f"{grouped(amount)}元"


def format_square_metres(area: Decimal, *, language: Language = "zh-hans") -> str:
    """20.26万平方米, 850平方米; 202,600 m²."""
    if language == "en":
        return f"{grouped(area)} m²"
    return in_units(area, ((WAN, "万平方米"), (Decimal(1), "平方米")))


def format_mu(area: Decimal, *, language: Language = "zh-hans") -> str:
    """46.3亩（3.09公顷）: the hectares are rounded, the mu beside them are as stated."""
    hectares = rounded(area * SQUARE_METRES_OF_MU / SQUARE_METRES_OF_HECTARE, 2)
    if language == "en":
        return f"{grouped(area)} mu ({grouped(hectares)} ha)"
    return f"{grouped(area)}亩（{grouped(hectares)}公顷）"


def format_metres(length: Decimal, *, language: Language = "zh-hans") -> str:
    """850米, 1.2公里; 850 m, 1.2 km."""
    kilometre, metre = (" km", " m") if language == "en" else ("公里", "米")
    return in_units(length, ((METRES_OF_KILOMETRE, kilometre), (Decimal(1), metre)))


def format_count(count: Decimal, noun: str = "", *, language: Language = "zh-hans") -> str:
    """970套; the noun stands close in Chinese and apart in English."""
    if not noun:
        return grouped(count)
    return f"{grouped(count)} {noun}" if language == "en" else f"{grouped(count)}{noun}"


def format_percent(percent: Decimal, *, places: int = 1) -> str:
    """33.3%, rounded half up."""
    return f"{signed(f'{rounded(percent, places):f}')}%"


def format_points(points: Decimal, *, places: int = 1, language: Language = "zh-hans") -> str:
    """A difference of percentages, always with its sign: +5.9个百分点, −3.3个百分点."""
    figure = rounded(points, places)
    words = f"{'+' if figure > 0 else ''}{signed(f'{figure:f}')}"
    return f"{words} percentage points" if language == "en" else f"{words}个百分点"


def qualified(qualifier: str, figure: str) -> str:
    """近300名, 18亿元以上; a word that stands within the figure as written isn't said twice."""
    if qualifier in figure:
        return figure
    return f"{figure}{qualifier}" if qualifier in BEHIND else f"{qualifier}{figure}"


def in_units(amount: Decimal, units: tuple[tuple[Decimal, str], ...]) -> str:
    """The amount in the largest unit that it fills and that shows it in at most four decimals."""
    for size, unit in units[:-1]:
        figure = amount / size
        if abs(figure) >= 1 and decimals(figure) <= DECIMALS_AT_MOST:
            return f"{plain(figure)}{unit}"
    return f"{grouped(amount)}{units[-1][1]}"


def decimals(figure: Decimal) -> int:
    exponent = figure.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def rounded(figure: Decimal, places: int) -> Decimal:
    result = figure.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return abs(result) if result == 0 else result


def plain(figure: Decimal) -> str:
    """Without trailing zeros or an exponent."""
    return signed(f"{figure.normalize():f}")


def grouped(figure: Decimal) -> str:
    """With thousands marked from 10,000 on, as four digits need no help: 9600, 12,345.67."""
    normal = figure.normalize()
    return signed(f"{normal:,f}" if abs(normal) >= WAN else f"{normal:f}")


def signed(text: str) -> str:
    """With a true minus sign."""
    return text.replace("-", MINUS)
