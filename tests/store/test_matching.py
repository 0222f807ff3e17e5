"""Which project of ours a name means."""

from __future__ import annotations

import pytest

from importers.store.matching import Candidate, How, Sought, match
from importers.store.names import core, is_generic, marks

PARK = Candidate(1, "红谷滩区流量经济(互联网)产业园项目", aliases=("流量经济(互联网)产业园",))
OTHER_PARK = Candidate(2, "仟得流量经济产业园")
COMPLEX = Candidate(3, "南昌华宏高端汽车商业综合体项目")
PHASE_ONE = Candidate(4, "南昌华宏高端汽车商业综合体项目一期", parent=3)
NETWORK = Candidate(5, "学校路网", parts=frozenset({"德兴街", "玉壶山大道"}))
ROAD = Candidate(6, "德兴街", parent=5)
CITY = Candidate(7, "南昌VR科创城", code="2020-360100-70-03-001234")
MAP = Candidate(8, "智慧政务地图（1.0版）", aliases=("智慧政务地图",))
EVERYTHING = (PARK, OTHER_PARK, COMPLEX, PHASE_ONE, NETWORK, ROAD, CITY, MAP)


@pytest.mark.parametrize(
    ("sought", "how", "expected"),
    [
        (Sought("数字经济园", code="2020-360100-70-03-001234"), How.CODE, CITY),
        (Sought("红谷滩区流量经济（互联网）产业园项目"), How.NAME, PARK),
        (Sought("红谷滩区流量经济(互联网)产业园建设工程"), How.NAME, PARK),
        (Sought("流量经济（互联网）产业园"), How.ALIAS, PARK),
        (Sought("南昌市红谷滩区流量经济（互联网）产业园"), How.CONTAINMENT, PARK),
        (Sought("VR科创城"), How.CONTAINMENT, CITY),
        (Sought("“南昌VR科创城”"), How.NAME, CITY),
        (Sought("南昌华宏高端汽车商业综合体一期"), How.NAME, PHASE_ONE),
        (Sought("南昌华宏高端汽车商业综合体一期工程", parent=3, is_part=True), How.NAME, PHASE_ONE),
        (Sought("南昌华宏高端汽车商业综合体"), How.NAME, COMPLEX),
        (Sought("智慧政务地图"), How.ALIAS, MAP),
        (Sought("德兴街", parent=5, is_part=True), How.NAME, ROAD),
        (Sought("学校路网", parts=frozenset({"德兴街"})), How.NAME, NETWORK),
    ],
    ids=lambda value: value.name if isinstance(value, Sought) else "",
)
def test_name_means_the_project(sought, how, expected):
    found = match(sought, EVERYTHING)

    assert (found.how, found.found) == (how, expected)


@pytest.mark.parametrize(
    "sought",
    [
        Sought("南昌华宏高端汽车商业综合体项目二期"),
        Sought("南昌华宏高端汽车商业综合体二期", parent=3, is_part=True),
        Sought("智慧政务地图（2.0版）", aliases=("智慧政务地图",)),
        Sought("德兴街", parent=99, is_part=True),
        Sought("德兴街", is_part=True),
        Sought("南昌VR科创城停车场"),
        Sought("流量经济（互联网）产业园周边路网"),
        Sought("九龙湖学校", aliases=("学校",)),
    ],
    ids=lambda sought: sought.name,
)
def test_name_means_no_project_of_ours(sought):
    assert match(sought, EVERYTHING).how == How.NEW


@pytest.mark.parametrize(
    ("sought", "candidates"),
    [
        (Sought("流量经济产业园"), (OTHER_PARK,)),
        (Sought("德兴街"), (ROAD,)),
        (Sought("学校路网", parts=frozenset({"红角洲路"})), (NETWORK,)),
        (Sought("学校路网"), (NETWORK,)),
    ],
    ids=["ends as another's", "a road of a network", "other parts", "no parts"],
)
def test_name_that_fits_loosely_waits_for_a_person(sought, candidates):
    found = match(sought, EVERYTHING)

    assert (found.how, found.candidates, found.found) == (How.UNSURE, candidates, None)


def test_two_that_fit_wait_for_a_person():
    twins = (Candidate(1, "红谷滩区九龙湖体育馆"), Candidate(2, "南昌市九龙湖体育馆"))

    found = match(Sought("九龙湖体育馆"), twins)

    assert (found.how, found.candidates) == (How.UNSURE, twins)


def test_exact_name_comes_before_a_longer_one():
    exact = Candidate(1, "九龙湖体育馆")

    assert match(Sought("九龙湖体育馆项目"), (exact, Candidate(2, "南昌市九龙湖体育馆"))).found == exact


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("红谷滩区安置房一期", {"1期"}),
        ("安置房第二标段", {"2标段"}),
        ("A区地块", {"a区"}),
        ("生米大道南段", {"南段"}),
        ("首期工程", {"1期"}),
        ("智慧政务地图（1.0版）", {"1.0版"}),
        ("九年一贯制学校", set()),
        ("红谷滩区", set()),
        ("南昌西站", set()),
    ],
)
def test_marks_tell_phases_and_sections_apart(name, expected):
    assert marks(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("南昌华宏高端汽车商业综合体项目一期工程", "南昌华宏高端汽车商业综合体"),
        ("红谷滩区流量经济（互联网）产业园项目", "红谷滩区流量经济(互联网)产业园"),
        ("智慧政务地图（1.0版）", "智慧政务地图"),
        ("工程", "工程"),
    ],
)
def test_core_leaves_what_tells_a_project(name, expected):
    assert core(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("学校", True),
        ("学校周边路网", True),
        ("该安置小区", True),
        ("便民服务中心", True),
        ("侨梦苑", False),
        ("行知中学", False),
    ],
)
def test_generic_names_are_known(name, expected):
    assert is_generic(name) == expected
