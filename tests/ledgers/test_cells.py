"""What cells hold: money, dates, shares, people, as people and programs write them."""

from datetime import date
from decimal import Decimal

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from importers.ledgers.problems import Problem
from importers.ledgers.words import Person
from projects.date_window import DateWindow
from tests.ledgers.books import packed, read_all, sheet_xml, text_row, values, workbook


def total(path, cell, heading="总投资（亿元）"):
    (row,) = read_all(workbook(path / "l.xlsx", ["项目名称", heading, "级别"], ["德兴街", cell, "区重点"]))
    if row.problems:
        return row.problems[0].problem
    return row.values["total"].yuan if "total" in row.values else None


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (275.67, Decimal("27567000000.00")),
        (0.1 + 0.2, Decimal("30000000.00")),
        (1655.7, Decimal("165570000000.00")),
        (12, Decimal("1200000000.00")),
        (1 / 3, Decimal("33333333.33")),
        ("１２．５", Decimal("1250000000.00")),
        ("1,655.7", Decimal("165570000000.00")),
        ("1，655.7", Decimal("165570000000.00")),
        ("3200万元", Decimal("32000000.00")),
        ("约3亿", Decimal("300000000.00")),
        ("0.12345678", Decimal("12345678.00")),
        ("/", None),
        ("无", None),
        (-3, Problem.NEGATIVE),
        ("12,34.5", Problem.NO_AMOUNT),
        ("三亿", Problem.NO_AMOUNT),
        ("1e5", Problem.NO_AMOUNT),
        (1e300, Problem.TOO_LARGE),
        ("12.5.6", Problem.NO_AMOUNT),
        ("=1/0", Problem.NO_RESULT),
    ],
)
def test_amounts(tmp_path, cell, expected):
    assert total(tmp_path, cell) == expected


def test_unit_of_the_heading_is_obeyed(tmp_path):
    assert total(tmp_path, 3200, "总投资（万元）") == Decimal("32000000.00")
    assert total(tmp_path, 3200, "总投资(元)") == Decimal("3200.00")


def test_amount_without_any_unit_is_a_problem(tmp_path):
    assert total(tmp_path, 3200, "总投资") == Problem.NO_UNIT
    assert total(tmp_path, "3200万", "总投资") == Decimal("32000000.00")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2026年1月1日", "2026-01-01/2026-01-01"),
        ("2026/1/1", "2026-01-01/2026-01-01"),
        ("2026-01-01", "2026-01-01/2026-01-01"),
        ("2026.1.1", "2026-01-01/2026-01-01"),
        ("2026.1", "2026-01-01/2026-01-31"),
        ("2026.10", "2026-10-01/2026-10-31"),
        (2026.1, "2026-01-01/2026-01-31"),
        (date(2026, 3, 15), "2026-03-15/2026-03-15"),
        (46096, "2026-03-15/2026-03-15"),
        ("46096", "2026-03-15/2026-03-15"),
        (2026, "2026-01-01/2026-12-31"),
        ("2026年", "2026-01-01/2026-12-31"),
        (20260315, "2026-03-15/2026-03-15"),
        ("202603", "2026-03-01/2026-03-31"),
        ("6月底", "2026-06-21/2026-06-30"),
        ("２０２６年６月", "2026-06-01/2026-06-30"),
        ("2026年 6月 底", "2026-06-21/2026-06-30"),
        ("三季度", "2026-07-01/2026-09-30"),
        ("2026-05-21/2026-05-31", "2026-05-21/2026-05-31"),
        ("../2026-05-31", "../2026-05-31"),
        ("2026年5月起", "2026-05-01/.."),
        ("2026年5月3日至8日", "2026-05-03/2026-05-08"),
        ("2026年11月至2027年2月", "2026-11-01/2027-02-28"),
    ],
)
def test_dates(tmp_path, cell, expected):
    (row,) = values(workbook(tmp_path / "l.xlsx", ["项目名称", "计划开工时间"], ["德兴街", cell]))

    earliest, latest = row["start"].bounds
    assert f"{earliest or '..'}/{latest or '..'}" == expected


@pytest.mark.parametrize("cell", ["尽快", "2026年13月", "2026年2月30日", "明年之前完工", 3])
def test_what_is_no_date(tmp_path, cell):
    (row,) = read_all(workbook(tmp_path / "l.xlsx", ["项目名称", "计划开工时间"], ["德兴街", cell]))

    assert [(problem.problem, problem.at) for problem in row.problems] == [(Problem.NO_DATE, 2)]


def test_dates_of_a_workbook_that_counts_from_1904(tmp_path):
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active.append(["项目名称", "计划开工时间", "计划竣工时间"])
    book.active.append(["德兴街", date(2026, 3, 15), 46096 - 1462])
    book.save(tmp_path / "l.xlsx")

    (row,) = values(tmp_path / "l.xlsx")

    assert row["start"].bounds == row["finish"].bounds == (date(2026, 3, 15), date(2026, 3, 15))


def test_number_shown_with_two_places_is_october(tmp_path):
    path = tmp_path / "l.xlsx"
    book = Workbook()
    book.active.append(["项目名称", "计划开工时间"])
    book.active.append(["德兴街", 2026.10])
    book.active["B2"].number_format = "0.00"
    book.save(path)

    assert values(path)[0]["start"].bounds == (date(2026, 10, 1), date(2026, 10, 31))


@pytest.mark.parametrize(
    ("cell", "start", "finish"),
    [
        ("2024-2026", DateWindow.of_months(2024, 1, 12), DateWindow.of_months(2026, 1, 12)),
        ("2024—2026年", DateWindow.of_months(2024, 1, 12), DateWindow.of_months(2026, 1, 12)),
        ("2024.3-2026.12", DateWindow.of_month(2024, 3), DateWindow.of_month(2026, 12)),
        ("2024年3月至2026年12月", DateWindow.of_month(2024, 3), DateWindow.of_month(2026, 12)),
        ("2026年3-12月", DateWindow.of_month(2026, 3), DateWindow.of_month(2026, 12)),
        ("2026年3月-12月", DateWindow.of_month(2026, 3), DateWindow.of_month(2026, 12)),
    ],
)
def test_years_of_building(tmp_path, cell, start, finish):
    path = workbook(tmp_path / "l.xlsx", ["项目名称", "建设年限"], ["德兴街", cell])

    first, last = values(path)[0]["years"]

    assert (first.bounds, last.bounds) == (start.bounds, finish.bounds)


def test_texts_lists_and_words_with_a_meaning(tmp_path):
    path = workbook(
        tmp_path / "l.xlsx",
        ["项目名称", "级别", "类别", "项目性质", "责任单位", "责任人", "形象进度", "存在问题", "建设地点"],
        [
            "德兴街",
            "省重点、市重点",
            "城市基础设施类",
            "新开工项目",
            "区住建局、九龙湖管委会",
            "张三（局长）/李四 13970001234",
            "65%",
            "无",
            "'=九龙湖",
        ],
    )

    (row,) = values(path)

    assert row["level"] == ("province_key", "city_key")
    assert (row["category"], row["cohort"]) == ("urban_infrastructure", "start")
    assert row["lead"] == ("区住建局", "九龙湖管委会")
    assert row["person"] == (Person("张三", "局长"), Person("李四"))
    assert row["progress"].percent == Decimal(65)
    assert "problems" not in row
    assert row["location"] == "=九龙湖"


@pytest.mark.parametrize(
    ("heading", "cell", "problem"),
    [
        ("级别", "国家重点", Problem.NO_LEVEL),
        ("类别", "房地产", Problem.NO_CATEGORY),
        ("项目性质", "神秘", Problem.NO_COHORT),
        ("建设地点", "路" * 201, Problem.TOO_LONG),
        ("形象进度", "165%", Problem.PERCENT),
        ("建设年限", "三年", Problem.NO_YEARS),
    ],
)
def test_cells_at_fault_are_named(tmp_path, heading, cell, problem):
    path = workbook(tmp_path / "l.xlsx", ["项目名称", "总投资（亿元）", heading], ["德兴街", 1, cell])

    (row,) = read_all(path)

    assert [(one.problem, one.at, one.value) for one in row.problems] == [(problem, 3, cell)]


def test_formula_keeps_its_result_and_is_never_taken_for_empty(tmp_path):
    cells = (
        '<c r="B{0}"><f>1+1</f><v>2</v></c>',
        '<c r="B{0}"><f>A9</f></c>',
        '<c r="B{0}" t="e"><f>A9</f><v>#REF!</v></c>',
    )
    names = ("有结果", "无结果", "出错")
    rows = [
        f'<row r="{at}"><c r="A{at}" t="inlineStr"><is><t>{name}</t></is></c>{cell.format(at)}</row>'
        for at, (name, cell) in enumerate(zip(names, cells, strict=True), 2)
    ]
    path = packed(tmp_path / "l.xlsx", sheet_xml(text_row(1, "项目名称", "总投资（亿元）"), *rows))

    good, without, wrong = read_all(path)

    assert good.values["total"].yuan == Decimal("200000000.00")
    assert [problem.problem for problem in without.problems] == [Problem.NO_RESULT]
    assert [problem.problem for problem in wrong.problems] == [Problem.FORMULA_ERROR]


def test_reading_marks_beside_a_text_are_left_out(tmp_path):
    shared = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        "<si><t>项目名称</t></si><si><t>级别</t></si>"
        "<si><r><t>德兴</t></r><r><t>街</t></r><rPh sb='0' eb='1'><t>dé</t></rPh></si>"
        "<si><t>区重_x0070_</t></si></sst>"
    )
    rows = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
        '<row><c t="s"><v>2</v></c><c t="inlineStr"><is><t>区重点</t></is></c></row>',
    )
    path = packed(tmp_path / "l.xlsx", sheet_xml(*rows), xl__sharedStrings=shared)

    (row,) = values(path)

    assert row == {"name": "德兴街", "level": ("district_key",)}
