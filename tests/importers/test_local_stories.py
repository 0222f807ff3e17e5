"""Long local stories: offices beside works, lots and roads of a project, lists, and who carries works out."""

import pytest

from importers.organisations import find_organisations
from importers.people import find_speakers
from importers.records import Status
from tests.importers.reading import facts, names, project, read, steps


def by_name(text: str) -> dict[str, str]:
    """The parent of each project read from a text."""
    return {p.name: p.parent for p in read(text).projects}


@pytest.mark.parametrize("office", ["工程部经理", "工程处副处长", "工程管理部负责人"])
def test_an_office_for_works_is_no_works(office: str):
    text = f"记者在云锦城项目现场看到，塔吊正在作业，项目总投资5亿元。“计划6月完工。”云锦城项目{office}周明说。"

    assert names(text) == ["云锦城项目"]


def test_a_small_town_for_tourists_is_built_and_no_authority():
    town = project("占地约900亩的听松小镇正在施工，总投资12亿元，计划6月完工。")

    assert (town.name, facts(town)["investment_total"]) == ("听松小镇", ["12亿元"])


@pytest.mark.parametrize("place", ["云望塔", "千灯殿", "望福桥", "听松廉租住房", "西山游步道"])
def test_towers_halls_and_bridges_are_built_too(place: str):
    assert names(f"{place}正在施工，总投资3000万元，计划6月完工。") == [place]


def test_a_particle_within_a_name_does_not_cut_it():
    assert names("老年人综合为老服务中心正在施工，总投资3000万元，计划6月完工。") == ["老年人综合为老服务中心"]


def test_verbs_on_the_way_to_a_name_stay_outside_it():
    text = "离开望江大道工地，记者来到青河大桥项目现场，项目总投资2亿元，计划6月完工。"

    assert "青河大桥项目" in names(text)
    assert not any(name.startswith("离开") for name in names(text))


def test_the_place_where_people_keep_working_is_a_building_site():
    text = "大年初五，海建集团的300名建设者仍坚守在云望帆船中心。该中心总投资8亿元，去年3月奠基。"

    assert facts(project(text))["investment_total"] == ["8亿元"]


def test_a_phase_is_one_of_the_whole_whatever_phase_came_before():
    text = "云望产业园项目一期总投资3亿元，正在施工；而它的二期早在2020年8月就已建成投产。"

    whole = "云望产业园项目"
    assert by_name(text) == {whole: "", "云望产业园项目一期": whole, "云望产业园二期": whole}


def test_plots_are_parts_of_a_development():
    text = (
        "云望港项目正在施工，总投资20亿元。13#地块是该项目体量最大的一块，由云溪建工集团负责施工，"
        "总建筑面积约14万平方米，计划6月完工。"
    )
    plot = project(text, "13#地块")

    assert (plot.parent, facts(plot)["floor_area"]) == ("云望港项目", ["14万平方米"])
    assert [unit.role for unit in plot.units] == ["contractor"]


def test_this_lot_is_the_lot_just_named():
    text = "云望快速路工程总投资8亿元，正在施工。由中铁九局承建的第四标段长1.2公里。该标段项目经理吕江说，6月底完工。"
    lot = project(text, "第四标段")

    assert (lot.parent, [person.name for person in lot.people]) == ("云望快速路工程", ["吕江"])


def test_the_side_of_a_road_is_a_section_of_it():
    text = "云望二路项目总投资3亿元，正在施工。云望二路东段去年10月已通车，西段预计9月完工。"

    assert by_name(text) == {"云望二路项目": "", "东段": "云望二路项目", "西段": "云望二路项目"}


def test_roads_that_works_on_roads_consist_of_are_their_parts():
    text = (
        "本报讯 连日来，区住建局全力推进城区道路改造。望春街、听雨街、松涛路3条道路同步实施雨污分流。"
        "其中，望春街全长2.1公里，计划6月通车；听雨街长1.4公里，计划9月通车；松涛路已于8月底通车。"
    )

    assert by_name(text) == {"城区道路改造": "", **dict.fromkeys(("望春街", "听雨街", "松涛路"), "城区道路改造")}


def test_a_numbered_title_without_a_name_of_its_own_is_a_project():
    text = "重点项目进展情况\n\n1、县城道路工程。新建望春路、听雨路2条道路。总投资3128万元，完成投资2330万元。\n"

    assert by_name(text) == {"县城道路工程": "", "望春路": "县城道路工程", "听雨路": "县城道路工程"}
    assert facts(project(text, "县城道路工程"))["investment_total"] == ["3128万元"]


def test_what_a_sentence_counts_as_projects_needs_no_noun_of_works():
    text = "“云锦城和望海城两个项目都在抢工期。”负责人说。望海城目前正在做基坑支护，计划11月中旬完成基础施工。"

    assert [step[3] for step in steps(project(text, "望海城"))] == ["2024-11-20"]


def test_two_works_means_the_two_just_named():
    text = "云望塔和千灯殿正在安装灯光。负责这两处工程施工的云溪古建公司项目经理周明说，两处工程去年3月同时动工。"

    assert {p.name: [step[0] for step in steps(p)] for p in read(text).projects} == {
        "云望塔": ["动工"],
        "千灯殿": ["动工"],
    }


def test_works_that_are_to_serve_others_are_what_the_sentence_is_about():
    text = "云望港航道延伸段配套的望海大桥复线，主跨已于上月合龙，总投资3亿元。"

    assert names(text) == ["望海大桥复线"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("承担望福桥施工的云溪古建公司负责人说。", [("云溪古建公司", "contractor")]),
        ("广场绿化由云溪园林公司负责，已近尾声。", [("云溪园林公司", "contractor")]),
        ("施工方云溪三建集团计划6月完工。", [("云溪三建集团", "contractor")]),
        ("工程由市公用局组织建设，6月完工。", [("市公用局", "lead")]),
        ("责任单位：县市政工程管理处。", [("县市政工程管理处", "lead")]),
    ],
)
def test_who_carries_works_out(text: str, found: list[tuple[str, str]]):
    assert [(o.name, o.role) for o in find_organisations(text)] == found


@pytest.mark.parametrize(
    ("text", "name"),
    [("据云望广场建管处景观组陈景明称，工期紧。", "陈景明"), ("区教委项目办的张薇指着图纸说，项目新增用地。", "张薇")],
)
def test_an_office_stands_for_the_role_of_who_speaks(text: str, name: str):
    assert [speaker.name for speaker in find_speakers(text, find_organisations(text))] == [name]


def test_one_who_speaks_for_a_lot_belongs_to_the_lot():
    text = "云望路快速化改造工程全长6公里，正在施工。“二标段桩基已打完，与一标段一同通车。”二标段项目总工马卫说。"

    assert [person.name for person in project(text, "二标段").people] == ["马卫"]


def test_a_post_that_ends_items_with_semicolons_is_read_as_clauses():
    text = (
        "除了这三个项目，\n还有不少惊喜——\n云望公园（面积超3万平方米）\n2月15日已经开建；\n"
        "望江路新建工程\n已竣工通车；\n"
    )

    assert [step[:2] for step in steps(project(text, "云望公园"))] == [("开建", "actual")]


def test_the_first_pile_is_a_start():
    assert steps(project("2月26日，听松安置小区项目打下第一根桩，总投资3亿元。"))[0][1:] == (
        "actual",
        "2月26日",
        "2024-02-26",
    )


def test_what_a_phase_is_said_to_include_is_under_the_phase():
    text = (
        "云望景区旅游项目一期除听松塔外，还包括环湖大道和云望小学迁建，业主单位为云望旅游公司。"
        "其中，环湖大道去年6月开工，计划10月通车；云望小学迁建占地32亩，已经启用。二期正在办理用地手续。"
    )
    parents = by_name(text)

    assert parents["环湖大道"] == parents["云望小学迁建"] == "云望景区旅游项目一期"
    assert parents["云望景区旅游二期"] == "云望景区旅游项目"
    assert [unit.name for unit in project(text, "云望景区旅游项目一期").units] == ["云望旅游公司"]


def test_a_road_of_a_list_is_told_of_by_itself_whatever_its_name_means():
    text = "1、县城道路工程。新建望春路、文化街2条道路。其中，望春路长720米，计划3月开工；文化街10月20日已通车。\n"

    assert [step[:2] for step in steps(project(text, "文化街"))] == [("通车", "actual")]


@pytest.mark.parametrize("lead", ["最后一站是", "同样在抢工的还有", "隔着一条路，就是"])
def test_what_a_sentence_leads_up_to_is_what_follows_is_about(lead: str):
    text = f"青河大桥项目正在施工，总投资2亿元。\n{lead}云溪县环湖路。环湖路长6公里，去年8月动工。"

    assert steps(project(text, "云溪县环湖路"))[0][:2] == ("动工", "actual")


def test_last_month_after_a_name_is_no_place():
    text = "云望产业基地二期项目上个月底完成正负零。“二期用地约25000平方米，10月封顶。”"

    assert facts(project(text, "云望产业基地二期项目"))["site_area"] == ["25000平方米"]


def test_a_bureau_for_a_kind_of_works_is_no_works():
    text = "双清湾公园项目正在施工，总投资2亿元。“6月完工。”新区建设管委会水系办负责人乔志说。"

    assert names(text) == ["双清湾公园项目"]


def test_where_workers_are_counted_is_a_building_site():
    text = "在云望一中新校区，320名工人正在浇筑。占地198亩的新校区，总投资5.2亿元。"

    assert facts(project(text, "云望一中新校区"))["workers"] == ["320名"]


def test_a_centre_with_money_of_its_own_is_built_and_no_office():
    text = "总投资约5.3亿元的云望新城智慧运营管理中心近日转入地上主体结构，预计明年6月封顶。"

    assert names(text) == ["云望新城智慧运营管理中心"]


def test_a_numbered_title_may_end_with_what_is_done():
    text = "1.农村公路提升工程项目。\n该项目投资300万元，5月完工。\n2.望江市场提升改造。\n投资960万元，1月开业。\n"

    assert names(text) == ["农村公路提升工程项目", "望江市场提升改造"]


def test_what_projects_are_told_to_hold_comes_up_as_their_parts():
    text = (
        "占地21亩的云溪镇社区服务中心总投资2380万元，正在施工，含卫生院、幼儿园两个部分。"
        "云溪镇连片开发项目总投资2亿元，一期含农贸市场、滨江路，投资8600万元。农贸市场本月底交工。"
    )

    assert by_name(text)["农贸市场"] == "云溪镇连片开发一期"


def test_a_builder_by_trade_builds_whatever_the_verb():
    found = find_organisations("横三路由中国铁建二十五局以BT方式建设，6月底前通车。")

    assert [(o.name, o.role) for o in found] == [("中国铁建二十五局", "contractor")]


def test_bare_nouns_that_a_project_holds_are_its_parts():
    text = "云溪镇社区服务中心总投资2380万元，正在施工，含卫生院、幼儿园两个部分：幼儿园9月1日开园。"
    school = project(text, "幼儿园")

    assert (school.parent, steps(school)[0][0]) == ("云溪镇社区服务中心", "开园")


def test_roads_counted_together_are_open_when_all_of_them_are():
    text = "云溪新区进展顺利。府前路、广望路、望河路3条路均已建成通车，去年开工。"

    assert {p.name: p.status for p in read(text).projects} == dict.fromkeys(
        ("府前路", "广望路", "望河路"), Status.IN_USE
    )


def test_a_finished_shell_is_no_finished_building():
    assert project("九望小学项目主体完工，正在安装门窗。").status is Status.UNDER_CONSTRUCTION


def test_the_size_of_a_phase_may_stand_before_it():
    text = "云望产业园项目一期已投产。总建筑面积3万平方米的二期工程去年9月主体封顶。"

    assert facts(project(text, "云望产业园二期"))["floor_area"] == ["3万平方米"]


def test_the_title_of_a_numbered_item_needs_no_name_of_its_own():
    text = (
        "2023年民生实事完成情况\n\n1.老旧小区改造项目。\n涉及青云路、望江路片区15个小区，计划投资7100万元，今年6月完工。\n"
        "2.新建街集贸市场提升改造。\n投资830万元，10月15日进场。\n"
        "3.城乡供水一体化（二期）。\n新建云溪水厂，管网长40公里，计划投资2.4亿元，正在施工。\n"
    )
    told = {p.name: facts(p).get("investment_total") for p in read(text).projects}

    assert told == {
        "老旧小区改造项目": ["7100万元"],
        "新建街集贸市场提升改造": ["830万元"],
        "城乡供水一体化（二期）": ["2.4亿元"],
    }


def test_the_title_of_a_section_is_no_works():
    text = "一、加快推进项目建设。\n今年完成投资3亿元。\n二、工作措施提升。\n今年完成投资2亿元。\n"

    assert names(text) == []


def test_a_holiday_of_next_year_is_a_plan():
    bridge = project("云溪大桥工程正在施工，桩基已经完成，明年“五一”通车。")

    assert bridge.status is Status.UNDER_CONSTRUCTION
    assert ("通车", "planned", "明年“五一”", "2025-05-01") in steps(bridge)
