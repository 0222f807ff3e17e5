"""Names that the words around them show to be works, though no set word of building stands beside them."""

import pytest

from importers.mentions import find_mentions
from importers.signs import AT_WORK_ON_IT
from tests.importers.reading import facts, names, project


def mention_of(name: str, text: str):
    return next(mention for mention in find_mentions(text, []) if mention.name == name)


@pytest.mark.parametrize(
    "text",
    [
        "昨日，工人在青河体育中心游泳馆屋面安装铝镁锰板。",
        "图为施工人员正在青河体育中心游泳馆主入口处铺设石材。",
    ],
)
def test_what_builders_are_busy_in_is_what_they_build(text):
    mention = mention_of("青河体育中心游泳馆", text)

    assert AT_WORK_ON_IT in mention.why
    assert not mention.is_oblique


@pytest.mark.parametrize("text", ["园林工人在云溪公园里修剪绿篱。", "工人在青河体育中心游泳馆里参加比赛。"])
def test_where_people_only_are_is_a_place_on_the_way(text):
    assert all(mention.is_oblique for mention in find_mentions(text, []))


def test_who_settles_somewhere_is_told_of():
    text = "康宁药业饮片加工基地落户云溪产业园，总投资2.8亿元，去年11月开工。"

    assert names(text) == ["康宁药业饮片加工基地"]


def test_what_something_is_just_being_done_for_is_no_description():
    assert not mention_of("望岭隧道", "施工人员正为望岭隧道左洞贯通做准备。").is_oblique


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("云溪主城大盘点：听松湾主体封顶。", ["听松湾"]),
        ("青创工场、数字星港、云顶方舟3个载体今年投用，总面积12万平方米。", ["青创工场", "数字星港", "云顶方舟"]),
    ],
)
def test_a_made_up_name_is_told_by_the_end_of_works(text, found):
    assert names(text) == found


@pytest.mark.parametrize("text", ["首批门店开业，全部楼栋封顶。", "老王饭店6月开业。", "南段竣工，整个标段完工。"])
def test_not_all_that_ends_is_works_with_a_name(text):
    assert names(text) == []


def test_what_is_built_in_numbers_is_the_works_of_an_item():
    text = (
        "2025年民生实事进展\n（1）新建改造公厕80座\n进度：已完成\n全市新建公厕30座、改造50座，总投资4200万元。\n"
        "（2）改造农村公路46公里\n责任单位：县交通局\n进展情况：已完成31公里，完成投资3100万元。\n"
    )

    assert names(text) == ["新建改造公厕80座", "改造农村公路46公里"]


def test_where_each_has_a_name_the_number_names_nothing():
    text = "2025年民生实事进展\n（1）新建幼儿园2所\n进度：推进中\n青岭幼儿园主体封顶，云溪幼儿园5月开工。\n"

    assert names(text) == ["青岭幼儿园", "云溪幼儿园"]


def test_what_is_here_is_told_of():
    assert names("这里是青岭科创园二期，总投资11亿元，5月封顶。") == ["青岭科创园二期"]


def test_what_a_firm_built_before_is_no_row_of_works():
    text = "施工单位省建工集团曾承建青岭博物馆、云溪体育场等工程。此次承建的市规划馆建筑面积1.2万平方米，已封顶。"

    assert names(text) == ["市规划馆"]


def test_what_can_go_on_stands_within_a_name():
    text = "清水河流域综合治理与可持续发展试点项目总投资21亿元，已完成8.4亿元。"

    assert names(text) == ["清水河流域综合治理与可持续发展试点项目"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("望江街的架空线入地已开始，6月完成。海门路的拓宽也已进场。", ["望江街架空线入地", "海门路拓宽"]),
        ("小关塘的除险加固下半年启动。", ["小关塘除险加固"]),
        ("听松河两岸的夜景提升在中秋前完成，投资3300万元。", ["听松河两岸夜景提升"]),
        ("听松新村的排水管网改造现场一派忙碌。", ["听松新村排水管网改造"]),
        ("走进听松小区的外墙翻新施工现场，工人正在刷漆。", ["听松小区外墙翻新"]),
    ],
)
def test_works_are_called_by_the_thing_that_they_are_done_to(text, found):
    assert [mention.name for mention in find_mentions(text, [])] == found


def test_what_a_road_is_closed_for_is_under_way():
    mention = mention_of("青河路综合管廊", "为配合青河路综合管廊建设，部分路段封闭。")

    assert AT_WORK_ON_IT in mention.why


@pytest.mark.parametrize("place", ["在云溪装配式建筑生产基地", "在清河北岸的云溪装配式建筑生产基地"])
def test_the_works_that_a_paragraph_opens_with_are_those_it_goes_on_with(place: str):
    text = (
        "望江污水处理厂总投资1.35亿元，2019年5月开工。\n\n"
        f"{place}，工人们正在吊装车间行车梁。该项目由江源远筑科技有限公司投资4.2亿元建设，占地180亩。"
    )

    assert facts(project(text, "云溪装配式建筑生产基地")) == {"investment_total": ["4.2亿元"], "site_area": ["180亩"]}


@pytest.mark.parametrize("name", ["听松书院古建筑群抢险修复", "青山寺塔抢救性修缮", "云溪湿地修复", "梅岭老街震后修复"])
def test_what_mends_old_houses_and_land_is_works(name: str):
    assert names(f"{name}去年10月完工，总投资3726万元。") == [name]
