"""Names that go on over what only looks like a word that ends them, and ones that end before what is done to works."""

import pytest

from tests.importers.reading import names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("恒源锂电材料研发生产基地占地80亩，总投资3亿元。", "恒源锂电材料研发生产基地"),
        ("听松大道特大桥下部结构施工已完成，计划10月合龙。", "听松大道特大桥"),
        ("望江县产业园项目工程勘察工作正式启动，总投资3亿元。", "望江县产业园项目"),
        ("望江县产业园项目工程建设进度达到60%，总投资3亿元。", "望江县产业园项目"),
        ("望江县产业园项目工程总投资3亿元，去年8月开工。", "望江县产业园项目工程"),
        ("枫林小区折射出安置房建设乱象。枫林安置小区四期工程的28幢安置房已交付。", "枫林安置小区四期工程"),
        ("青云隧道起点位于纬一路，终点接云溪市石岭区大青路，全长约5.9公里，计划明年通车。", "青云隧道"),
        ("听松新区学校项目占地80亩，总投资3亿元。", "听松新区学校项目"),
    ],
)
def test_name_ends_where_it_ends(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "name",
    [
        "望江高新区标准厂房建设项目",
        "望江高新区标准厂房及配套基础设施（塔山段）EPC总承包建设项目",
        "望江经开区路网工程",
        "望江县医院",
    ],
)
def test_kind_of_works_in_a_zone_is_named_by_the_zone(name: str) -> None:
    assert names(f"{name}占地80亩，总投资3亿元，去年8月开工。") == [name]


@pytest.mark.parametrize("name", ["高新区道路工程", "经济开发区标准厂房项目"])
def test_zone_without_a_name_gives_none(name: str) -> None:
    assert names(f"云溪大桥项目已竣工，总投资3亿元。{name}") == ["云溪大桥项目"]


@pytest.mark.parametrize(
    "text",
    [
        "听松客运枢纽建设项目前期工作进展顺利，预计年底开工。",
        "听松客运枢纽建设项目前景广阔，总投资3亿元。",
        "听松客运枢纽建设项目目前已经封顶，总投资3亿元。",
        "现阶段听松客运枢纽建设项目正在封顶，总投资3亿元。",
        "望江县拟建立听松客运枢纽建设项目，总投资3亿元。",
        "望江县拟建设听松客运枢纽建设项目，总投资3亿元。",
        "听松客运枢纽建设项目整个工程占地80亩，总投资3亿元。",
        "听松客运枢纽建设项目总投资3亿元。望江投资有限公司领导及项目设计、监理代表到场。",
    ],
)
def test_name_keeps_all_of_itself_and_no_more(text: str) -> None:
    assert names(text) == ["听松客运枢纽建设项目"]


@pytest.mark.parametrize(
    "told", ["县里不断加大农村饮水工程投入，今年投资7000万元。", "县里持续加大农村饮水工程建设力度，今年投资7000万元。"]
)
def test_name_begins_behind_what_is_done_ever_more(told: str) -> None:
    assert names(told) == ["农村饮水工程"]


@pytest.mark.parametrize(
    "told", ["工程改造分两段进行，去年1月先行施工，去年7月完工。", "项目改造总投资300万元，目前主体已完工。"]
)
def test_works_that_are_called_so_by_no_name_are_those_told_of(told: str) -> None:
    assert names(f"望湖大道改造工程全长3公里，总投资2亿元。{told}") == ["望湖大道改造工程"]


@pytest.mark.parametrize("name", ["桐溪城区给水改建（一期）工程", "桐溪水厂扩建（二期）工程", "桐溪河整治（一期）项目"])
def test_name_goes_on_behind_a_phase_in_brackets(name: str) -> None:
    assert names(f"市水务集团加快实施{name}，总投资2亿元。") == [name]


def test_row_begins_behind_what_is_done_to_each_of_it() -> None:
    text = "县交通局通过持续推进青桐桥改造和青松路维修工程等民生项目，为群众创造条件。青桐桥改造总投资200万元。"

    assert names(text)[0] == "青桐桥改造"


def test_bridge_that_is_built_anew_is_no_name() -> None:
    text = "位于青石镇的桐花桥重建工程正在施工，新建桥梁桥长16.5米，桥面宽10米，去年9月开工。"

    assert names(text) == ["桐花桥重建工程"]


def test_works_that_lie_in_a_town_go_on_themselves() -> None:
    assert names("位于青石镇东桐花桥重建工程也正在施工，总投资300万元。") == ["青石镇东桐花桥重建工程"]


@pytest.mark.parametrize(
    "name", ["青岭水厂到望湖镇的供水管道工程", "望湖路至青山路的管线工程", "第三水厂到桐溪水厂的供水管线工程"]
)
def test_works_between_two_places_are_called_by_both(name: str) -> None:
    assert names(f"市供水集团启动{name}。该工程全长8公里，今年5月完工。") == [name]


def test_builder_that_a_speaker_comes_from_is_no_name() -> None:
    text = "中国九冶集团有限公司桐溪大道排水项目施工方负责人陶卫介绍，道路全长5公里，今年5月完工。"

    assert names(text) == ["桐溪大道排水项目"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("桐溪市农村饮水安全项目", "桐溪市农村安全饮水工程"),
        ("青石县脱贫攻坚桐溪农村供水巩固提升工程", "桐溪农村安全供水巩固提升工程"),
    ],
)
def test_water_that_is_safe_to_drink_is_the_water(one: str, other: str) -> None:
    found = names(f"{one}总投资2500万元，去年9月开工。截至目前，{other}已完成投资2300万元。")

    assert found == [one]
