"""What pages have in common is made once, and anew after an edit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from projects.date_window import DateWindow
from projects.derived.edits import Version
from projects.enums import Role
from projects.pages import trees
from projects.pages.as_of import AsOf
from projects.pages.remembering import Memory, remembered, remembered_each
from tests.factories import MilestoneFactory, ProjectFactory, SourceFactory, UnitFactory, UnitRoleFactory

TODAY = date(2025, 5, 1)
AS_OF = AsOf(TODAY, TODAY, version=Version(7, 7, None))


def test_only_what_is_missing_is_made():
    asked = []

    def make(keys):
        asked.append(list(keys))
        return {key: -key for key in keys}

    assert remembered_each(AS_OF, "row", [1, 2], make) == {1: -1, 2: -2}
    assert remembered_each(AS_OF, "row", [2, 3], make) == {2: -2, 3: -3}
    assert asked == [[1, 2], [3]]


@pytest.mark.parametrize(
    "other",
    [
        replace(AS_OF, version=Version(7, 6, None)),
        replace(AS_OF, language="en"),
        replace(AS_OF, on=date(2025, 4, 30)),
        replace(AS_OF, today=date(2025, 5, 2)),
        replace(AS_OF, version=None),
    ],
)
def test_another_edit_language_or_day_is_another_thing(other):
    assert remembered(AS_OF, "units", lambda: "first") == "first"
    assert remembered(other, "units", lambda: "second") == "second"
    assert remembered(AS_OF, "units", lambda: "third") == "first"


def test_oldest_makes_room():
    memory = Memory(most=10)
    for key in ("a", "b"):
        memory.keep(key, key, 4)
    memory.find("a")
    memory.keep("c", "c", 3)
    assert [memory.find(key) for key in ("a", "b", "c")] == ["a", None, "c"]

    memory.keep("c", "larger", 6)
    assert [memory.find(key) for key in ("a", "c")] == ["a", "larger"]

    memory.keep("too large", "", 11)
    assert [memory.find(key) for key in ("a", "c", "too large")] == [None] * 3


def queries(address):
    with CaptureQueriesContext(connection) as captured:
        response = Client().get(address)
    assert response.status_code == 200
    return response.content.decode(), len(captured)


@pytest.mark.django_db
def test_another_list_of_known_rows_costs_what_finds_them():
    SourceFactory()
    for name in ("德兴街", "丰和路"):
        MilestoneFactory(project=ProjectFactory(name=name))
    queries("/projects/")

    _text, another_order = queries("/projects/?sort=name")
    _text, again = queries("/projects/?sort=name&page=1")

    assert (another_order, again) == (2, 1)


@pytest.mark.django_db
def test_project_is_drawn_once_until_an_edit():
    SourceFactory()
    project = MilestoneFactory(project=ProjectFactory(name="德兴街"), name="开工").project
    address = project.get_absolute_url()
    text, first = queries(address)
    again, known = queries(f"{address}?from=board")

    assert (first > 5, known) == (True, 1)
    assert main_of(again) == main_of(text)
    project.milestones.get().delete()
    assert "开工" not in queries(f"{address}?from=paper")[0]


@pytest.mark.django_db
def test_drawn_project_is_of_its_day_language_and_host(settings):
    settings.ALLOWED_HOSTS = ["a.test", "b.test"]
    SourceFactory()
    address = MilestoneFactory(project=ProjectFactory(name="德兴街")).project.get_absolute_url()

    def told(host="a.test", language="zh-hans", **asked):
        client = Client(headers={"host": host})
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        return main_of(client.get(address, asked).content.decode())

    told()
    assert "http://b.test/p/" in told("b.test")
    assert "Lasting address" in told(language="en")
    assert "?on=2035-04-30" in told(on="2035-04-30")


def main_of(text):
    return text.split("<main")[1].split("</main>")[0]


@pytest.mark.django_db
def test_row_changes_with_whatever_it_shows():
    SourceFactory()
    planned = DateWindow.of_month(2031, 5)
    project = MilestoneFactory(project=ProjectFactory(name="德兴街", location=""), planned=planned).project
    queries("/projects/")
    UnitRoleFactory(project=project, unit=UnitFactory(name="区城投公司"))
    assert "区城投公司" in queries("/projects/")[0]

    step = project.milestones.get()
    step.name = "竣工通车"
    step.save()
    assert "竣工通车" in queries("/projects/")[0]


@pytest.mark.django_db
def test_row_on_the_page_of_a_unit_tells_of_its_role():
    SourceFactory()
    project = ProjectFactory(name="德兴街", location="")
    roles = [UnitRoleFactory(project=project, unit=UnitFactory(), role=role) for role in (Role.OWNER, Role.SUPERVISOR)]
    told = [queries(role.unit.get_absolute_url())[0] for role in roles]

    assert f"<span>{roles[0].get_role_display()}</span>" in told[0]
    assert f"<span>{roles[1].get_role_display()}</span>" in told[1]
    assert f"<span>{roles[0].unit.name}</span>" in queries("/projects/")[0]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/projects/", "/wall/"])
def test_edit_of_one_tree_leaves_the_rows_of_others(address, monkeypatch):
    SourceFactory()
    edited, other = (MilestoneFactory(name=name, planned=DateWindow.of_day(TODAY)) for name in ("通车", "封顶"))
    queries(address)
    read, read_steps = [], trees.steps_by_project
    monkeypatch.setattr(
        trees, "steps_by_project", lambda projects, *how: read.extend(projects) or read_steps(projects, *how)
    )
    edited.name = "完工通车"
    edited.save()
    text, _count = queries(address)

    assert read == [edited.project]
    assert "完工通车" in text
    assert "封顶" in text

    unit = UnitRoleFactory(project=other.project, role=Role.OWNER).unit
    assert unit.name in queries(address)[0]
    unit.name = "换名公司"
    unit.save()
    assert "换名公司" in queries(address)[0]


@pytest.mark.django_db
def test_page_of_a_project_outlives_the_edits_of_others():
    SourceFactory()
    part = ProjectFactory(name="博雅街", parent=ProjectFactory(name="学校路网"))
    address = part.parent.get_absolute_url()
    other = MilestoneFactory()
    first, at_first = queries(address)
    other.name = "通车"
    other.save()
    again, after_other = queries(address)
    assert after_other <= 4 < at_first
    assert main_of(again) == main_of(first)

    MilestoneFactory(project=part, name="雨污管网完工")
    assert "雨污管网完工" in queries(address)[0]
    role = UnitRoleFactory(project=part.parent)
    assert role.unit.name in queries(address)[0]
    role.unit.name = "换名公司"
    role.unit.save()
    assert "换名公司" in queries(address)[0]
    part.is_public = False
    part.save()
    assert "雨污管网完工" not in queries(address)[0]
