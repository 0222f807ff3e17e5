import pytest

from importers.mentions import Form, find_mentions
from importers.signs import SITE
from tests.importers.reading import facts, names, project, read, steps


def found(text: str) -> list[tuple[str, str]]:
    return [(mention.name, mention.form.value) for mention in find_mentions(text, [])]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("走进红谷滩区流量经济（互联网）产业园项目建设现场", "红谷滩区流量经济（互联网）产业园项目"),
        ("记者来到临江区实验学校（东湖校区）项目现场", "临江区实验学校（东湖校区）项目"),
        ("红谷滩区生米街道南路村拆迁安置小区建设项目通过竣工备案", "红谷滩区生米街道南路村拆迁安置小区建设项目"),
        ("望江市白鹭洲特大桥主桥顺利合龙", "望江市白鹭洲特大桥"),
        ("在南昌华宏高端汽车商业综合体项目一期建设现场", "南昌华宏高端汽车商业综合体项目一期"),
        ("此次开工的是地铁1号线北延工程", "地铁1号线北延工程"),
    ],
)
def test_a_project_is_named_to_its_last_word(text, name):
    assert found(text)[0] == (name, "named")


@pytest.mark.parametrize(
    "text", ["该项目进展顺利", "重大项目是压舱石", "各类重点民生工程", "项目经理表示", "老旧小区改造项目"]
)
def test_a_noun_without_a_name_names_nothing(text):
    assert "named" not in [form for _, form in found(text)]


def test_words_that_only_end_like_a_road_are_none():
    assert found("打通致富路，凤凰洲街道办好一站式服务") == []


def test_a_place_for_orientation_is_oblique():
    mentions = find_mentions("该小区位于九龙大道以西、潼溪大道（赣州大道）以北", [])

    named = [mention for mention in mentions if mention.form is Form.NAMED]

    assert [mention.name for mention in named] == ["九龙大道", "潼溪大道", "赣州大道"]
    assert all(mention.is_oblique for mention in named)


def test_its_building_site_speaks_for_a_project():
    (mention,) = find_mentions("走进云谷数据中心建设现场", [])

    assert "its building site" in mention.why


def test_names_in_masked_words_are_not_seen():
    text = "《红谷滩区重大项目推进办法》"

    assert find_mentions(text, [(0, len(text))]) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("包括极光科技AR/VR眼镜项目、云溪学校等", "极光科技AR/VR眼镜项目"),
        ("中国电信（云溪）数字科技园占地73亩", "中国电信（云溪）数字科技园"),
        ("听松江公园四期项目青河大桥至云溪大街段已建成", "听松江公园四期项目"),
        ("云溪万达文化旅游城加快推进", "云溪万达文化旅游城"),
        ("云溪县种质资源库竣工", "云溪县种质资源库"),
        ("云溪艺体馆封顶", "云溪艺体馆"),
        ("听松湖骨灰安放堂开工", "听松湖骨灰安放堂"),
        ("青河翻板闸更换闸门", "青河翻板闸"),
    ],
)
def test_a_name_holds_what_belongs_to_it(text, name):
    assert found(text)[0] == (name, "named")


def test_figures_with_their_noun_lead_to_a_name_without_one():
    text = "投资\x00\x00\x00\x00的听松万达茂、青河乐高世界正在加快"

    names = [mention.name for mention in find_mentions(text.replace("\x00", "0"), [(2, 6)])]

    assert "听松万达茂" in names


def test_a_bridge_is_named_before_the_words_that_place_it():
    assert names("云溪大桥位于望江大桥下游，去年8月开工，总投资2亿元。") == ["云溪大桥"]
    assert names("云溪路由望江市政工程有限公司施工，总投资2亿元，去年8月开工。") == ["云溪路"]


@pytest.mark.parametrize(
    "text",
    [
        "园林建设及绿化工程已完工",
        "硬质景观工程正在施工",
        "中小河流治理项目开工",
        "热水管网正在铺",
        "畜禽养殖场完工",
    ],
)
def test_trades_and_sorts_of_works_tell_no_project_from_another(text):
    assert "named" not in [form for _, form in found(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("听松片区市政管网错漏混接整治一共改造管道46.8公里", "听松片区市政管网错漏混接整治"),
        ("青岭公园南大门改造收工了", "青岭公园南大门改造"),
        ("云溪古镇风貌提升今起分批进行", "云溪古镇风貌提升"),
    ],
)
def test_what_is_done_to_a_thing_is_named_before_what_it_takes(text, name):
    assert (name, "named") in found(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("第一个是外国语学校东湖分校，占地104亩，总投资3.9亿元，明年6月竣工。", "外国语学校东湖分校"),
        ("第二个是区特殊教育学校迁建，投资5200万元，10月份开工。", "区特殊教育学校迁建"),
        ("敲打模板的声音从李庄安置房项目传来，这里今年要交付20栋楼。", "李庄安置房项目"),
    ],
)
def test_what_a_row_or_the_noise_of_a_site_leads_up_to_is_told_of(text, name):
    assert name in names(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("再往西走是望溪特大桥，按双向六车道一级公路标准建设，全长1.2公里。", ["望溪特大桥"]),
        ("往南走，是翠湖小学新校区，教学楼已封顶，9月开学。", ["翠湖小学新校区"]),
        ("隔壁是石坑农贸市场，主体已经封顶，建筑面积6200平方米。", ["石坑农贸市场"]),
        ("一路之隔是望溪幼儿园，教学楼封顶，总投资2600万元。", ["望溪幼儿园"]),
        ("荷花小区、石坑小区分别于今年2月、6月交房，共安置420户。", ["荷花小区", "石坑小区"]),
        ("过了河是石坑老街，街上人来人往。", []),
    ],
)
def test_what_stands_further_on_and_what_is_said_of_each(text, expected):
    context = "云台体育馆项目总投资1.8亿元，占地60亩，今年3月开工。"

    assert names(context + text) == ["云台体育馆项目", *expected]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("黄沙乡杨家段中小河流治理刚刚中标，元旦后进场。", "黄沙乡杨家段中小河流治理"),
        ("石溪港综合治理到了最吃劲的时候。工程总投资4.2亿元，今年10月完工。", "石溪港综合治理"),
        ("柳林浜整治已近尾声，总投资900万元。", "柳林浜整治"),
        ("3号线二期线路全长16.8公里，总投资121亿元，明年开通。", "3号线二期"),
    ],
)
def test_a_water_or_a_line_by_its_name(text, name):
    assert names(text) == [name]


def test_flats_are_what_an_estate_has_not_how_many_there_are():
    homes = project("幸福湾安置房一期1180套，去年12月28日竣工备案，今年3月底抽签。", "幸福湾安置房一期")

    assert facts(homes)["units_count"] == ["1180套"]


def test_a_bridge_called_after_what_it_does_has_its_village_for_a_name():
    assert names("街坊问得最多的下渡连心桥，去年9月开工，长186米。村口的连心桥去年也修过。") == ["下渡连心桥"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("第三站，青河二桥。桥墩全部出水，箱梁等着吊装。", "青河二桥"),
        ("第六站是中华路景观整治，5月28日全线放行。", "中华路景观整治"),
        ("最后车子拐进青河港区，两个泊位刚完工。", "青河港区"),
    ],
)
def test_what_a_tour_stops_at_is_a_site(text, name):
    (mention,) = [one for one in find_mentions(text, []) if one.form.value == "named"]

    assert (mention.name, SITE in mention.why, mention.is_oblique) == (name, True, False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("纺织三村有41幢楼，投资3860万元，4月6日进场，10月底前收工。", "纺织三村"),
        ("疏港公路8.4公里由市公路局建，8月已经动工，投资2.6亿元。", "疏港公路"),
        ("同在城北的青龙河整治已近尾声，12月10日前后放水。", "青龙河整治"),
        ("三山大桥跨青龙河，长148米，投资860万元，今年1月8日动工。", "三山大桥"),
        ("青龙区老年医院最受关注。该院建筑面积5.2万平方米，投资4.6亿元，去年5月动工。", "青龙区老年医院"),
    ],
)
def test_plain_names_of_works_told_of(text, name):
    assert names(text) == [name]


def test_projects_that_are_to_start_are_those_of_the_list_behind():
    text = "年内还有3个大项目要开工，分别是铁路货场搬迁、东山水厂和二中新校舍。"

    assert [(p.name, steps(p)) for p in read(text).projects] == [
        (name, [("开工", "planned", "年内", "2024-12-31")]) for name in ("铁路货场搬迁", "东山水厂", "二中新校舍")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("青河三桥是县政府与路桥集团合作的EPC项目，总投资5.6亿元。大桥去年3月开工。", ["青河三桥"]),
        ("青河大桥桥长286米，由云溪路桥第二工程处承建，去年11月动工。", ["青河大桥"]),
        ("青河水厂因选址调整，尚未开工，正重新办理用地预审，预计8月开工。总投资3000万元。", ["青河水厂"]),
        ("二中新校区总投资2.1亿元，如今教学楼主体完工，田径场正在铺设，明年9月开课。", ["二中新校区"]),
        (
            "2.项目名称：城区老旧小区改造（北门片区）\n总投资：3360万元\n开工时间：2024年1月15日",
            ["城区老旧小区改造（北门片区）"],
        ),
    ],
)
def test_what_names_no_other_project(text, found):
    assert names(text) == found


def test_a_building_that_titles_its_paragraph_is_one_of_its_own():
    text = (
        "    廉租住房一期工程  位于东门外，建筑面积9600平方米，投资1152万元。\n\n"
        "    县中医院门诊综合楼  建筑面积6800平方米，投资1360万元，力争11月投入使用。"
    )

    assert facts(project(text, "县中医院门诊综合楼"))["investment_total"] == ["1360万元"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("青河水库工程总投资5亿元，水电四公司承担大坝和引水洞施工，2023年9月开工。", ["青河水库工程"]),
        ("市体育中心进入冲刺，总投资14.2亿元，去年12月开工。", ["市体育中心"]),
        ("青河水厂已取得项目备案证明，总投资3000万元，预计8月开工。", ["青河水厂"]),
    ],
)
def test_what_a_firm_undertakes_or_a_hall_is(text, found):
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在青桐文化艺术中心，张明察看了大剧场、小剧场的施工现场，要求年底前完工。", ["青桐文化艺术中心"]),
        ("来到石坑水库，王刚一行检查了大坝施工进度。", ["石坑水库"]),
        ("在幸福社区，李强与居民亲切交谈，了解物业管理情况。", []),
        ("园区邻里中心由区城投公司建设，建筑面积2.1万平方米，国庆节后招租。", ["园区邻里中心"]),
    ],
)
def test_where_building_is_inspected_is_a_site(text, expected):
    context = "云台体育馆项目总投资1.8亿元，占地60亩，今年3月开工。\n"

    assert names(context + text) == ["云台体育馆项目", *expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("西河安置小区，52栋楼开工、29栋封顶，共安置1800户。", ["西河安置小区"]),
        ("新汽车站（二级客运站）征地120亩，总投资6200万元，设计已通过评审。", ["新汽车站"]),
    ],
)
def test_what_is_told_behind_a_pause_or_brackets(text, expected):
    context = "云台体育馆项目总投资1.8亿元，占地60亩，今年3月开工。\n"

    assert names(context + text) == ["云台体育馆项目", *expected]


def test_who_is_moved_to_a_place_is_no_road_that_runs_there():
    assert "统一搬到镇上移民新村" not in [m.name for m in find_mentions("村民统一搬到镇上的移民新村，入住100户。", [])]


def test_what_is_put_among_key_works_is_one():
    context = "云台体育馆项目总投资1.8亿元，占地60亩，今年3月开工。\n"

    assert names(context + "文昌塔景区被列为全市文旅重点项目，目前正在征收。") == ["云台体育馆项目", "文昌塔景区"]


def test_now_is_no_place_where_something_stands():
    (mention,) = find_mentions("现在云溪隧道已贯通。", [])

    assert (mention.name, mention.is_oblique) == ("云溪隧道", False)


@pytest.mark.parametrize(
    "text",
    ["供水管道工程拟占用望湖路部分车道进行施工。", "工程敷设管道4.2公里，其中过望湖路采用顶管法，顶管长度150米。"],
)
def test_a_road_that_works_take_up_or_cross_is_none_of_them(text: str):
    assert not any("望湖路" in name for name in names("东门水厂至新区" + text))
