"""Works called by what is done to a thing, by a round size or in quotation marks; names told of by their kind."""

import pytest

from tests.importers.reading import facts, names, project, read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("县道208线升级改造全长17.6公里，投资1.1亿元，路基工程已完成八成。", "县道208线升级改造"),
        ("罗坊会议旧址保护修缮通过验收，投入490万元。", "罗坊会议旧址保护修缮"),
        ("白马寨古建筑群修缮启动，首批12栋，投入850万元，明年4月完工。", "白马寨古建筑群修缮"),
        ("八一桥亮化6月1日晚试灯，投资1380万元。", "八一桥亮化"),
        ("九曲河黑臭水体整治交出答卷：截污管12公里，总投资1.9亿元。", "九曲河黑臭水体整治"),
        ("御河沿岸景观提升分五段实施，全长4.9公里，总投资2.2亿元。", "御河沿岸景观提升"),
        ("柳桥村污水治理因雨季停工，总投资860万元，5月复工。", "柳桥村污水治理"),
        ("除了修路，二泉中学老校区翻新同步推进，投资2600万元，9月底完工。", "二泉中学老校区翻新"),
        ("承担鹿角桥加宽的是广源建设公司，总投资2600万元，9月底完工。", "鹿角桥加宽"),
        ("今年还将实施南门片区二次供水改造，总投资2600万元，9月底完工。", "南门片区二次供水改造"),
        ("钟楼街架空线入地目前已完成八成，总投资2600万元，9月底完工。", "钟楼街架空线入地"),
        ("团山水库翻新（一期）总投资2600万元，9月底完工。", "团山水库翻新（一期）"),
        ("抚州文昌桥维修，桥面铺装铣刨完，投资1900万元，封闭至9月30日。", "抚州文昌桥维修"),
        ("抚州东临环城高速可研通过评审，路线长62公里，估算投资98亿元。", "抚州东临环城高速"),
        ("昨日，省发改委批复余家渡大桥可研报告，桥长2.1公里，估算总投资9.7亿元。", "余家渡大桥"),
        ("金盘山风电首台风机吊装成功。项目投资5.8亿元，年底全容量并网。", "金盘山风电"),
        ("体育公园全民健身馆的膜结构屋面张拉完毕，总投资1.15亿元，国庆前竣工。", "体育公园全民健身馆"),
        ("白水镇千吨万人水厂正在调试，总投资3860万元，7月1日供水。", "白水镇千吨万人水厂"),
        ("“城市客厅”位于赣江西岸，总投资26亿元，去年12月开工建设。", "“城市客厅”"),
        ("听松里位于赣江西岸，总投资26亿元，去年12月开工建设。", "听松里"),
        ("云岭公司与高新区签约，投资15亿元建设云计算中心，7月开工。", "云计算中心"),
        ("5座绿道驿站总投资1600万元，3座主体完工，2座正在装修。", "5座绿道驿站"),
    ],
)
def test_such_works_are_found(text: str, name: str):
    found = project(text)

    assert name in (found.name, *found.aliases)
    assert found.facts


@pytest.mark.parametrize(
    "text",
    [
        "该企业利用原东风纺织厂厂区改造，建成文创园，吸引游客。",
        "青石小学改造后，学生们有了新操场。",
        "全省高速公路建设现场会在上饶召开，会议要求加快补短板。",
        "两个“三边工程”同时提速。",
        "整治酒驾行动启动，去年查处300起。",
        "专家建议，老街改造要留住烟火气。",
        "“家门口的幸福”总让人动容，去年投入300万元。",
        "亮化后的老街灯火通明，接待游客3万人次。",
        "县博物馆馆藏文物1.2万件，开馆以来接待观众8万人次。",
        "光伏产业产值突破300亿元，风电装机50万千瓦。",
    ],
)
def test_what_only_looks_like_works_is_none(text: str):
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "江铃底盘智能工厂里，最后一台机械臂就位。工厂总投资6.7亿元，占地110亩，7月试生产。",
        "在江铃底盘智能工厂，最后一台机械臂就位。工厂总投资6.7亿元，占地110亩，7月试生产。",
    ],
)
def test_a_name_on_the_way_is_told_of_by_its_kind(text: str):
    found = project(text)

    assert found.name == "江铃底盘智能工厂"
    assert facts(found)["investment_total"] == ["6.7亿元"]


def test_a_landmark_of_the_same_kind_is_not_told_of():
    text = "青河大桥项目总投资35亿元，正在施工。青河大桥下游3公里处是望江大桥。大桥全长4.7公里。"

    assert names(text) == ["青河大桥项目"]


def test_a_doubtful_one_of_a_row_of_works_stays():
    text = (
        "县职教中心新校区5栋楼封顶，完成投资2.6亿元；县文体中心因设计变更，复工时间由5月推到7月；"
        "城北污水处理厂二期设备安装完毕，7月调试；渡头大桥桩基仅完成四成。"
    )

    assert "县文体中心" in {p.name for p in read(text).projects}


def test_works_shortened_in_the_headline_are_the_same():
    text = "利民街棚改：还建房通过验收\n\n利民街棚户区改造工程占地214亩，总投资22亿元，去年5月开工。"

    assert names(text) == ["利民街棚户区改造工程"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("管网更新涉及老城区19条道路，总长42公里，总投资1.3亿元，去年8月启动，今年11月底前完工。", "管网更新"),
        ("老街改造去年10月动工，总投资5400万元，国庆节前全面开放。", "老街改造"),
        ("（三）城区老旧管道更换：涉及管道64公里，计划投资9200万元，已更换41公里。", "城区老旧管道更换"),
        ("（二）二水厂深度处理：总投资1.46亿元，力争10月投运。", "二水厂深度处理"),
        ("（2）渝水高铁站房改造，总投资1.1亿元，8月完工。", "渝水高铁站房改造"),
        ("区委书记领衔三江片区雨污分流，完成管网41公里，投资2.9亿元。", "三江片区雨污分流"),
        ("本报综合消息 樟树港口岸联检楼近日完成主体验收，总投资3400万元。", "樟树港口岸联检楼"),
        ("南丰橘都大剧院进入内部装修，总投资2.4亿元，国庆节前完工。", "南丰橘都大剧院"),
    ],
)
def test_a_title_names_works_whatever_they_are_done_to(text: str, name: str):
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "（三）安全生产整治：检查企业120家，整改隐患310处。",
        "规划建设12栋厂房，总投资1.4亿元。",
        "加快补短板，今年投资300万元。",
        "学生正在调试设备，投资30万元。",
    ],
)
def test_what_only_begins_like_a_title_names_none(text: str):
    assert names(text) == []


def test_a_school_beside_the_homes_is_told_of_by_its_kind():
    text = (
        "樟树下片区安置房总投资3.6亿元，昨天起交房。安置房北侧，滨河小学的塑胶跑道刚刚铺好，"
        "这所36个班的学校投资1.2亿元，8月15日完工。"
    )

    assert facts(project(text, "滨河小学"))["investment_total"] == ["1.2亿元"]


def test_what_first_and_second_number_are_works():
    text = (
        "卫健系统三大项目：一是县人民医院感染科大楼，已通过消防验收，本月底启用；二是妇幼保健院搬迁，6月5日开标；"
        "三是疾控中心实验楼，总投入540万元，8月竣工。"
    )

    found = names(text)

    assert "县人民医院感染科大楼" in found
    assert "卫健系统" not in found


def test_names_that_each_begin_a_part_of_a_row_are_works():
    text = (
        "三个“卡脖子”工程逐个解套：高安西站物流园征地难，5月底净地交付；新能源重卡换电站电力接入难，6月10日送电；"
        "瑞州大道下穿隧道渗水难，注浆后恢复掘进，9月贯通。"
    )

    assert names(text) == ["高安西站物流园", "新能源重卡换电站", "瑞州大道下穿隧道"]


@pytest.mark.parametrize(
    "text",
    [
        "临川体育中心占地186亩，总投资9.8亿元，含一场两馆，今年计划投资3.1亿元。",
        "产业园总投资2亿元。两区一中心两平台计划2027年竣工。",
        "社会事业项目今年计划完成投资3亿元，5月开工。",
        "重大引爆项目今年5月开工。",
        "去年的好做法有两条：一是加强管理，二是优化服务；医院和学校都有受益。",
    ],
)
def test_what_there_is_of_each_is_no_name(text: str):
    assert not {"一场两馆", "两区一中心两平台", "社会事业项目", "重大引爆项目", "医院", "学校"} & {*names(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("6个城乡公交首末站同步开建，总投资4200万元，年底前投用。", "6个城乡公交首末站"),
        ("鹅湖书院修缮告一段落，耗资1600万元，更换木构件320件，7月1日恢复开放。", "鹅湖书院修缮"),
        ("金山大桥（原渡口大桥）主跨合龙，全长980米，总投资3.3亿元，10月1日通车。", "金山大桥"),
    ],
)
def test_more_works_in_plain_words(text: str, name: str):
    assert names(text) == [name]


@pytest.mark.parametrize("road", ["青河路南段", "沿江路南段", "青河大道南段"])
def test_a_section_that_a_story_begins_with_is_found_with_its_road(road: str):
    assert names(f"{road}已铺油，年底通车，总投资3000万元。") == [road]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1997年，老望溪桥通车，桥面只有9米宽。如今，新建的望溪大桥已完成主体，总投资5亿元，年底通车。",
            ["望溪大桥"],
        ),
        ("2009年石坑大桥投用。石坑隧道今年5月动工，全长2.3公里，总投资8亿元。", ["石坑隧道"]),
        ("石坑大桥2022年10月通车。石坑隧道今年5月动工，全长2.3公里，总投资8亿元。", ["石坑大桥", "石坑隧道"]),
    ],
)
def test_what_was_built_many_years_ago_is_no_project(text, expected):
    assert names(text) == expected


def test_a_plant_is_called_after_the_firm_that_invests():
    text = (
        "宏远新材料投资3.2亿元，占地90亩，厂房钢结构已经吊装完毕，预计明年3月试生产；"
        "盛达制衣计划投资8000万元，购地30亩自建厂房，今年2月开工。"
    )

    found = read(text).projects

    assert [record.name for record in found] == ["宏远新材料", "盛达制衣"]
    assert [facts(record)["investment_total"] for record in found] == [["3.2亿元"], ["8000万元"]]


def test_a_firm_that_only_spends_is_no_plant():
    assert names("宏远新材料去年产值5亿元，今年计划投资2000万元更新设备。盛达制衣投资200万元用于环保。") == []


def test_a_park_called_by_its_number_is_named():
    text = "市中医院项目去年3月开工。与医院一路之隔的，是同步建设的城东一号公园。该公园占地约230亩，去年10月动工。"

    assert facts(project(text, "城东一号公园")) == {"site_area": ["230亩"]}


def test_a_quarter_renewed_as_a_whole_is_works():
    text = (
        "柳林街道的电机厂片区则采取连片改造的方式，把蔬菜公司宿舍“打包”实施。片区总投资3860万元，"
        "由区城投公司代建，计划5月中旬开工，年底前完成。"
    )

    assert facts(project(text, "电机厂片区")) == {"investment_total": ["3860万元"]}


def test_pipes_into_houses_are_no_works_of_their_own():
    text = (
        "青溪县农村供水提升工程总投资1.83亿元，2022年3月开工，新建水池23座。目前，主干管已投入运行，"
        "剩余入户管线5月底前全部通水，中压管网铺设3公里。"
    )

    assert names(text) == ["青溪县农村供水提升工程"]


@pytest.mark.parametrize(
    "text",
    [
        "望江区图书馆少儿阅读周3月5日启动，活动由区文旅局主办，将持续到月底。",
        "望江公园迎春花展3月5日开幕启动，投入60万元。",
    ],
)
def test_what_is_held_in_a_house_is_no_works(text: str):
    assert names(f"听松大桥去年5月开工。\n{text}") == ["听松大桥"]


def test_what_is_opened_in_a_house_is_not_the_house():
    text = "3月5日，望江区法院诉讼服务中心“24小时自助法庭”正式启用。该区法院投入86万元购置自助设备5台。"

    assert names(text) == ["24小时自助法庭"]


def test_another_field_of_the_year_is_not_of_the_works_before():
    text = (
        "听松街改造已于去年7月15日竣工，铺设花砖1.1万平方米。\n"
        "解决农村饮水安全方面，新打机井17眼，铺设管道210公里，总投入1340万元。"
    )

    assert facts(project(text, "听松街改造")) == {}


def test_a_phase_that_is_called_a_project_is_what_the_speaker_means():
    text = (
        "2月7日，集中开工活动在望江装备产业园举行。\n作为主会场所在地，望江装备产业园二期项目总用地285亩，"
        "总投资12.6亿元。“项目由望江产投集团投资建设，去年12月完成施工招标。”"
        "产投集团总经理任平说，望江装备产业园一期已投入使用。望江装备产业园出租率超九成。"
    )

    assert [unit.name for unit in project(text, "望江装备产业园二期项目").units][:1] == ["望江产投集团"]


@pytest.mark.parametrize("paid", ["筹资1600万元兴建", "多方筹措资金1600万元修建", "集资1600万元新建"])
def test_an_office_that_raises_the_money_owns_the_works(paid: str):
    found = project(f"县医院门诊楼由县卫生局{paid}，3月1日封顶。")

    assert [(unit.name, unit.role) for unit in found.units] == [("县卫生局", "owner")]


def test_works_that_somebody_visits_again_have_only_their_own_name():
    assert names("记者再访云溪重卡产业园，总投资2亿元，去年5月开工。") == ["云溪重卡产业园"]
    assert names("另一处听松安置点总投资2亿元，去年5月开工。") == ["听松安置点"]


def test_the_year_of_a_budget_is_no_day_of_its_works():
    text = "2024年3月8日，云溪县2023年度19座小型水库除险加固工程通过完工验收。"

    assert [m.date_text for m in project(text).milestones] == ["2024年3月8日"]


def test_a_double_hyphen_stands_before_a_name():
    assert names("全省最大的水利工程--引清工程进展顺利，总投资86亿元，2022年开工。") == ["引清工程"]
