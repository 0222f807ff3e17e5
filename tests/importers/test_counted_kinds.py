"""Parts of a kind that works were said to have several of, and what is said to be one of a whole or a step of it."""

from __future__ import annotations

import pytest

from tests.importers.reading import read


def parents(text: str) -> dict[str, str]:
    return {found.name: found.parent for found in read(text).projects}


@pytest.mark.parametrize(
    ("whole", "kinds", "told", "parts"),
    [
        ("垃圾分类转运体系项目", "新建3座转运站", "城北转运站1月投用，城南转运站设备安装过半", "城北转运站 城南转运站"),
        ("大桥镇农饮水工程", "建水厂2座、管网36公里", "上坪水厂4月通水；罗汉水厂8月完工", "上坪水厂 罗汉水厂"),
        ("古城保护更新项目", "涉及6条街巷", "文庙街2月10日开街，状元巷4月完工", "文庙街 状元巷"),
        ("凤凰新城市政配套工程", "包括道路、桥梁、管网三部分", "凤仪路4月动工；凤凰桥3月合龙", "凤仪路 凤凰桥"),
        ("西山集中供热工程", "建设热源站3座", "柳沟热源站2月并网，马坊热源站4月动工", "柳沟热源站 马坊热源站"),
    ],
)
def test_names_of_a_kind_that_the_works_have_several_of(whole: str, kinds: str, told: str, parts: str):
    found = parents(f"{whole}总投资2.2亿元，{kinds}。{told}。")

    assert found == {whole: "", **dict.fromkeys(parts.split(), whole)}


def test_a_thing_of_another_kind_is_no_part():
    text = "龙湖片区路网工程总投资5亿元，含7条道路。青山公园总投资8000万元，5月开放。"

    assert parents(text)["青山公园"] == ""


def test_works_of_their_own_are_no_parts_whatever_their_kind():
    text = "垃圾分类转运体系项目总投资2.2亿元，新建3座转运站。青山转运站扩建工程总投资2亿元，5月开工。"

    assert parents(text)["青山转运站扩建工程"] == ""


@pytest.mark.parametrize(
    "told",
    [
        "乌江特大桥昨日合龙，标志着渝黔高速扩能工程进入冲刺阶段。渝黔高速扩能工程全长99公里，总投资162亿元。",
        "乌江特大桥昨日合龙，全长2.1公里。至此，渝黔高速扩能工程桥梁全部贯通，工程总投资162亿元。",
        "乌江特大桥昨日合龙。乌江特大桥是渝黔高速扩能工程的第三座跨江大桥。渝黔高速扩能工程总投资162亿元。",
        "乌江特大桥昨日合龙。乌江特大桥属于渝黔高速扩能工程，渝黔高速扩能工程总投资162亿元。",
    ],
)
def test_what_is_told_before_its_whole(told: str):
    assert parents(told) == {"乌江特大桥": "渝黔高速扩能工程", "渝黔高速扩能工程": ""}


def test_works_that_are_compared_are_no_wholes():
    text = "青山大桥昨日合龙，规模仅次于云溪高速扩能工程。云溪高速扩能工程总投资162亿元。"

    assert set(parents(text).values()) == {""}


def test_what_lies_on_the_only_line_of_a_story():
    text = (
        "沪昌城际铁路全长164公里，总投资240亿元，2022年底开工。\n\n施工单位说，今年是全线攻坚年。\n\n"
        "在丰田站工地，站房钢网架已完成提升，10月竣工。\n\n距此30公里的黄泥岭隧道长8.7公里，明年8月贯通。"
    )

    assert parents(text) == {"沪昌城际铁路": "", "丰田站": "沪昌城际铁路", "黄泥岭隧道": "沪昌城际铁路"}


def test_a_tunnel_in_a_story_of_more_than_the_line_is_left_alone():
    text = (
        "沪昌城际铁路全长164公里，总投资240亿元。\n\n青山公园总投资8000万元，5月开放。\n\n"
        "黄泥岭隧道长8.7公里，总投资5亿元，明年8月贯通。"
    )

    assert parents(text)["黄泥岭隧道"] == ""


def test_stations_are_of_the_phase_that_the_story_is_about():
    text = "地铁7号线二期设站11座，总投资89亿元。目前，湖滨站完成围护结构，大学城南站3月8日封顶。"

    assert parents(text)["大学城南站"] == "地铁7号线二期"
