"""Ceremonies that sign, start and end many works, and what a page tells of what stood before them."""

import pytest

from tests.importers.reading import dates_by_name, facts, names, project, read, steps


def test_those_that_a_ceremony_signs_are_named_further_on():
    text = (
        "3月23日，云溪县2020年第一季度项目集中签约仪式举行，现场共签约2个项目，总投资3亿元。\n\n"
        "天福养老产业项目计划投资2亿元，占地250亩。望江食品生产项目投资1亿元，占地30亩。\n"
    )

    assert dates_by_name(text) == {"天福养老产业项目": ["3月23日"], "望江食品生产项目": ["3月23日"]}


def test_each_kind_of_a_common_ceremony_is_told_apart():
    text = (
        "昨日，云溪区举行重点项目集中开竣工活动，5个项目集中开竣工，总投资40亿元。\n"
        "此次开工的项目有华星汽车生产基地、青河服装制造项目，竣工的是望江鞋业生产项目。\n"
    )

    told = {p.name: [(m.name, m.tense.value) for m in p.milestones] for p in read(text).projects}
    assert told == {
        "华星汽车生产基地": [("开工", "actual")],
        "青河服装制造项目": [("开工", "actual")],
        "望江鞋业生产项目": [("竣工", "actual")],
    }


def test_firms_that_sign_with_an_area_are_no_step_of_its_works():
    text = "云溪路项目总投资2亿元，正在施工。新城已与3家企业正式签约，协议总投资26亿元。"

    assert steps(project(text)) == []


def test_what_stands_for_long_is_no_size_of_the_works():
    text = (
        "云溪县中医院异地迁建项目正在施工，总投资7200万元。\n"
        "中医院始建于上世纪50年代。该院病区建筑面积9198平方米，设120张病床。新址建筑面积24000平方米。\n"
    )

    assert facts(project(text))["floor_area"] == ["24000平方米"]


def test_a_total_behind_a_phase_is_that_of_the_whole():
    text = "云溪医院迁建项目去年12月开工，占地43亩，一期建门诊楼一栋。总投资7200万元。"

    assert facts(project(text, "云溪医院迁建项目"))["investment_total"] == ["7200万元"]


def test_the_figure_behind_an_extension_is_its_length():
    assert facts(project("听松路东延1.72公里，总投资2亿元，去年5月开工。"))["length"] == ["1.72公里"]


def test_a_lot_printed_with_its_road_is_called_so():
    text = "云溪路工程正在施工，总投资2亿元。望江路A标720米，听松2号路980米，均已完工。"

    assert "望江路A标" in names(text)
    assert facts(project(text, "听松2号路"))["length"] == ["980米"]


def test_wholly_done_is_a_step_of_the_whole():
    assert [s[2] for s in steps(project("云溪灌区改造工程正在施工，总投资2亿元，预计5月底全面完成。"))] == ["5月底"]


def test_one_man_at_work_is_no_workforce():
    assert "workers" not in facts(project("云溪大桥项目正在施工，总投资2亿元。现场一名管理人员坚守岗位。"))


def test_the_third_of_the_lunar_month_is_no_january():
    found = project("云溪大桥项目正在施工，总投资2亿元，正月初三我们就开工了。")

    assert all(not step[3].endswith("01-10") for step in steps(found))


def test_each_of_a_row_of_public_works_has_what_is_told_of_it():
    text = (
        "环城西路改造工程完成投资2100万元，8月20日铺油；第二污水处理厂完成投资860万元，厂区土建完成70%；"
        "青河景观带一期完成投资1500万元；会展中心累计完成投资1.2亿元，正在进行幕墙施工。"
    )

    spent = {p.name: facts(p).get("investment_completed") for p in read(text).projects}
    assert spent["第二污水处理厂"] == ["860万元"]
    assert spent["会展中心"] == ["1.2亿元"]


def test_the_total_of_one_of_several_is_its_own():
    text = "云溪实验学校、望江外国语学校同时开工。其中云溪实验学校总投资3.2亿元，占地96亩。"

    assert facts(project(text, "云溪实验学校"))["investment_total"] == ["3.2亿元"]


def test_rules_for_works_are_no_works():
    assert names("云溪机场扩建工程总投资2亿元，正在施工。施工方表示将按民航工程施工规范管理，力争5月完工。") == [
        "云溪机场扩建工程"
    ]


def test_a_station_and_the_works_on_it_are_one():
    text = "110千伏听松变电站去年3月动工。听松变电工程总投资1.7亿元，占地10亩，计划明年6月投运。"

    assert len(names(text)) == 1


def test_what_was_built_years_ago_is_no_news_of_works():
    assert names("县体育馆3月9日举行羽毛球公开赛，320名选手参赛。该馆2018年建成，建筑面积1.2万平方米。") == []


@pytest.mark.parametrize("told", ["4月3日开工", "也在4月3日同时开工", "已于4月3日集中开工"])
def test_what_begins_with_works_that_nobody_counts_begins_with_each(told: str):
    text = f"云溪水厂、云溪智能装备制造、听松片区农田水利提升等项目{told}。"

    assert dates_by_name(text) == {
        "云溪水厂": ["4月3日"],
        "云溪智能装备制造": ["4月3日"],
        "听松片区农田水利提升": ["4月3日"],
    }


def test_works_that_are_only_pushed_on_need_names_of_their_own():
    assert names("全县加快推进路灯、管网等项目建设。") == []


def test_facilities_of_one_kind_that_nobody_counts_are_each_told_of():
    text = "云溪污水处理厂、望江发电厂等一批环保设施去年5月建成投运。"

    assert dates_by_name(text) == {"云溪污水处理厂": ["去年5月"], "望江发电厂": ["去年5月"]}
