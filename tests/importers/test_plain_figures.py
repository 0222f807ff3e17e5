"""Figures that only a noun or a plain verb beside them explains."""

import pytest

from tests.importers.reading import facts, project

WORKS = "云溪大桥工程去年5月开工。"


@pytest.mark.parametrize(
    ("told", "kind", "printed"),
    [
        ("大桥花了3800万元。", "investment_total", "3800万元"),
        ("大桥已经花了1.2亿元。", "investment_completed", "1.2亿元"),
        ("大桥再投1000万元装灯。", "investment_total", "1000万元"),
        ("大桥的主干线48公里。", "length", "48公里"),
        ("大桥附设的108个机位。", "units_count", "108个"),
    ],
)
def test_plain_words_tell_what_a_figure_measures(told, kind, printed):
    assert printed in facts(project(WORKS + told)).get(kind, [])


@pytest.mark.parametrize("told", ["大桥每天用3吨水。", "老师傅花了9元吃饭。", "桥面宽20米。"])
def test_other_figures_stay_unread(told):
    assert facts(project(WORKS + told)) == {}


@pytest.mark.parametrize(
    ("told", "kind", "printed"),
    [
        ("大桥共9栋286户。", "units_count", "286户"),
        ("大桥新建线路2回，组立铁塔182基。", "units_count", "182基"),
        ("大桥新增设备120台（套）。", "units_count", "120台"),
        ("大桥按60个班、3000人规模设计。", "units_count", "3000人"),
        ("大桥人手最多的时候有160来人。", "workers", "160来人"),
        ("大桥眼下有420多人、两班倒。", "workers", "420多人"),
        ("大桥有一百二十来号工人在干活。", "workers", "一百二十来号"),
        ("大桥增设管理房520平方米。", "floor_area", "520平方米"),
        ("大桥投资由20亿元减到14.5亿元。", "investment_total", "14.5亿元"),
        ("大桥前4个月干了7.6亿元。", "investment_completed", "7.6亿元"),
        ("大桥的左洞2316米。", "length", "2316米"),
        ("大桥要换管36.2公里。", "length", "36.2公里"),
        ("大桥铺设一次网15.3公里、二次网31.5公里。", "length", "31.5公里"),
        ("大桥路基才做了一半。", "progress_percent", "一半"),
        ("大桥梁板预制完成7成。", "progress_percent", "7成"),
        ("大桥观众座位30186席。", "units_count", "30186席"),
    ],
)
def test_the_words_of_the_site_tell_what_a_figure_measures(told, kind, printed):
    assert printed in facts(project(WORKS + told)).get(kind, [])


@pytest.mark.parametrize(
    ("told", "name", "kind", "printed"),
    [
        ("云溪智造园一期6.4万平方米已交付，二期12.8万平方米开工。", "云溪智造园二期", "floor_area", "12.8万平方米"),
        ("云溪湿地公园一期（420亩）已开放，二期正在施工。", "云溪湿地公园一期", "site_area", "420亩"),
        ("环湖公路一期（11.3公里）去年6月通车，二期正在施工。", "环湖公路一期", "length", "11.3公里"),
        ("望江至青山公路全长38公里，一标14.5公里正在施工。", "一标", "length", "14.5公里"),
        ("云溪幼儿园（12班）今年1月开工。", "云溪幼儿园", "units_count", "12班"),
        ("望江路拓宽工程长2.4公里，今年1月开工。", "望江路拓宽工程", "length", "2.4公里"),
    ],
)
def test_a_bare_figure_behind_a_part_is_its_size(told, name, kind, printed):
    assert facts(project(told, name)) == {kind: [printed]}


@pytest.mark.parametrize("told", ["大桥8月12号工人进场。", "大桥全面铺开，方方面面都顾到了。"])
def test_no_figure_is_made_of_other_words(told):
    assert facts(project(WORKS + told)) == {}


@pytest.mark.parametrize(
    ("words", "kind", "written"),
    [
        ("可停车420辆", "units_count", "420辆"),
        ("设计规模5000人", "units_count", "5000人"),
        ("床位数600张", "units_count", "600张"),
        ("能招360个孩子", "units_count", "360个"),
        ("可满足3000名学生就读", "units_count", "3000名"),
        ("观众席1600座", "units_count", "1600座"),
        ("修缮面积5000平方米", "floor_area", "5000平方米"),
    ],
)
def test_room_and_floors_in_further_words(words: str, kind: str, written: str):
    assert facts(project(f"云溪民生提升项目主体封顶。该项目{words}，预计明年底建成。")) == {kind: [written]}


@pytest.mark.parametrize("words", ["户均面积100平方米", "户型面积90平方米", "泳池面积1250平方米"])
def test_areas_of_single_things_are_none_of_the_works(words: str):
    assert facts(project(f"云溪民生提升项目主体封顶。该项目{words}，预计明年底建成。")) == {}


def test_an_area_without_a_word_is_the_floors_of_a_building():
    assert facts(project("望江门诊楼正在装修，面积1.6万平方米。")) == {"floor_area": ["1.6万平方米"]}


def test_hectares_are_of_land_unless_they_are_of_buildings():
    text = "云溪公园提质改造工程今年4月开工，改造面积18.4公顷，投资4350万元。"

    assert facts(project(text))["site_area"] == ["18.4公顷"]


def test_the_largest_of_all_has_a_length():
    assert facts(project("规模最大的青河堤防加固全长5.3公里，5月底已完工。")) == {"length": ["5.3公里"]}


def test_works_on_a_line_by_their_length():
    assert facts(project("S207线大中修工程45公里，已全部完工。")) == {"length": ["45公里"]}


def test_a_share_of_what_is_filled_tells_how_far_the_works_are():
    text = "石林水库总投资2亿元，2月开始坝体填筑，已填筑18万立方米，占设计填筑量的41%。"

    assert facts(project(text))["progress_percent"] == ["41%"]


@pytest.mark.parametrize("told", ["位于市区以北约6公里的泉庄街道", "位于老桥下游11公里处"])
def test_how_far_off_works_lie_is_no_length(told):
    found = project(f"听松车站{told}，总建筑面积2.9万平方米，去年6月进场。")

    assert "length" not in facts(found)


def test_how_fast_one_may_drive_is_no_length():
    text = "青溪大桥长412米，计划10月通车。大桥限速60公里，限高4.5米。"

    assert facts(project(text))["length"] == ["412米"]


@pytest.mark.parametrize(
    "told", ["围网4.9公里长，只剩巡逻道没打。", "其实是一根4.9公里长的蒸汽管。", "架设铁塔12基、放线4.9公里。"]
)
def test_how_long_a_thing_is_may_stand_behind_the_figure(told: str):
    assert facts(project(f"听松供暖管网去年开工，总投资1.2亿元。管网{told}"))["length"] == ["4.9公里"]


def test_what_is_to_be_spent_within_the_year_is_the_years_plan():
    assert facts(project("云溪大桥项目年内计划完成投资8000万元，去年10月开工。")) == {
        "investment_annual_planned": ["8000万元"]
    }


@pytest.mark.parametrize(
    "told",
    [
        "云溪地铁2号线一期从火车站到大学城，18.6公里，15座车站，去年3月开工。",
        "望湖大道北段，18.6公里，双向六车道，去年10月开工。",
        "江北干渠，约18.6公里，投资2600万元，去年10月开工。",
        "6号线一期可研刚刚评审完，18.6公里，估算投资171亿元，年底开工。",
        "S3线南延线18.6公里，全是高架，7个站，去年开工。",
        "5号线西延条件最成熟，18.6公里3个站，去年6月已经开工。",
    ],
)
def test_kilometres_that_stand_alone_behind_a_line_are_its_length(told: str):
    assert facts(project(told))["length"] == ["18.6公里"]


@pytest.mark.parametrize("told", ["学生要绕行望湖大道，2公里，", "从工地往南是望湖大道，开车半小时，"])
def test_ways_to_go_are_none(told: str):
    assert "length" not in facts(project(f"{told}云溪大桥总投资3亿元，9月通车后就不用绕了。"))
