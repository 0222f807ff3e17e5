"""What is one project though a text cuts its name, or names it again: sections, remarks, lots; and what is none."""

import pytest

from tests.importers.reading import facts, names, project, read, steps


def test_a_side_of_a_road_that_is_named_nowhere_else_is_one_project():
    (found,) = read("全长3.4公里的云溪大道南段正在摊铺沥青，总投资2亿元，8月上旬通车。").projects

    assert (found.name, found.parent) == ("云溪大道南段", "")
    assert {fact.kind for fact in found.facts} == {"length", "investment_total"}


def test_the_sides_of_a_road_that_is_told_of_itself_stay_its_parts():
    text = "云溪大道改造工程总投资2亿元，去年5月开工。云溪大道东段已通车，云溪大道西段8月通车。"

    assert "云溪大道改造工程" in names(text)


def test_what_stands_in_brackets_behind_a_name_is_no_second_project():
    text = "云溪医院望江分院（国家区域医疗中心建设项目）正在进行基坑支护施工，总投资9.9亿元，今年5月28日开工。"

    assert names(text) == ["云溪医院望江分院"]
    assert {fact.written for fact in project(text, "云溪医院望江分院").facts} == {"9.9亿元"}


def test_a_lot_is_that_of_the_project_it_was_told_of_whatever_was_named_since():
    text = (
        "云溪棚户区改造工程总投资22亿元，配建学校。目前，云溪棚户区改造工程F地块主体结构已封顶，E地块正在施工。"
        "望江学校正在建设，计划明年8月竣工。F地块月底竣工。"
    )

    assert [found.parent for found in read(text).projects if "F地块" in found.name] == ["云溪棚户区改造工程"]


def test_pipes_that_are_changed_and_the_title_of_a_speaker_are_no_works():
    text = (
        "云溪路提升改造工程去年4月开工，更换雨水管网0.8公里，总投资185万元。望江公司云溪区域工程总监李国说，8月完工。"
    )

    assert names(text) == ["云溪路提升改造工程"]


def test_the_stations_that_a_stretch_lies_between_are_no_works():
    text = "云溪轨道交通1号线去年5月开工，总投资20亿元。云溪站至望江站区间进展顺利，计划明年9月贯通，2028年底通车。"

    assert names(text) == ["云溪轨道交通1号线", "云溪站至望江站区间"]


def test_where_works_lie_and_whose_people_use_them_is_not_built():
    text = "望江科学城范围内云溪路改造工程开工，总投资2亿元。望江职业学院的学生在路边等车，云溪路改造工程明年8月竣工。"

    assert names(text) == ["云溪路改造工程"]


def test_a_name_that_leaves_characters_out_is_no_second_project():
    text = (
        "望湖码头项目正在抢工期。云溪望湖综合码头总投资19亿元，建8个泊位。\n\n"
        "望湖码头计划明年6月建成。码头由云溪水利投资有限公司投资。"
    )

    found = project(text)
    assert (facts(found)["investment_total"], [step[2] for step in steps(found)]) == (["19亿元"], ["明年6月"])


def test_the_works_in_a_speakers_title_are_those_that_he_speaks_of():
    text = (
        "云溪排涝二站去年开工，总投资8650万元。\n\n"
        "“一天也没耽搁。”江建水利EPC项目总工程师陈明亮说，计划今年10月完工，今年已完成投资3000万元。"
    )

    found = project(text)
    assert (found.name, [person.name for person in found.people]) == ("云溪排涝二站", ["陈明亮"])
    assert [step[2] for step in steps(found)] == ["去年", "今年10月"]


def test_a_facility_in_a_speakers_title_may_be_what_he_tells_of():
    text = "云溪海岸工程去年开工，总投资20亿元。望江酒店工程总监黄国说，他们9月试营业，总投资3亿元。"

    assert names(text) == ["云溪海岸工程", "望江酒店"]


def test_a_noun_that_says_what_the_project_before_it_is_names_no_other():
    text = (
        "云溪村还启动建设了望江安置房小区。这个总投资1.3亿元的新型农民公寓，将建3栋住宅楼，预计今年10月封顶。\n\n"
        "听松隧道长1305米，为目前国内规模最大的沉管隧道，由中铁隧道集团有限公司施工，计划明年5月贯通。"
    )

    found = {p.name: (list(facts(p)), [step[2] for step in steps(p)]) for p in read(text).projects}
    assert found == {
        "望江安置房小区": (["investment_total", "units_count"], ["", "今年10月"]),
        "听松隧道": (["length"], ["明年5月"]),
    }


def test_this_project_and_another_are_two():
    text = "云溪公路改造工程总投资5亿元，去年5月开工。这个项目和已建成通车的望江高速公路相连，计划明年通车。"

    assert steps(project(text, "云溪公路改造工程"))[-1][2] == "明年"


def test_the_whole_line_is_meant_though_a_station_of_it_was_told_of_last():
    text = (
        "云溪轨道交通1号线总投资20亿元，去年5月开工。望江站主体结构上月已封顶。\n\n"
        "明年9月底前全线贯通，2026年底通车试运营。"
    )

    assert [step[2] for step in steps(project(text, "云溪轨道交通1号线"))] == ["去年5月", "明年9月底前", "2026年底"]


def test_a_project_called_by_a_piece_of_its_name():
    text = (
        "当天开工的云溪明牧肉制品项目、安达饮料加工项目，都是大厂。明牧项目占地136亩，总投资3.2亿元，明年3月投产。"
        "紧挨着它的安达项目投资2.75亿元，占地110亩。"
    )

    assert names(text) == ["云溪明牧肉制品项目", "安达饮料加工项目"]
    assert {fact.written for fact in project(text, "安达饮料加工项目").facts} == {"2.75亿元", "110亩"}


def test_a_piece_that_two_names_have_calls_neither():
    text = "明牧肉制品项目总投资3亿元，明牧饲料项目总投资2亿元。明牧项目的道路今年5月开工。"

    assert {fact.written for p in read(text).projects if p.name != "明牧项目" for fact in p.facts} == {"3亿元", "2亿元"}
    assert not any(p.milestones for p in read(text).projects if p.name != "明牧项目")


def test_what_works_build_one_of_is_no_second_project():
    text = "云坪供水工程计划总投资2.5亿元，新建日供水2万吨水厂一座，铺设管网28公里，今年3月动工。"

    assert names(text) == ["云坪供水工程"]


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("青桐河整治工程", "是今年省里下达的中央预算内投资项目"),
        ("望江药用辅料项目", "，是县里招引的港资项目"),
        ("云溪隧道", "是桐望公路的咽喉工程"),
        ("听松桥", "是连接两岸的便民桥"),
        ("云溪水厂", "是全区第二座地下水厂"),
        ("听松220千伏输变电工程", "是岭北风电场的配套送出工程"),
        ("望江大道", "属于城区的断头路项目"),
        ("青桐水库", "是我县迄今投资最多的水利工程"),
    ],
)
def test_what_a_project_is_said_to_be_is_no_second_one(named, said):
    (found,) = read(f"{named}{said}，总投资2.4亿元，今年5月开工。工程计划明年6月完工。").projects

    assert found.name == named
    assert facts(found)["investment_total"] == ["2.4亿元"]
    assert [step[2] for step in steps(found)] == ["今年5月", "明年6月"]


@pytest.mark.parametrize(
    ("named", "built"),
    [
        ("青桐产业园", "规划建设晶圆测试车间、动力站、倒班宿舍等12万平方米"),
        ("听松220千伏输变电工程", "新建220千伏线路4回，组立铁塔231基"),
        ("青桐净水厂及配套管网工程", "铺设DN800至DN1200输配水管线26公里"),
        ("望江产业园二期", "布局中央厨房、净菜分拣中心、调味品车间及检验检测中心，设车位200个"),
        ("城区雨污分流改造工程", "计划新建污水管网53公里、修复破损管网18公里"),
    ],
)
def test_what_a_project_builds_is_no_project_beside_it(named, built):
    (found,) = read(f"{named}占地166亩，{built}，总投资7.6亿元，今年5月开工。").projects

    assert found.name == named
    assert facts(found)["investment_total"] == ["7.6亿元"]
    assert [step[2] for step in steps(found)] == ["今年5月"]


@pytest.mark.parametrize(
    "told",
    [
        "青桐排涝站排着老城的涝水，原站1978年建成，更新改造后总投资5600万元，今年5月开工。",
        "青桐服务器制造基地总投资5600万元，利用原望江纺织厂厂区改造，新建厂房2.1万平方米，今年5月开工。",
        "公司先后承建过望江航站楼、听松体育场等工程。青桐会展中心总投资5600万元，今年5月开工。",
    ],
)
def test_what_stood_there_or_was_built_before_is_no_project(told):
    (found,) = read(told).projects

    assert found.name.startswith("青桐")
    assert facts(found)["investment_total"] == ["5600万元"]
    assert "今年5月" in [step[2] for step in steps(found)]


def test_works_that_hinder_others_are_not_told_of():
    text = "青桐管线工程总投资2亿元，去年5月开工。管线工程受凤山街地铁施工影响，推迟到12月完工。"

    assert names(text) == ["青桐管线工程"]


@pytest.mark.parametrize("called", ["又叫", "也称", "当地人叫"])
def test_what_has_another_name_too_is_a_project(called):
    (found,) = read(f"健身中心（{called}“小水滴”）去年3月开工，总投资1.2亿元，今年8月开放。").projects

    assert (found.name, found.aliases) == ("健身中心", ("小水滴",))


@pytest.mark.parametrize(
    ("longer", "shorter"),
    [
        ("望江市轨道交通3号线一期工程", "望江地铁3号线一期"),
        ("望江城市轨道交通3号线一期工程", "望江地铁3号线一期工程"),
        ("听松湖互通式立交", "听松湖互通"),
        ("听松湖互通", "听松湖枢纽互通立交"),
    ],
)
def test_a_line_or_an_interchange_by_its_usual_word_is_the_same(longer, shorter):
    text = f"{longer}去年5月开工，总投资20亿元。昨天，{shorter}完成首件浇筑。{shorter}计划2026年12月通车。"

    (found,) = read(text).projects
    assert [step.date_text for step in found.milestones][-1] == "2026年12月"


def test_a_headline_may_call_a_line_by_its_number_alone():
    text = (
        "地铁3号线最长区间昨日贯通\n\n昨天，城市轨道交通3号线一期工程云湖站至梅岭站区间右线贯通。"
        "3号线一期总投资120亿元，2022年5月开工，设站18座，计划2026年12月通车。"
    )

    found = project(text, "城市轨道交通3号线一期工程")
    assert found.parent == ""
    assert "地铁3号线" in found.aliases


def test_a_line_that_the_text_tells_of_stays_beside_its_phase():
    text = "望江地铁3号线全长42公里，总投资310亿元。望江地铁3号线一期工程总投资120亿元，计划2026年通车。"

    assert names(text) == ["望江地铁3号线", "望江地铁3号线一期工程"]


def test_a_line_by_its_ends_spelled_out_is_the_one_by_their_first_characters():
    text = "青（岭）石（湖）高速公路全长87.6公里，总投资68亿元。目前，青石高速路基完成九成，年底通车。"

    (found,) = read(text).projects
    assert found.name == "青（岭）石（湖）高速公路"
    assert [step.date_text for step in found.milestones] == ["年底"]


def test_reservoirs_of_a_list_are_renewed_together_and_told_of_one_by_one():
    text = (
        "云溪水库除险加固工程今年完工，总投资2180万元。\n又讯：列入规划的青岭、石湖、梅坳等11座小型水库除险加固已于上月"
        "陆续开工，总投资1650万元，要求2025年3月底前完工。其中青岭水库进度最快，已完成大坝灌浆的四成。"
    )

    found = project(text, "小型水库除险加固")
    assert facts(found)["investment_total"] == ["1650万元"]
    assert {p.name for p in read(text).projects if p.parent == found.name} == {"青岭水库", "石湖", "梅坳"}


def test_a_class_of_reservoirs_has_its_number_in_brackets():
    text = "云溪村小（2）型水库除险加固工程总投资260万元，去年5月开工。"

    assert names(text) == ["云溪村小（2）型水库除险加固工程"]


def test_a_short_form_may_hold_a_word_for_a_facility():
    text = "云塔拉60万千瓦风光储一体化项目去年开工。\n云塔拉项目位于云塔拉镇，静态总投资31.8亿元。"

    (found,) = read(text).projects
    assert facts(found)["investment_total"] == ["31.8亿元"]


def test_the_phase_that_is_opened_first_is_one_of_the_works():
    text = "青岭湖综合治理工程总投资3.3亿元，此次先开一期，投资1.26亿元，整治岸线14.2公里。"

    assert [(p.name, p.parent) for p in read(text).projects][1:] == [("青岭湖综合治理一期", "青岭湖综合治理工程")]


def test_a_road_is_the_works_on_what_lies_under_it():
    text = "一行人查看了听松路雨污水主干管改造工程。听松路自去年12月起半幅封闭，总长是3.8公里，5月20日前恢复双向通行。"

    (found,) = read(text).projects
    assert facts(found) == {"length": ["3.8公里"]}


@pytest.mark.parametrize("told", ["该校全称", "龙泉小学，全称", "龙泉小学，大名叫"])
def test_a_full_name_is_another_name_of_the_same(told):
    text = (
        f"关于龙泉小学。{told}青石县龙泉新区第一小学，占地42亩，总投资1.12亿元，去年5月开工。龙泉小学计划明年8月建成。"
    )

    (found,) = read(text).projects
    assert (found.name, found.aliases) == ("青石县龙泉新区第一小学", ("龙泉小学",))


@pytest.mark.parametrize(
    ("name", "short"),
    [("听松路道路工程", "听松路"), ("听松大道市政道路工程", "听松大道"), ("听松大桥桥梁工程", "听松大桥")],
)
def test_works_on_a_road_as_a_road_are_the_road(name: str, short: str):
    text = f"{name}全长2公里，总投资2亿元，今年5月开工。\n\n{short}预计明年8月通车。"

    assert [p.name for p in read(text).projects] == [name]
