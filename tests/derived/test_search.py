"""What the pairs of letters find is what plain containment finds, whatever wrote the rows."""

from __future__ import annotations

import random
from datetime import date

import pytest
from django.db import connection

from projects.date_window import DateWindow
from projects.demo.make import make_demo
from projects.derived import finding
from projects.derived.finding import found_by, search_by_words, search_in_order
from projects.models import Project, ProjectAlias, SearchEntry, SearchText, Standing, Unit, UnitRole
from tests.factories import (
    MilestoneFactory,
    ProjectAliasFactory,
    ProjectFactory,
    UnitAliasFactory,
    UnitFactory,
    UnitRoleFactory,
)

pytestmark = pytest.mark.django_db

TERMS = 150


def found(*words):
    """Every way to find public projects, and to count them, finds the same."""
    few, many = (Project.objects.public().filter(found_by(words, among_many=many)) for many in (False, True))
    keys = set(few.values_list("pk", flat=True))
    assert keys == set(many.values_list("pk", flat=True))
    searches = [search_by_words(words), *filter(None, [search_in_order(words)])]
    for search in searches:
        assert search.count_up_to(1000) in (None, len(keys))
    for search in searches[1:]:
        assert sorted(keys) == sorted(search.in_order(Standing.objects.all()).values_list("pk", flat=True))
    return keys


def containing(word, texts):
    """Plain containment in the names, the other names, the place and the units of each project."""
    return {key for key, own in texts.items() if any(word.lower() in one.lower() for one in own)}


def own_texts():
    texts = {project.pk: [project.name, project.location] for project in Project.objects.public()}
    for alias in ProjectAlias.objects.filter(project__in=texts):
        texts[alias.project_id].append(alias.name)
    for role in UnitRole.objects.filter(project__in=texts).select_related("unit"):
        texts[role.project_id] += [role.unit.name, *role.unit.aliases.values_list("name", flat=True)]
    return texts


def random_terms(texts, chance):
    for _ in range(TERMS):
        text = chance.choice([one for one in chance.choice(list(texts.values())) if one])
        start, length = chance.randrange(len(text)), chance.choice((1, 2, 2, 2, 3, 5))
        term = text[start : start + length]
        yield term[::-1] if chance.random() < 0.2 else term


@pytest.mark.parametrize("few", [0, 1000], ids=["each row asked", "keys looked up"])
def test_hits_are_those_of_plain_containment(monkeypatch, few):
    monkeypatch.setattr(finding, "FEW", few)
    make_demo(200, seed=3, on=date(2026, 5, 20))
    UnitAliasFactory(unit=Unit.objects.first(), name="区教体局")
    texts = own_texts()
    terms = [term for term in random_terms(texts, random.Random(5)) if not term.isascii()]

    assert {term: found(term) for term in terms} == {term: containing(term, texts) for term in terms}
    assert len({len(found(term)) for term in terms}) > 10


def beginning(word, project):
    """Whether the word is among the initials, or pinyin from where a syllable begins."""
    syllables = project.name_pinyin.split(" ")
    spelt = ("".join(syllables[place:]) for place in range(len(syllables)))
    return word in project.name_initials or any(one.startswith(word) for one in spelt)


def latin_terms(projects, chance):
    for project in chance.sample(projects, TERMS):
        text = chance.choice([project.name_pinyin.replace(" ", ""), project.name_initials])
        start, length = chance.randrange(len(text)), chance.choice((1, 2, 3, 5, 6, 7, 9))
        yield text[start : start + length]


@pytest.mark.parametrize("few", [0, 1000], ids=["each row asked", "keys looked up"])
def test_latin_words_are_found_where_a_syllable_begins_or_among_the_initials(monkeypatch, few):
    monkeypatch.setattr(finding, "FEW", few)
    make_demo(200, seed=3, on=date(2026, 5, 20))
    projects = list(Project.objects.public())
    terms = list(latin_terms(projects, random.Random(7)))

    wanted = {term: {one.pk for one in projects if beginning(term, one)} for term in terms}

    assert {term: found(term) for term in terms} == wanted
    assert len({len(keys) for keys in wanted.values()}) > 10


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
