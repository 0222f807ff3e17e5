"""What is done by one trade, or to one piece: it tells how far the works are, and is none of its own."""

import pytest

from tests.importers.reading import facts, names, project, steps


@pytest.mark.parametrize(
    ("works", "told"),
    [
        ("县污水处理厂", "土建工程已全部结束，设备安装进入最后阶段"),
        ("县垃圾焚烧发电厂", "安装工程已经结束"),
        ("听松大桥", "桩基工程已全部完成，正在浇筑承台"),
        ("听松大桥", "上部结构已全部完成"),
        ("望江中学", "看台正在吊装"),
        ("市民中心", "幕墙工程进入收尾阶段"),
        ("听松水库", "主坝灌浆工程全部结束"),
        ("市图书馆新馆", "内装工程完成60%"),
        ("青河路", "雨污水管道工程已全部完成"),
    ],
)
def test_what_one_trade_has_done_is_told_of_the_works(works: str, told: str) -> None:
    found = project(f"{works}{told}，计划12月20日完工。")

    assert (found.name, steps(found)[-1]) == (works, ("完工", "planned", "12月20日", "2024-12-20"))


@pytest.mark.parametrize(
    ("works", "pieces", "piece"),
    [
        ("青石水库除险加固工程", "主坝充填灌浆、上游坝坡护砌、溢洪道改建和防汛公路", "溢洪道改建"),
        ("渡口大桥加固工程", "桥面铺装、伸缩缝更换、支座更换", "伸缩缝更换"),
        ("青河治理工程", "河道清淤、护岸整治和堤顶道路硬化", "护岸整治"),
    ],
)
def test_what_is_done_to_a_piece_is_no_part_of_its_own(works: str, pieces: str, piece: str) -> None:
    text = f"{works}总投资2386万元，去年11月20日动工。工程建设内容包括{pieces}等。{piece}完成85%，12月20日前完工。"

    assert names(text) == [works]


@pytest.mark.parametrize(
    "done",
    [
        "土方平整及市政水电管网开挖",
        "地面支模浇筑和管沟开挖及室外管网铺设",
        "外架拆除及地下车库顶板浇筑",
    ],
)
def test_what_is_being_done_on_a_site_is_no_other_project(done: str) -> None:
    text = f"在望江冷链物流园项目建设现场，“正在进行{done}。”项目负责人董立说。据悉，该项目占地38亩，总投资1.5亿元。"

    assert names(text) == ["望江冷链物流园项目"]
    assert facts(project(text))["investment_total"] == ["1.5亿元"]


def test_levelling_a_site_and_building_its_roads_is_a_project() -> None:
    name = "望江园区土方平整及市政水电管网工程"

    assert names(f"{name}总投资3亿元，去年5月动工。") == [name]
