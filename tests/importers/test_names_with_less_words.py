"""Works that are named in full once, and with less words afterwards."""

import pytest

from importers.name_forms import same_project
from tests.importers.reading import facts, names, project, read, steps


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("青云湖水环境综合治理工程", "青云湖治理工程"),
        ("青云湖水环境综合治理项目", "青云湖治理"),
        ("青河流域水环境综合整治工程", "青河整治工程"),
        ("云顶山风电场项目", "云顶山风电项目"),
        ("白石镇中心卫生院迁建项目", "白石卫生院"),
        ("城东220千伏输变电工程", "输变电工程"),
        ("桐木高标准农田建设项目", "高标准农田项目"),
        ("G320国道桐木绕城段改线工程", "国道改线工程"),
        ("桐木文化艺术中心", "文化中心"),
        ("桐木县农产品冷链物流中心", "冷链中心"),
        ("桐木智慧物流产业园", "智慧物流园"),
        ("青河防洪排涝综合整治工程", "防洪排涝工程"),
        ("云顶山风电场项目", "风电项目"),
    ],
)
def test_what_is_told_of_the_short_name_is_told_of_the_full_one(full, short):
    told = project(f"走进{full}建设现场，塔吊林立。“{short}预计今年10月底完工。”项目经理周平说。", full)
    assert [step[2] for step in steps(told)] == ["今年10月底"]

    told = project(f"{full}去年3月动工。目前，{short}总投资4.7亿元。", full)
    assert facts(told)["investment_total"] == ["4.7亿元"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("青云湖污水处理厂提标改造工程", "青云湖改造工程"),
        ("青云湖公园改造工程", "青云湖治理工程"),
        ("青云湖水环境综合治理工程二期", "青云湖治理工程一期"),
        ("白石镇卫生院", "青石镇卫生院"),
        ("110千伏桐木输变电工程", "10千伏桐木输变电工程"),
    ],
)
def test_other_works_at_a_place_are_others(one, other):
    assert not same_project(one, other)


def test_of_two_that_hold_the_words_none_is_meant():
    text = "桐木文化艺术中心去年3月动工。白石文化艺术中心去年5月动工。文化中心总投资4.7亿元。"
    told = {p.name: facts(p) for p in read(text).projects if p.name.startswith("桐木")}
    assert told == {"桐木文化艺术中心": {}}


@pytest.mark.parametrize(
    "name",
    ["红星街道2026年老旧小区改造项目", "桐木县2024年第二批城镇老旧小区改造项目", "青山社区2025年雨污分流改造工程"],
)
def test_the_year_of_works_is_part_of_their_name(name):
    assert names(f"{name}总投资3亿元，去年10月开工，目前完成63%。") == [name]


def test_the_short_name_of_the_whole_is_none_of_its_parts():
    text = "桐木智慧物流产业园开工。智慧物流园总投资8.4亿元，包括东区和西区，东区今年11月开工，西区明年下半年开工。"
    assert names(text) == ["桐木智慧物流产业园", "东区", "西区"]
    assert facts(project(text, "桐木智慧物流产业园"))["investment_total"] == ["8.4亿元"]


def test_a_depot_by_its_line_is_the_depot():
    assert same_project("轨道交通14号线听松湾车辆段", "听松湾车辆段")


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("云望高速公路3标青山2号隧道", "青山2号隧道"),
        ("云溪市污水处理二期工程", "市污水处理工程二期"),
    ],
)
def test_the_line_the_lot_and_the_town_may_be_left_out(long, short):
    assert same_project(long, short)


def test_the_number_of_a_tunnel_tells_it_apart():
    assert not same_project("云望高速公路3标青山2号隧道", "青山1号隧道")


def test_the_line_that_a_depot_is_called_after_is_its_whole():
    text = "在轨道交通14号线望江湾车辆段，工人正在绑扎钢筋。望江湾车辆段占地300亩，预计明年3月完工。14号线全长68公里。"

    assert {p.name: p.parent for p in read(text).projects}["轨道交通14号线望江湾车辆段"] in ("14号线", "轨道交通14号线")


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("望江中心客运站工程", "市中心客运站工程"),
        ("望江文化中心项目", "县文化中心项目"),
        ("云溪学院二期工程教学团组项目", "教学团组项目"),
        ("“三馆一中心”公共服务综合体项目", "“三馆一中心”项目"),
        ("紫岭乡卫生院整体迁建工程", "紫岭卫生院"),
    ],
)
def test_the_town_the_whole_or_the_kind_may_be_left_out(long, short):
    assert same_project(long, short)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("城南污水处理厂项目", "市污水处理厂项目"),
        ("望江市文化中心项目", "县文化中心项目"),
        ("“听松城”小学项目", "“听松城”项目"),
        ("云溪大桥工程绿化工程", "绿化工程"),
        ("望江体育馆", "市体育馆"),
    ],
)
def test_another_works_is_not_left_out(one, other):
    assert not same_project(one, other)
