"""Whom a speaker speaks for, and who is at work."""

import pytest

from tests.importers.reading import facts, names, project, read


def speakers(text: str) -> dict[str, list[str]]:
    return {p.name: [person.name for person in p.people] for p in read(text).projects if p.people}


def test_whoever_speaks_after_several_parts_speaks_for_the_whole():
    text = (
        "青云防伪材料生产项目分两期实施。一期占地78亩，去年11月投产。二期拟用地52亩，今年4月动工。"
        "“前后省下两个多月。”该公司行政总监施文明说。"
    )

    assert speakers(text) == {"青云防伪材料生产项目": ["施文明"]}


def test_whoever_speaks_after_one_part_speaks_for_it():
    text = "青云防伪材料生产项目总投资5亿元。二期拟用地52亩，今年4月动工。“前后省下两个多月。”项目部工程师施文明说。"

    assert [names for name, names in speakers(text).items() if "二期" in name] == [["施文明"]]


def test_sections_told_before_leave_the_speaker_to_the_road():
    text = (
        "桐溪大道改造工程总投资3亿元，去年12月进场。道路全长6公里，其中青云桥至望江大道段长2公里；"
        "望江大道至松林路段长4公里。\n“面层全部铺完。”市国投集团工程部副部长邹明刚说。"
    )

    assert speakers(text) == {"桐溪大道改造工程": ["邹明刚"]}


def test_words_that_open_a_story_are_about_what_it_tells_of_first():
    text = (
        "“加了四层。”2月26日，县中医院基建科科长桂明生指着楼层说。\n县中医院住院楼扩建工程总投资3960万元，去年8月开工。"
    )

    assert speakers(text) == {"县中医院住院楼扩建工程": ["桂明生"]}


@pytest.mark.parametrize(
    "text",
    ["青云大桥总投资2亿元。眼下90余人正在安装栏杆。", "青云大桥总投资2亿元。90多名师傅正忙着绑扎钢筋。"],
)
def test_people_who_build_are_at_work_on_the_site(text):
    assert facts(project(text))["workers"][0].startswith("90")


def test_people_who_do_anything_else_are_not():
    assert "workers" not in facts(project("青云大桥总投资2亿元，去年5月开工。桥头90余人正在排队领水。"))


def test_a_place_that_ends_like_a_road_gives_its_name():
    text = "蒋巷联圩除险加固工程总投资4.6亿元，去年9月进场，一期工程今年5月完工，二期工程明年9月动工，次年4月完成。"
    found = {
        p.name: sorted(str(step.window.latest) for step in p.milestones if step.window) for p in read(text).projects
    }

    assert found["蒋巷联圩除险加固二期"] == ["2025-09-30", "2026-04-30"]
    assert found["蒋巷联圩除险加固一期"] == ["2024-05-31"]


def test_what_a_school_has_is_not_what_its_story_tells_of():
    text = "桐溪小学新建项目总投资9000万元。教学楼、实验楼和风雨球场的主体结构已完成。学校去年3月动工。"

    assert [step.date_text for step in project(text).milestones if step.date_text] == ["去年3月"]


def test_projects_paid_together_are_a_programme():
    (sector, *_) = read(
        "分行业看，服务业项目33个，年度计划投资246.35亿元；社会事业项目10个，年度计划投资84亿元。"
    ).programmes
    assert sector.project_count == 33

    (these,) = read("县里一批项目开工。这14个项目总投资22亿元，年度计划投资8.4亿元。").programmes
    assert (these.project_count, int(these.total_investment)) == (14, 2_200_000_000)


def test_a_manager_speaks_for_the_whole_where_only_its_phase_was_told_last():
    text = "华源电池产业园项目总投资30亿元，占地500亩，一期计划明年6月投产。公司总经理温涛表示，将倒排工期。"

    assert speakers(text) == {"华源电池产业园项目": ["温涛"]}


def test_whoever_the_whole_is_called_after_speaks_for_it():
    text = (
        "云溪医院东院区总投资13亿元，由云溪医院和市投资集团共同出资，分两期建设。"
        "\n“一期土建全部完成。”云溪医院基建办主任贺建说。"
    )

    found = {found.name: found for found in read(text).projects}

    assert [person.name for person in found["云溪医院东院区"].people] == ["贺建"]
    assert [unit.name for unit in found["云溪医院东院区"].units] == ["云溪医院", "市投资集团"]


def test_the_unit_of_who_speaks_for_the_whole_works_on_the_whole():
    text = (
        "云溪县人民医院新院区正加紧施工。该项目一期已完成82%。\n"
        "“门诊楼已经成型。”代建单位云溪城投集团相关负责人游明告诉记者。"
    )

    assert speakers(text) == {"云溪县人民医院新院区": ["游明"]}
    assert [unit.name for unit in project(text, "云溪县人民医院新院区").units] == ["云溪城投集团"]


def test_the_site_office_of_the_owner_builds_nothing():
    text = "云溪文创园由云溪文旅集团投资建设，总投资2.2亿元，去年5月动工。文旅集团项目部经理温静介绍，明年春节前完工。"

    assert [(unit.name, unit.role) for unit in project(text).units] == [("云溪文旅集团", "owner")]


def test_who_works_on_the_site_speaks_for_the_only_works_of_the_story():
    works = "青岩大桥总投资12亿元，去年3月开工。\n\n雪夜里抢工\n\n"
    two = "青岩大桥总投资12亿元，去年3月开工。松山隧道总投资6亿元，去年5月开工。\n\n雪夜里抢工\n\n"
    told = "项目总工程师喻明志带着6个学生，给每根钢梁编了号。"

    assert speakers(works + told) == {"青岩大桥": ["喻明志"]}
    assert speakers(two + told) == {}


@pytest.mark.parametrize(
    "told",
    [
        "“年前封顶。”负责二期施工的江南建设公司项目经理喻明志说。",
        "“年前封顶。”承建二期工程的江南建设公司项目经理喻明志说。",
    ],
)
def test_a_phase_stands_in_what_the_speaker_is_called(told: str):
    text = "青岩产业园分两期建设。一期占地78亩，去年11月投产。二期占地52亩，今年4月动工。\n一期投产后，产值翻了一番。"

    assert speakers(text + told) == {"青岩产业园二期": ["喻明志"]}


def test_the_office_of_whoever_is_quoted_works_on_what_he_speaks_of():
    text = "青岩大桥总投资12亿元，去年3月开工。\n据市重点工程办主任喻明志介绍，合龙后还要铺装桥面，争取12月20日前完工。"

    assert [(unit.name, unit.role) for unit in project(text).units] == [("市重点工程办", "lead")]


@pytest.mark.parametrize(
    ("told", "unit"),
    [
        ("青岩热力集团管网二处处长喻明志说。", "青岩热力集团"),
        ("青岩科学城建设管理办公室工程建设部部长喻明志说。", "青岩科学城建设管理办公室"),
        ("新区公建中心副主任喻明志说。", "新区公建中心"),
        ("市供热办主任喻明志说。", "市供热办"),
    ],
)
def test_a_department_is_no_works(told: str, unit: str):
    found = project(f"松林管网改造工程总投资3亿元，去年3月开工。“月底接完。”{told}")

    assert [(person.name, person.unit) for person in found.people] == [("喻明志", unit)]
    assert [u.name for u in found.units] == [unit]


@pytest.mark.parametrize(
    ("works", "told"),
    [
        ("青岩实验小学扩建工程", "“9月开学。”青岩实验小学校长喻明志说。"),
        ("市图书馆新馆", "市图书馆副馆长喻明志带着记者看了阅览室。"),
        ("县人民医院传染病区", "“年底搬迁。”县人民医院院长喻明志介绍。"),
    ],
)
def test_whoever_heads_a_house_speaks_for_its_works(works: str, told: str):
    text = f"{works}总投资3亿元，去年开工。\n松林公园总投资2亿元，今年3月开工，正在种树。\n{told}"

    assert speakers(text) == {works: ["喻明志"]}


@pytest.mark.parametrize(
    "told",
    [
        "青岩路全长2公里，投资6000万元，今年9月通车；云溪大道改造工程全长6公里，明年6月完工。",
        "今年打通的断头路有青岩路和云溪大道改造工程。青岩路长420米，投资6000万元；云溪大道改造工程已开工。",
    ],
)
def test_who_tells_of_works_one_after_the_other_speaks_for_each(told: str):
    found = read(f"区住建局市政科科长章建国介绍，{told}").projects

    assert {p.name: [s.name for s in p.people] for p in found} == {"青岩路": ["章建国"], "云溪大道改造工程": ["章建国"]}


def test_who_builds_a_phase_speaks_of_it_alone():
    text = (
        "松林安置小区一期已交付。二期建设住房960套，去年8月开工，投资3.9亿元，工程由江源三建施工。"
        "“春节前封顶。”项目经理章建国说。"
    )

    found = {p.name: [s.name for s in p.people] for p in read(text).projects}

    assert found == {"松林安置小区一期": [], "松林安置小区二期": ["章建国"]}


@pytest.mark.parametrize("who", ["白果乡党委书记", "青石镇镇长", "和平街道党工委书记"])
def test_a_town_whose_head_speaks_has_to_do_with_the_works(who: str):
    found = project(f"桥头村公路全长8公里，投资900万元，今年6月开工。“村民等了十年。”{who}章建国告诉记者。")

    assert [unit.role for unit in found.units] == ["other"]


def test_the_builder_whose_man_speaks_builds_what_he_tells_of():
    text = (
        "望江大桥总投资3亿元，去年5月开工。云溪隧道全长2公里，计划明年贯通。\n"
        "据施工方江城路桥项目经理章明介绍，望江大桥主塔已经封顶，明年5月通车。"
    )

    assert [unit.name for unit in project(text, "望江大桥").units] == ["江城路桥"]
    assert project(text, "云溪隧道").units == ()


def test_an_office_that_builds_is_no_project():
    text = (
        "市博物馆新馆位于东环大街，总投资2亿元。市文物局新馆筹建办主任史建说，新馆总建筑面积2.84万平方米，今年1月封顶。"
    )

    assert names(text) == ["市博物馆新馆"]


def test_who_speaks_of_a_phase_that_waits_for_the_other_is_of_the_one_at_work() -> None:
    text = (
        "望江城东污水厂二期下月通水\n城东污水处理厂一期2009年投用。2017年底启动城东污水处理厂二期扩建工程，总投资1.46亿元。"
        "\n“去年8月土建动工。”江城水务公司副总经理宋明说，一期的提标改造要等二期通水后再施工。"
    )
    spokesmen = {p.name: [person.name for person in p.people] for p in read(text).projects if p.people}

    assert list(spokesmen.values()) == [["宋明"]]
    assert "二期" in next(iter(spokesmen))


@pytest.mark.parametrize(
    ("road", "works"),
    [("建国路", "建国路下穿立交"), ("南站大道", "南站大道跨铁路立交桥"), ("文化路", "文化路地下通道")],
)
def test_a_site_office_is_called_by_the_road(road: str, works: str):
    text = (
        f"记者来到{road}道口，堵车严重。这里正在建设{works}，总投资2.3亿元，去年5月动工。\n"
        f"【同期】中铁八局{road}项目部总工程师 田克：\n主体9月底完工，年底前通车。"
    )

    assert speakers(text) == {works: ["田克"]}


@pytest.mark.parametrize(("works", "office"), [("东关大街改造工程", "东关街道办事处"), ("滨河体育场项目", "市体育局")])
def test_what_was_named_last_is_meant_over_short_paragraphs(works: str, office: str) -> None:
    story = (
        "云溪大桥去年9月动工，总投资3.2亿元，由江源路桥公司承建。\n\n"
        f"{works}总投资8800万元，去年3月动工。\n\n"
        "需要搬走的214户已签约189户。\n\n"
        "眼下还有25户在谈。\n\n"
        f"{office}副主任章明说，资金方面没有缺口。\n"
    )

    assert [person.name for person in project(story, works).people] == ["章明"]


@pytest.mark.parametrize(
    ("told", "part"),
    [
        ("北河综合治理工程治理河长5.4公里，新建护岸8.9公里、滨河步道6公里，总投资1.38亿元。", "护岸9月完工"),
        ("东大沟整治工程总投资1.2亿元，铺设管网23公里、清淤8公里。", "管网9月铺完"),
    ],
)
def test_who_names_a_bare_part_speaks_for_the_whole(told: str, part: str):
    works = project(f"{told}施工单位江源路桥公司现场负责人章明说，{part}。")

    assert [person.name for person in works.people] == ["章明"]


@pytest.mark.parametrize(("parts", "title"), [("南段 北段", "镇重点办副主任"), ("东段 西段", "县交通局局长")])
def test_who_speaks_behind_a_mark_speaks_of_what_is_told_there(parts: str, title: str):
    done, late = parts.split()
    text = (
        "青山大道北延线全长5.15公里，总投资4.9亿元。"
        f"其中{done}2.6公里已于1月28日通车；{late}卡在两户厂房，{title}章明称新的目标是国庆节前。"
    )

    assert speakers(text) == {late: ["章明"]}


def test_whoever_tells_of_the_works_at_a_ceremony_is_no_spokesman() -> None:
    ceremony = "仪式上，副县长张立致辞，县住建局局长李守田介绍项目情况，县领导周明出席。"
    interview = "县住建局局长李守田介绍了项目情况：“大桥年底通车。”"

    assert project("听松湖大桥项目总投资3亿元。" + ceremony).people == ()
    assert [p.name for p in project("听松湖大桥项目总投资3亿元。" + interview).people] == ["李守田"]
