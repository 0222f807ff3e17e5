"""How sentences and paragraphs open: visits, adverbials that lead up to a name, the rest of a count, other things."""

import pytest

from importers.organisations import find_organisations
from importers.people import find_speakers
from tests.importers.reading import dates_by_name, facts, names, project, read, steps


def test_what_an_adverbial_leads_up_to_has_its_steps():
    text = "从2022年3月破土动工，到2024年1月底主体完工，云溪文化艺术馆历时两年揭开面纱，总投资7亿元。"

    assert [step[2] for step in steps(project(text))] == ["2022年3月", "2024年1月底"]


def test_what_a_row_counts_first_is_not_told_of_the_name_behind_it():
    text = "新增公办幼儿园5所，已投用4所，城东幼儿园正在装修，预计12月完工。"

    assert dates_by_name(text) == {"城东幼儿园": ["12月"]}


def test_a_paragraph_about_the_year_is_about_other_things():
    text = (
        "青河公园二期总投资8600万元，去年11月动工；一期2021年5月建成开园。\n\n"
        "记者从市园林中心了解到，今年还将建设口袋公园12个、绿道18公里。"
    )

    assert all("length" not in facts(p) for p in read(text).projects)


def test_the_site_that_a_reporter_comes_to_is_told_of():
    text = "昨天上午，记者来到云溪广场，近200名施工人员在场内忙碌。广场总投资2亿元，计划12月竣工。"

    assert facts(project(text))["workers"] == ["近200名"] or facts(project(text))["workers"] == ["200名"]


def test_workers_may_stand_before_their_number():
    found = project("云溪大桥工程正在施工，总投资2亿元，到岗工人已有680名。")

    assert facts(found)["workers"] == ["680名"]


def test_the_rest_of_several_is_of_the_works_in_focus():
    text = "云溪管网改造工程正在施工，总投资3100万元。已有14个小区完成试水，其余5个小区计划10月20日前全部完工。"

    assert "10月20日前" in [step[2] for step in steps(project(text))]


def test_a_day_ahead_is_a_plan_whatever_passes_on_it():
    found = project("云溪航道整治工程正在施工，总投资2亿元，明年二季度通过交工验收。")

    assert [step[1] for step in steps(found)] == ["planned"]


@pytest.mark.parametrize("name", ["新区大道", "新华路", "新区大桥", "城南初中", "建设路北延", "听松水库扩容"])
def test_more_names_are_names(name: str):
    assert name in names(f"望江小学已完工；{name}正在施工，总投资3000万元，计划6月完工。")


def test_a_facility_called_by_its_kind_alone_is_one_by_its_site():
    text = "走进行政中心工地，主楼已建到第9层。行政中心总建筑面积8万平方米，总投资2亿元，去年10月开工。"

    assert facts(project(text, "行政中心"))["investment_total"] == ["2亿元"]


def test_builders_before_their_number_build():
    found = {o.name: o.role for o in find_organisations("中铁十二局、中交二公局等6家单位参建，")}

    assert found == {"中铁十二局": "contractor", "中交二公局": "contractor"}


def test_how_far_a_tower_is_cast_is_no_section():
    text = "望江过江通道总投资86亿元，正在施工。目前，南岸主塔已浇筑至第28节段。"

    assert names(text) == ["望江过江通道"]


def test_whoever_gives_advice_speaks():
    assert [s.name for s in find_speakers("市住建局科长孙立明提醒市民绕行。", [])] == ["孙立明"]


def test_items_behind_a_dash_are_works_by_their_titles():
    text = (
        "云溪县重点民生项目加速跑\n"
        "——县城污水处理厂提标改造。该项目总投资9800万元，去年4月开工。\n"
        "——老旧小区改造。涉及12个小区，总投资4200万元，正在施工。\n"
        "——文昌大桥拓宽。桥面由12米拓宽至24米，总投资5600万元，桩基施工完成60%。\n"
    )

    totals = {p.name: facts(p)["investment_total"] for p in read(text).projects}
    assert totals == {
        "县城污水处理厂提标改造": ["9800万元"],
        "老旧小区改造": ["4200万元"],
        "文昌大桥拓宽": ["5600万元"],
    }


def test_the_works_behind_their_bridge_are_the_whole():
    text = "国道312线改线工程控制性节点——青河特大桥主桥合龙。该工程全长18.6公里，总投资22亿元，正在施工。"

    assert facts(project(text, "国道312线改线工程"))["investment_total"] == ["22亿元"]


@pytest.mark.parametrize(
    ("led", "name", "noun"),
    [
        ("随后，考察组来到", "青桐装备产业园", "项目"),
        ("接着，大家走进", "望江中学新校区", "新校区"),
        ("李国首先前往", "听松污水处理厂", "该厂"),
        ("一行先后察看了", "云溪封测产业园", "该项目"),
    ],
)
def test_what_is_visited_is_told_of_in_the_next_sentence(led: str, name: str, noun: str):
    text = f"听松路改造工程5月完工，总投资300万元。{led}{name}。{noun}总投资3.4亿元，去年10月动工。"

    assert facts(project(text, name))["investment_total"] == ["3.4亿元"]


def test_what_lies_before_a_door_is_told_of_and_not_the_door():
    text = "望江学校门前的听松路昨天划完标线，全长420米，总投资300万元，今年5月开工。"

    assert names(text) == ["听松路"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("石口乡分会场是80MW风电场，由青桐公司投资5亿元，明年12月并网。", ["80MW风电场"]),
        ("第二个观摩点是听松产业园，总投资3.2亿元，占地110亩，5月投产。", ["听松产业园"]),
        ("同在城西的经济适用房项目福民小区，今年续建5栋，8月底交付。", ["福民小区"]),
    ],
)
def test_what_is_pointed_out_is_told_of(text: str, expected: list[str]):
    assert names(text) == expected


@pytest.mark.parametrize("kind", ["园区", "基地", "大学"])
def test_a_phase_of_the_kind_is_a_phase_of_what_is_told_of(kind: str):
    text = f"听松{kind}总投资12亿元，去年3月开工。{kind}一期占地80亩，去年5月动工；{kind}二期明年动工。"

    assert names(text) == [f"听松{kind}", f"听松{kind}一期", f"听松{kind}二期"]


def test_first_second_and_third_title_works():
    text = (
        "听取汇报。一是城区供水管网改造项目。总投资1.2亿元，去年5月开工。"
        "二是2024年老旧小区改造项目。涉及12个小区，总投资7420万元，今年5月进场。"
    )

    assert names(text) == ["城区供水管网改造项目", "老旧小区改造项目"]


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("记者在白石农贸市场看到，挖掘机来回穿梭。占地43亩，", "白石农贸市场"),
        ("记者昨天在位于城南的青桐产业园看到，吊车正起吊钢梁。占地43亩，", "青桐产业园"),
        ("文昌中学扩建工程负责人李青说，工程占地43亩，总投资3亿元，", "文昌中学扩建工程"),
        ("青山隧道负责人李青说，该项目计划投资4.8亿元，", "青山隧道"),
        ("另一处工地是青山隧道。隧道总投资1.2亿元，今年5月开工，", "青山隧道"),
        ("城东体育公园内，工人正在安装设备。占地43亩，", "城东体育公园"),
        ("这边厢刚封顶，那边厢城东体育公园又开了工。占地43亩，", "城东体育公园"),
        ("区里建设云溪大桥，总投资3亿元，", "云溪大桥"),
    ],
)
def test_the_next_works_of_a_story_are_opened_in_many_ways(opening, name):
    before = "锦绣文化馆总投资9.3亿元，去年3月开工，目前已完成工程量的58%，预计今年11月底竣工。\n"

    assert names(f"{before}{opening}预计7月底竣工。") == ["锦绣文化馆", name]
