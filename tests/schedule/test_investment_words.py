from datetime import date
from decimal import Decimal

from django.utils.translation import override

from projects.investment_words import calculation
from projects.schedule import Preset, investment_progress, time_progress

MAY = date(2025, 5, 1)
COMPLETED, PLANNED = Decimal(96_000_000), Decimal(320_000_000)


def rows(preset: Preset, on: date = MAY, language: str = "zh-hans") -> list[str]:
    progress = investment_progress(COMPLETED, PLANNED, time=time_progress(on), preset=preset)
    with override(language):
        return [f"{row.name}: {row.formula} = {row.result}" for row in calculation(progress)]


def test_calculation_shows_every_formula_with_its_inputs() -> None:
    assert rows(Preset.GAP) == [
        "投资完成率: 完成9600万元 ÷ 年度计划3.2亿元 = 30.0%",
        "时序进度: 已过4个月 ÷ 12 = 33.3%",
        "相差: 30.0% − 33.3%；落后10个百分点起亮黄，超过30个亮红 = −3.3个百分点",
    ]


def test_calculation_by_ratio_divides() -> None:
    assert rows(Preset.RATIO, language="en")[2] == (
        "Share of time progress: 30.0% ÷ 33.3%; yellow under 80%, red under 60% = 90.0%"
    )


def test_calculation_by_ratio_in_january_cannot_divide() -> None:
    assert rows(Preset.RATIO, date(2025, 1, 10), "en")[2].endswith("= not comparable")


def test_calculation_names_the_units_own_curve() -> None:
    curve = [Decimal(percent) for percent in (2, 5, 15, 25, 35, 45, 55, 65, 75, 85, 95, 100)]
    progress = investment_progress(COMPLETED, PLANNED, time=time_progress(MAY, curve=curve))

    with override("en"):
        assert calculation(progress)[1].formula == "the unit's own curve after 4 months"
