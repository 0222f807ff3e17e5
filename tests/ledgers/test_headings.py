"""Finding the row of headings: whatever stands above it, in whatever order, in one row or two."""

from datetime import date

import pytest

from importers.ledgers.columns import Column, Kind
from importers.ledgers.headings import plain
from importers.ledgers.refusal import LedgerRefusedError, Refusal
from tests.ledgers.books import opened, table_of, two_sheets, workbook


def columns(table):
    return {at: (heading.column.value, heading.unit) for at, heading in table.columns.items()}


def test_headings_in_any_order_below_titles(tmp_path):
    path = workbook(
        tmp_path / "l.xlsx",
        ["2026年红谷滩区重大项目台账（截至2026年5月31日）"],
        ["填报单位：推进中心", None, None, "单位：万元"],
        ["责任单位", "总投资", "项目名称", "年度计划投资（亿元）"],
        ["区住建局", 1, "德兴街", 2],
    )

    table = table_of(path)

    assert columns(table) == {1: ("lead", ""), 2: ("total", "万元"), 3: ("name", ""), 4: ("annual_planned", "亿元")}
    assert (table.header, table.year, table.stated_on) == (3, 2026, date(2026, 5, 31))


def test_merged_headings_in_two_rows(tmp_path):
    path = workbook(
        tmp_path / "l.xlsx",
        ["重大项目台账", None, None, None, None, None, None],
        ["序号", "项目名称", "投资情况（万元）", None, "2026年完成投资（亿元）", None, "形象进度"],
        [None, None, "总投资", "2026年计划投资", "本月", "累计", None],
        [1, "德兴街", 1, 2, 3, 4, "正在施工"],
        merges=["A1:G1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:G3"],
    )

    table = table_of(path)

    assert columns(table) == {
        1: ("number", ""),
        2: ("name", ""),
        3: ("total", "万元"),
        4: ("annual_planned", "万元"),
        5: ("month_completed", "亿元"),
        6: ("year_completed", "亿元"),
        7: ("progress", ""),
    }
    assert table.header == 3


def test_headings_whose_name_stands_in_the_second_row(tmp_path):
    path = workbook(
        tmp_path / "l.xlsx",
        ["基本情况", None, "投资（亿元）", None, "责任", None],
        ["序号", "项目名称", "总投资", "年度计划投资", "责任单位", "责任人"],
        [1, "德兴街", 1, 2, "区住建局", "张三"],
        merges=["A1:B1", "C1:D1", "E1:F1"],
    )

    table = table_of(path)

    assert columns(table)[3] == ("total", "亿元")
    assert table.header == 2


def test_two_rows_of_headings_in_a_text_file(tmp_path):
    path = tmp_path / "l.csv"
    path.write_text("序号,项目名称,完成投资（万元）,\n,,本月,累计\n1,德兴街,3,4\n", encoding="gb18030")

    assert columns(table_of(path)) == {
        1: ("number", ""),
        2: ("name", ""),
        3: ("month_completed", "万元"),
        4: ("year_completed", "万元"),
    }


def test_first_row_of_data_is_no_second_row_of_headings(tmp_path):
    path = workbook(tmp_path / "l.xlsx", ["项目名称", "项目性质", "形象进度"], ["开工", "总投资", "累计"])

    assert table_of(path).header == 1


def test_nodes_have_a_sheet_of_their_own(tmp_path):
    path = two_sheets(
        tmp_path / "l.xlsx",
        [["项目名称", "总投资（亿元）"], ["德兴街", 1]],
        [
            ["项目", "节点", "原定", "计划", "实际", "责任单位", "责任人"],
            ["德兴街", "开工", "3月", "4月", None, None, None],
        ],
    )

    with opened(path) as ledger:
        assert [(sheet.name, sheet.table.kind) for sheet in ledger.sheets] == [
            ("台账", Kind.PROJECTS),
            ("节点", Kind.NODES),
        ]
        assert [heading.column for heading in ledger.sheets[1].table.columns.values()] == [
            Column.PROJECT,
            Column.NODE,
            Column.BASELINE,
            Column.PLANNED,
            Column.ACTUAL,
            Column.UNIT,
            Column.PERSON,
        ]


def test_columns_that_nobody_knows_are_named(tmp_path):
    path = workbook(tmp_path / "l.xlsx", ["项目名称", "总投资（亿元）", "备注", "土地证号"], ["德兴街", 1, "", ""])

    assert table_of(path).unread == ("备注", "土地证号")


def test_column_that_is_there_twice_is_refused(tmp_path):
    path = workbook(tmp_path / "l.xlsx", ["项目名称", "责任人", "负责人"], ["德兴街", "张三", "李四"])

    with pytest.raises(LedgerRefusedError) as refused:
        table_of(path)

    assert refused.value.refusal == Refusal.COLUMN_TWICE
    assert refused.value.values == {"sheet": "台账", "one": "责任人", "other": "负责人"}


def test_sheet_without_headings_is_refused(tmp_path):
    with pytest.raises(LedgerRefusedError) as refused:
        table_of(workbook(tmp_path / "l.xlsx", ["姓名", "电话"], ["张三", "1"]))

    assert refused.value.refusal == Refusal.NO_HEADINGS


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("2026年度 计划投资（万元）", "年度计划投资"),
        ("年度计划投资\n(亿元)", "年度计划投资"),
        ("*项目名称（全称）", "项目名称"),
        ("总投资万元", "总投资"),
    ],
)
def test_heading_loses_what_isnt_its_name(heading, expected):
    assert plain(heading) == expected
