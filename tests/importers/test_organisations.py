import pytest

from importers.organisations import find_organisations
from importers.people import find_speakers


def roles(text: str) -> list[tuple[str, str]]:
    return [(unit.name, unit.role) for unit in find_organisations(text) if unit.role]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "由云溪县卫生健康委员会建设、云溪建工集团有限公司施工",
            [("云溪县卫生健康委员会", "owner"), ("云溪建工集团有限公司", "contractor")],
        ),
        ("该工程由临江区水利局牵头实施", [("临江区水利局", "lead")]),
        ("项目法人为望江市云岭水利枢纽开发有限责任公司", [("望江市云岭水利枢纽开发有限责任公司", "owner")]),
        ("由华江路桥集团第二工程有限公司负责施工", [("华江路桥集团第二工程有限公司", "contractor")]),
        (
            "江州市建筑设计研究院设计，江州华信建设监理有限公司监理",
            [("江州市建筑设计研究院", "designer"), ("江州华信建设监理有限公司", "supervisor")],
        ),
        (
            "由市城投集团代建，中铁四局集团有限公司施工",
            [("市城投集团", "owner"), ("中铁四局集团有限公司", "contractor")],
        ),
        ("由云川电力（集团）有限责任公司建设", [("云川电力（集团）有限责任公司", "owner")]),
        ("由明达（集团）承建", [("明达（集团）", "contractor")]),
        ("由中国水电顾问集团西南勘测设计研究院设计", [("中国水电顾问集团西南勘测设计研究院", "designer")]),
        (
            "由华建集团承建、省交通规划设计院设计",
            [("华建集团", "contractor"), ("省交通规划设计院", "designer")],
        ),
        ("记者从市交通运输局获悉", [("市交通运输局", "lead")]),
    ],
)
def test_roles_stand_before_or_after_a_unit(text, found):
    assert roles(text) == found


def test_a_subsidiary_keeps_its_group():
    group, firm = find_organisations("由南昌红谷滩城市投资集团有限公司下属南昌红江实业发展有限公司承建")

    assert (group.name, group.role) == ("南昌红谷滩城市投资集团有限公司", "other")
    assert (firm.name, firm.role, firm.parent) == ("南昌红江实业发展有限公司", "contractor", group.name)


def test_host_and_organiser_of_an_event_build_nothing():
    assert roles("开工活动由望江市人民政府主办，望江市水利局承办。") == []


@pytest.mark.parametrize("text", ["优化产业布局", "一站式服务大厅", "打破僵局，谋划全局"])
def test_words_that_end_like_an_authority(text):
    assert find_organisations(text) == []


def speakers(text: str) -> list[tuple[str, str]]:
    return [(speaker.name, speaker.role_text) for speaker in find_speakers(text, find_organisations(text))]


def test_a_spokesman_is_named_with_his_role():
    assert speakers("红谷滩区住房和城乡建设局相关负责人张鸿远说") == [("张鸿远", "红谷滩区住房和城乡建设局相关负责人")]


def test_a_spokesman_may_stay_unnamed():
    assert speakers("红谷滩区政数局有关负责人介绍，地图已上线") == [("", "红谷滩区政数局有关负责人")]


@pytest.mark.parametrize(
    "text",
    [
        "区委书记温启明、市长廖思齐出席活动并为工程奠基。",
        "家住附近的秦桂英老人笑着说",
        "本报讯（记者韩若冰）",
        "居民张阿姨说",
    ],
    ids=["officials", "resident", "reporter", "neighbour"],
)
def test_others_are_no_spokesmen(text):
    assert speakers(text) == []


def roles_of(text: str) -> dict[str, str]:
    return {found.name: found.role for found in find_organisations(text)}


def test_a_role_before_a_list_is_that_of_all():
    assert roles_of("责任单位：市水利局、云溪区政府。") == {"市水利局": "lead", "云溪区政府": "lead"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("社会资本方是云溪城建集团，", "owner"),
        ("负责该项目的云溪文旅有限公司介绍，", "owner"),
        ("云溪自来水公司为此投入860万元。", "owner"),
        ("由云溪文旅有限公司与望江建设组成的联合体投资建设，", "owner"),
    ],
)
def test_turns_that_name_who_builds(text: str, role: str):
    assert role in roles_of(text).values()


@pytest.mark.parametrize(
    "name",
    [
        "中铁四局江城公司",
        "中铁四局四公司",
        "江西省建工集团有限责任公司第三建筑公司",
        "华源能源有限公司江城分公司",
        "文昌街道办事处",
    ],
)
def test_a_branch_is_part_of_the_name(name: str):
    assert list(roles_of(f"项目由{name}实施，去年开工。")) == [name]


@pytest.mark.parametrize("verb", ["不讳言", "坦承", "如数家珍", "掰着手指算"])
def test_people_speak_in_many_words(verb):
    text = f"项目经理钱学明{verb}，主桥明年合龙。"

    assert [speaker.name for speaker in find_speakers(text, [])] == ["钱学明"]


def test_who_is_asked_is_named_without_who_asks():
    assert [unit.name for unit in find_organisations("章明当场要求市住建局牵头，")] == ["市住建局"]


@pytest.mark.parametrize("name", ["中铁青江局二公司", "中铁青江局第三工程公司", "南方铁路局工务工程公司"])
def test_a_firm_of_a_building_bureau_is_called_after_it(name):
    assert list(roles_of(f"项目由{name}施工，去年开工。")) == [name]


@pytest.mark.parametrize("units", ["三家设计院", "两家建筑公司", "多支施工企业", "12家企业"])
def test_so_many_units_are_none_by_name(units: str):
    assert [o.name for o in find_organisations(f"该桥由{units}联合设计。")] == []


@pytest.mark.parametrize(
    ("firm", "role"),
    [
        ("国网云溪供电公司", "owner"),
        ("云溪县城投公司", "owner"),
        ("江南水务有限公司", "owner"),
        ("中铁九局", "contractor"),
        ("宏远路桥投资建设公司", "contractor"),
    ],
)
def test_whoever_has_a_network_is_in_charge_of_his_own(firm: str, role: str):
    assert roles_of(f"项目由{firm}负责，去年开工。") == {firm: role}


@pytest.mark.parametrize("name", ["中国铁建投资集团", "中国中铁隧道局", "中国交建第二公路工程局", "中国铁建大桥局集团"])
def test_a_house_of_a_group_is_one_unit_with_it(name):
    assert [found.name for found in find_organisations(f"听松隧道由{name}承建，总投资3亿元。")] == [name]


def test_a_company_without_a_name_is_no_unit():
    assert find_organisations("由公司承建的听松大桥首件箱梁吊装成功。") == []
