"""Counts that stand without a verb of building or a noun, and figures told beside them."""

import pytest

from tests.importers.reading import facts, names, project, read

WORKS = "青河中心项目总投资5亿元，"


def told(text: str) -> dict[str, list[str]]:
    return facts(project(WORKS + text))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("52栋楼开工、29栋封顶。", ["52栋", "29栋"]),
        ("现房960套。", ["960套"]),
        ("建成钢架暖棚120座。", ["120座"]),
        ("新建亭廊5座、栈桥3处、茅亭2个。", ["5座", "3处", "2个"]),
        ("设1500座歌剧厅和300座小剧场。", ["1500座", "300座"]),
        ("新上2台70兆瓦热水锅炉。", ["2台"]),
        ("4个2000吨级泊位完工。", ["4个"]),
        ("床位由40张增至99张。", ["99张"]),
        ("能住1400个学生。", ["1400个"]),
        ("可招学生2430人，教职工168人。", ["2430人"]),
        ("可收住老人360名。", ["360名"]),
        ("可容纳36个班1620名学生。", ["36个", "1620名"]),
        ("今后2580户人家搬进来。", ["2580户"]),
        ("涉及12栋楼、34个单元、408户。", ["12栋", "34个", "408户"]),
    ],
)
def test_what_is_built_is_counted(text: str, printed: list[str]):
    assert told(text)["units_count"] == printed


@pytest.mark.parametrize(
    "text",
    ["拆除旧房12栋。", "工人们分3个班组干。", "塔吊14台同时转。", "主体到了18层。", "备了3套方案。", "征拆还剩3户。"],
)
def test_other_counts_are_none_of_its(text: str):
    assert "units_count" not in told(text)


@pytest.mark.parametrize(
    ("text", "kind", "printed"),
    [
        ("一共34.8万平方米，2860套。", "floor_area", "34.8万平方米"),
        ("也就9个班、1.1万平方米。", "floor_area", "1.1万平方米"),
        ("新改建农村公路18条、41.2公里。", "length", "41.2公里"),
        ("购地35亩。", "site_area", "35亩"),
        ("去年完成投资1.9亿元，为年计划的81%。", "progress_percent", "81%"),
        ("高峰时有900来人。", "workers", "900来人"),
        ("眼下到岗251人。", "workers", "251人"),
        ("现在40多号人分三个班组干。", "workers", "40多号人"),
    ],
)
def test_figures_told_in_passing(text: str, kind: str, printed: str):
    assert printed in told(text)[kind]


def test_a_budget_about_so_much():
    assert facts(project("青河小学扩建项目占地20亩，预算大概1.2个亿。"))["investment_total"] == ["1.2个亿"]


@pytest.mark.parametrize("laid", ["的输水管线工程埋设54.8公里", "的输水管线工程，已经铺设54.8公里"])
def test_less_than_the_whole_length_is_how_far_the_works_are(laid: str):
    assert facts(project(f"全长64.3公里{laid}，总投资3亿元。"))["length"] == ["64.3公里"]


def test_what_a_county_built_in_years_is_not_of_the_works_in_focus():
    text = "青河二桥全长1.9公里，总投资3亿元。“十四五”期间，该县累计新改建干线公路47.6公里、农村公路312公里。"

    assert facts(project(text))["length"] == ["1.9公里"]


def test_what_is_laid_in_a_row_is_how_far_the_works_are():
    text = "青河供热扩容项目敷设管网23.4公里，总投资2亿元。目前，已完成管沟开挖9.8公里、管道安装7.2公里。"

    assert facts(project(text))["length"] == ["23.4公里"]


def test_money_spent_so_far_without_its_unit():
    found = project("青河小学扩建项目占地20亩，总投资约2.6亿，去年已投入8000万。")

    assert facts(found)["investment_completed"] == ["8000万"]
    assert found.milestones == ()


def test_towns_and_what_works_are_one_of_are_no_counts_of_theirs():
    text = "听松大道铺油工程，全长6.5公里，涉及7个乡镇35个村，是连接两地的一条便捷通道。"

    assert set(facts(project(text))) == {"length"}


def test_what_a_place_has_opened_in_all_is_no_length_of_the_last_works():
    text = "青云高速公路听松段建成，新增高速公路通车里程383公里。"

    assert not any("length" in facts(found) for found in read(text).projects)


def test_the_line_of_a_road_is_no_noun_for_where_it_ends():
    text = "青云大道南延工程：青云大道南延北起望江路，南至花亭路，全长2873米，道路红线宽50米。"

    assert facts(project(text, "青云大道南延工程")) == {"length": ["2873米"]}


def test_a_paper_on_a_project_is_none():
    assert names("青枫公园正在编制方案设计及项目建议书；听松路改造已完工。") == ["青枫公园", "听松路改造"]


@pytest.mark.parametrize(
    "text", ["是沿江49座渡改桥之一。", "是全市16座小型水库中规模最大的一座。", "系沿线20座车站当中的第一座地下站。"]
)
def test_those_that_the_works_are_one_of_are_none_of_theirs(text: str):
    assert "units_count" not in told(text)


def test_what_is_built_is_counted_before_what_else_is_one_of():
    assert told("建设49座泵站，是全市亮点之一。")["units_count"] == ["49座"]
