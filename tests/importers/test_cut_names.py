"""Names that hold a character or word at which others are cut."""

import pytest

from tests.importers.reading import names, project, read, steps


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("滨水路全长3公里，总投资8000万元，今年5月开工。", "滨水路"),
        ("校门口的桐溪北支路长460米，总投资900万元，今年5月开工。", "桐溪北支路"),
        ("松林一路全长3公里，总投资8000万元，今年5月开工。", "松林一路"),
        ("丰和学校扩建项目去年9月开工，总投资6900万元。", "丰和学校扩建项目"),
        ("顺和大桥全长800米，总投资2亿元，今年5月开工。", "顺和大桥"),
        ("三月湖学校总投资1.6亿元，今年5月开工。", "三月湖学校"),
        ("时光里商业街总投资2.4亿元，今年5月开工。", "时光里商业街"),
        ("时代广场停车楼总投资2.4亿元，今年5月开工。", "时代广场停车楼"),
        ("再生资源产业园总投资2.4亿元，今年5月开工。", "再生资源产业园"),
        ("县餐厨垃圾无害化处理厂总投资9600万元，今年5月开工。", "县餐厨垃圾无害化处理厂"),
        ("粮油公司职工宿舍今年3月开始改造，总投资300万元。", "粮油公司职工宿舍"),
        ("桐木安全区总投资3亿元，今年5月开工。", "桐木安全区"),
        ("江北区集中供热#3线工程总投资2亿元，今年5月开工。", "江北区集中供热#3线工程"),
        ("云溪河上架起幸福桥，全长120米，投资800万元，去年5月建成。", "幸福桥"),
        ("老粮库改建成云溪文化馆，投资1800万元，今年5月开工。", "云溪文化馆"),
        ("连通两岸的青河大桥开建，总投资3亿元，今年5月开工。", "青河大桥"),
        ("东临新区人民医院总投资3亿元，今年5月开工。", "东临新区人民医院"),
        ("产业大道全长3公里，总投资8000万元，今年5月开工。", "产业大道"),
        ("桐溪路隧道东邻青山风景区，总投资4.8亿元，全长1800米，今年5月开工。", "桐溪路隧道"),
        ("和润食品加工厂搬迁项目投资1.1亿元，今年5月开工。", "和润食品加工厂搬迁项目"),
        ("城市轨道交通S2线一期全长42公里，总投资190亿元，今年5月开工。", "城市轨道交通S2线一期"),
        ("村里修起桐溪旅游公路，全长12公里，总投资1.1亿元，去年5月通车。", "桐溪旅游公路"),
        ("乡亲们惦记青桐大桥好多年。大桥总投资2亿元，今年5月开工。", "青桐大桥"),
        ("环城步行街扩建项目去年9月开工，总投资6900万元。", "环城步行街扩建项目"),
        ("古代建筑博物馆去年9月开工，总投资6900万元。", "古代建筑博物馆"),
        ("智能建造产业园去年9月开工，总投资6900万元。", "智能建造产业园"),
        ("江北中标准厂房项目去年9月开工，总投资6900万元。", "江北中标准厂房项目"),
        ("最大的后山街口袋公园占地1.3万平方米，总投资560万元，今年5月建成。", "后山街口袋公园"),
        ("质子加速器隧道全长90米，总投资2.4亿元，今年5月开工。", "质子加速器隧道"),
        ("城北小学已列入全县教育“十五五”规划项目库，占地38亩，总投资9000万元，明年5月开工。", "城北小学"),
    ],
)
def test_a_name_is_whole(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("去年开工的有青桐三中、石坑四小和南岭二幼，今年秋季全部投用。", ["青桐三中", "石坑四小", "南岭二幼"]),
        ("望溪六小，投资8000万元，教学楼上月封顶。", ["望溪六小"]),
        ("望江十二中新校区今年3月开工，总投资2亿元。", ["望江十二中新校区"]),
        ("工人们用了十五小时浇完，会上学习了三中全会精神，统一中标价。", []),
    ],
)
def test_a_school_is_called_by_its_number(text, found):
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    ["水和电都通了，投资300万元。", "车队一路向北，行程300公里。", "居民就盼着医院早点开门。", "企业落地就谈二期。"],
)
def test_what_only_looks_like_such_a_name_is_none(text):
    assert names(text) == []


def test_a_number_at_the_start_of_a_line_is_no_heading():
    text = "江北区集中供热#3线工程正式送热。\n\n#3线工程沿滨江路敷设主管网12公里，总投资2.1亿元。"

    assert [fact.written for fact in project(text, "江北区集中供热#3线工程").facts] == ["12公里", "2.1亿元"]


@pytest.mark.parametrize("before", ["大伙儿盼来", "县城斥资兴建", "工人们一起援建", "老街坊念叨", "请问", "一行人深入"])
def test_a_verb_before_a_name_is_no_part_of_it(before):
    text = f"{before}青桐体育公园，总投资1.2亿元，占地80亩，今年5月开工。"

    assert names(text) == ["青桐体育公园"]


def test_works_that_come_to_a_park_are_not_called_after_it():
    text = "投资3.5亿元的高支棉纺织项目落户县纺织产业园，今年5月开工，建筑面积4.2万平方米。"

    assert names(text) == ["高支棉纺织项目"]


def test_what_rises_on_a_hill_is_no_name():
    found = names("荒坡上立起一片厂房。云溪装备产业园占地300亩，总投资6亿元，今年2月开工。")

    assert found == ["云溪装备产业园"]


def test_works_that_something_is_said_to_mean():
    text = "他说的地下，指的是老旧供水管网更新工程。全长46公里，总投资2.3亿元，首批6公里5月上旬打压。"

    assert [fact.kind.value for fact in project(text).facts] == ["length", "investment_total"]


def test_a_month_before_a_lake_is_still_a_month():
    record = project("青云大桥总投资2亿元，计划八月湖北岸引桥完工。")

    assert [step[2] for step in steps(record)] == ["八月"]


def test_what_a_phase_builds_is_no_name_of_its_own():
    text = "青云区人民医院新院总投资8.9亿元，今年4月开工。一期建门急诊楼和住院楼，年内封顶。"

    assert "一期建门急诊楼" not in {p.name for p in read(text).projects}


def test_a_chief_engineer_keeps_his_name():
    text = "青云水闸由江建水利工程有限公司承建，今年3月开工。“四月就能挡水。”项目总工程师邱新的手机里存着水位。"

    assert [person.name for person in project(text).people] == ["邱新"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("离青桐大桥约4公里的望溪大桥全长4.3公里，总投资32亿元，今年5月开工。", ["望溪大桥"]),
        ("在青河绿道南延段，一行人沿河堤步行察看。南延段全长3.2公里，今年2月开工。", ["青河绿道南延段"]),
        ("提标项目总投资2亿元。铺设进厂干管3.8公里，进厂干管顶管施工912米。", []),
    ],
)
def test_what_leads_up_to_works_or_describes_them_is_no_name(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在白石镇敬老院改扩建工地，塔吊林立，投资380万元，今年2月动工。", ["白石镇敬老院改扩建"]),
        ("山脚下的凤凰书院历时两年修缮完工，投资900万元，今年2月开放。", ["凤凰书院"]),
        ("全省最长的公路隧道云岭隧道全长9.6公里，总投资12亿元，今年2月贯通。", ["云岭隧道"]),
        ("石门镇集镇提升工程外立面改造完成82户，总投资1500万元。", ["石门镇集镇提升工程"]),
        ("云台港铁水联运码头首个5000吨级泊位投用，总投资11亿元。", ["云台港铁水联运码头"]),
        (
            "城南污水处理厂提标改造及中水回用工程完工，投资7800万元。",
            ["城南污水处理厂提标改造及中水回用工程"],
        ),
    ],
)
def test_what_runs_into_a_name_or_on_from_it_is_no_part_of_it(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("城西的公租房项目阳光家园", "阳光家园"),
        ("易地搬迁集中安置点桃源新村", "桃源新村"),
        ("棚改安置房锦江花园", "锦江花园"),
        ("配套项目芦花路拓宽工程", "芦花路拓宽工程"),
        ("严格说桃源路小学", "桃源路小学"),
        ("早上9点云溪医院新院区", "云溪医院新院区"),
        ("工人们又遇上桐溪隧道", "桐溪隧道"),
        ("工程队先后建过桐溪隧道", "桐溪隧道"),
        ("项目法人望江县堤防工程", "望江县堤防工程"),
        ("局长李国翻开一张青桐路网工程", "青桐路网工程"),
    ],
)
def test_what_leads_to_a_name_is_no_part_of_it(called, name):
    assert names(f"{called}总投资1.3亿元，今年5月开工，8月底完工。") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "工人拼接出管径1000毫米，总投资5600万元。",
        "今年还将修复破损管网31公里，总投资4200万元。",
        "铁路部门今年5月开工，总投资300万元。",
        "记者看到位于湖滨路的老校区占地32亩，总投资2000万元。",
        "科学城管理办公室工程技术部部长李为民介绍，总投资2000万元。",
    ],
)
def test_a_measure_an_office_and_what_is_mended_name_no_works(text):
    assert names(text) == []


def test_a_sentence_ends_behind_a_numeral_too():
    text = "膜已张拉了三分之二.体育馆地上3层,建筑面积2.4万平方米.云溪体育中心总投资9亿元,今年5月开工."

    assert names(text) == ["云溪体育中心"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("启动区已开工的是听涛里（一期）960套，总投资5.2亿元，今年5月开工。", "听涛里（一期）"),
        (
            "城区雨污分流改造（二期）计划新建污水管网53公里，总投资4.4亿元，今年5月开工。",
            "城区雨污分流改造（二期）",
        ),
        (
            "工人在青西至望泉±800千伏特高压输电工程（云溪段）铁塔上组塔。工程总投资9亿元，今年5月开工。",
            "青西至望泉±800千伏特高压输电工程（云溪段）",
        ),
        ("听松路全长3公里，东起环路，西至绕城高速，总投资3亿元，今年5月开工。", "听松路"),
    ],
)
def test_brackets_behind_a_name_belong_to_it(text, name):
    assert names(text) == [name]
