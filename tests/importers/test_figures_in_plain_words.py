"""What figures measure, in the words of the site and of the counter."""

import pytest

from tests.importers.reading import facts, project

WORKS = "云溪大桥工程去年5月开工。大桥"


def told(text: str) -> dict[str, list[str]]:
    return facts(project(WORKS + text))


@pytest.mark.parametrize(
    ("text", "kind", "printed"),
    [
        ("今年的盘子是2.1亿元。", "investment_annual_planned", "2.1亿元"),
        ("年度任务5600万元。", "investment_annual_planned", "5600万元"),
        ("今年安排投资5600万元。", "investment_annual_planned", "5600万元"),
        ("今年要完成投资5600万元。", "investment_annual_planned", "5600万元"),
        ("今年完成投资5600万元没问题。", "investment_annual_planned", "5600万元"),
        ("到4月底已花出去9800万元。", "investment_completed", "9800万元"),
        ("1至9月完成2.37亿元。", "investment_completed", "2.37亿元"),
        ("完成工程量2.37亿元。", "investment_completed", "2.37亿元"),
        ("总盘子5亿元。", "investment_total", "5亿元"),
        ("总投资一个亿出头，年底通车。", "investment_total", "一个亿"),
        ("总造价一个多亿。", "investment_total", "一个多亿"),
        ("连同引道一共投3.6亿。", "investment_total", "3.6亿"),
        ("总共要投1.2个亿。", "investment_total", "1.2个亿"),
        ("前后砸进去两千多万。", "investment_total", "两千多万"),
        ("的管理楼建筑面积五千六百平。", "floor_area", "五千六百平"),
        ("比预计多花260万元，合计4130万元。", "investment_total", "4130万元"),
        ("总投资：5亿元。", "investment_total", "5亿元"),
        ("总投资（概算）5亿元。", "investment_total", "5亿元"),
        ("已挖填100万立方米，占13.7%。", "progress_percent", "13.7%"),
        ("所需资金5000万元。", "investment_total", "5000万元"),
        ("校舍总面积15万平方米。", "floor_area", "15万平方米"),
        ("的服务中心约2.1万平方米。", "floor_area", "2.1万平方米"),
        ("改造面积3100平方米。", "floor_area", "3100平方米"),
        ("后方陆域1230亩。", "site_area", "1230亩"),
        ("占9亩地。", "site_area", "9亩"),
        ("引道772米。", "length", "772米"),
        ("要做7.4公里堤防加固。", "length", "7.4公里"),
        ("串起7处驿站。", "units_count", "7处"),
        ("基坑土方外运60%。", "progress_percent", "60%"),
        ("外墙砌筑三成。", "progress_percent", "三成"),
        ("水稳层完成六成半。", "progress_percent", "六成半"),
        ("工地上最多有四百二十人。", "workers", "四百二十人"),
        ("施工单位投入机械240台、人员570名。", "workers", "570名"),
        ("现场投入人员820名。", "workers", "820名"),
        ("已铺轨3公里，占投资计划的82%。", "progress_percent", "82%"),
        ("眼下已有120来人进场。", "workers", "120来人"),
        ("的20多名工匠正在砌墙。", "workers", "20多名"),
        ("工地上三百来号人正抢在雨前栽树。", "workers", "三百来号人"),
        ("旁的园区一共58公顷。", "site_area", "58公顷"),
        ("改造费用2300万元。", "investment_total", "2300万元"),
        ("埋管1.6公里。", "length", "1.6公里"),
        ("筑路3.2公里。", "length", "3.2公里"),
        ("的桥下可停公交车320辆。", "units_count", "320辆"),
    ],
)
def test_plain_words_tell_what_a_figure_measures(text: str, kind: str, printed: str):
    assert told(text).get(kind) == [printed]


def test_amounts_that_are_shared_out_measure_the_same():
    assert told("和引桥投资分别为1.2亿元和1.3亿元。")["investment_total"] == ["1.2亿元", "1.3亿元"]


def test_what_is_above_ground_stands_for_the_whole_where_that_is_untold():
    assert told("地上建筑面积4万平方米，地下建筑面积2万平方米。")["floor_area"] == ["4万平方米"]
    assert told("总建筑面积6万平方米，地上建筑面积4万平方米。")["floor_area"] == ["6万平方米"]


@pytest.mark.parametrize(
    "text",
    [
        "比预算少用93万元。",
        "追加投资260万元。",
        "每公里造价860万元。",
        "的管理房单栋面积1800平方米。",
        "还差180米没铺。",
        "种了9亩地。",
        "征了4360亩地，没有一宗上访。",
        "的工会为300名农民工送上棉被。",
        "完成产值2亿元。",
        "的300名游客都说好。",
        "工地上来了300名学生。",
    ],
)
def test_other_figures_stay_unread(text: str):
    assert told(text) == {}


@pytest.mark.parametrize(
    ("words", "count"), [("四百多工人", 400), ("300余建设者", 300), ("五百多施工人员", 500), ("两百余农民工", 200)]
)
def test_builders_are_counted_without_a_measure(words: str, count: int):
    found = project(f"望湖大桥去年开工，现场有{words}正在忙碌。")

    assert [(fact.kind.value, fact.value) for fact in found.facts] == [("workers", count)]


@pytest.mark.parametrize("road", ["主干道", "绿道", "下穿通道", "道路"])
def test_how_long_it_is_stands_before_what_it_is(road: str):
    found = project(f"听松路拓宽改造去年开工。这条6.4公里长的{road}投资4.75亿元。")

    assert facts(found)["length"] == ["6.4公里"]


@pytest.mark.parametrize(
    ("name", "told_area"),
    [
        ("听松社区服务中心迁建工程", "总面积6800平米"),
        ("望湖敬老院改扩建工程", "面积6800平米"),
        ("云溪智能装备产业园", "厂房18幢合计6800平米"),
    ],
)
def test_floors_are_told_beside_a_building(name: str, told_area: str):
    assert facts(project(f"{name}去年5月开工，{told_area}。"))["floor_area"] == ["6800平米"]


@pytest.mark.parametrize("label", ["布展面积", "陈列面积", "堆场面积"])
def test_what_is_shown_or_stored_on_is_no_land_of_the_works(label: str):
    assert told(f"占地8.3亩，{label}2100平方米。") == {"site_area": ["8.3亩"]}


@pytest.mark.parametrize("machines", ["投入机械240台", "投入焊机14台", "投入设备36台"])
def test_machines_on_the_site_are_no_part_of_the_works(machines: str):
    assert told(f"施工单位{machines}、人员570名。") == {"workers": ["570名"]}
