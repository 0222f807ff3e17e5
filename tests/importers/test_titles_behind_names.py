"""Speakers with their title behind the name, heads of departments, and who is heard again by name alone."""

import pytest

from importers.organisations import find_organisations
from importers.people import find_speakers
from tests.importers.reading import project

WORKS = "云溪大桥工程正在施工，总投资5亿元。"


def speakers(text: str) -> list[str]:
    return [s.name for s in find_speakers(text, find_organisations(text)) if s.name]


@pytest.mark.parametrize(
    "told",
    [
        "省水利厅厅长章建国说，桩基做完了。",
        "负责现场协调的章建国主任说，桩基做完了。",
        "施工方的章建国经理掰着指头算，“桩基做完了。”",
    ],
)
def test_a_speaker_is_known_by_his_title(told: str) -> None:
    assert speakers(told) == ["章建国"]


def test_a_place_before_a_title_is_no_name() -> None:
    assert speakers("推进会上的高新区主任说，桩基做完了。") == []


def test_whoever_shows_the_way_is_heard_later_by_name_alone() -> None:
    text = WORKS + "项目部经理章建陪着一起走。桩基上月浇完。章建在座谈会上介绍，桥面6月合龙。"

    assert [person.name for person in project(text).people] == ["章建"]
