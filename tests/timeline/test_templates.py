"""What the templates print is well-formed, hidden from screen readers, and needs no style and no computing."""

import re
from xml.etree import ElementTree

import pytest
from django.template.loader import render_to_string

from projects.schedule import Light
from projects.timeline import Part, gauge, mini_head, mini_timeline, network_timeline, project_timeline
from tests.timeline.milestones import LATE_MAY, ON, drawn, every_state, industrial_park

ROADS = [
    Part("德兴街", (drawn("通车", LATE_MAY, LATE_MAY),), Light.GREEN, "正常", "次干路", subject={"quote": "已完成"})
]
PRINTED = {
    "_timeline": {"timeline": project_timeline(every_state(), on=ON)},
    "_gauge": {"gauge": gauge(every_state(), on=ON)},
    "_mini": {"track": mini_timeline(every_state(), on=ON, year=2025)},
    "_mini_head": {"head": mini_head(2025, on=ON)},
    "_network": {"network": network_timeline(ROADS, on=ON)},
    "_scale_note": {"ruler": project_timeline(industrial_park(), on=ON)},
}


def printed(name: str) -> str:
    return render_to_string(f"projects/{name}.html", PRINTED[name])


@pytest.mark.parametrize("name", PRINTED)
def test_template_is_well_formed_and_leaves_nothing_empty(name: str) -> None:
    page = printed(name)

    root = ElementTree.fromstring(f"<div>{page.replace('<br>', '')}</div>")
    empty = [(one.tag, key) for one in root.iter() for key, value in one.attrib.items() if not value]
    assert empty == []
    assert "style=" not in page


@pytest.mark.parametrize("name", [name for name in PRINTED if name != "_scale_note"])
def test_every_drawing_is_hidden_from_screen_readers(name: str) -> None:
    drawings = re.findall(r"<svg class=[^>]*>", printed(name))

    assert drawings
    assert all('aria-hidden="true"' in tag for tag in drawings)


def test_timeline_has_a_row_for_each_milestone_with_its_drawing() -> None:
    page = printed("_timeline")

    assert page.count('<div class="hr">') == len(every_state()) == page.count('class="past"')
    assert '<use href="#late" x="29.56%" y="56"/>' in page
    assert "现行计划4月20日，逾期11天</text>" in page


def test_network_prints_the_parts_own_words() -> None:
    page = printed("_network")

    assert "“已完成”" in page
    assert "次干路" in page
