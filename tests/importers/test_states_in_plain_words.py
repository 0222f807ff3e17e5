"""How works stand, in words that name no step."""

import pytest

from importers.records import Status
from tests.importers.reading import project, read


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("方案正在优化", Status.PREPARATION),
        ("选址已敲定", Status.PREPARATION),
        ("还停留在图纸上", Status.PREPARATION),
        ("正在做地勘", Status.PREPARATION),
        ("施工图在审", Status.PREPARATION),
        ("方案在报批", Status.PREPARATION),
        ("规划许可证已经拿到", Status.PREPARATION),
        ("向省里申报", Status.PREPARATION),
        ("已列入明年计划", Status.PLANNED),
        ("正在砌墙", Status.UNDER_CONSTRUCTION),
        ("工人正在绑钢筋", Status.UNDER_CONSTRUCTION),
        ("修好了", Status.COMPLETED),
        ("画上了句号", Status.COMPLETED),
        ("已经用上了", Status.IN_USE),
        ("可以走车了", Status.IN_USE),
        ("投用以来，运行平稳", Status.IN_USE),
    ],
)
def test_plain_words_tell_how_works_stand(told: str, status: Status):
    assert project(f"云溪大桥工程总投资5亿元，全长3公里。大桥{told}。").status is status


@pytest.mark.parametrize("told", ["计划年底修好了", "远期规划八车道", "设计方案还在打磨"])
def test_plans_and_drawings_are_no_finished_works(told: str):
    found = project(f"云溪大桥工程总投资5亿元，全长3公里。大桥{told}。").status

    assert found not in (Status.COMPLETED, Status.IN_USE, Status.PLANNED)


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("因为电缆迁改耽搁，桩基刚刚过半", Status.UNDER_CONSTRUCTION),
        ("桩基打了一半", Status.UNDER_CONSTRUCTION),
        ("主体起到三层", Status.UNDER_CONSTRUCTION),
        ("在搭架子", Status.UNDER_CONSTRUCTION),
        ("进入二次结构施工", Status.UNDER_CONSTRUCTION),
        ("还是一片菜地", Status.PREPARATION),
        ("图纸还在审", Status.PREPARATION),
        ("已经住上人了", Status.IN_USE),
        ("钥匙都发完了", Status.IN_USE),
    ],
)
def test_a_lot_stands_as_it_is_said_to(told: str, status: Status) -> None:
    text = f"青溪安置房项目分A、B、C三个地块，总投资3亿元。A地块9栋主楼全部封顶，B地块去年交付，C地块{told}。"
    found = {p.name: p.status for p in read(text).projects}

    assert found["C地块"] is status


@pytest.mark.parametrize(
    "text",
    [
        "望江剧院屋面维修工程总投资360万元。剧院1985年建成，屋面漏水严重。",
        "听松二桥引桥大修工程开始换支座，预计4月20日结束。二桥1996年通车，引桥支座老化。",
    ],
)
def test_how_old_a_thing_is_ends_no_works_on_it(text: str) -> None:
    assert project(text).status is Status.UNDER_CONSTRUCTION


@pytest.mark.parametrize(
    "told",
    [
        "已报省里待批",
        "等待开标",
        "尚未获批",
        "还在走程序",
        "建筑方案正在公示",
        "正在征求意见",
        "资金还没到位",
        "中标单位已公示",
    ],
)
def test_what_is_waited_for_before_building_is_preparation(told: str) -> None:
    found = [
        project(f"望江大道三期{told}，全长3公里，总投资2亿元。"),
        project(f"青溪医院迁建项目总投资3亿元。目前，项目{told}。"),
    ]

    assert {one.status for one in found} == {Status.PREPARATION}


@pytest.mark.parametrize("told", ["已列入储备项目", "已进入项目库", "暂无建设计划"])
def test_what_is_only_kept_in_store_is_planned(told: str) -> None:
    assert project(f"青溪医院迁建项目总投资3亿元。目前，项目{told}。").status is Status.PLANNED
