"""How works stand, told in plain words: hardly begun, with a gap left, ended, taken into use."""

from datetime import date

import pytest

from projects.date_window import DateWindow
from tests.importers.reading import project

JUNE = DateWindow.of_day(date(2024, 6, 15))
NAMES = ["云溪中学新校区", "望湖路改造工程"]


def status(name: str, told: str) -> str:
    return project(f"{name}位于江东新区，总投资1.2亿元。记者了解到，项目{told}", published=JUNE).status.value


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "told",
    [
        "3月份就定了施工单位，至今未进场。",
        "原定5月动工，现在只能等到9月初。",
        "电线杆还没迁走，动工要等到9月。",
        "方案正在向市民公开征求意见。",
        "还没有眉目。",
        "选址已初步确定。",
        "涉及拆迁的41户已签约39户，目前还无法开工。",
        "将作为备选储备，条件成熟时优先安排。",
        "条件成熟时启动。",
        "视市场情况启动。",
        "计划放到明年上半年。",
        "中标单位已经确定。",
        "地质勘探队已经进场。",
        "房屋征收已经启动。",
        "前期工作已经启动。",
        "列入了“十五五”规划。",
        "规划方案刚刚公示结束。",
    ],
)
def test_what_has_hardly_begun(name: str, told: str):
    assert status(name, told) in ("planned", "preparation")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("told", ["两头都修好了，中间还断着。", "已进水调试，7月中旬申请环保验收。"])
def test_what_is_not_through_yet(name: str, told: str):
    assert status(name, told) == "under_construction"


def test_what_was_built_long_before_is_worked_on():
    told = "望湖大桥1994年建成，维修加固工程6月3日封闭施工，工期5个月，费用3260万元。"

    assert project(told, "望湖大桥", published=JUNE).status.value == "under_construction"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("told", ["改造已经完成。", "施工已经全部结束。", "大修已全面完成。"])
def test_what_has_ended(name: str, told: str):
    assert status(name, told) == "completed"


@pytest.mark.parametrize(
    "told", ["重新开张。", "正式挂牌营业。", "孩子们已经坐进新教室。", "每天有2000多辆车从桥上驶过。", "已拿到钥匙。"]
)
def test_what_is_used(told: str):
    assert status("云溪中学新校区", told) == "in_use"


@pytest.mark.parametrize("before", ["准备建设", "准备新建", "拟兴建", "计划建立"])
def test_what_is_only_meant_to_be_built(before: str):
    record = project(f"望江县{before}云溪文化馆项目，总投资3亿元。")

    assert (record.name, record.status.value) == ("云溪文化馆项目", "planned")


@pytest.mark.parametrize("name", ["望湖海塘", "云溪水厂"])
def test_works_of_which_a_phase_is_done_and_one_ahead_are_under_way(name: str):
    told = f"{name}分两期建设，一期工程日前通过完工验收。二期计划今年10月开工，明年5月底前完成。"

    assert project(told, name, published=JUNE).status.value == "under_construction"
