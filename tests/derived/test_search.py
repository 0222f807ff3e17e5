"""The pairs of letters find what stands in the rows, whatever wrote them."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection

from projects.date_window import DateWindow
from projects.models import Project, ProjectAlias, SearchEntry, SearchText
from tests.derived.found import found
from tests.factories import (
    MilestoneFactory,
    ProjectAliasFactory,
    ProjectFactory,
    UnitAliasFactory,
    UnitFactory,
    UnitRoleFactory,
)

pytestmark = pytest.mark.django_db


def test_two_lines_make_no_pair():
    ProjectFactory(name="德兴街", location="丰和路")

    assert not found("街丰")


@pytest.mark.parametrize("term", ["dexing", "dxj", "DXJ", "k3", "xingjiek3", "vr", "rzo", "vrzone7"])
def test_latin_words_are_found_in_pinyin_initials_and_texts(term):
    project = ProjectFactory(name="德兴街K3", location="VRzone7号楼")
    ProjectFactory(name="生米大道")

    assert found(term) == {project.pk}


def test_latin_words_of_a_text_do_not_run_into_each_other():
    ProjectFactory(name="德兴街", location="VR zone 7")

    assert not found("vrzone")
    assert not found("zone7")


def change_by_update(project):
    Project.objects.filter(pk=project.pk).update(location="凤凰洲")


def add_in_bulk(project):
    ProjectAlias.objects.bulk_create([ProjectAlias(project=project, name="凤凰桥")])


def rename_unit(project):
    unit = UnitRoleFactory(project=project).unit
    unit.name = "凤凰集团"
    unit.save()


def name_unit_otherwise(project):
    UnitAliasFactory(unit=UnitRoleFactory(project=project).unit, name="凤凰公司")


def publish_again(project):
    Project.objects.filter(pk=project.pk).update(location="凤凰洲", is_public=False)
    Project.objects.filter(pk=project.pk).update(is_public=True)


def plan(project):
    """The order of the list changes, what is found doesn't."""
    Project.objects.filter(pk=project.pk).update(location="凤凰洲")
    before = set(SearchEntry.objects.filter(standing=project.pk).values_list("place", flat=True))
    MilestoneFactory(project=project, planned=DateWindow.of_day(date(2026, 8, 1)))
    assert before != set(SearchEntry.objects.filter(standing=project.pk).values_list("place", flat=True))


def move_alias(project):
    alias = ProjectAliasFactory(name="凤凰里")
    ProjectAlias.objects.filter(pk=alias.pk).update(project=project)


def give_role_in_sql(project):
    role = UnitRoleFactory(unit=UnitFactory(name="凤凰局"))
    with connection.cursor() as cursor:
        cursor.execute("UPDATE projects_unitrole SET project_id = %s WHERE id = %s", [project.pk, role.pk])


@pytest.mark.parametrize(
    "write",
    [
        change_by_update,
        add_in_bulk,
        rename_unit,
        name_unit_otherwise,
        move_alias,
        give_role_in_sql,
        publish_again,
        plan,
    ],
)
def test_whatever_writes_is_found_at_once_and_no_longer_where_it_was(write):
    project = ProjectFactory()

    write(project)

    assert found("凤凰") == {project.pk}


def test_projects_that_are_not_public_have_no_entries():
    project = ProjectFactory(name="德兴街")
    assert SearchEntry.objects.exists()

    Project.objects.filter(pk=project.pk).update(is_public=False)

    assert not SearchEntry.objects.exists()


def test_deleted_projects_leave_nothing_behind():
    project = ProjectFactory(name="德兴街")
    UnitRoleFactory(project=project)

    project.delete()

    assert not SearchText.objects.exists()
    assert not SearchEntry.objects.exists()


def test_letters_beyond_the_basic_plane_are_pairs_like_others():
    project = ProjectFactory(name="𠮷祥里")

    assert found("𠮷祥") == {project.pk}
