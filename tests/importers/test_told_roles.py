"""Units whose role is told by a label, a row of labels or a verb, whatever their names end with."""

import pytest

from importers.organisations import find_organisations
from tests.importers.reading import project, read


def roles(text: str) -> list[tuple[str, str]]:
    return [(unit.name, unit.role) for unit in find_organisations(text) if unit.role]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("业主：万汇商业；设计：华东院；", [("万汇商业", "owner"), ("华东院", "designer")]),
        ("施工单位是鼎盛建工，监理方是正大咨询。", [("鼎盛建工", "contractor"), ("正大咨询", "supervisor")]),
        (
            "设计、监理单位分别为省交通规划设计院、华诚监理公司。",
            [("省交通规划设计院", "designer"), ("华诚监理公司", "supervisor")],
        ),
        (
            "大桥业主、施工、监理单位分别是市交投集团、中铁隧道局、铁科监理。",
            [("市交投集团", "owner"), ("中铁隧道局", "contractor"), ("铁科监理", "supervisor")],
        ),
        ("设计、施工分别由省设计院和宏远建设承担。", [("省设计院", "designer"), ("宏远建设", "contractor")]),
        ("由区城发公司和中铁置业共同投资建设", [("区城发公司", "owner"), ("中铁置业", "owner")]),
        ("由市公投公司投资、安徽水利承建的干渠", [("市公投公司", "owner"), ("安徽水利", "contractor")]),
        ("这个由四川锂源投资8亿元的项目", [("四川锂源", "owner")]),
        ("由本地企业江源建设施工。", [("江源建设", "contractor")]),
        ("工程投资3亿元，湖南六建中标承建，", [("湖南六建", "contractor")]),
        ("主持施工的水电五局共投入320人", [("水电五局", "contractor")]),
        ("项目由市文旅集团联合泰和置业投资建设，", [("市文旅集团", "owner"), ("泰和置业", "owner")]),
        ("由区教育局委托市代建中心代建，", [("区教育局", "owner"), ("市代建中心", "owner")]),
        ("医院由市卫健委与江城医科大学共建，", [("市卫健委", "owner"), ("江城医科大学", "owner")]),
        ("科创园由区政府和江城大学合作共建，", [("区政府", "owner"), ("江城大学", "owner")]),
        ("由市住建局、清江区政府共同推进，", [("市住建局", "lead"), ("清江区政府", "lead")]),
        ("去年10月由区国投集团接手续建，", [("区国投集团", "owner")]),
        ("由青云水库管理局任项目法人，", [("青云水库管理局", "owner")]),
        ("”施工单位江右六建的生产经理阚山说，", [("江右六建", "contractor")]),
        ("由青溪县茶场水库管理所为项目法人，", [("青溪县茶场水库管理所", "owner")]),
        ("工程由青溪县茶场水库管理所为项目法人，", [("青溪县茶场水库管理所", "owner")]),
        ("项目由青溪县第一医院作为建设单位，", [("青溪县第一医院", "owner")]),
        ("项目法人青溪县茶场水库管理所要求，", [("青溪县茶场水库管理所", "owner")]),
        ("总投资2亿元，江东院设计，", [("江东院", "designer")]),
        ("上周五选定施工单位（江城路桥），", [("江城路桥", "contractor")]),
        ("目前已确定监理单位（华诚监理），", [("华诚监理", "supervisor")]),
        ("由江东援建指挥部统一代建，", [("江东援建指挥部", "owner")]),
        ("承担单位江右水建集团已克服三次塌方，", [("江右水建集团", "contractor")]),
        ("新的承包人江北桥梁二处8月进场，", [("江北桥梁二处", "contractor")]),
        ("投资额7亿元，企业方是清源环保。", [("清源环保", "owner")]),
        ("项目为青岩能源公司独资。", [("青岩能源公司", "owner")]),
        ("由江城建投全资建设，", [("江城建投", "owner")]),
        ("施工的江北桥隧八公司克服了塌方，", [("江北桥隧八公司", "contractor")]),
        ("负责监理的华诚咨询公司每天到场，", [("华诚咨询公司", "supervisor")]),
        ("江城油建公司投入焊机14台、人员820名，", [("江城油建公司", "contractor")]),
        ("江右三建集团调集挖掘机18台，", [("江右三建集团", "contractor")]),
        ("疏港公路8.4公里由市公路局建，", [("市公路局", "owner")]),
        ("由江右三建集团接手剩余工程，", [("江右三建集团", "contractor")]),
        (
            "由江渭水务集团控股的青岩水务公司投资建设，",
            [("江渭水务集团", "other"), ("青岩水务公司", "owner")],
        ),
        ("责任单位：市生态环境局青岩分局、麻溪镇政府", [("市生态环境局青岩分局", "lead"), ("麻溪镇政府", "lead")]),
        ("县海洋与渔业局争取明年二季度开工。", [("县海洋与渔业局", "lead")]),
        ("县农旅集团与江源食品合作建设，", [("县农旅集团", "owner"), ("江源食品", "owner")]),
        (
            "由中江建设集团与青岩城发集团共同出资成立的项目公司负责投资、建设和运营。",
            [("中江建设集团", "owner"), ("青岩城发集团", "owner")],
        ),
        ("镇规划建设办预计明年国庆节前后通车。", [("镇规划建设办", "lead")]),
        ("县交通局在做施工图，", [("县交通局", "lead")]),
        ("施工方是本地的江源三公司，", [("江源三公司", "contractor")]),
        ("施工方是县里的江源劳务，", [("江源劳务", "contractor")]),
        ("由中州院、江源工联合体EPC总承包。", [("中州院", "contractor"), ("江源工", "contractor")]),
        ("由新接手的开发商青岩置地续建，", [("青岩置地", "owner")]),
        ("由云溪园林所组织，", [("云溪园林所", "lead")]),
        ("甲方：青岩港务；乙方：中江四处。", [("青岩港务", "owner"), ("中江四处", "contractor")]),
        (
            "修桥的是中铁五局，设计的是省交规院，掏钱的是市交投公司。",
            [("中铁五局", "contractor"), ("省交规院", "designer"), ("市交投公司", "owner")],
        ),
        ("拿下这个标段的是江源三公司，", [("江源三公司", "contractor")]),
        ("占地23公顷，建设单位，市园林中心，国庆节前开放", [("市园林中心", "owner")]),
        ("（建设单位）青石街道办事处", [("青石街道办事处", "owner")]),
        ("包括江源电子投资5亿元的显示屏项目，", [("江源电子", "owner")]),
        ("当天签约的还有：江源电子投资5亿元的显示屏项目，", [("江源电子", "owner")]),
        ("由集团所属云溪高速公司负责建设，", [("云溪高速公司", "owner")]),
        ("市重点工程中心（市代建局）负责建设的", [("市重点工程中心", "owner")]),
        ("由江渭开发集团有限公司（原江渭开发公司）投资建设，", [("江渭开发集团有限公司", "owner")]),
        ("青石乡政府投资260万元修建了便民桥。", [("青石乡政府", "owner")]),
        ("市城管局投资900万元，对滨江公园进行改造，", [("市城管局", "owner")]),
        ("江源药业有限公司去年拿地120亩，投资8亿元建设原料药基地，", [("江源药业有限公司", "owner")]),
        ("江源热力公司对西郊热源厂进行扩容。", [("江源热力公司", "owner")]),
        ("大修方案由同江设计院编制。", [("同江设计院", "designer")]),
        ("由管线产权单位云溪供电所实施，", [("云溪供电所", "lead")]),
        ("中国石化在青岩投资58亿元建设的储备基地", [("中国石化", "owner")]),
        ("江浦航务三处承担水工部分施工，", [("江浦航务三处", "contractor")]),
        ("江浦六建和正远路桥分标段施工。", [("江浦六建", "contractor"), ("正远路桥", "contractor")]),
        ("正远路桥、宏业建筑分别承建1至4号楼和5至7号楼。", [("正远路桥", "contractor"), ("宏业建筑", "contractor")]),
        ("由江南市政和青山安装分别负责土建和设备施工，", [("江南市政", "contractor"), ("青山安装", "contractor")]),
        (
            "建设单位江北康投公司、监理单位鼎立监理、设计单位江东设计院的代表到场。",
            [("江北康投公司", "owner"), ("鼎立监理", "supervisor"), ("江东设计院", "designer")],
        ),
        ("“快封顶了。”园区运营方云溪药港公司总监卜江介绍，", [("云溪药港公司", "operator")]),
        ("业主是市城管局，施工是江城二建，", [("市城管局", "owner"), ("江城二建", "contractor")]),
        ("运营方通过公开招标确定为江城颐和养老服务有限公司。", [("江城颐和养老服务有限公司", "operator")]),
        ("已委托颐和养老集团运营。", [("颐和养老集团", "operator")]),
        ("江城建工为施工单位，", [("江城建工", "contractor")]),
        ("作为大桥的代建单位，区城建集团派人进驻。", [("区城建集团", "owner")]),
        ("据施工方江城路桥现场负责人章明介绍，", [("江城路桥", "contractor")]),
        ("医院由华西医院托管运营，", [("华西医院", "operator")]),
        ("由市第一医院和市投资集团共同出资，", [("市第一医院", "owner"), ("市投资集团", "owner")]),
        ("由江海市企业华源纺织投资3亿元", [("华源纺织", "owner")]),
        (
            "由省交投集团投资、江城路桥施工、省交规院设计、诚信公司监理。",
            [("省交投集团", "owner"), ("江城路桥", "contractor"), ("省交规院", "designer"), ("诚信公司", "supervisor")],
        ),
        ("负责承建云溪大桥的浙江交工集团投入300余人。", [("浙江交工集团", "contractor")]),
        ("引进上海绿地集团开发建设，", [("上海绿地集团", "owner")]),
        ("上海绿地集团在云溪投资15亿元", [("上海绿地集团", "owner")]),
        ("建成后由市公交集团管理使用。", [("市公交集团", "operator")]),
        ("项目进展顺利，施工方江城一建正在浇筑基础。", [("江城一建", "contractor")]),
        ("医院由江城大学附属医院全面托管，", [("江城大学附属医院", "operator")]),
        ("监理单位：正和工程监理咨询有限公司", [("正和工程监理咨询有限公司", "supervisor")]),
        ("云溪文旅集团投的钱，", [("云溪文旅集团", "owner")]),
        ("江州建工三公司干的活，", [("江州建工三公司", "contractor")]),
        ("云溪开发公司当业主，", [("云溪开发公司", "owner")]),
        ("由江州二建、远安建设两家公司承建，", [("江州二建", "contractor"), ("远安建设", "contractor")]),
        ("由江州三建和远安路桥等两家单位施工。", [("江州三建", "contractor"), ("远安路桥", "contractor")]),
    ],
)
def test_a_role_is_told(text: str, expected: list[tuple[str, str]]):
    assert roles(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "施工单位为抢工期，增加了人手。",
        "施工单位是谁，还没有定。",
        "由财政投资3亿元",
        "由专业队伍施工。",
        "由外向内施工，",
        "规划、设计、施工、监理，",
        "由同一家公司投资的大剧院",
        "市政府投资项目三十个",
        "由政府投资建设，",
        "由港商李先生投资兴建，",
        "设计是庭院式的，建设是关键，",
        "土建、水电安装分别施工，",
        "正在进行水电安装施工，",
        "市城管局要求施工单位做好洒水降尘。",
        "市水利局邀请市财政局、质监站及设计、监理、施工等单位的专家，",
    ],
)
def test_other_words_tell_no_role(text: str):
    assert roles(text) == []


def test_a_unit_that_is_only_called_the_company():
    text = (
        "清江画廊二期由清江旅游公司投资3.3亿元兴建。如今该公司又在对岸启动了清江云顶酒店项目，"
        "投资2.7亿元，建筑面积2.8万平方米，预计2026年开业。"
    )

    assert [(u.name, u.role) for u in project(text, "清江云顶酒店项目").units] == [("清江旅游公司", "owner")]


def test_a_bureau_that_is_only_called_the_bureau():
    text = (
        "记者从市水利局获悉，柳河综合治理工程昨日开工，总投资3.6亿元。"
        "由该局实施的白云路改造工程投资2600万元，计划今年12月完工。"
    )

    assert ("市水利局", "lead") in [(u.name, u.role) for u in project(text, "白云路改造工程").units]


def test_who_builds_is_told_before_the_works_are_named():
    text = "施工方中交二航局项目部总工程师贺建军在工地上待了三年。他说，东江特大桥主桥合龙后，9月底通车没有问题。"
    (bridge,) = read(text).projects

    assert [(u.name, u.role) for u in bridge.units] == [("中交二航局", "contractor")]
    assert [p.name for p in bridge.people] == ["贺建军"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("青桐文化馆总投资3亿元，专门请江北大学建筑设计研究院设计，今年5月开工。", "江北大学建筑设计研究院"),
        ("丰和安置房由集团所属城建公司承建，总投资3亿元，今年5月开工。", "城建公司"),
    ],
)
def test_what_leads_to_a_unit_is_no_part_of_its_name(text, unit):
    assert [found.name for found in read(text).projects[0].units] == [unit]


@pytest.mark.parametrize("office", ["青山水厂项目部", "青山水厂工程项目部", "青山水厂建设项目部"])
def test_a_site_office_called_after_the_works_is_no_unit_of_them(office: str):
    told = project(f"青山水厂总投资3亿元。“管网已铺好，”{office}经理章明说，“6月底前通水。”")

    assert ([unit.name for unit in told.units], [person.name for person in told.people]) == ([], ["章明"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("隧道全长3公里，由华隧集团二公司掘进。", [("华隧集团二公司", "contractor")]),
        ("线路全长60公里，由江北送变电公司架设。", [("江北送变电公司", "contractor")]),
        ("改扩建工程3月破土，县兴农建筑队承揽施工。", [("县兴农建筑队", "contractor")]),
        ("工程由省地质二队承担钻井施工。", [("省地质二队", "contractor")]),
        ("铁路专用线监理招标结束，铁科监理公司中标。", [("铁科监理公司", "supervisor")]),
        ("大桥设计方案公开招标，江北设计院中标。", [("江北设计院", "designer")]),
        ("大桥设计施工总承包招标，江北设计院中标。", [("江北设计院", "contractor")]),
        ("据省水利厅通报，水库3月2日下闸蓄水。", [("省水利厅", "lead")]),
    ],
)
def test_what_a_unit_does_tells_its_role(text: str, expected: list[tuple[str, str]]):
    assert roles(text) == expected


@pytest.mark.parametrize("doing", ["投资、建设并运营", "投资、建设管理和运营", "投资、建设、运营和维护"])
def test_what_else_a_unit_does_is_no_unit(doing: str) -> None:
    assert roles(f"工程由江城水务公司{doing}，远安设计院设计。") == [
        ("江城水务公司", "owner"),
        ("远安设计院", "designer"),
    ]


@pytest.mark.parametrize("way", ["采用BOT+EPC模式", "以PPP模式", ""])
def test_all_of_a_consortium_invest(way: str) -> None:
    assert roles(f"项目由省高速集团与中岳交建联合体{way}投资建设，工期42个月。") == [
        ("省高速集团", "owner"),
        ("中岳交建", "owner"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("项目总投资6130万元，由区城建投同步实施，8月通车。", [("区城建投", "lead")]),
        ("项目总投资6130万元，由区城建投同步建设，8月通车。", [("区城建投", "owner")]),
        ("市住建委为实施机构，远安设计院设计。", [("市住建委", "lead"), ("远安设计院", "designer")]),
        ("投资主体为市水务集团，责任主体是县水利局。", [("市水务集团", "owner"), ("县水利局", "lead")]),
    ],
)
def test_who_carries_out_or_answers_for_works(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云溪大桥系县交通局实施的民生工程，总投资3亿元。", [("县交通局", "lead")]),
        (
            "项目业主系云溪城投集团，施工单位系江源路桥公司。",
            [("云溪城投集团", "owner"), ("江源路桥公司", "contractor")],
        ),
        ("建设主体系市水务集团，主管部门系市水务局。", [("市水务集团", "owner"), ("市水务局", "lead")]),
        ("项目由区卫健局代区政府建设。", [("区卫健局", "owner")]),
        ("投资1940万元，区交通局负责，8月完工。", [("区交通局", "lead")]),
        ("总投资3亿元，县水务局全额出资。", [("县水务局", "owner")]),
    ],
)
def test_plain_words_for_what_a_unit_is_or_does(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize("told", ["会上听取了区发改局关于大桥进展的汇报。", "随行的区供电公司负责人表态：“月底送电。”"])
def test_who_is_heard_on_a_visit_has_no_role(told: str) -> None:
    assert not project(f"云溪大桥全长1.2公里，总投资3.6亿元。{told}").units


@pytest.mark.parametrize("when", ["上个月开工", "今年三月份开工", "去年下半年启动", "前几年规划"])
def test_what_was_begun_some_time_is_built_by_no_unit(when: str) -> None:
    assert not project(f"宏远矿机项目是{when}建设的，总投资6000万元。").units
