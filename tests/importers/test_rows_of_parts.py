"""Parts that a sentence tells of one after the other, each opening its clause with something of its own."""

from __future__ import annotations

import pytest

from tests.importers.reading import facts, names, project, read


def parents(text: str) -> dict[str, str]:
    return {found.name: found.parent for found in read(text).projects}


@pytest.mark.parametrize(
    ("whole", "told", "parts"),
    [
        ("望江职业学院新校区", "图书馆2月26日封顶，实训中心完成幕墙，学生宿舍8月交付", "图书馆 实训中心"),
        ("红石岭智能装备产业园", "南区12栋厂房1月20日交付，北区5月动工", "南区 北区"),
        ("会展中心扩建工程", "1号馆3月8日完成钢结构吊装，2号馆6月封顶，登录厅8月底完工", "1号馆 2号馆 登录厅"),
        ("航天科技园", "研发大厦已于上月封顶；卫星运营中心5月交付使用", "研发大厦 卫星运营中心"),
        ("全民健身中心项目", "篮球馆的木地板铺完了，3月底验收；羽毛球馆还差灯光", "篮球馆 羽毛球馆"),
        ("花桥片区安置房工程", "甲地块2月封顶，乙地块在做桩基，6月完工", "甲地块 乙地块"),
        ("科学岛综合服务区项目", "会务中心4月试运营，专家公寓完成精装，食堂已营业", "会务中心 专家公寓"),
        ("燃气管网更新工程", "河东片区更换46公里，河西片区更换31公里", "河东片区 河西片区"),
        ("数字经济产业园", "先导区8万平方米已于1月启用，起步区主体完工", "先导区 起步区"),
    ],
)
def test_things_told_in_a_row_are_parts(whole: str, told: str, parts: str):
    found = parents(f"{whole}总投资12亿元，由青河建工集团总承包。{told}。")

    assert found == {whole: "", **dict.fromkeys(parts.split(), whole)}


@pytest.mark.parametrize(
    ("line", "told", "parts"),
    [
        ("朝阳路改造工程", "人民路以东段2月26日开放交通，人民路以西段5月中旬完工", "人民路以东段 人民路以西段"),
        ("307省道临江绕城线", "白石镇境内路段已完成路基，双桥镇路段5月进场", "白石镇境内路段 双桥镇路段"),
        ("沿河大道改造工程", "文昌路至东门桥段已通行，东门桥至水厂路段6月底完工", "文昌路至东门桥段 东门桥至水厂路段"),
        ("湘江东岸防洪堤提升工程", "猴子石段完成堤身加高，南湖路段4月恢复步道", "猴子石段 南湖路段"),
        ("双溪河治理工程", "上游段护岸完成3.2公里，下游段4月进场", "上游段 下游段"),
    ],
)
def test_stretches_of_a_line_told_in_a_row(line: str, told: str, parts: str):
    found = parents(f"{line}全长21.6公里，总投资3亿元。{told}。")

    assert found == {line: "", **dict.fromkeys(parts.split(), line)}


@pytest.mark.parametrize(
    ("whole", "told", "parts"),
    [
        ("栖霞河大桥及凤岭隧道工程", "栖霞河大桥主跨已合龙，凤岭隧道掘进980米", "栖霞河大桥 凤岭隧道"),
        ("黑河大桥及接线工程", "黑河大桥2月28日合龙", "黑河大桥"),
        ("南浦县文化馆和图书馆新建项目", "文化馆上月完成桩基，图书馆4月中旬动工", "文化馆 图书馆"),
        ("金沙大道下穿通道及人行天桥工程", "下穿通道2月底完成主体，人行天桥5月吊装", "下穿通道 人行天桥"),
    ],
)
def test_works_that_are_called_after_two_have_both_as_parts(whole: str, told: str, parts: str):
    found = parents(f"{whole}总投资7.8亿元，明年5月完工。{told}。")

    assert found == {whole: "", **dict.fromkeys(parts.split(), whole)}


def test_two_works_of_which_each_is_told_are_two():
    text = "栖霞河大桥和凤岭隧道工程分别投资5亿元、3亿元，上月同时开工。"

    assert "栖霞河大桥和凤岭隧道工程" not in names(text)


@pytest.mark.parametrize(
    "told",
    [
        "主体结构3月封顶，幕墙完成三成，内装5月进场",
        "主桥已合龙，引桥完成九成",
        "桩基1月完成，承台浇筑过半",
        "教学楼主体已完工",
        "门诊楼4月底封顶，住院楼建到11层",
        "现综合楼已封顶，运动场尚未动工",
        "原址3月拆除，新址4月动工",
    ],
)
def test_how_far_the_works_are_makes_no_parts(told: str):
    assert names(f"青山中学改扩建工程总投资1.2亿元，由青河建工集团施工。{told}。") == ["青山中学改扩建工程"]


def test_one_hall_of_two_centres_are_two():
    text = (
        "青山体育中心扩建工程总投资4亿元，篮球馆3月封顶，游泳馆5月开工。\n\n"
        "云溪健身中心项目总投资3.2亿元，篮球馆6月封顶，网球馆7月动工。"
    )

    found = [(p.name, p.parent) for p in read(text).projects if p.name == "篮球馆"]

    assert found == [("篮球馆", "青山体育中心扩建工程"), ("篮球馆", "云溪健身中心项目")]


@pytest.mark.parametrize(
    "text",
    [
        "“篮球馆3月底就能用，游泳馆还差外立面。”在永兴中学新校区工地，项目经理孟涛说。新校区总投资3.6亿元。",
        "“篮球馆3月底就能用，游泳馆还差外立面。”孟涛说。永兴中学新校区总投资3.6亿元，9月1日开学。",
    ],
)
def test_parts_that_a_quotation_tells_before_the_works_are_named(text: str):
    whole = "永兴中学新校区"

    assert parents(text) == {whole: "", "篮球馆": whole, "游泳馆": whole}


def test_works_that_a_list_calls_by_what_is_done():
    text = "青山湖综合整治工程概算11亿元，包括截污、补水两个子项目。截污工程3月通水，其他工程还在设计。"

    assert parents(text)["截污工程"] == "青山湖综合整治工程"


@pytest.mark.parametrize(
    "text",
    [
        "青山天文馆A馆主体施工完成90%，B馆均已完成100%，D馆一层主体结构也已完成，总投资3亿元。",
        "青山小学总投资1亿元，占地30亩。青山中学总投资2亿元。小学主体封顶，中学5月开工。",
        "冬运会场馆总投资7亿元，滑冰馆、冰壶馆、冰球馆三馆已完成85%，体育馆5月启用。",
    ],
)
def test_what_stands_beside_or_is_told_together_is_no_part(text: str):
    assert not {"B馆", "D馆", "小学", "中学", "滑冰馆"} & parents(text).keys()


def test_batches_of_a_phase_are_parts():
    text = "云溪学院校区二期总建筑面积22.3万平方米。第一批次正在收尾，8月15日移交校方；第二批次还在抹灰，12月完工。"

    assert {p.name: p.parent for p in read(text).projects if p.parent} == {
        "第一批次": "云溪学院校区二期",
        "第二批次": "云溪学院校区二期",
    }


def test_what_a_dam_or_a_road_is_made_of_is_no_part():
    text = "云溪水库除险加固工程总投资5390万元，去年10月开工。坝体本月中旬结束灌浆，护坡完成75%，涵洞完成九成。"

    assert names(text) == ["云溪水库除险加固工程"]


BUILT = "青河实验学校迁建项目建设正忙。目前，图书馆主体完工，篮球馆正在装修，游泳馆完成防水"


def of_the_whole(text: str) -> list[str]:
    """What the text behind that row tells of the whole."""
    (whole,) = [p for p in read(text).projects if not p.parent]
    return [fact.written for fact in whole.facts] + [m.date_text for m in whole.milestones]


@pytest.mark.parametrize(
    ("told", "of_it"),
    [
        ("。预计8月底交付使用，9月开学。", ["8月底", "9月"]),
        ("。总投资3亿元。", ["3亿元"]),
        ("，现场工人120多人，预计8月底交付使用。", ["120多人", "8月底"]),
        ("，总投资3亿元。", ["3亿元"]),
    ],
)
def test_behind_a_row_of_its_parts_the_whole_is_told_of(told, of_it):
    assert of_the_whole(BUILT + told) == of_it


@pytest.mark.parametrize(
    "text",
    [
        "青河实验学校迁建项目建设正忙。图书馆主体完工；篮球馆正在装修，预计8月底交付使用。",
        "青河实验学校迁建项目图书馆主体完工，篮球馆7月底完工，游泳馆8月底交付使用。",
    ],
)
def test_but_not_where_the_row_goes_on(text):
    assert "8月底" not in of_the_whole(text)


def test_the_trades_of_works_are_no_parts():
    text = "青河医院新院区项目完成总工程量的82%，其中精装工程完成84%，机电工程完成77%。该项目占地52亩。"

    assert names(text) == ["青河医院新院区项目"]
    assert facts(project(text))["site_area"] == ["52亩"]


@pytest.mark.parametrize(
    ("whole", "told", "parts"),
    [
        ("农产品市场迁建项目", "交易区8月投用，冷链区11月投用", "交易区 冷链区"),
        ("天然气管道工程", "干线2月投产，支线年底完工", "干线 支线"),
        ("柳叶江综合整治工程", "的北岸2月完工，南岸明年3月完工", "北岸 南岸"),
        ("城市环线工程", "北半环2月通车，南半环年底通车", "北半环 南半环"),
        ("旅游公路工程", "北线2月通车，南线年底通车", "北线 南线"),
        ("牛角湾作业区码头工程", "1号泊位2月试运行，2号泊位年底建成", "1号泊位 2号泊位"),
    ],
)
def test_the_first_of_a_row_may_stand_right_behind_the_works(whole: str, told: str, parts: str):
    found = parents(f"{whole}{told}。")

    assert found == {whole: "", **dict.fromkeys(parts.split(), whole)}


def test_what_stands_alone_behind_the_works_is_no_row():
    assert parents("柳叶江综合整治工程北岸2月完工，明年3月通水。") == {"柳叶江综合整治工程": ""}


def test_a_pipe_called_by_what_it_brings_is_a_part():
    found = parents("云岭供水工程总投资9亿元，其中净水厂3.6亿元，今年8月投产；输水管线长46公里，9月贯通。")

    assert found == {"云岭供水工程": "", "净水厂": "云岭供水工程", "输水管线": "云岭供水工程"}


def test_a_plan_behind_the_last_of_a_row_is_its_own_where_it_has_no_other():
    text = "平云高速公路全长86公里，其中平川段42公里，去年12月通车，云岭段44公里，计划2026年底通车。"

    assert [m.date_text for m in project(text, "云岭段").milestones] == ["2026年底"]


def test_sections_behind_the_name_of_their_road_printed_twice():
    assert parents("振兴路西段6月28日通车，振兴路东段明年开工。") == {"振兴路": "", "西段": "振兴路", "东段": "振兴路"}


@pytest.mark.parametrize(
    ("whole", "told", "parts"),
    [
        ("青山文体中心", "体育馆3月8日封顶，图书馆6月10日交付", "体育馆 图书馆"),
        ("望江康养中心", "失智照护楼建筑面积3200平方米；综合服务楼在建，年底完工", "失智照护楼 综合服务楼"),
        ("双溪大桥改造工程", "主桥长520米，引桥长860米", "主桥 引桥"),
        ("云溪水库工程", "输水隧洞全长6.2公里，溢洪道总长410米", "输水隧洞 溢洪道"),
    ],
)
def test_what_such_works_have_is_a_part_with_a_size_or_a_day_of_its_own(whole: str, told: str, parts: str):
    found = parents(f"{whole}总投资12亿元，由青河建工集团总承包。{told}。")

    assert found == {whole: "", **dict.fromkeys(parts.split(), whole)}


@pytest.mark.parametrize(
    "told",
    [
        "主桥3月合龙，引桥6月完工",
        "左洞3月8日贯通，右洞6月10日贯通",
        "住院楼A座建到14层，B座建到11层，医技楼6月18日封顶",
    ],
)
def test_but_not_with_less(told: str):
    assert names(f"青山实验学校总投资1.2亿元，由青河建工集团施工。{told}。") == ["青山实验学校"]


def test_what_the_whole_is_called_opens_no_row():
    text = "青山体育公园的跑道刚刚铺好。体育公园占地217亩，设足球场3块，投资1.3亿元，6月10日通过验收。"

    assert names(text) == ["青山体育公园"]


def test_lots_by_what_is_done_in_them():
    text = "青河灌区改造工程总投资5亿元，共5个标段。第一施工标段4月完工，第五施工标段12月完工。"

    found = parents(text)

    assert found["第一施工标段"] == found["第五施工标段"] == "青河灌区改造工程"


def test_numbered_houses_tell_how_far_the_works_are():
    text = (
        "云溪福利院迁建项目总投资9800万元，去年3月动工。目前，1号养护楼已经封顶，2号养护楼施工到四层，"
        "3号养护楼建筑面积6000平方米，正在装修。"
    )

    assert [name for name in names(text) if "号" in name] == ["3号养护楼"]


def test_a_part_named_with_its_works_is_the_one_that_is_listed():
    text = (
        "记者在听松湖棚户区改造项目A区看到，外立面已经刷完。这个项目总投资6亿元，分A、B两个区。"
        "A区812套2022年9月开工，B区去年动工。"
    )

    assert [name for name in names(text) if name.endswith("A区")] == ["听松湖棚户区改造项目A区"]


def test_phases_stand_beside_what_is_opened_first():
    text = "听松新城片区开发项目总投资62亿元。启动区占地11公顷，去年6月开工。二期占地20公顷，计划明年开工。"

    parents = {found.name: found.parent for found in read(text).projects}
    assert parents["听松新城片区开发二期"] == "听松新城片区开发项目"


def test_the_works_that_a_project_is_told_to_consist_of_are_its_parts():
    text = (
        "望江市城区污水达标整治工程位于青湖区，工程包括安福水系截流管及部分污水管完善工程、青岚路溢流闸改造工程、"
        "玉带河活水连通管工程等9个子项目，总投资约18.63亿元。"
    )
    whole = "望江市城区污水达标整治工程"

    assert {p.name: p.parent for p in read(text).projects} == {
        whole: "",
        "安福水系截流管及部分污水管完善工程": whole,
        "青岚路溢流闸改造工程": whole,
        "玉带河活水连通管工程": whole,
    }
