"""A ledger of any length, row after row as an office would fill it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import openpyxl

YEAR, ON = 2026, "2026-05-31"
HEADINGS = (
    "序号", "项目代码", "项目名称", "建设地点", "建设规模及内容", "项目性质", "级别", "类别",
    "挂点领导", "计划开工时间", "计划竣工时间", "总投资（万元）", "2026年度计划投资（万元）", "年度形象进度目标",
    "责任单位", "责任人", "业主单位", "本月完成投资（万元）", "本年累计完成投资（万元）", "形象进度", "存在问题",
)  # fmt: skip
LEADERS, PEOPLE, UNITS = 30, 300, 40


@dataclass(frozen=True, slots=True)
class LongRow:
    name: str
    code: str
    total: Decimal
    planned: Decimal
    cells: tuple[object, ...]


def rows(count: int) -> Iterator[LongRow]:
    for n in range(count):
        total, planned = Decimal(n % 9973 + 1) * 123_400, Decimal(n % 997 + 1) * 12_300
        name, code = f"红谷滩区第{n}号道路改造提升工程", f"2026-360113-48-03-{n:06}"
        cells = (
            n + 1, code, name, f"九龙湖{n % 97}路", f"道路全长{n % 50 + 1}公里，含道路、排水、绿化，第{n}段",
            ("开工", "续建", "竣工")[n % 3], "区重点、市重点", "城市基础设施",
            f"领导{n % LEADERS}", f"2026年{n % 12 + 1}月", f"2027年{n % 12 + 1}月底", total / 10_000, planned / 10_000,
            f"完成{n % 100}%工程量",
            f"红谷滩区第{n % UNITS}管理处", f"责任人{n % PEOPLE}", "红谷滩城投集团", n % 700 / 10, n % 5000 / 10,
            f"正在进行第{n}段施工", f"第{n}段管线未迁",
        )  # fmt: skip
        yield LongRow(name, code, total, planned, cells)


def write_long_ledger(path: Path, count: int) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("台账")
    sheet.append([f"{YEAR}年红谷滩区重大项目台账（截至2026年5月31日）"])
    sheet.append(list(HEADINGS))
    for row in rows(count):
        sheet.append(list(row.cells))
    book.save(path)
