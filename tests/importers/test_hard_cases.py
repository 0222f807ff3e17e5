"""Sentences that have misled readers of such articles before, each with what a careful reader finds."""

import pytest

from importers.records import Status
from projects.date_words import find_dates
from tests.importers.reading import facts, names, project, read, steps


def test_two_projects_in_one_sentence_both_start():
    text = "3月6日，总投资50亿元的星辰光电产业园项目和总投资12亿元的康源生物医药基地项目同日开工。"
    first, second = read(text).projects

    assert (first.name, facts(first)) == ("星辰光电产业园项目", {"investment_total": ["50亿元"]})
    assert (second.name, facts(second)) == ("康源生物医药基地项目", {"investment_total": ["12亿元"]})
    assert steps(first) == steps(second) == [("同日开工", "actual", "3月6日", "2024-03-06")]


@pytest.mark.parametrize("written", ["50亿", "50亿元"])
def test_facts_before_the_name_are_its_own(written):
    plant = project(f"总投资{written}的星辰光电产业园正在加快建设，3月6日开工。")

    assert (plant.name, facts(plant)) == ("星辰光电产业园", {"investment_total": [written]})
    assert plant.facts[0].value == 5_000_000_000


def test_phases_share_the_area_of_their_project():
    text = "康源生物医药基地项目总用地80亩，其中一期17亩、二期50亩，总投资3亿元，目前正在施工。"

    areas = {p.name: facts(p).get("site_area") for p in read(text).projects}

    assert areas == {
        "康源生物医药基地项目": ["80亩"],
        "康源生物医药基地一期": ["17亩"],
        "康源生物医药基地二期": ["50亩"],
    }


def test_a_number_lost_in_the_mark_up_is_no_amount():
    assert facts(project("南湖大桥工程全长1.8公里，总投资亿元，4月开工。")) == {"length": ["1.8公里"]}


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("项目将于24年4月完工。", ("完工", "planned", "24年4月", "2024-04-30")),
        ("项目将于2024年5月底或6月初完工。", ("完工", "planned", "2024年5月底或6月初", "2024-06-10")),
        ("项目于24年1月开工。", ("开工", "actual", "24年1月", "2024-01-31")),
        ("项目今年春节前封顶。", ("封顶", "actual", "今年春节前", "")),
        ("项目2024年春节前封顶。", ("封顶", "actual", "2024年春节前", "")),
        ("项目去年国庆前封顶。", ("封顶", "actual", "去年国庆前", "")),
        ("项目今年国庆前封顶。", ("封顶", "planned", "今年国庆前", "")),
        ("项目春节前竣工。", ("竣工", "planned", "春节前", "")),
        ("项目最迟于2025年上半年开工。", ("开工", "planned", "最迟于2025年上半年", "2025-06-30")),
        ("项目原计划今年1月合龙。", ("合龙（原计划）", "planned", "今年1月", "2024-01-31")),
        ("计划10月1日前全线通车。", ("全线通车", "planned", "10月1日前", "2024-10-01")),
        ("项目竣工时间为2025年10月。", ("竣工", "planned", "2025年10月", "2025-10-31")),
    ],
)
def test_plans_and_events_by_cue_and_day(text, step):
    assert steps(project("南湖大桥工程总投资2亿元。" + text)) == [step]


def test_two_months_joined_by_or_are_one_window():
    (step,) = project("南湖大桥工程总投资2亿元，将于2024年5月底或6月初完工。").milestones

    assert step.window is not None
    assert (str(step.window.earliest), str(step.window.latest)) == ("2024-05-21", "2024-06-10")
    assert step.date_text == "2024年5月底或6月初"


@pytest.mark.parametrize(
    "name", ["万年街改造工程", "九年一贯制学校建设项目", "五一路提升改造工程", "百年老街保护更新项目"]
)
def test_words_for_time_within_a_name_are_no_dates(name):
    street = project(f"{name}3月6日开工，总投资2亿元。")

    assert street.name == name
    assert steps(street) == [("开工", "actual", "3月6日", "2024-03-06")]
    assert find_dates(name) == []


def test_the_share_of_shops_let_is_no_progress():
    mall = project("云溪商业广场项目总投资5亿元，主体结构完成70%，招商率已达90%。")

    assert facts(mall) == {"investment_total": ["5亿元"], "progress_percent": ["70%"]}


def test_officials_at_a_ceremony_are_no_contacts():
    text = (
        "3月8日，南湖大桥工程举行奠基仪式，副区长王芳、市委常委李明出席，区委书记陈强宣布开工，区长赵刚主持并讲话。"
        "项目负责人周杰介绍，大桥全长1.8公里。"
    )

    assert [person.name for person in project(text).people] == ["周杰"]


def test_a_name_in_title_marks_is_a_policy():
    text = "南湖大桥工程3月8日开工。《云溪大道改造提升工程建设项目管理办法》同日施行，总投资5亿元以上的项目优先。"

    assert names(text) == ["南湖大桥工程"]


def test_each_name_of_a_list_has_its_own_date():
    text = "南湖隧道、凤山二号隧道总投资3亿元，正在施工。南湖隧道、凤山二号隧道预计分别于10月中旬、明年元月贯通。"

    dates = {p.name: [latest for *_, latest in steps(p)] for p in read(text).projects}

    assert dates == {"南湖隧道": ["2024-10-20"], "凤山二号隧道": ["2025-01-31"]}


@pytest.mark.parametrize(
    "talk",
    [
        "大桥建成后，招商率将达90%，年税收2亿元，年产值30亿元。",
        "项目提供就业岗位410个，年接待游客60万人次。",
        "项目合同工期298天，预计3年收回成本。",
        "本项目争取上级补助资金1.2亿元，另获银行贷款3亿元。",
        "副区长王芳、市委常委李明出席奠基仪式。",
        "依照《南湖片区综合改造工程实施方案》有序推进。",
    ],
    ids=["income", "jobs", "durations", "grants", "officials", "policies"],
)
def test_what_sounds_like_a_fact_adds_none(talk):
    sober = "南湖大桥工程全长1.8公里，目前正在施工。"

    plain, talkative = project(sober), project(sober + talk)

    assert facts(talkative) == facts(plain)
    assert (talkative.people, talkative.units) == ((), ())
    assert [step for step in steps(talkative) if step[3]] == []


def test_the_body_decides_where_the_headline_is_ahead():
    text = "南湖大桥建成通车\n\n3月8日上午，南湖大桥工程举行奠基仪式，全长1.8公里。\n"
    bridge = project(text)

    assert bridge.status is Status.UNDER_CONSTRUCTION
    assert steps(bridge) == [("奠基", "actual", "3月8日", "2024-03-08")]


@pytest.mark.parametrize(
    "text",
    [
        "对年度投资突破5000万元、1亿元的项目，分别给予20万元、50万元的一次性奖励。",
        "项目类别  总投资  一次性奖励\n工业项目  1亿元以上  50万元\n服务业项目  5000万元以上  20万元\n",
        "年度投资\t奖励金额\n5000万元以上\t20万元\n1亿元以上\t50万元\n",
    ],
    ids=["in a sentence", "by kind of project", "by investment"],
)
def test_a_table_of_rewards_is_no_investment(text):
    article = read(text)

    assert (article.projects, article.programmes) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "市图书馆举办读书分享会，吸引了200多名市民。馆长刘芳说，今年已办活动56场。",
        "区人民医院建筑面积5万平方米，开放床位600张，院长张华表示将提升服务水平。",
        "某企业去年实现产值12亿元，上缴税收8000万元。",
        "万年街社区的九年一贯制学校举行运动会，1200名师生参加。",
        "一个项目培育一个新的增长点；一批项目构成一个新的增长极。",
        "今年，全市计划改造老旧小区156个，目前已开工132个，完工46个。",
    ],
    ids=["library", "hospital", "firm", "sports day", "slogan", "programme talk"],
)
def test_a_story_without_a_project_yields_none(text):
    assert names(text) == []


def test_the_first_buildings_are_not_the_whole():
    homes = project("康源安置房项目首批楼栋已于1月竣工，其余楼栋计划6月竣工，总投资3亿元。")

    assert [(m.name, m.scope, m.tense.value) for m in homes.milestones] == [
        ("首批楼栋竣工", "首批楼栋", "actual"),
        ("其余楼栋竣工", "其余楼栋", "planned"),
    ]
    assert homes.status is Status.UNDER_CONSTRUCTION


def test_a_group_leaves_out_what_is_open_already():
    text = (
        "在学校路网（德兴街、玉壶山大道、行知路、崇礼路等五条道路）建设现场，工人们正在施工。"
        "玉壶山大道已实现通车。德兴街已完成摊铺。行知路正在开展土方清运。这几条街5月底将实现通车。"
    )
    roads = {p.name: p for p in read(text).projects}

    planned = [name for name, road in roads.items() if any(step[1] == "planned" for step in steps(road))]

    assert planned == ["德兴街", "行知路"]
    assert roads["玉壶山大道"].status is Status.IN_USE
    assert (roads["崇礼路"].status, roads["崇礼路"].milestones) == (Status.UNKNOWN, ())
    assert {road.parent for name, road in roads.items() if name != "学校路网"} == {"学校路网"}
    assert facts(roads["学校路网"]) == {"units_count": ["五条"]}


def test_sections_belong_to_their_line():
    text = "云望高铁分为望江段和临江段，2020年9月28日开工。临江段长58公里，架梁完成74%。"

    line, *sections = read(text).projects

    assert (line.name, steps(line)) == ("云望高铁", [("开工", "actual", "2020年9月28日", "2020-09-28")])
    assert [(s.name, s.parent, facts(s)) for s in sections] == [
        ("临江段", "云望高铁", {"length": ["58公里"], "progress_percent": ["74%"]})
    ]


def test_a_short_form_is_remembered():
    text = "云溪站站前综合交通枢纽工程（以下简称站前枢纽）近日开工。站前枢纽总投资超12亿元。"
    hub = project(text)

    assert "站前枢纽" in hub.aliases
    assert [(f.written, f.qualifier) for f in hub.facts] == [("12亿元", "超")]


def test_works_done_to_an_office_are_called_after_its_district():
    text = (
        "九龙湖街道通过精简窗口提升服务。升级改造便民服务中心，提升服务硬实力。"
        "该街道便民服务中心由单一的大厅，升级为多功能区。"
    )

    assert project(text).name == "九龙湖街道便民服务中心升级改造"
    assert project(text).status is Status.COMPLETED


def test_each_bullet_is_about_its_own_project():
    text = (
        "城建动态\n\n★ 3月1日，青年路跨线桥主桥吊装完成。该桥全长680米。\n"
        "★ 文庙历史文化街区保护更新项目总投资3.2亿元，计划6月进场施工。\n"
    )

    assert {p.name: facts(p) for p in read(text).projects} == {
        "青年路跨线桥": {"length": ["680米"]},
        "文庙历史文化街区保护更新项目": {"investment_total": ["3.2亿元"]},
    }


def test_a_total_after_a_part_is_the_wholes():
    text = "城东快速路工程线路总长9.8公里，其中高架段长7.2公里，总投资约46亿元，目前正在施工。"

    assert facts(project(text)) == {"length": ["9.8公里"], "investment_total": ["46亿元"]}


def test_a_facility_without_a_name_is_known_by_its_money():
    text = "在幸福里社区，总投资480万元的社区养老服务中心已投入使用，建筑面积1200平方米。"

    centre = project(text)

    assert centre.name == "社区养老服务中心"
    assert centre.status is Status.IN_USE
    assert facts(centre) == {"investment_total": ["480万元"], "floor_area": ["1200平方米"]}
