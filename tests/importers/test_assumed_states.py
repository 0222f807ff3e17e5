"""The state of works of which nothing says how they stand."""

from importers.how_it_stands import ASSUMED
from importers.records import Status
from tests.importers.reading import project, read


def test_works_of_which_nothing_else_is_told_are_taken_to_be_built():
    bridge = project("云溪大桥工程总投资2亿元，全长1200米。")

    assert bridge.status is Status.UNDER_CONSTRUCTION
    assert bridge.status_evidence.rule == ASSUMED
    assert bridge.status_evidence.confidence == 0.5


def test_what_is_told_goes_before_what_is_assumed():
    bridge = project("云溪大桥工程总投资2亿元，正在招标。")

    assert bridge.status is Status.PREPARATION


def test_a_part_that_is_only_listed_has_no_state():
    text = "云溪路网工程去年5月开工，包括学府路、青山路、望江路等3条道路。"

    states = {found.name: found.status for found in read(text).projects}

    assert states.pop("云溪路网工程") is Status.UNDER_CONSTRUCTION
    assert set(states.values()) == {Status.UNKNOWN}


def test_a_state_told_in_another_story_replaces_the_assumed_one():
    text = "大桥资金到位\n\n云溪大桥工程总投资2亿元。（张三）\n\n大桥通车\n\n云溪大桥工程昨日建成通车。（李四）\n"

    assert project(text).status is Status.IN_USE
