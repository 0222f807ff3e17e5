"""A day on which many works begin together is that of each that is said to be of them."""

import pytest

from tests.importers.reading import dates_by_name, project, read, steps

OPENING = "3月2日上午，全县14个重点项目在青云工业园集中开工。"


def begun(text: str, name: str) -> list[tuple[str, str]]:
    return [(words, latest) for _, tense, words, latest in steps(project(text, name)) if tense == "actual"]


def test_what_is_said_to_begin_that_day_has_its_date():
    text = f"{OPENING}\n当天开工的桐溪大桥全长800米，总投资2亿元。\n同日开工的望江水厂总投资3亿元。"

    assert begun(text, "桐溪大桥") == [("当天", "2024-03-02")]
    assert begun(text, "望江水厂") == [("同日", "2024-03-02")]


def test_a_branch_of_the_ceremony_is_on_its_day():
    text = f"{OPENING}\n主会场所在的青云产业园占地680亩，总投资31亿元。在北区分会场破土的望江水厂总投资3亿元。"

    assert begun(text, "青云产业园") == [("3月2日", "2024-03-02")]
    assert begun(text, "望江水厂") == [("3月2日", "2024-03-02")]


def test_what_a_project_is_one_of_tells_its_start():
    text = f"{OPENING}\n青云芯片封装项目是此次集中开工的产业项目之一，总投资20亿元。"

    assert begun(text, "青云芯片封装项目") == [("3月2日", "2024-03-02")]


def test_the_projects_that_the_total_goes_on_to_name_are_of_it():
    text = (
        f"{OPENING}\n这14个项目总投资22亿元。其中，青云产业园占地186亩，总投资6亿元。桐溪大道全长3.4公里，总投资2亿元。"
    )

    assert begun(text, "青云产业园") == begun(text, "桐溪大道") == [("3月2日", "2024-03-02")]


def test_a_list_of_those_that_begin_has_the_day_of_the_ceremony_before_it():
    text = (
        "桐溪大桥1月8日开工，总投资2亿元。\n3月2日，全县一季度产业项目集中开工活动举行。"
        "青云产业园、望江传感器产业园、松林科技城等11个项目集中开工，总投资214亿元。"
    )

    assert begun(text, "望江传感器产业园") == [("3月2日", "2024-03-02")]


def test_other_works_of_the_story_keep_to_their_own_days():
    text = f"{OPENING}\n桐溪大桥去年5月开工，已完成投资1亿元。望江水厂总投资3亿元，眼下正在安装设备。"

    assert begun(text, "桐溪大桥") == [("去年5月", "2023-05-31")]
    assert begun(text, "望江水厂") == []


def test_a_holiday_itself_is_no_day_told_before():
    text = "2月28日，桐溪大桥合龙。望江隧道左洞元旦当天贯通，总投资2亿元。"

    assert "2024-02-28" not in [latest for _, _, _, latest in steps(project(text, "望江隧道"))]


def test_a_number_before_a_day_is_no_part_of_it():
    record = read("1.2月20日，桐溪大桥开工，总投资2亿元。")

    assert [step[2] for step in steps(record.projects[0])] == ["2月20日"]


def test_a_plan_of_one_project_is_not_the_day_of_the_others():
    text = """3月8日上午，全县重大项目集中开工，主会场设在青河农机产业园项目现场。项目总投资12亿元，今年8月底前投产。
城西分会场开工的是城西污水处理厂扩容工程，总投资1.18亿元。"""

    assert [(m.name, m.date_text) for m in project(text, "城西污水处理厂扩容工程").milestones] == [("开工", "3月8日")]


def test_all_that_the_story_goes_on_to_tell_is_of_those_that_were_counted():
    text = (
        f"{OPENING}\n此次集中开工的项目共14个，总投资22亿元，其中产业项目9个、总投资17亿元。\n"
        "青云产业园占地186亩，总投资6亿元。\n松林乳业智能工厂投资4.5亿元，工期16个月；望江木门二期投资8000万元。\n"
        "在民生方面，桐溪污水处理厂概算投资2.3亿元。\n"
        "仪式结束后，记者来到去年9月开工的听松冷链产业园，园区总投资3亿元。\n云溪大桥总投资2亿元，正在架梁。"
    )

    named = ("青云产业园", "松林乳业智能工厂", "望江木门二期", "桐溪污水处理厂")
    assert [begun(text, name) for name in named] == [[("3月2日", "2024-03-02")]] * 4
    assert begun(text, "听松冷链产业园") == [("去年9月", "2023-09-30")]
    assert begun(text, "云溪大桥") == []


def test_a_phase_that_was_done_before_is_none_of_those_that_begin():
    text = (
        f"{OPENING}\n此次开工的14个项目总投资22亿元。\n"
        "桐溪片区管网改造二期总投资3亿元，改造管网42公里；一期去年10月已经完工，改造管网28公里。"
    )

    assert begun(text, "桐溪片区管网改造二期") == [("3月2日", "2024-03-02")]
    assert "2024-03-02" not in [latest for _, latest in begun(text, "桐溪片区管网改造一期")]


def test_what_else_began_that_day_is_all_of_the_row():
    text = (
        f"{OPENING}\n云溪医院总投资4亿元，去年10月完工。\n"
        "同日开工的还有：总投资6亿元的青云分拨中心、总投资2亿元的望江三中东校区，以及总投资1.9亿元的松林路拓宽工程。"
    )

    named = ("青云分拨中心", "望江三中东校区", "松林路拓宽工程")
    assert [begun(text, name) for name in named] == [[("同日", "2024-03-02")]] * 3
    assert begun(text, "云溪医院") == [("去年10月", "2023-10-31")]


def test_those_named_among_the_counted_ones_are_of_it():
    text = (
        "3月2日上午，云溪区5个项目同时破土动工。其中，青云电池项目总投资30亿元，计划2026年底投产；"
        "松林冷链物流园项目总投资8亿元，2027年6月建成。"
    )

    assert begun(text, "青云电池项目") == begun(text, "松林冷链物流园项目") == [("3月2日", "2024-03-02")]


def test_what_the_projects_that_begin_are_called():
    text = "3月2日，全县第二批重点项目集中签约开工。开工项目有：投资5亿元的青云智能工厂、投资2亿元的松林食品加工厂。"

    assert begun(text, "青云智能工厂") == begun(text, "松林食品加工厂") == [("3月2日", "2024-03-02")]


def test_what_several_are_said_to_be_is_no_other_project():
    text = "昨天上午，青云大道改造、松林路改造、职中新校区等一批城建项目集中开工，总投资11.2亿元。"

    assert [p.name for p in read(text).projects] == ["青云大道改造", "松林路改造", "职中新校区"]
    assert begun(text, "松林路改造") == [("昨天", "2024-03-09")]


def test_all_that_a_page_on_few_works_names_began_that_day():
    text = (
        "3月2日，云溪新区14个项目同时开工，总投资46亿元。\n据介绍，青云零部件项目投资12亿元，2025年3月投产。"
        "松林中心幼儿园投资4600万元，设15个班。\n活动结束后，与会人员来到去年11月开工的桐溪科创中心，该项目今年底交付。"
    )

    assert begun(text, "青云零部件项目") == begun(text, "松林中心幼儿园") == [("3月2日", "2024-03-02")]
    assert begun(text, "桐溪科创中心") == [("去年11月", "2023-11-30")]


def test_a_list_of_works_behind_the_speeches_is_of_the_day():
    text = (
        "3月2日，云溪县一季度项目集中开工仪式在经开区举行。\n仪式采取“1+3”方式。县长介绍了情况。主要项目有：\n"
        "——松林冷链物流园。总投资3.2亿元。\n——青云大道西延工程。全长6.8公里，总投资4.7亿元。\n"
        "据县发改局介绍，去年全县开工项目96个。"
    )

    assert begun(text, "松林冷链物流园") == begun(text, "青云大道西延工程") == [("3月2日", "2024-03-02")]


@pytest.mark.parametrize(
    "told",
    [
        "原计划一季度开工的望江游客中心因手续未批，这次未列入，总投资2亿元。",
        "区发改局副局长章明介绍，2024年全区共安排重大项目112个。望江游客中心总投资2亿元，建筑面积3万平方米。",
        "节前，已有23个续建项目率先复工，其中望江游客中心总投资2亿元，建筑面积3万平方米。",
    ],
)
def test_works_that_are_not_of_the_day_keep_their_own(told):
    text = (
        "3月5日，全区18个项目集中开工，总投资126亿元。此次集中开工的18个项目中，云溪医院总投资3亿元，建筑面积2万平方米。\n"
        + told
    )

    assert "3月5日" in [step.date_text for step in project(text, "云溪医院").milestones]
    assert [step.date_text for step in project(text, "望江游客中心").milestones if step.date_text == "3月5日"] == []


def test_works_with_a_start_of_their_own_ahead_are_not_of_the_day():
    text = (
        "3月5日，全区18个项目集中开工，总投资126亿元。这18个项目中，云溪竖炉工程总投资41亿元，占地260亩。"
        "配套的云溪制氢站总投资13亿元，计划7月开工。"
    )

    assert [(s.tense.value, s.date_text) for s in project(text, "云溪制氢站").milestones] == [("planned", "7月")]


def test_what_began_on_the_same_day_too_is_named_behind_a_comma():
    text = (
        "3月5日，全区18个项目集中开工，总投资126亿元。\n云溪基地占地1080亩，总投资52亿元。\n"
        "同一天动工的，还有望江医院临港院区，总投资11.8亿元。"
    )

    assert [s.date_text for s in project(text, "望江医院临港院区").milestones] == ["3月5日"]


def test_the_day_since_which_works_are_pushed_is_none_of_theirs():
    text = (
        "自3月5日打响攻坚战以来，列入清单的46个项目已竣工9个、新开工14个。\n望江小学新校区占地22亩，24个班，正在招标。"
    )

    assert [s for s in project(text, "望江小学新校区").milestones if s.date_text == "3月5日"] == []


def test_a_count_behind_a_source_tells_what_the_story_goes_on_to_name():
    text = (
        "3月7日上午，云溪县一季度重大项目集中开工活动在工业园区举行。\n\n据介绍，此次集中开工的项目共19个，总投资72亿元。\n\n"
        "其他项目有：\n\n听松小学。位于学府路南侧，总投资1.4亿元，2025年9月投入使用。\n\n青溪大道改线工程。全长14公里，计划2026年6月通车。\n"
    )

    assert {p.name: [m.date_text for m in p.milestones] for p in read(text).projects} == {
        "听松小学": ["2025年9月", "3月7日"],
        "青溪大道改线工程": ["2026年6月", "3月7日"],
    }


def test_works_of_the_day_need_no_figures_and_slogans_are_no_works():
    text = (
        "3月2日上午，全县3个重点项目在青云产业园集中开工。\n作为主会场所在地，青云产业园二期项目总用地285亩。\n"
        "松林水厂深度处理改造工程建成后，日供水能力将提高到15万吨。\n"
        "县长要求精心施工，把每个项目都建成精品工程、放心工程、廉洁工程。"
    )
    found = {record.name: [m.date_text for m in record.milestones] for record in read(text).projects}

    assert found["青云产业园二期项目"] == ["3月2日"]
    assert found["松林水厂深度处理改造工程"] == ["3月2日"]
    assert not any("放心" in name or "廉洁" in name for name in found)


def test_the_works_below_a_heading_are_not_of_the_day_told_above_it():
    text = (
        "3月2日，全区一季度17个重大项目集中开工，总投资74.5亿元。\n\n★交通先行：大通道越织越密\n\n"
        "云溪快速路全长18.9公里，总投资42.6亿元，计划2027年6月建成通车，目前路基完成八成。"
    )

    assert [day for _, _, day, _ in steps(project(text, "云溪快速路"))] == ["2027年6月"]


@pytest.mark.parametrize(
    ("text", "step", "status"),
    [
        ("桐溪大桥开工仪式3月2日上午在望溪镇举行，大桥全长800米。", "开工", "under_construction"),
        ("桐溪船闸工程开工动员大会2日举行，闸室长180米。", "开工", "under_construction"),
        ("桐溪水厂二期竣工典礼于3月2日隆重举行，总投资3亿元。", "竣工", "completed"),
        ("桐溪中学新校区启用仪式3月2日在校园内举行，总投资3亿元。", "启用", "in_use"),
    ],
)
def test_the_day_behind_a_ceremony_is_that_of_its_event(text: str, step: str, status: str):
    found = project(text)

    assert [(name, tense, latest) for name, tense, _, latest in steps(found)] == [(step, "actual", "2024-03-02")]
    assert found.status == status


def test_a_day_before_a_ceremony_without_a_name_of_its_own():
    assert begun("3月2日，桐溪大桥开工动员会在望溪镇举行，大桥全长800米。", "桐溪大桥") == [("3月2日", "2024-03-02")]


@pytest.mark.parametrize(
    "held",
    [
        "奠基仪式在望江区听松街道青河路项目现场举行",
        "今天在听松镇白石路项目工地举行开工仪式",
    ],
)
def test_site_where_the_ceremony_is_held_is_that_of_the_works(held: str):
    found = project(f"3月8日，望江总部中心项目{held}。据了解，该项目总投资15亿元。")

    assert (found.name, [fact.written for fact in found.facts]) == ("望江总部中心项目", ["15亿元"])


def test_works_where_a_ceremony_of_many_is_held_are_works():
    text = "3月8日，全市重大项目集中开工仪式在青云新材料产业园项目现场举行。该项目总投资3亿元。"

    assert project(text).name == "青云新材料产业园项目"


def test_each_of_the_great_projects_begins_on_the_day_of_the_ceremony() -> None:
    text = (
        "3月8日，青岩县6大项目集中开工。\n集中开工的项目包括投资1.4亿元的青岩县指挥中心项目。"
        "投资1亿元的云算公共平台项目，建成后将提供服务。投资5000万元的望湖物流园建设项目，将与码头配套。"
    )

    assert dates_by_name(text) == {
        "青岩县指挥中心项目": ["3月8日"],
        "云算公共平台项目": ["3月8日"],
        "望湖物流园建设项目": ["3月8日"],
    }


def test_a_town_that_many_works_begin_in_is_no_fair():
    text = "9月17日上午，云溪市集中开工活动暨青河精密模具项目开工仪式在听松县举行。"

    assert [p.name for p in read(text).projects] == ["青河精密模具项目"]
