"""Works called by a kind of which a town has one."""

import pytest

from tests.importers.reading import names, project


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("青岭中心血站投用，妇女儿童活动中心封顶。", ["青岭中心血站", "妇女儿童活动中心"]),
        ("奥体中心总建筑面积21万平方米，总投资26亿元，去年12月竣工。", ["奥体中心"]),
        ("过去一年，建成环城南路，开工建设客运总站。", ["环城南路", "客运总站"]),
        ("过去一年，建成环城南路，启动殡仪馆改扩建。", ["环城南路", "殡仪馆改扩建"]),
        ("大剧院封顶，科技馆进入布展，青少年宫开工。", ["大剧院", "科技馆", "青少年宫"]),
    ],
)
def test_it_needs_no_name(text, found):
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "客运总站的工作人员表示，暑运期间加开班车。",
        "记者来到图书馆，只见阅览室里坐满了人。",
        "乡镇新建敬老院6所、消防站3座。",
    ],
)
def test_where_people_go_is_no_project(text):
    assert names(text) == []


def test_it_is_a_part_where_something_may_hold_it():
    text = "云溪职教城总投资9亿元，去年开工。图书馆封顶，体育馆完成桩基。"

    assert project(text, "图书馆").parent == "云溪职教城"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("体育馆地下停车场正在实施土石方开挖，年底建成。", "体育馆地下停车场"),
        ("客运站综合楼正在装修，预计9月启用。", "客运站综合楼"),
    ],
)
def test_what_such_a_thing_has_is_called_after_it(text, name):
    assert names(text) == [name]
