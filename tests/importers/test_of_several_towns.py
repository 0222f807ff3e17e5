"""Works of as many towns as are counted, and which stretch or phase a figure or a builder is of."""

import pytest

from tests.importers.reading import facts, names, project, read


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("东河、西河两镇自来水管网工程", "去年5月开工，总投资3600万元。"),
        ("新桥、梅林、沙溪、青石四镇卫生院改造", "今年1月启动，总投资1200万元。"),
        ("长岭、大坪、柳树三村公路", "总长12公里，投资900万元，10月通车。"),
    ],
)
def test_works_are_called_after_all_the_towns(name: str, told: str) -> None:
    assert names(name + told) == [name]


def test_what_else_is_built_is_told_of_by_itself() -> None:
    text = "渡口镇污水处理厂今年1月通水试运行，占地22亩。明年我市将再建石梁、七里、马湾三镇污水处理厂，均已立项。"

    assert names(text) == ["渡口镇污水处理厂", "石梁、七里、马湾三镇污水处理厂"]


def test_more_towns_than_are_counted_are_no_name() -> None:
    assert "东河、西河、白沙两镇水厂" not in names("东河、西河、白沙两镇水厂去年5月开工，总投资3600万元。")


@pytest.mark.parametrize(("first", "last"), [("一期", "二期"), ("东段", "西段")])
def test_a_stretch_has_its_length_and_its_builder(first: str, last: str) -> None:
    text = (
        f"临湖公路改建工程全长30公里，分两段实施：{first}青石至李湾12公里，今年9月完工；"
        f"{last}李湾至湖口18公里，明年6月完工。望江路桥公司中标{first}。"
    )

    told = [found for found in read(text).projects if found.parent]

    assert [facts(found) for found in told] == [{"length": ["12公里"]}, {"length": ["18公里"]}]
    assert [[unit.name for unit in found.units] for found in told] == [["望江路桥公司"], []]


@pytest.mark.parametrize("told", ["设计年出栏生猪5万头", "设计年屠宰肉羊80万只", "设计日处理1200吨"])
def test_what_works_are_designed_for_is_no_name(told: str) -> None:
    works = project(f"云岭牧业养殖加工项目，{told}，总投资1.6亿元，去年10月停工。")

    assert (works.name, facts(works)["investment_total"]) == ("云岭牧业养殖加工项目", ["1.6亿元"])


@pytest.mark.parametrize("built", ["600吨级卸鱼码头320米", "停车场120个车位", "溢洪道260米"])
def test_what_works_are_to_build_besides_is_theirs(built: str) -> None:
    text = f"青溪渔港改造工程去年2月开工，除了修防波堤，还要新建{built}、改造配套设施，总投资2.3亿元。"

    assert names(text) == ["青溪渔港改造工程"]
    assert facts(project(text))["investment_total"] == ["2.3亿元"]
