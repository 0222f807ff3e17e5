"""What tells works among the names of a sentence: a row called projects, what is done before building, money."""

import pytest

from importers.leads import read_lead
from importers.mention import Form
from importers.mention_rows import ROW_OF_WORKS
from importers.mentions import find_mentions
from tests.importers.reading import facts, names, project, read


def named(text: str) -> dict[str, tuple[str, ...]]:
    return {mention.name: mention.why for mention in find_mentions(text, []) if mention.form is Form.NAMED}


def test_each_name_of_a_row_that_is_called_projects_is_one():
    found = named("下阶段还要开工建设听松江防洪工程、九岭坑水库、青河大道等重大水利项目")

    assert [ROW_OF_WORKS in why for why in found.values()] == [True, True, True]


@pytest.mark.parametrize(
    "text",
    [
        "青河大道、云溪路等路段通行缓慢",
        "听松水库、青河大道等项目部负责人到场",
        "青河大道、云溪路沿线居民",
    ],
)
def test_a_row_that_is_called_otherwise_tells_no_works(text: str):
    assert not any(ROW_OF_WORKS in why for why in named(text).values())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("听松湖机场刚做完可行性研究", "听松湖机场"),
        ("青河二桥（长岭大桥）仍在做规划设计", "青河二桥"),
        ("云溪小学新址用地刚刚落实", "云溪小学"),
    ],
)
def test_what_is_done_before_building_tells_works(text: str, name: str):
    assert "its preparation follows" in named(text)[name]


@pytest.mark.parametrize("text", ["云溪小学的选址", "听松路，环评师说", "云溪小学招标处的老师"])
def test_preparation_of_something_else_tells_none(text: str):
    assert not any("its preparation follows" in why for why in named(text).values())


def test_money_right_behind_a_name_is_its_own():
    assert "its money follows" in named("听松大道1992万元，占年计划2000万元的99.6%")["听松大道"]
    assert "its money follows" not in named("听松大道1992元的罚单")["听松大道"]


def test_its_main_structure_tells_works():
    found = named("听松小学主体已建到四层，云溪小学主体责任已落实")

    assert ["what only a building site has" in why for why in found.values()] == [True, False]


def test_what_a_road_runs_between_is_no_other_road():
    text = "听松路（青河大道—云溪大道）正在摊铺水稳层，预计春节后通车。"

    assert names(text) == ["听松路（青河大道—云溪大道）"]


@pytest.mark.parametrize(
    ("before", "is_complement"),
    [
        ("听松大桥是一条连接两区的", True),
        ("云溪医院是全市最大的一所", True),
        ("建设内容一是", False),
        ("过江的那座", False),
    ],
)
def test_what_a_subject_is_describes_it(before: str, is_complement: bool):
    assert read_lead(before).is_complement is is_complement


def test_what_a_bridge_is_said_to_be_holds_nothing():
    text = (
        "听松大桥在望江公园旁边，是一条连接老城和云岭开发区的城市快速路，由云溪市政公用集团建设，"
        "去年2月16日开工，总投资5亿元。"
    )

    found = project(text)

    assert found.name == "听松大桥"
    assert facts(found)["investment_total"] == ["5亿元"]


def test_a_described_name_opens_its_clause():
    text = "九年一贯制的听松学校设63个班，总建筑面积35601平方米，教学楼已封顶。"

    assert facts(project(text))["floor_area"] == ["35601平方米"]


def test_works_by_their_quoted_name_are_never_passed_over():
    text = (
        "云溪大桥工程总投资5亿元，去年3月开工。\n"
        "傍晚，游客在江边散步，“望江楼”项目的塔吊亮起了灯。项目总投资4900万元，建筑面积8200平方米。"
    )

    assert names(text) == ["云溪大桥工程", "“望江楼”项目"]


@pytest.mark.parametrize(
    "text",
    [
        "同日开工的还有南岭公园、石坑停车楼。",
        "今年还将新建南岭公园、石坑停车楼。",
        "集中开工的项目包括南岭公园和石坑停车楼。",
        "今年启动了南岭公园、石坑停车楼。",
    ],
)
def test_a_verb_of_building_is_said_of_the_whole_row(text):
    context = "云台体育馆项目总投资1.8亿元，占地60亩，今年3月开工。"

    assert names(context + text) == ["云台体育馆项目", "南岭公园", "石坑停车楼"]


def test_a_row_of_places_is_none_of_works():
    text = "云台体育馆项目总投资1.8亿元，今年3月开工。老街坊爱去南岭公园、石坑停车楼。"

    assert names(text) == ["云台体育馆项目"]


@pytest.mark.parametrize("before", ["所有", "其他", "全部的"])
def test_works_without_exception_are_no_project(before):
    assert names(f"县水利局要求，{before}度汛工程明年3月底前完工。") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("体育中心总投资1.6亿元，占地110亩，主体已完工。", "体育中心"),
        ("客运站搬迁工程投资4200万元，站房封顶，年底搬迁。", "客运站搬迁工程"),
        ("通用机场还在办手续，争取四季度动工。", "通用机场"),
    ],
)
def test_the_towns_own_is_told_by_its_kind_whatever_came_before(text, name):
    context = "云台博物馆项目总投资1.8亿元，占地60亩，今年3月开工，已完成主体结构。\n"

    assert names(context + text) == ["云台博物馆项目", name]
    assert facts(project(context + text, "云台博物馆项目"))["investment_total"] == ["1.8亿元"]


def test_a_kind_that_is_only_spoken_of_is_no_project():
    context = "云台博物馆项目总投资1.8亿元，占地60亩，今年3月开工，已完成主体结构。\n"

    assert names(context + "污水处理厂每天处理污水2万吨。游客在体育中心看比赛。") == ["云台博物馆项目"]


def test_a_second_plant_of_the_town_is_no_phase_of_what_came_before():
    text = "云台博物馆项目总投资1.8亿元，占地60亩，今年3月开工。\n污水处理厂二期总投资5800万元，今年6月进场。"

    assert names(text) == ["云台博物馆项目", "污水处理厂二期"]
    assert project(text, "污水处理厂二期").parent == ""


CONTEXT = "云台博物馆项目总投资1.8亿元，占地60亩，今年3月开工，已完成主体结构。\n"


def test_works_of_a_kind_that_the_sentence_leads_up_to():
    text = CONTEXT + "同日开工的还有临江区2023年老旧小区改造工程。工程涉及42个小区，总投资2.8亿元，预计年底前完工。"

    assert names(text) == ["云台博物馆项目", "临江区2023年老旧小区改造工程"]
    assert facts(project(text, "临江区2023年老旧小区改造工程"))["investment_total"] == ["2.8亿元"]


def test_phases_are_of_the_noun_right_before_them():
    text = CONTEXT + "区里在文昌路建了教师周转房，一期156套，去年9月已经入住；二期再建120套，主体到了7层。"

    found = {record.name: record.parent for record in read(text).projects}

    assert "云台博物馆一期" not in found
    assert found["教师周转房一期"] == found["教师周转房二期"] == "教师周转房"


def test_streets_that_a_quarter_builds_by_their_number():
    text = CONTEXT + "鹿鸣片区共铺开18条道路，总长31公里，已有朝霞路、青石路两条通车。"

    assert "鹿鸣片区18条道路" in names(text)


def test_a_length_follows_what_is_done_to_a_street():
    assert names("中山街立面改造长1.1公里，预算650万元，今年5月动工。") == ["中山街立面改造"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "一行人先后来到明湖水厂扩建工程、城东客运枢纽、阳光花园安置小区等项目现场。",
            ["明湖水厂扩建工程", "城东客运枢纽", "阳光花园安置小区"],
        ),
        (
            "文化路小学改扩建、三里桥农贸市场改造等12件民生实事全部开工。",
            ["文化路小学改扩建", "三里桥农贸市场改造"],
        ),
        ("位于高新区的华星半导体生产基地内，百余名工人正在安装设备，预计8月投产。", ["华星半导体生产基地"]),
        ("县福利院老年养护楼装修完毕，总投资3100万元，7月投入使用。", ["县福利院老年养护楼"]),
    ],
)
def test_what_a_row_or_a_site_is_called(text, expected):
    assert names(CONTEXT + text) == ["云台博物馆项目", *expected]


def test_two_houses_that_are_built_together():
    text = "县文化馆、图书馆新馆建设项目总投资9800万元，今年3月开工，主体已封顶。"

    assert names(text) == ["县文化馆、图书馆新馆建设项目"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("沿河路雨污分流改造、滨河公园提升、东门菜市场更新三个项目打包招标。", 3),
        ("7个乡镇卫生院改扩建正在收尾。", 0),
        ("“双减”之后，青少年宫扩建被提上日程，计划投资4200万元，今年2月动工。", 1),
    ],
)
def test_how_many_works_a_row_names(text, expected):
    assert len(names(CONTEXT + text)) == 1 + expected


def test_works_of_another_kind_have_phases_of_their_own():
    text = "占地200亩的光伏支架项目落地；在白水乡，茶叶深加工项目一期投产。"

    assert "光伏支架一期" not in names(text)


def test_works_are_described_by_any_undertaking():
    text = "古城保护利用项目分三期推进，总投资6.5亿元，今年2月开工。"

    assert names(text) == ["古城保护利用项目"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("南门大桥、沙洲桥、新安桥8月完工。", ["南门大桥", "沙洲桥", "新安桥"]),
        ("206国道绕城线、云石二级公路、10条通乡油路同时开工。", ["206国道绕城线", "云石二级公路"]),
        (
            "全县共开工项目23个，涵盖星辰储能电池产业园、白水河生态修复等。",
            ["星辰储能电池产业园", "白水河生态修复"],
        ),
    ],
)
def test_what_is_told_of_the_end_of_a_row_is_told_of_all(text, expected):
    found = names(CONTEXT + text)

    assert [name for name in expected if name not in found] == []


def test_streets_that_are_opened_in_a_row():
    assert names(CONTEXT + "今年计划打通向阳路、学院东路、兴业街。")[1:] == ["向阳路", "学院东路", "兴业街"]


def test_what_is_done_is_named_behind_a_finished_verb():
    text = CONTEXT + "委员们视察了石坑水库除险加固、白石镇农贸市场、云河风光带等项目。"

    assert names(text)[1:] == ["石坑水库除险加固", "白石镇农贸市场", "云河风光带"]


def test_each_of_a_row_that_money_is_spent_on_is_works():
    text = "1—5月，新区科技城完成投资12.3亿元，临空产业园完成投资8.1亿元，滨江商务区完成投资4.6亿元。"

    assert names(text) == ["新区科技城", "临空产业园", "滨江商务区"]


def test_what_is_counted_together_is_no_project():
    assert names(CONTEXT + "近三年全市新建、改扩建中小学、幼儿园19所，新增学位2.1万个。") == ["云台博物馆项目"]


def test_each_of_a_row_that_opens_on_a_day_is_one():
    assert names("听松小学8月底交付，云溪体育馆10月开馆。") == ["听松小学", "云溪体育馆"]


@pytest.mark.parametrize("centre", ["县域医共体综合楼", "城区教共体教学楼"])
def test_a_shared_body_is_part_of_a_name(centre: str):
    assert names(f"新开工的{centre}、青云大街雨污分流等6个项目，总投资2.1亿元。") == [centre, "青云大街雨污分流"]


@pytest.mark.parametrize("text", ["抓好谋划、推动的三个重点项目。", "谋划、推动的两个重大项目已开工，总投资5亿元。"])
def test_what_is_done_to_those_counted_is_no_name(text: str):
    assert names(text) == []


def test_names_are_cut_behind_verbs_of_clearing():
    assert names("工人们正彻底清掏听松路雨水管网，改造工程总投资800万元。") == ["听松路雨水管网"]
