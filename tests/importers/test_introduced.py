"""Who speaks for works, whatever stands beside role and name."""

import pytest

from importers.introduced import name_at
from importers.organisations import find_organisations
from importers.people import find_speakers
from tests.importers.reading import project, read

WORKS = "云溪大桥工程正在施工，总投资5亿元。"


def speakers(text: str, *, after_quote: bool = False) -> list[str]:
    return [s.name for s in find_speakers(text, find_organisations(text), after_quote=after_quote) if s.name]


@pytest.mark.parametrize(
    "told",
    [
        "现场负责人章建国记得很清楚，底板是上月浇的。",
        "项目经理章建国戴着两顶安全帽。",
        "项目总工章建国难掩喜悦。",
        "公司董事长章建国站在车间门口，指着设备说：“明年投产。”",
        "校长章建国拿着进度表：“月底封顶。”",
        "市水务公司副总经理章建国接受采访时表示，桩基做完了。",
        "区域工程总监章建国汇报说，桩基做完了。",
        "谈起进度，项目书记章建国信心十足。",
        "按项目负责人章建国的说法，桩基做完了。",
        "该项目工长章建国介绍，桩基做完了。",
        "镇党委委员章建国说，桩基做完了。",
        "作为项目经理，章建国每天都在工地。",
        "章建国是大桥的项目经理，他天天在工地。",
        "区教体局党委委员、总督学章建国介绍，桩基做完了。",
        "江水集团工程技术部的章建国介绍，桩基做完了。",
        "项目技术骨干章建国介绍，桩基做完了。",
        "记者见到项目总工章建国时，他正在看图纸。",
        "说起进度，县交通局的章建国如数家珍。",
        "负责现场管理的章建国告诉记者，桩基做完了。",
        "县交通局副局长章建国给了准话，月底做完桩基。",
        "项目负责人，章建国，拍着胸脯告诉小编",
        "县水利局党组成员章建国坦陈，雨水拖慢了进度。",
        "县水利局总工程师章建国立下军令状。",
        "安置服务中心副主任章建国并不避讳：“路没通。”",
        "县住建局局长章建国的说法是，月底完工。",
        "青岩林场场长章建国介绍，桩基做完了。",
        "市桥梁中心副主任章建国领着记者上了桥面。",
        "项目部副经理章建国记得，桩基是正月里做的。",
        "市交通局局长章建国承诺，月底做完桩基。",
    ],
)
def test_role_and_name_introduce_who_speaks(told: str):
    assert speakers(told) == ["章建国"]


def test_who_spoke_follows_the_quotation():
    told = "区城投集团工程部部长章建国打了包票。"

    assert speakers("“年底通车。”" + told) == ["章建国"]
    assert speakers(told, after_quote=True) == ["章建国"]
    assert speakers("局长章建国上周回乡探亲。") == []
    assert [p.name for p in project(WORKS + f"“大桥年底通车。”{told}").people] == ["章建国"]


def test_two_speak_together():
    told = "施工单位项目经理章建国、监理单位总监李山表示，桩基做完了。"

    assert sorted(speakers(told)) == ["李山", "章建国"]


def test_a_name_with_a_dot():
    assert speakers("项目负责人买买提·艾力说，桩基做完了。") == ["买买提·艾力"]


def test_the_first_of_two_roles_names_the_unit():
    told = "江城交通设计院院长助理、码头设计负责人章明说，桩基做完了。"

    (speaker,) = find_speakers(told, find_organisations(told))

    assert speaker.unit is not None
    assert speaker.unit.name == "江城交通设计院"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("章强站在桥头", "章强"),
        ("章强说", "章强"),
        ("章建国在会上", "章建国"),
        ("章明一边走", "章明"),
        ("章正刚：“大桥合龙了”", "章正刚"),
        ("章明说：“大桥合龙了”", "章明"),
        ("欧阳锋介绍", "欧阳锋"),
        ("司徒建华说", "司徒建华"),
        ("章云岗摘下安全帽", "章云岗"),
        ("区伟民告诉记者", "区伟民"),
        ("章明也给家长吃了颗定心丸", "章明"),
    ],
)
def test_what_follows_tells_where_a_name_ends(text: str, name: str):
    assert name_at(text, 0) == name


@pytest.mark.parametrize(
    "told",
    [
        "县长章建国、项目经理章强等出席开工仪式。",
        "项目经理章建国出席仪式。",
        "项目经理部和技术人员都在工地。",
        "市民章建国高兴地说，大桥很好。",
        "业主委员会主任章建国说，大桥很好。",
        "市人大代表章建国说，大桥很好。",
        "市政协副主席章建国说，要加强监督。",
        "区委书记章建国指出，要加快进度。",
        "项目负责人介绍，桩基做完了。",
        "项目负责人章先生介绍，桩基做完了。",
        "有关负责人指着规划图告诉记者，桩基做完了。",
    ],
)
def test_others_are_no_spokesmen(told: str):
    assert speakers(told) == []


def test_the_unit_of_who_speaks_has_to_do_with_the_works():
    told = WORKS + "“桩基做完了。”云溪县地震台管理处主任章建国嗓子是哑的。"

    assert [unit.name for unit in project(told).units] == ["云溪县地震台管理处"]


@pytest.mark.parametrize(("unit", "role"), [("江州市建筑设计院", "designer"), ("云溪工程监理有限公司", "supervisor")])
def test_who_speaks_for_an_institute_of_design_has_drawn_the_works(unit: str, role: str):
    (found,) = project(WORKS + f"“桩基做完了。”{unit}副总工程师章建国说。").units

    assert (found.name, found.role) == (unit, role)


def test_an_office_named_whole_is_called_by_its_last_words_later():
    text = (
        "青云水库除险加固工程去年10月开工，由云溪市青云水库管理局任项目法人。"
        "“第一件事是把导流洞打通。”管理局总工程师纪川说。"
    )

    found = project(text, "青云水库除险加固工程")

    assert [unit.name for unit in found.units] == ["云溪市青云水库管理局"]
    assert [person.name for person in found.people] == ["纪川"]


def test_a_section_stands_between_the_office_and_its_head():
    text = "云溪大道供热管网改造工程进入收尾阶段。市城管局供热科科长佟斌介绍，管网已全部接通。"

    assert [unit.name for unit in project(text, "云溪大道供热管网改造工程").units] == ["市城管局"]


@pytest.mark.parametrize("doing", ["掏出手机说", "摊开图纸说", "匆匆赶到工地，对记者说"])
def test_what_someone_does_is_no_part_of_his_name(doing: str):
    assert speakers(f"“桩基打完了。”现场技术员章建{doing}。", after_quote=True) == ["章建"]


def test_what_someone_does_with_another_is_no_name():
    assert speakers("项目经理章建国正和技术员商量。他介绍，桩基打完了。") == ["章建国"]


@pytest.mark.parametrize("post", ["青溪县县长", "副市长", "县委副书记", "市委常委、青溪区委书记"])
def test_heads_of_regions_speak_for_no_works(post: str):
    assert speakers(f"{post}章建国说，桩基打完了。") == []


def test_a_script_has_who_speaks_above_his_words():
    text = (
        "听松大桥全长1872米，总投资9.4亿元，2022年11月8日开工建设。\n"
        "【同期】听松大桥项目总监理工程师　章建国\n“合龙以后还有四样活，明年五月份能通车。”"
    )

    (found,) = read(text).projects
    assert [person.name for person in found.people] == ["章建国"]


@pytest.mark.parametrize("name", ["章建", "章建国", "买买提·艾力"])
@pytest.mark.parametrize(
    "does",
    [
        "正盯着浇筑，“主体已封顶。”他说。",
        "也守在泵旁：“主体已封顶。”",
        "告诉笔者，主体已封顶。",
        "信心满满：“主体已封顶。”",
    ],
)
def test_what_someone_does_ends_the_name(name: str, does: str):
    assert speakers(f"项目经理{name}{does}") == [name]


def test_whoever_something_is_heard_from_speaks():
    assert speakers("记者从县交通运输局副局长章建国处获悉，桩基打完了。") == ["章建国"]


@pytest.mark.parametrize("name", ["扎西顿珠", "尼玛次仁", "格日勒图", "普卫东", "岩温", "玉腊", "刀建明", "昌荣"])
@pytest.mark.parametrize("does", ["介绍，", "汇报说，", "在现场告诉记者，"])
def test_names_of_every_people_are_heard(name: str, does: str):
    assert speakers(f"县交通运输局副局长{name}{does}大桥明年通车。") == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "“别走回头路。”市水务集团副总经理章建国这样看。",
        "“桥面窄了。”市水务集团副总经理章建国这么看。",
        "按照市水务集团副总经理章建国的说法，6月就能通水。",
        "市水务集团副总经理章建国给出的时间表是：6月通水。",
        "市水务集团副总经理章建国接过话：6月通水。",
        "记者就此采访了市水务集团副总经理章建国。",
        "记者电话联系上市水务集团副总经理章建国。",
    ],
)
def test_other_ways_to_be_heard(sentence: str):
    assert speakers(sentence) == ["章建国"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("县公路局局长章建国立下“军令状”：年底贯通。", "章建国"),
        ("水利局副局长章建国亮出“时间表”：6月通水。", "章建国"),
        ("镇党委书记章建国给记者看了一张图：镇北要建一座水厂。", "章建国"),
        ("“还剩三十米。”2号斜井工区长章建国说。", "章建国"),
        ("项目总工岩温说，8月开始铺轨。", "岩温"),
        ("施工员刀建国抹了把汗：“再有十天就能合龙。”", "刀建国"),
        ("项目部党支部书记次仁多吉说，高原施工最怕缺氧。", "次仁多吉"),
        ("该院副院长（主持工作）章建国介绍，新楼9月启用。", "章建国"),
        ("住建局总工程师章建在答复中写道，安置房年底交付。", "章建"),
        ("校长章建国明确说，9月开学。", "章建国"),
        ("见到记者，现场指挥章建国放下对讲机：“正好赶上浇筑。”", "章建国"),
    ],
)
def test_a_role_a_name_and_some_way_to_speak_are_enough(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize("called", ["小李", "老周"])
def test_what_friends_call_someone_is_no_name(called: str) -> None:
    assert speakers(f"工地负责人{called}告诉记者，还有两层就封顶。") == []


@pytest.mark.parametrize(
    ("sentence", "heard"),
    [
        ("县交通局局长贺敏、县交投公司总经理唐军分别介绍了进展。", ["贺敏", "唐军"]),
        ("县交通局局长贺敏代表建设方作了汇报。", ["贺敏"]),
        ("镇党委副书记唐小军是包联干部，他说，征迁已经清零。", ["唐小军"]),
        ("省交通设计院教授级高工贺敏解释，主塔高128米。", ["贺敏"]),
    ],
)
def test_they_report_together_or_go_on_as_he(sentence: str, heard: list[str]):
    assert sorted(speakers(sentence)) == sorted(heard)


@pytest.mark.parametrize("told", ["{}坦陈，雨多。", "{}并不避讳：“雨多。”", "{}立下军令状。", "{}的说法是，雨多。"])
def test_a_name_of_two_characters_ends_before_what_is_told(told: str) -> None:
    assert speakers(told.format("项目经理章明")) == ["章明"]


@pytest.mark.parametrize("told", ["他对市水务集团董事长章明说：“抓紧。”", "市长对随行的县水务局局长章明说，要抓紧。"])
def test_who_is_spoken_to_speaks_not(told: str) -> None:
    assert speakers(told) == []


@pytest.mark.parametrize("told", ["已完成总工程量的70%，说明进度正常。", "总工程部介绍，月底完工。"])
def test_an_amount_of_work_is_no_name(told: str) -> None:
    assert speakers(told) == []


@pytest.mark.parametrize(
    "told",
    [
        "馆长，章建国，介绍，展厅六月开放。",
        "市水务局局长，章建国，告诉记者，水库下月蓄水。",
        "区住建局科长，章建国：“小区都验收了。”",
        "县医院基建科科长章建国，跟小编打了包票",
        "（同期）市公路局总工程师章建国右线下月就能打通。",
    ],
)
def test_on_lines_of_a_post_a_mark_may_part_name_and_speech(told: str) -> None:
    assert speakers(told) == ["章建国"]


def test_a_name_runs_to_the_mark_behind_it() -> None:
    assert speakers("项目经理章明亮，跟记者打了包票。") == ["章明亮"]
    assert speakers("项目经理章明说，月底完工。") == ["章明"]


@pytest.mark.parametrize(
    "told",
    [
        "项目总监常驻现场，表示月底完工。",
        "技术员白天黑夜盯着，说月底完工。",
        "项目经理高兴地说，月底完工。",
        "工程负责人安全第一的说法是，月底完工。",
    ],
)
def test_how_someone_works_or_speaks_is_no_name(told: str) -> None:
    assert speakers(told) == []
