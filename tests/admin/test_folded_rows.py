"""The rows below a project are folded away under their headings, which say how many there are."""

from __future__ import annotations

import re

import pytest

from tests.admin.form_data import errors_on
from tests.admin.test_project_form import change, edit
from tests.factories import MilestoneFactory, ProjectFactory

pytestmark = pytest.mark.django_db

HEADING = re.compile(r'(<details><summary>)?\s*<h2 id="\w+-heading" class="inline-heading">\s*(.+?)\s*</h2>')


def headings(response):
    """What each kind of rows is called, and whether it is folded away."""
    return {words: bool(folded) for folded, words in HEADING.findall(response.content.decode())}


def test_each_kind_of_rows_is_folded_and_counted(staff):
    project = ProjectFactory()
    MilestoneFactory.create_batch(2, project=project)

    found = headings(staff.get(change(project)))

    assert len(found) == 9
    assert set(found.values()) == {True}
    assert list(found)[:2] == ["节点（2）", "责任单位（0）"]


def test_rows_with_an_error_stand_open(staff):
    response = edit(staff, ProjectFactory(), rows=[("milestones", {"name": "通车", "planned": "很快"})])

    assert list(errors_on(response)) == ["milestones-0-planned"]
    found = headings(response)
    assert [words for words, folded in found.items() if not folded] == ["节点（0）"]
