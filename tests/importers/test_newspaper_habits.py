"""How real pages write: layout of posts and columns, headlines, lists, and words that only point at a project."""

import pytest

from importers.records import Status
from projects.date_words import parse_window
from tests.importers.reading import dates_by_name, facts, names, project, read, steps


def test_a_headline_that_leaves_characters_out_names_the_same_project():
    text = "云溪东区水厂二期动工\n\n云溪市东区净水厂二期扩建工程自1月8日正式动工后推进平稳，总投资2.1亿元。\n"

    plant = project(text)

    assert plant.name == "云溪市东区净水厂二期扩建工程"
    assert steps(plant) == [("动工", "actual", "1月8日", "2024-01-08")]


def test_short_lines_of_a_post_are_read_as_clauses():
    text = (
        "01\n青云路北侧新建小学项目\n\n项目位于青云路以北\n占地约45亩\n总建筑面积1.6万平方米\n总投资9800万元\n"
        "另配200米环形跑道\n办学规模30个班\n预计今年6月开工\n明年8月竣工\n"
    )

    school = project(text)

    assert facts(school)["investment_total"] == ["9800万元"]
    assert facts(school)["floor_area"] == ["1.6万平方米"]
    assert [latest for *_, latest in steps(school)] == ["2024-06-30", "2025-08-31"]


def test_lines_that_fill_a_column_are_one_paragraph():
    text = (
        "青河大桥进展顺利\n\n本报讯　记者近日在青河大桥工程现场看到，工\n人们正忙着绑扎钢筋，项目总投资3.6亿\n"
        "元，全长1.8公里，计划2025年6月建成通\n车，建成后两岸往来更方便。\n"
    )

    bridge = project(text)

    assert facts(bridge) == {"investment_total": ["3.6亿元"], "length": ["1.8公里"]}
    assert steps(bridge) == [("建成通车", "planned", "2025年6月", "2025-06-30")]


def test_a_name_at_the_end_of_the_opening_clause_is_what_follows_is_about():
    text = "青山路全长2公里，正在施工。与青山路一河之隔的文汇街，目前排水管网和路基施工基本完成，预计12月底完工。"

    assert {p.name: [step[3] for step in steps(p) if step[3]] for p in read(text).projects}["文汇街"] == ["2024-12-31"]


def test_works_are_not_a_place_named_on_the_way():
    text = "南湖大桥工程正在施工。建成后，文汇小学出行难将得到缓解。项目总投资2亿元，计划6月完工。"
    bridge = project(text)

    assert facts(bridge) == {"investment_total": ["2亿元"]}
    assert [step[3] for step in steps(bridge)] == ["2024-06-30"]


def test_works_in_front_of_a_bridges_name_are_what_it_belongs_to():
    text = "云望高速公路扩建工程青河特大桥日前合龙。扩建工程由云溪高速公路有限公司建设，预计10月1日通车。"

    works, bridge = read(text).projects

    assert (bridge.name, bridge.parent) == ("云望高速公路扩建工程青河特大桥", "云望高速公路扩建工程")
    assert [unit.role for unit in works.units] == ["owner"]
    assert [step[3] for step in steps(works)] == ["2024-10-01"]


def test_an_event_told_of_three_projects_is_each_ones():
    text = (
        "昨天，临江新区三个项目竣工。\n\n星河包装产业园总投资10亿元，建设厂房5栋。\n\n"
        "精工机械制造项目总投资8500万元。\n\n东湖实验学园建筑面积8万平方米，计划9月投入使用。\n"
    )
    found = read(text).projects

    assert [[step for step in steps(p) if step[0] == "竣工"] for p in found] == [
        [("竣工", "actual", "昨天", "2024-03-09")]
    ] * 3


def test_a_clause_of_subject_and_event_tells_what_happened():
    text = "●城建 云溪文化中心封顶；临江客运枢纽工程通过竣工验收；凤山商城裙楼封顶。\n"

    states = {p.name: p.status for p in read(text).projects}

    assert states["云溪文化中心"] is Status.UNDER_CONSTRUCTION
    assert states["临江客运枢纽工程"] is Status.COMPLETED


def test_a_count_of_starts_and_of_finishes_tells_of_the_projects_listed():
    text = (
        "其中，开工项目22个，总投资53亿元，有星河铝材产业园项目、云帆服装生产项目等；"
        "竣工项目10个，总投资24亿元，有长青医院搬迁项目、芋香食品加工项目等。"
    )
    page = read("一季度，全县开竣工项目32个，总投资77亿元。" + text)

    assert [(p.project_count, str(p.total_investment)) for p in page.programmes] == [
        (32, "7700000000"),
        (22, "5300000000"),
        (10, "2400000000"),
    ]
    assert {p.status for p in page.projects[:2]} == {Status.UNDER_CONSTRUCTION}
    assert {p.status for p in page.projects[2:]} == {Status.COMPLETED}


def test_projects_in_general_take_the_money_that_follows():
    text = "凤山限价房封顶，全市“六大会战”项目完成投资170亿元。凤山限价房目前正在施工。"

    assert [facts(p) for p in read(text).projects] == [{}]


def test_a_year_plan_may_stand_after_its_amount():
    text = "市医院综合楼工程总投资1.1亿元，累计投资5566万元，超过今年2000万元的投资计划。"

    assert facts(project(text)) == {
        "investment_total": ["1.1亿元"],
        "investment_completed": ["5566万元"],
        "investment_annual_planned": ["2000万元"],
    }


def test_homes_with_a_phase_belong_to_the_works_that_build_them():
    text = "连日来，云溪新市镇PPP项目各工地不停工。安置房二期去年上半年开工，预计到本月底，22栋住宅楼全部封顶。"

    works, homes = read(text).projects

    assert homes.parent == works.name == "云溪新市镇PPP项目"
    assert [step[3] for step in steps(homes)] == ["2023-06-30", "2024-03-31"]


def test_what_a_phase_builds_is_another_name_of_it():
    text = (
        "云溪县文化中心项目总投资8亿元，正在施工。\n\n一期：云溪图书馆，用地面积60亩。\n\n"
        "二期：云溪剧院，用地面积90亩。\n"
    )

    assert [(p.name, p.parent, facts(p).get("site_area")) for p in read(text).projects[1:]] == [
        ("云溪县文化中心一期", "云溪县文化中心项目", ["60亩"]),
        ("云溪县文化中心二期", "云溪县文化中心项目", ["90亩"]),
    ]


def test_things_that_works_have_besides_are_no_projects():
    text = "水岸新城项目占地约4万方，另有约8000平方米的滨水商业街。每天有300余名工人作业，计划12月底完工。"
    town = project(text)

    assert facts(town)["workers"] == ["300余名"]
    assert [step[3] for step in steps(town)] == ["2024-12-31"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("会场设在中建八局二公司承建的南湖大桥工程工地，工程正在施工。", ("中建八局二公司", "contractor")),
        ("南湖大桥工程正在施工，项目主管部门均为云溪新区管委会。", ("云溪新区管委会", "lead")),
        ("南湖大桥项目由城投公司作为业主建设，正在施工。", ("城投公司", "owner")),
        ("南湖大桥工程由中交一公局集团有限公司实施，正在施工。", ("中交一公局集团有限公司", "contractor")),
        ("云帆监理有限公司负责南湖大桥工程监理，工程正在施工。", ("云帆监理有限公司", "supervisor")),
    ],
    ids=["relative clause", "each", "as its owner", "a builder carries out", "behind its object"],
)
def test_roles_as_they_are_really_worded(text, role):
    assert [(unit.name, unit.role) for unit in project(text).units] == [role]


def test_the_spokesman_of_two_projects_speaks_for_both():
    text = (
        "青云路改造工程和文昌路改造工程正在施工。“青云路改造工程6月完工，文昌路改造工程9月完工。”"
        "两个项目的负责人王建国说。"
    )

    assert [[person.name for person in p.people] for p in read(text).projects] == [["王建国"], ["王建国"]]


@pytest.mark.parametrize("printed", ["3至5亿元", "3-5亿元", "3亿元至5亿元", "3亿~5亿元"])
def test_a_range_is_one_figure_with_its_upper_end(printed):
    (fact,) = project(f"南湖大桥工程总投资约{printed}，4月开工。").facts

    assert (fact.written.replace("～", "~"), fact.value, fact.qualifier) == (printed, 500_000_000, "区间")


def test_a_weekday_of_last_week_is_a_day():
    (step,) = steps(project("南湖大桥工程正在施工，首件钢箱梁于上周五吊装成功。", published=parse_window("2024-03-12")))

    assert step[1:] == ("actual", "上周五", "2024-03-08")


def test_anonymous_officials_are_no_contacts():
    assert project("南湖大桥工程正在施工。县城投公司董事长温某某介绍了情况。").people == ()


def test_a_round_of_sites_without_one_project_yields_none():
    assert names("市民服务中心今年办理业务3.2万件。文汇小学建成后，学生多了。水泥路通到了家门口。") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("一季度开竣工项目共73个，总投资285亿元。", [(73, "28500000000")]),
        ("这次集中开工的重大项目有58项，总投资达330亿元。", [(58, "33000000000")]),
        (
            "第四季度开竣工项目共73个，总投资285亿元。其中开工46个，总投资180亿元；竣工27个，总投资105亿元。",
            [(73, "28500000000"), (46, "18000000000"), (27, "10500000000")],
        ),
        (
            "今年年初，我市45个重点项目集中开工，其中新开工项目15个，总投资60亿元；复工项目30个，总投资175亿元。",
            [(45, "None"), (15, "6000000000"), (30, "17500000000")],
        ),
    ],
    ids=["in all", "there are", "the next sentence divides", "the parts alone have totals"],
)
def test_programmes_as_they_are_counted(text, told):
    assert [(p.project_count, str(p.total_investment).removesuffix(".00")) for p in read(text).programmes] == told


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("一号厂房进入砌筑阶段，月底主体完工。", ("主体完工", "planned", "月底", "2024-03-31")),
        ("按照10月开业的目标，正在装修。", ("按照开业", "planned", "10月", "2024-10-31")),
    ],
    ids=["month end", "aim"],
)
def test_plans_without_a_word_for_a_plan(text, step):
    assert step in steps(project("云溪智造产业园项目正在施工。" + text))


def test_a_name_in_brackets_is_the_same_project():
    text = "望江市长福新居安置房开工。青溪片区03地块安置房（望江市长福新居安置房）项目总投资10亿元。"

    assert facts(project(text)) == {"investment_total": ["10亿元"]}


def test_links_and_roads_to_works_are_names_too():
    assert names("与机场配套的云溪机场连接线全长14.7公里，正在施工，总投资12亿元。") == ["云溪机场连接线"]


def test_a_tunnel_is_not_the_line_whose_name_it_begins_with():
    text = "云溪至望江高速公路2016年7月开工建设。9月9日，云溪至望江高速公路马鞍山隧道顺利贯通。"

    line, tunnel = read(text).projects

    assert (tunnel.name, tunnel.parent) == ("云溪至望江高速公路马鞍山隧道", "云溪至望江高速公路")
    assert [step[0] for step in steps(line)] == ["开工建设"]


@pytest.mark.parametrize(
    "day",
    [
        "2月18日国际博物馆日当天，",
        "2月18日儿童节这天，",
        "2月18日，农历正月初九，",
        "2月18日国际劳动节，",
        "2月18日（星期日），",
    ],
)
def test_what_a_day_is_called_leaves_it_the_day(day: str):
    assert dates_by_name(f"{day}听松大桥工程正式通车。") == {"听松大桥工程": ["2月18日"]}
