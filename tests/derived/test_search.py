"""What the pairs of letters find is what plain containment finds, whatever wrote the rows."""

from __future__ import annotations

import random
from datetime import date

import pytest
from django.db import connection

from projects.demo.make import make_demo
from projects.derived import finding
from projects.derived.finding import found_by
from projects.derived.search import grams_of
from projects.models import Project, ProjectAlias, SearchGram, SearchText, Unit, UnitRole
from tests.factories import ProjectAliasFactory, ProjectFactory, UnitAliasFactory, UnitFactory, UnitRoleFactory

pytestmark = pytest.mark.django_db

TERMS = 150


def found(*words):
    few, many = (Project.objects.filter(found_by(words, among_many=many)) for many in (False, True))
    keys = set(few.values_list("pk", flat=True))
    assert keys == set(many.values_list("pk", flat=True))
    return keys


def containing(word, texts):
    """Plain containment in the names, the other names, the place and the units of each project."""
    return {key for key, own in texts.items() if any(word.lower() in one.lower() for one in own)}


def own_texts():
    texts = {project.pk: [project.name, project.location] for project in Project.objects.all()}
    for alias in ProjectAlias.objects.all():
        texts[alias.project_id].append(alias.name)
    for role in UnitRole.objects.select_related("unit"):
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


def test_two_lines_make_no_pair():
    ProjectFactory(name="德兴街", location="丰和路")

    assert not found("街丰")


@pytest.mark.parametrize("term", ["dexing", "dxj", "DXJ", "k3"])
def test_latin_words_are_found_in_pinyin_initials_and_names(term):
    project = ProjectFactory(name="德兴街K3")
    ProjectFactory(name="生米大道")

    assert found(term) == {project.pk}


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


def move_alias(project):
    alias = ProjectAliasFactory(name="凤凰里")
    ProjectAlias.objects.filter(pk=alias.pk).update(project=project)


def give_role_in_sql(project):
    role = UnitRoleFactory(unit=UnitFactory(name="凤凰局"))
    with connection.cursor() as cursor:
        cursor.execute("UPDATE projects_unitrole SET project_id = %s WHERE id = %s", [project.pk, role.pk])


@pytest.mark.parametrize(
    "write", [change_by_update, add_in_bulk, rename_unit, name_unit_otherwise, move_alias, give_role_in_sql]
)
def test_whatever_writes_is_found_at_once_and_no_longer_where_it_was(write):
    project = ProjectFactory()

    write(project)

    assert found("凤凰") == {project.pk}


def test_deleted_projects_leave_nothing_behind():
    project = ProjectFactory(name="德兴街")
    UnitRoleFactory(project=project)

    project.delete()

    assert not SearchText.objects.exists()
    assert not SearchGram.objects.exists()


def test_letters_beyond_the_basic_plane_are_pairs_like_others():
    project = ProjectFactory(name="𠮷祥里")

    assert found("𠮷祥") == {project.pk}
    assert set(SearchGram.objects.filter(gram__in=grams_of("𠮷祥")).values_list("project_id", flat=True)) == {
        project.pk
    }
