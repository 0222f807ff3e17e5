"""Which of several projects a step is told of: each new subject has its own, and a modifier tells of its own noun."""

import pytest

from importers.records import Status
from tests.importers.reading import dates_by_name, facts, project, steps

TOLD_BY_THEMSELVES = {
    "behind a works of another kind": (
        "听松菜市场1月18日开门营业，改造后的听松公交首末站也将在7月1日启用。",
        {"听松菜市场": ["1月18日"], "听松公交首末站": ["7月1日"]},
    ),
    "with money of its own": (
        "景区东大门停车场2月1日已投入使用。此外，投资2000万元的游客中心将于下月动工。",
        {"景区东大门停车场": ["2月1日"], "游客中心": ["下月"]},
    ),
    "by the side that it lies on": (
        "东区体育中心已于1月封顶，明年6月投入使用。城投公司今年要建的西区游泳馆将于下月开工。",
        {"东区体育中心": ["1月", "明年6月"], "西区游泳馆": ["下月"]},
    ),
    "with what it costs behind it": (
        "听松小学扩建项目投资1.1亿元，明年7月竣工；运河社区卫生服务中心投资4000万元，今年12月竣工。",
        {"听松小学扩建项目": ["明年7月"], "运河社区卫生服务中心": ["今年12月"]},
    ),
    "as an item of a row": (
        "民生实事进展如下：（1）铁西棚户区改造，1月完成拆迁，8月开工建设；（2）铁东老年大学，2月封顶，9月启用。",
        {"铁西棚户区改造": ["1月", "8月"], "铁东老年大学": ["2月", "9月"]},
    ),
    "named on the way and then told of": (
        "市青少年科技活动中心与市工人文化宫相邻而建。工人文化宫2月封顶，明年五一开放。科技活动中心今年9月封顶。",
        {"市青少年科技活动中心": ["今年9月"], "市工人文化宫": ["2月", "明年五一"]},
    ),
}


@pytest.mark.parametrize(("text", "expected"), TOLD_BY_THEMSELVES.values(), ids=TOLD_BY_THEMSELVES)
def test_what_a_clause_begins_with_has_the_steps_of_the_clause(text: str, expected: dict[str, list[str]]):
    assert dates_by_name(text) == expected


def test_a_rows_parts_leave_the_whole_what_is_told_of_it():
    text = (
        "城市文化综合体包括大剧院、科技馆、青少年宫三个场馆。其中大剧院2月封顶，科技馆1月封顶，青少年宫1月封顶。"
        "项目总投资15亿元，计划2026年10月全部投用。"
    )

    assert dates_by_name(text)["城市文化综合体"] == ["2026年10月"]
    assert dates_by_name(text)["大剧院"] == ["2月"]


def test_works_named_by_what_is_done_come_back_as_works():
    text = (
        "听松北路改造分四段实施，东段已通车，西段9月通车。至此，听松北路改造将全面完成。"
        "该工程总投资3.9亿元，2023年3月启动。"
    )

    assert dates_by_name(text)["听松北路改造"] == ["2023年3月"]


def test_a_lot_is_of_the_works_that_it_stands_behind():
    text = (
        "在青云抽水蓄能电站，局长登上坝顶。电站总投资76亿元，2021年10月开工。随后，张强来到云溪至望江高速公路3标，"
        "项目于2023年6月动工，计划2026年6月建成通车。"
    )

    assert dates_by_name(text)["青云抽水蓄能电站"] == ["2021年10月"]
    assert dates_by_name(text)["云溪至望江高速公路"] == ["2023年6月", "2026年6月"]


@pytest.mark.parametrize("before", ["北接2016年建成的", "紧邻去年投用的", "连接正在规划的"])
def test_what_works_lie_beside_has_none_of_their_figures(before: str):
    text = f"听松大道{before}云溪桥，全长7.4公里，总投资6.1亿元，2022年10月开工，2025年4月建成通车。"

    assert dates_by_name(text)["听松大道"] == ["2022年10月", "2025年4月"]
    assert facts(project(text, "听松大道"))["length"] == ["7.4公里"]


def test_the_past_of_another_is_no_step_of_the_works():
    text = "建成后，云溪隧道将与2020年通车的云溪大桥相接。隧道预计2026年8月贯通。"

    assert dates_by_name(text)["云溪隧道"] == ["2026年8月"]


def test_a_day_stays_before_its_semicolon():
    text = "今年还将建成听松立交，时间节点是9月底；启动望江音乐厅建设，力争6月底动工。"

    assert dates_by_name(text)["望江音乐厅"] == ["6月底"]


def test_a_conjunction_is_no_part_of_a_name():
    assert dates_by_name("听松大道年底通车。而云溪大桥要到明年11月才能合龙。")["云溪大桥"] == ["明年11月"]


def test_where_people_are_building_is_what_is_told_of():
    text = "在青云水电站，工人们正在进行坝体填筑。电站2020年开工，计划2026年底发电。"

    assert dates_by_name(text) == {"青云水电站": ["2020年", "2026年底"]}


def test_a_house_beside_one_of_its_kind_is_another():
    text = "视察组走访了建设中的滨湖科技馆和滨湖220千伏变电站。变电站今年11月送电。"

    assert dates_by_name(text)["滨湖220千伏变电站"] == ["今年11月"]


def test_a_share_of_a_phase_leaves_the_text_with_the_whole():
    text = (
        "云溪医院东院区位于站前大道，设置床位800张，其中一期500张，总投资约13.8亿元。项目2022年11月开工，明年6月竣工。"
    )

    told = dates_by_name(text)
    assert ["2022年11月", "明年6月"] in told.values()
    assert all(not dates for name, dates in told.items() if name.endswith("一期"))


def test_what_a_sentence_turns_to_is_told_of():
    text = "青云装备产业园二期明年5月竣工。至于三期，还在办用地手续，最早也要明年下半年动工。"

    assert dates_by_name(text)["青云装备产业园三期"] == ["明年下半年"]


def test_what_is_left_out_has_none_of_the_steps():
    text = (
        "云溪至望江高速公路征地拆迁完成六成半，除梅岭隧道、青河特大桥等4个先行工程外，其他标段5月份全面开工，"
        "2026年10月建成通车。"
    )

    told = dates_by_name(text)
    assert "2026年10月" in told["云溪至望江高速公路"]
    assert told.get("梅岭隧道", []) == told.get("青河特大桥", []) == []


def test_a_thing_that_is_no_project_keeps_its_place_in_the_order():
    text = "此前，梅岭隧道、北货场、青河特大桥、松林互通已分别于去年8月、去年10月、今年1月和2月完工。"

    told = dates_by_name(text)
    assert (told["梅岭隧道"], told["青河特大桥"], told["松林互通"]) == (["去年8月"], ["今年1月"], ["2月"])


def test_a_shortened_label_comes_back_to_the_one_project_that_holds_it():
    text = (
        "云溪至望江高速公路累计完成投资63亿元。青河公路松林连接线去年10月16日开工，总投资2亿元。\n"
        "1．云望：11月20日前完成路基修复。\n2．松林连接线：首根桩基拟于本月15日开钻。"
    )

    assert dates_by_name(text)["云溪至望江高速公路"] == ["11月20日前"]
    assert dates_by_name(text)["青河公路松林连接线"] == ["去年10月16日", "本月15日"]


def test_single_ones_of_many_are_told_of_behind_the_count():
    text = (
        "全区今年计划新建和改造农贸市场9个，总投资1.2亿元，目前完成4个，其余5个都已开工，"
        "其中松林农贸市场、桐溪农贸市场8月底前开门迎客。"
    )

    assert dates_by_name(text) == {"松林农贸市场": ["8月底前"], "桐溪农贸市场": ["8月底前"]}
    assert facts(project(text, "松林农贸市场")) == {}


def test_the_last_stop_of_a_visit_is_what_is_meant_next():
    text = (
        "云溪区法院审判法庭已封顶。张强还到了与法院一墙之隔的松林公安分局业务技术用房。"
        "该项目总建筑面积2.1万平方米，2月底正式进场，预计2026年5月交付。"
    )

    assert dates_by_name(text)["松林公安分局业务技术用房"] == ["2月底", "2026年5月"]


def test_works_with_their_size_before_them_are_meant_by_the_project():
    text = (
        "松林精深加工园项目总投资3亿元，力争11月投产。而在小坪镇，装机80兆瓦的青云光伏电站，已经有3万块光伏板安装到位，"
        "项目由云溪公司投资4亿元建设，今年年底前并网。"
    )

    assert dates_by_name(text)["松林精深加工园项目"] == ["11月"]
    assert "今年年底前" in dates_by_name(text)["青云光伏电站"]


def test_what_works_were_made_from_is_none():
    text = "青杨体育公园由废弃砖厂改造而来，投资2150万元，计划6月底建成开放。"

    assert dates_by_name(text) == {"青杨体育公园": ["6月底"]}


def test_each_clause_of_a_row_has_its_works():
    text = "去年，全县水利建设投入12亿元。青河灌区改造于10月完工，松林水厂于12月供水。"

    assert dates_by_name(text)["青河灌区改造"] == ["10月"]
    assert dates_by_name(text)["松林水厂"] == ["12月"]


def test_projects_that_start_together_are_no_project():
    text = "3月2日，云溪新区基础设施项目集中开工。开工的项目包括青云大道改造、松林综合管廊。"

    assert set(dates_by_name(text)) == {"青云大道改造", "松林综合管廊"}


def test_both_of_a_kind_by_their_number():
    text = "青云路人行天桥已于3月5日完成主体吊装，松林路人行天桥3月8日完成吊装。两座天桥均计划于6月30日前开放。"

    assert [dates[-1] for dates in dates_by_name(text).values()] == ["6月30日前", "6月30日前"]


def test_what_its_clause_tells_a_day_of_is_no_place_on_the_way():
    text = "松林客运中心1月投入运营，停运多年的松林货运站也将在9月恢复使用。"

    assert dates_by_name(text) == {"松林客运中心": ["1月"], "松林货运站": ["9月"]}


def test_behind_its_parts_the_works_are_the_whole_again():
    text = (
        "江湾文化中心由大剧院、图书馆、方志馆三个场馆组成。其中大剧院2月封顶，图书馆2月封顶。"
        "工程总投资8.8亿元，计划2026年9月整体开放。"
    )

    assert dates_by_name(text)["江湾文化中心"] == ["2026年9月"]


def test_the_past_of_a_place_beside_is_none_of_the_works():
    text = "云溪医院毗邻2019年投用的新城小学，总投资5.6亿元，2023年5月开工，计划今年12月开诊。"

    assert dates_by_name(text) == {"云溪医院": ["2023年5月", "今年12月"]}


def test_the_project_is_what_the_sentence_before_told_something_of():
    text = (
        "青椒精深加工产业园一期总投资2亿元，正在装修。松林热解处理厂完成投资3000万元。"
        "项目去年3月开工，本月底点火试运行。"
    )

    assert dates_by_name(text)["松林热解处理厂"] == ["去年3月", "本月底"]


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("听松湖引水二期3月2日在望溪镇通水，沿线4个乡镇受益。", "通水"),
        ("青河沙漠公路3月2日在零公里处破土动工。", "破土动工"),
        ("青河大桥3月2日在右岸主塔封顶。", "右岸主塔封顶"),
    ],
)
def test_the_place_of_a_step_is_no_part_of_the_works(text: str, step: str):
    assert [found.name for found in project(text).milestones] == [step]


def test_what_is_in_use_at_a_place_is_in_use():
    assert project("听松湖引水二期3月2日在望溪镇通水，沿线4个乡镇受益。").status is Status.IN_USE


@pytest.mark.parametrize(
    ("moment", "told", "step"),
    [
        ("随着2号主变完成五次冲击合闸", "220千伏鹿石输变电工程全面投运", "全面投运"),
        ("随着主拱圈完成混凝土浇筑", "青岭大桥合龙", "合龙"),
        ("伴随着站房通过消防验收", "青溪火车站启用", "启用"),
    ],
)
def test_a_day_before_what_happens_at_once_is_that_of_the_works(moment: str, told: str, step: str):
    assert [(name, day) for name, _, day, _ in steps(project(f"2月8日，{moment}，{told}。"))] == [(step, "2月8日")]


def test_a_day_before_what_comes_first_stays_its_own():
    told = steps(project("2月8日，随着主塔封顶，青岭大桥预计年底合龙。"))

    assert [(name, day) for name, _, day, _ in told] == [("主塔封顶", "2月8日"), ("合龙", "年底")]
