"""Words that come back from a part to the whole, to the rest, or to the part that the name itself holds."""

import pytest

from tests.importers.reading import dates_by_name, facts, names, project, steps


def test_the_rest_of_the_roads_is_told_of_the_network():
    text = (
        "云溪新城路网项目共8条道路，总投资9.7亿元。其中青河路、听松路已于1月底建成移交，望江街完成路基施工，"
        "剩余5条道路计划10月中旬进场。"
    )

    told = dates_by_name(text)
    assert (told["云溪新城路网项目"], told["望江街"]) == (["10月中旬"], [])
    assert project(text, "云溪新城路网项目").status.value == "under_construction"


def test_a_section_in_brackets_is_called_by_itself():
    text = (
        "云溪至望江高速公路（云溪段）的控制性工程——梅岭隧道从山里穿过。\n云溪段全长38.5公里，投资68亿元，共分4个标段。"
    )

    assert facts(project(text, "云溪至望江高速公路（云溪段）"))["length"] == ["38.5公里"]


def test_the_progress_of_all_is_told_of_the_whole():
    text = (
        "友好路快速化改造工程全长8.3公里，概算32亿元，分三个标段。一标有点慢，主要是管线迁改。"
        "目前总的形象进度是64%，二标、三标桥面已经贯通。"
    )

    assert facts(project(text, "友好路快速化改造工程"))["progress_percent"] == ["64%"]


def test_a_share_of_all_works_is_told_of_the_whole():
    text = (
        "青江治理工程总投资5.4亿元。截至2月底，城区段清淤完成，护岸砌筑7.3公里，占总工程量的35%。"
        "要在明年主汛期前完成城区段，2026年底全面完工。"
    )

    whole = project(text, "青江治理工程")
    assert facts(whole)["progress_percent"] == ["35%"]
    assert ("全面完工", "planned", "2026年底", "2026-12-31") in steps(whole)


def test_this_years_phase_has_what_is_told_behind_it():
    text = (
        "听松区供水管网改造（三期）\n一期、二期2022年以来已经换了39公里。"
        "今年的三期涉及11个片区，改造管网21.6公里，投资3380万元，12月中旬收尾。"
    )

    phase = next(name for name in names(text) if "三期" in name)
    assert facts(project(text, phase))["investment_total"] == ["3380万元"]


def test_what_starts_ahead_of_the_others_is_not_their_whole():
    text = "青湖水库除险加固工程批复概算3亿元，去年12月7日导流明渠先行开工，溢洪闸9月底动工。"

    assert project(text, "青湖水库除险加固工程").parent == ""


def test_a_phase_behind_the_word_for_its_works_is_theirs():
    text = (
        "听松木门二期投资8000万元。\n记者来到去年9月开工的青河冷链产业园。园区一期5栋厂房上月复工，总投资3.9亿元。"
        "二期10万平方米，正在做地勘，力争下半年开工。"
    )

    assert facts(project(text, "青河冷链产业园二期"))["floor_area"] == ["10万平方米"]
    assert "floor_area" not in facts(project(text, "听松木门二期"))


def test_this_section_is_the_one_just_named_in_a_new_paragraph_too():
    text = (
        "望江市轨道交通2号线一期工程柳园站—市民中心站区间昨日双线贯通。\n"
        "该区间全长2386米，由中铁隧道局承建，去年8月始发。"
    )

    assert facts(project(text, "柳园站—市民中心站区间"))["length"] == ["2386米"]


def test_the_upper_section_of_works_is_no_place_on_them():
    text = "记者从县水务局了解到，云山县城区防洪治理工程上段昨天完工。下段3.8公里列入明年计划。"

    assert dates_by_name(text)["上段"] == ["昨天"]


def test_how_much_of_a_section_is_on_a_bridge_is_an_aside():
    text = (
        "滨江绿道总长36公里，总投资4.9亿元。莲湖段8.2公里，其中高架栈道2.3公里，2023年3月开工，今年2月28日开放；"
        "金溪段9.6公里，计划10月开放。"
    )

    assert dates_by_name(text) == {"滨江绿道": [], "莲湖段": ["2023年3月", "今年2月28日"], "金溪段": ["10月"]}


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        (
            "云溪遗址公园占地300亩，总投资1.2亿元，3月1日开园。\n东门停车场有180个车位。\n公园二期占地80亩，明年4月开工。",
            "云溪遗址公园二期",
        ),
        (
            "高新电子产业园总投资3亿元，上月开园。\n柳南变电站投资6000万元，2月开工。\n园区二期占地80亩，10月开工。",
            "高新电子产业园二期",
        ),
        (
            "云溪遗址公园占地300亩，总投资1.2亿元，3月1日开园。\n东门停车场有180个车位。\n二期占地80亩，明年4月开工。",
            "云溪遗址公园二期",
        ),
    ],
)
def test_a_phase_is_of_the_works_that_its_kind_comes_back_to(text: str, phase: str):
    assert facts(project(text, phase))["site_area"] == ["80亩"]


def test_the_whole_road_is_no_second_one():
    text = "听松快速路东段去年12月通车，中段今年10月通车。整条快速路总投资38亿元，2021年开工。"

    assert facts(project(text, "听松快速路")) == {"investment_total": ["38亿元"]}


def test_a_paragraph_behind_the_phases_is_about_the_whole_again():
    text = (
        "青河医院新院区占地156亩，分两期实施。其中一期建筑面积8万平方米；二期为康复楼，计划2026年启动。\n\n"
        "项目于2022年4月18日奠基，同年8月正式施工，预计今年11月竣工验收。\n"
    )

    assert dates_by_name(text) == {
        "青河医院新院区": ["2022年4月18日", "同年8月", "今年11月"],
        "青河医院新院区一期": [],
        "青河医院新院区二期": ["2026年"],
    }


def test_the_park_is_the_whole_behind_one_of_its_phases():
    text = (
        "走进青溪经开区汽车零部件产业园，二期8栋标准化厂房一字排开。园区由县开发区投资集团投建，总占地415亩，分两期建设。"
        "一期厂房去年10月交付；二期今年2月6日开工。"
    )

    assert facts(project(text, "青溪经开区汽车零部件产业园"))["site_area"] == ["415亩"]


@pytest.mark.parametrize(
    ("phase", "short"),
    [("云溪县社会福利中心（一期）", "福利中心"), ("云溪县冷链物流园一期", "物流园")],
)
def test_a_phase_that_alone_is_told_of_is_what_the_text_goes_on_to_call_by_the_whole(phase: str, short: str):
    text = (
        f"{phase}由县城投公司建设，项目用地41亩，总投资1.36亿元，6月底竣工验收。\n\n"
        f"通往{short}的杏林路改造工程全长1.6公里，下周进场，争取和{short}同时用上。"
    )

    assert names(text) == [phase, "杏林路改造工程"]


def test_what_is_told_behind_a_list_is_told_of_what_has_the_things():
    text = (
        "市一院河东院区住院综合楼又长高了一层。河东院区占地128亩。工程分两期，一期包括住院综合楼、门诊医技楼、感染楼，"
        "床位800张，2022年5月动工，计划2026年12月底试运行；二期为妇儿中心，待一期投用后启动。"
    )
    first = project(text, "市一院河东院区一期")

    assert [m.date_text for m in first.milestones] == ["2022年5月", "2026年12月底"]


def test_a_railway_is_no_part_of_what_it_leads_to():
    text = "河东院区总投资5亿元。记者从市轨道集团了解到，4号线东延线2023年3月开建，浏水路站围护结构已全部做完。"

    assert project(text, "4号线东延线").parent == ""


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        ("听松高铁全长289公里，青省段200公里，2022年12月动工，明年底通车。", ["2022年12月", "明年底"], []),
        ("听松高铁全长289公里，其中青省段长200公里，2022年12月动工。", ["2022年12月"], []),
        ("听松高铁全长289公里，一期200公里，2022年12月动工。", [], ["2022年12月"]),
        ("听松高铁全长289公里，青省段2022年12月动工。", [], ["2022年12月"]),
    ],
)
def test_of_a_stretch_only_its_length_is_told(text: str, whole: list[str], part: list[str]):
    assert list(dates_by_name(text).values()) == [whole, part]
