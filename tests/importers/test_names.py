import pytest

from importers.name_forms import same_project
from importers.names import category_of, has_own_name, is_proper, phase_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("云岭水利枢纽", "望江市云岭水利枢纽工程"),
        ("青石河综合整治工程", "临江区青石河综合整治工程"),
        ("纺织新村", "纺织新村老旧小区改造项目"),
        ("云望高速", "云溪至望江高速公路"),
        ("国家虚拟现实创新中心", "国家虚拟现实创新中心迁址工作"),
        ("江城跨境电商产业园", "江城经开区跨境电商产业园"),
        ("智慧政务地图（1.0版）", "红谷滩区智慧政务地图"),
        ("云溪医院地块", "望江市云溪医院"),
        ("南溪县青河防洪堤", "青河防洪堤修建工程"),
        ("望湖码头", "云溪望湖综合码头项目"),
        ("云溪综保区一期", "云溪综合保税区建设项目一期"),
        ("省江中东湖分校", "江西省江城高级中学东湖分校建设项目"),
        ("云望地铁", "云溪至望江轨道交通"),
        ("望湖码头改造一期", "云溪望湖综合码头一期"),
        ("一中迁建项目", "安溪区第一中学迁建项目"),
        ("市三院门诊楼", "市第三人民医院门诊楼"),
        ("妇保院搬迁项目", "县妇幼保健院搬迁项目"),
        ("云溪县医院新院区", "云溪县人民医院新院区"),
        ("九小", "市第九小学"),
        ("望江城东污水厂二期", "城东污水处理厂二期扩建工程"),
        ("南区水厂", "云溪市南区自来水厂扩建工程"),
        ("听松电厂", "听松发电厂"),
        ("云溪里二期", "云溪里安置小区二期"),
        ("云溪里二期安置房", "云溪里安置小区二期"),
        ("青山还建小区", "青山还建房项目"),
    ],
)
def test_longer_and_shorter_names_of_one_project(one, other):
    assert same_project(one, other)
    assert same_project(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("云望高铁", "云望高铁新城"),
        ("云溪站", "云溪站站前广场及综合交通枢纽工程"),
        ("仟得流量经济产业园", "红谷滩区流量经济产业园"),
        ("南湖大桥一期", "南湖大桥二期"),
        ("1号标段", "2号标段"),
        ("文昌路", "文昌西路"),
        ("文昌大道", "文昌西大道"),
        ("云溪小学", "云溪实验小学"),
        ("望江博物馆", "望江博物馆新馆"),
        ("文昌学校", "文昌路、德兴街两所学校"),
        ("县一中", "县第二中学"),
        ("县医院", "县中医医院"),
        ("城东水厂", "城东污水处理厂"),
        ("云溪里一期", "云溪里二期安置房"),
    ],
)
def test_names_of_two_projects(one, other):
    assert not same_project(one, other)


@pytest.mark.parametrize(
    ("name", "proper"),
    [
        ("云谷数据中心", True),
        ("云溪县人民医院迁建项目", True),
        ("“侨梦苑”展示中心", True),
        ("德兴街", True),
        ("岭北路口袋公园", True),
        ("石泉村安置房小区", True),
        ("李庄棚户区改造安置房项目", True),
        ("白沙河城区段黑臭水体治理工程", True),
        ("铁路安置小区", False),
        ("公路服务中心", False),
        ("重大重点项目", False),
        ("红谷滩区重点民生工程", False),
        ("灌区工程", False),
        ("配套道路", False),
    ],
)
def test_what_tells_a_name_from_others(name, proper):
    assert is_proper(name) is proper


def test_a_phase_is_taken_off_its_project():
    assert phase_of("南昌华宏高端汽车商业综合体项目一期") == ("南昌华宏高端汽车商业综合体", "一期")
    assert phase_of("南湖大桥") == ("南湖大桥", "")


@pytest.mark.parametrize(
    ("name", "category"),
    [
        ("云谷数据中心", "new_productive_forces"),
        ("华润骨料生产线项目", "advanced_manufacturing"),
        ("九龙湖城市综合体", "modern_services"),
        ("白鹭洲特大桥", "urban_infrastructure"),
        ("云岭水利枢纽工程", "agriculture_water"),
        ("云溪县人民医院迁建项目", "public_welfare"),
        ("平安行动", ""),
    ],
)
def test_the_kind_of_facility_tells_the_category(name, category):
    assert category_of(name) == category


def test_a_market_is_no_city():
    assert is_proper("云溪粮油市场")


@pytest.mark.parametrize(
    ("one", "other"), [("10千伏线路", "110千伏线路"), ("2号泵站", "12号泵站"), ("5万吨水厂扩建", "15万吨水厂扩建")]
)
def test_a_figure_is_never_cut(one: str, other: str):
    assert not same_project(one, other)


@pytest.mark.parametrize("kind", ["110千伏线路", "35千伏输电线路", "DN800输水管道"])
def test_a_measure_is_no_name_of_its_own(kind: str):
    assert not has_own_name(kind)


@pytest.mark.parametrize("short", ["市一医院河东院区", "市一院河东院区"])
def test_everybody_calls_the_first_hospital_so(short: str):
    assert same_project(short, "云溪市第一人民医院河东院区")
