"""Names, addresses and the tree of projects."""

import pytest
from django.core.exceptions import ValidationError

from projects.models import Project
from tests.factories import ProjectFactory, UnitFactory

pytestmark = pytest.mark.django_db


def test_name_gives_pinyin_initials_and_address():
    project = ProjectFactory(name="学校路网(一期)")

    assert (project.name_pinyin, project.name_initials, project.slug) == (
        "xue xiao lu wang yi qi",
        "xxlwyq",
        "xue-xiao-lu-wang-yi-qi",
    )


def test_address_stays_when_the_name_changes():
    project = ProjectFactory(name="德兴街")

    project.name = "玉壶山大道"
    project.save()

    assert (project.slug, project.name_initials) == ("de-xing-jie", "yhsdd")


def test_update_of_the_name_alone_updates_the_pinyin():
    project = ProjectFactory(name="德兴街")

    project.name = "行知路"
    project.save(update_fields=["name"])
    project.refresh_from_db()

    assert project.name_initials == "xzl"


def test_equal_pinyin_gets_a_number():
    slugs = [ProjectFactory(name=name).slug for name in ("行知路", "行之路", "兴知路")]

    assert slugs == ["xing-zhi-lu", "xing-zhi-lu-2", "xing-zhi-lu-3"]


def test_a_name_without_letters_still_has_an_address():
    assert (ProjectFactory(name="※").slug, UnitFactory(name="※").slug) == ("project", "unit")


def test_a_long_name_has_a_short_address():
    assert len(ProjectFactory(name="红" * 120).slug) <= 80


def parent_refused(project):
    """The codes with which `full_clean` refuses the parent."""
    with pytest.raises(ValidationError) as refusal:
        project.full_clean()
    return [error.code for error in refusal.value.error_dict["parent"]]


def test_a_circle_is_refused():
    network = ProjectFactory()
    road = ProjectFactory(parent=network)
    network.parent = road

    assert parent_refused(network) == ["circle"]


def test_three_levels_are_allowed_and_four_are_not():
    section = ProjectFactory(parent=ProjectFactory(parent=ProjectFactory()))
    section.full_clean()

    assert parent_refused(Project(name="第四级", parent=section)) == ["too_deep"]


def test_a_tree_moved_too_deep_is_refused():
    network = ProjectFactory(name="路网")
    ProjectFactory(parent=network)
    network.parent = ProjectFactory(parent=ProjectFactory())

    assert parent_refused(network) == ["too_deep"]


def test_an_empty_code_is_no_code():
    project = ProjectFactory()
    project.code = ""
    project.full_clean()

    assert project.code is None
