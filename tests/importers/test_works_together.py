"""What is told of several works at once: lists, rows, counts, ceremonies and areas."""

import pytest

from importers.listed import told_together
from tests.importers.reading import dates_by_name, facts, names, project, read, steps


def told(text: str) -> list[str]:
    return [text[start:end] for start, end in told_together(text, text)]


def test_the_projects_of_a_numbered_list_share_what_is_told_of_their_number():
    text = (
        "28号上午，云溪区3个民生项目集中开工。\n\n3个民生项目分别是：\n"
        "1.望江中学建设项目\n2.听松小学改扩建项目\n3.青河路道路建设项目\n"
    )

    assert dates_by_name(text) == {
        "望江中学建设项目": ["28号"],
        "听松小学改扩建项目": ["28号"],
        "青河路道路建设项目": ["28号"],
    }


def test_a_ceremony_is_the_day_of_all_that_it_starts_and_ends():
    text = (
        "18日上午，云溪市举行城建“双十”重点工程项目开竣工仪式，"
        "宣布青河路改造、望江沟整治等7个项目竣工，站前路、听松广场等28个项目开工。"
    )

    assert dates_by_name(text) == {name: ["18日"] for name in ("青河路改造", "望江沟整治", "站前路", "听松广场")}


def test_all_of_a_row_share_what_is_told_of_their_number():
    text = "目前，云溪大桥工程，望江中学（东校区）工程等20个项目已建成投入使用；听松路改造工程等12个项目即将动工。"

    assert {p.name: p.status.value for p in read(text).projects} == {
        "云溪大桥工程": "in_use",
        "望江中学（东校区）工程": "in_use",
        "听松路改造工程": "planned",
    }


def test_works_told_of_before_a_programme_keep_their_steps():
    text = "云溪医院建设项目主体工程已经封顶；今年，全市推动6个医疗重点项目建设，总投资16亿元。"

    article = read(text)
    assert [p.name for p in article.projects] == ["云溪医院建设项目"]
    assert not article.projects[0].facts
    assert [m.name for m in article.projects[0].milestones] != []
    assert article.programmes[0].project_count == 6


def test_a_word_for_a_step_within_a_name_is_none():
    found = project("去年8月22日上午，云溪医院整体搬迁升级工程项目动工仪式举行，总投资2亿元。")

    assert found.status.value == "under_construction"


def test_what_a_building_holds_is_no_project():
    text = "云溪全民健身中心项目总投资2亿元，正在施工，包含游泳馆、望江球场、匹克球场等运动场地和配套设施。"

    assert names(text) == ["云溪全民健身中心项目"]


def test_several_at_once_are_not_the_project_in_focus():
    text = "云溪体育馆项目已基本完工，总投资2亿元，位于城东的两个健身中心建设进度均超过70%，预计明年上半年投用。"

    assert [step[2] for step in steps(project(text, "云溪体育馆项目"))] == [""] or not steps(
        project(text, "云溪体育馆项目")
    )


def test_these_works_mean_the_works_just_told_of():
    text = "云溪路综合改造工程正在施工。沿线商户都很期待。这次改造总投资2亿元，计划8月完工。"

    assert facts(project(text))["investment_total"] == ["2亿元"]


def test_the_whole_of_the_works_is_the_works():
    text = "云溪西站综合枢纽工程今天开工。整个综合枢纽总投资33亿元，计划2026年投入使用。"

    assert names(text) == ["云溪西站综合枢纽工程"]


def test_what_stands_behind_the_works_with_a_particle_is_of_them():
    text = "云溪灌区工程的望江干渠已建成通水，全长28公里。云溪灌区工程总投资5亿元。"

    parents = {p.name: p.parent for p in read(text).projects}
    assert parents == {"云溪灌区工程": "", "望江干渠": "云溪灌区工程"}


def test_what_it_is_called_before_its_name_is_no_part_of_it():
    assert "藻溪水库" in names("城乡一体化建设重大项目藻溪水库正式开工，总投资2亿元。")


def test_names_that_share_a_word_are_one_name():
    text = "云溪区东、西片区老旧小区改造项目总投资2亿元，正在施工。"

    assert names(text) == ["云溪区东、西片区老旧小区改造项目"]


def test_works_on_several_homes_are_works_although_they_have_no_name():
    text = "今年将对听松园、望江苑等6个小区实施海绵化改造，总投资3300万元，计划10月底前完工。"

    article = read(text)
    assert [p.name for p in article.projects] == ["小区海绵化改造"]
    assert facts(article.projects[0])["investment_total"] == ["3300万元"]
    assert article.programmes == ()


def test_a_count_of_homes_comes_back_to_the_works_on_them():
    text = "老旧小区改造提升工程正在施工，总投资3300万元。\n目前，19个老旧小区提升项目已经全面施工，计划10月底前完工。"

    assert [step[2] for step in steps(project(text, "老旧小区改造提升工程"))] == ["10月底前"]


def test_the_facilities_of_the_papers_own_place_have_names():
    text = "市文化艺术馆占地67亩，总投资1.4亿元，正在施工；市体育馆占地73亩，总投资1.2亿元，去年5月动工。"

    assert facts(project(text, "市体育馆"))["investment_total"] == ["1.2亿元"]
    assert facts(project(text, "市文化艺术馆"))["investment_total"] == ["1.4亿元"]


@pytest.mark.parametrize("share", ["配套管网工程总投资4356万元", "其中由财政投资4356万元"])
def test_money_beside_the_works_is_no_total_of_theirs(share: str):
    text = f"云溪镇污水处理厂项目总投资3341万元，正在施工。{share}。"

    assert facts(project(text))["investment_total"] == ["3341万元"]


def test_a_cue_of_another_clause_tells_no_tense():
    text = "3月10日上午，工人们为云溪总管工程施工作准备，该工程于当天开工建设，总投资2亿元。"

    assert [step[1] for step in steps(project(text))] == ["actual"]


def test_works_are_called_after_the_firm_that_they_are_of():
    found = project("云溪县长山米业有限公司建设项目总投资6600万元，正在施工，占地30亩。")

    assert found.name.endswith("长山米业有限公司建设项目")
    assert facts(found)["investment_total"] == ["6600万元"]


def test_the_builders_of_a_firm_are_no_works():
    text = "云溪大桥工程正在施工，总投资2亿元。“6月完工。”望江安装有限公司项目生产经理周明说。"

    assert names(text) == ["云溪大桥工程"]


def test_the_works_on_a_facility_are_its():
    text = "望江机场扩建工程总投资32亿元，已开工。云溪机场的改扩建工程总投资2亿元，去年5月动工。"

    assert facts(project(text, "云溪机场"))["investment_total"] == ["2亿元"]
    assert facts(project(text, "望江机场扩建工程"))["investment_total"] == ["32亿元"]


def test_a_trade_within_the_works_is_no_project():
    text = "云溪机场改扩建项目总投资3亿元，正在施工。目前，飞行区场道土石方工程基本完工，供配电工程正在进行。"

    assert names(text) == ["云溪机场改扩建项目"]


def test_what_stands_already_is_no_size_of_the_works():
    text = "云溪机场改扩建项目正在施工，总投资3亿元。机场现有1条长2800米的跑道、6500平方米的航站楼。"

    assert sorted(facts(project(text))) == ["investment_total"]


def test_within_eight_years_is_no_date():
    assert steps(project("云溪产业园项目正在施工，总投资3亿元，将在八年内全面建成。")) == []


def test_works_that_are_only_called_so_are_kept():
    text = "云溪大桥工程正在施工，总投资5亿元。今年还将配套建设听松220千伏线路工程。"

    assert "听松220千伏线路工程" in names(text)


def test_a_part_of_a_row_begins_with_works_called_by_what_is_done():
    text = "青河路改造工程已完工；205国道市政化改造西侧拆迁完成60%，9月中旬全面开工；听松大道延伸段正在做规划设计。"

    assert dates_by_name(text)["205国道市政化改造"] == ["9月中旬"]
    assert "听松大道延伸段" in names(text)


def test_those_that_a_programme_lists_share_its_planned_start():
    text = "下半年，云溪县还将开工建设体育中心、县医院病房楼等14个项目，总投资6.3亿元。"

    assert dates_by_name(text) == {"体育中心": ["下半年"], "县医院病房楼": ["下半年"]}


def test_what_an_area_has_in_it_is_of_it():
    text = "云溪度假区总投资52亿元，正在施工。云溪度假区游客服务中心主体已封顶，计划5月竣工。"

    parents = {p.name: p.parent for p in read(text).projects}
    assert parents == {"云溪度假区": "", "云溪度假区游客服务中心": "云溪度假区"}


def test_roads_told_of_with_their_network_are_of_it():
    text = "起步区“三纵四横”路网总长18公里，总投资11亿元，在建的是青河路和听松大道，其中青河路长2公里，计划6月底通车。"

    parents = {p.name: p.parent for p in read(text).projects}
    assert parents["青河路"] == "起步区“三纵四横”路网"


def test_two_works_that_are_counted_as_projects_are_no_parts_of_the_one_before():
    text = (
        "云溪大道东延项目去年8月开工，全长1.7公里。\n\n"
        "望江高架东段改造、听松大道北延等2个项目计划本月底集中开工，前者长2.3公里，后者长3.1公里。"
    )

    found = {p.name: (p.parent, facts(p).get("length")) for p in read(text).projects}
    assert found == {
        "云溪大道东延项目": ("", ["1.7公里"]),
        "望江高架东段改造": ("", ["2.3公里"]),
        "听松大道北延": ("", ["3.1公里"]),
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("记者来到青岭应急指挥中心及物资储备库建设工地，工人正在绑扎钢筋。", "青岭应急指挥中心及物资储备库"),
        ("石坪镇矿山修复暨百万千瓦风光基地首期项目投资9亿元，年底并网。", "石坪镇矿山修复暨百万千瓦风光基地首期项目"),
        ("柳河生态廊道暨城市绿心工程完成投资2.2亿元，占总投资的61%。", "柳河生态廊道暨城市绿心工程"),
    ],
)
def test_a_house_is_called_after_both_that_it_is_for(text, name):
    assert names(text) == [name]


def test_a_bridge_and_a_tunnel_are_two():
    assert names("青岭大桥及云溪隧道由省路桥集团承建，均已完工。") == ["青岭大桥", "云溪隧道"]


@pytest.mark.parametrize(
    "name",
    ["望湖清淤和生态修复项目", "望湖清淤和生态修复", "听松路拓宽和雨污分流改造", "听松路拓宽及雨污分流改造工程"],
)
def test_works_are_called_after_both_things_done(name: str):
    assert names(f"{name}去年5月开工，总投资3亿元。") == [name]


def test_what_is_done_to_another_thing_is_another_project():
    assert names("听松路拓宽和望湖路改造去年5月开工。") == ["听松路拓宽", "望湖路改造"]


def test_a_row_behind_what_is_done_to_it_needs_no_nouns_of_works():
    text = "列入综合改造的有清和苑、青禾苑、听松巷1号楼、税务局北楼；动工的有林青公寓、金融城人才租赁房、云坡小学。"

    assert told(text) == ["清和苑", "青禾苑", "听松巷1号楼", "税务局北楼", "林青公寓", "金融城人才租赁房", "云坡小学"]


@pytest.mark.parametrize(
    "text",
    [
        "新建的有教学楼、宿舍楼和食堂。",
        "改造的有管网、路灯和人行道。",
        "开工的有3家企业，投产的有5家。",
        "东线隧道和桥梁工程等顺利开工。",
    ],
)
def test_things_that_works_consist_of_stand_in_no_such_row(text):
    assert told(text) == []


def test_a_row_that_goes_on_with_others_is_told_of_too():
    text = "云溪医院、心湖中心等正抓紧在建；听松小学、东方新城二期工程、华铃花园三期计划年内竣工。"

    assert told(text) == ["云溪医院", "心湖中心", "听松小学", "东方新城二期工程", "华铃花园三期"]
