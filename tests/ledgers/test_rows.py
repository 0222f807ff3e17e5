"""Which rows are projects: totals, groups, repeated headings and notes are none; merged cells count for all rows."""

from tests.ledgers.books import MAY, opened, two_sheets, values, workbook

HEAD = ["序号", "项目名称", "总投资（亿元）", "责任单位"]


def names(path):
    return [row.get("name") for row in values(path)]


def test_totals_groups_notes_and_repeated_headings_are_passed_over(tmp_path):
    path = workbook(
        tmp_path / "l.xlsx",
        HEAD,
        ["合计", None, 6, None],
        ["一、城市基础设施（2个）", None, 3, None],
        [1, "德兴街", 1, "区住建局"],
        [2, "万年街", 2, "区住建局"],
        [None, "小计", 3, None],
        HEAD,
        ["（二）", "社会民生项目", 3, None],
        [3, "第一小学", 3, "区教体局"],
        [],
        ["总计（3个）", None, 6, None],
        ["注：数据截至5月底。"],
    )

    with opened(path) as ledger:
        rows = list(ledger.rows(MAY))
        skipped = ledger.skipped["台账"]

    assert [(row.number, row.values["name"]) for row in rows] == [(4, "德兴街"), (5, "万年街"), (9, "第一小学")]
    assert [row.values.get("category") for row in rows] == [
        "urban_infrastructure",
        "urban_infrastructure",
        "public_welfare",
    ]
    assert (skipped.totals, skipped.groups, skipped.others) == (3, 2, 2)


def test_numbered_row_is_a_project_whatever_it_is_called(tmp_path):
    path = workbook(tmp_path / "l.xlsx", HEAD, [1, "合计大厦", 1, ""], [2, "一、二号路", 1, ""], [3, "小计", 1, ""])

    assert names(path) == ["合计大厦", "一、二号路", "小计"]


def test_row_without_a_name_is_a_problem_and_not_passed_over(tmp_path):
    path = workbook(tmp_path / "l.xlsx", HEAD, [1, None, 5, "区住建局"])

    with opened(path) as ledger:
        (row,) = ledger.rows(MAY)

    assert [problem.problem for problem in row.problems] == ["no_name"]


def test_merged_unit_counts_for_all_its_rows_and_merged_money_for_none(tmp_path):
    path = workbook(
        tmp_path / "l.xlsx",
        HEAD,
        [1, "德兴街", 3, "区住建局"],
        [2, "万年街", None, None],
        [3, "德安街", 1, "区教体局"],
        merges=["C2:C3", "D2:D3"],
    )

    assert [(row["name"], row["lead"], "total" in row) for row in values(path)] == [
        ("德兴街", ("区住建局",), True),
        ("万年街", ("区住建局",), False),
        ("德安街", ("区教体局",), True),
    ]


def test_nodes_take_the_project_above_them(tmp_path):
    path = two_sheets(
        tmp_path / "l.xlsx",
        [["项目名称", "总投资（亿元）"], ["德兴街", 1], ["万年街", 1]],
        [
            ["项目", "节点", "计划"],
            ["德兴街", "开工", "2026年3月"],
            [None, "通车", "2026年9月"],
            ["万年街", "开工", "2026年4月"],
        ],
    )

    nodes = [row for row in values(path) if "node" in row]

    assert [(row["project"], row["node"]) for row in nodes] == [
        ("德兴街", "开工"),
        ("德兴街", "通车"),
        ("万年街", "开工"),
    ]
