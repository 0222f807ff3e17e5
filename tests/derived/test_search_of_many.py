"""Among hundreds of invented projects, what the pairs of letters find is what plain containment finds."""

from __future__ import annotations

import random
from datetime import date

import pytest

from projects.demo.make import make_demo
from projects.derived import finding
from projects.models import Project, ProjectAlias, Unit, UnitRole
from tests.derived.found import found
from tests.factories import UnitAliasFactory

pytestmark = pytest.mark.django_db

TERMS = 150


@pytest.fixture(scope="module")
def projects(module_db):
    make_demo(200, seed=3, on=date(2026, 5, 20))
    UnitAliasFactory(unit=Unit.objects.first(), name="区教体局")
    return list(Project.objects.public())


def containing(word, texts):
    """Plain containment in the names, the other names, the place and the units of each project."""
    return {key for key, own in texts.items() if any(word.lower() in one.lower() for one in own)}


def own_texts(projects):
    texts = {project.pk: [project.name, project.location] for project in projects}
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
def test_hits_are_those_of_plain_containment(monkeypatch, projects, few):
    monkeypatch.setattr(finding, "FEW", few)
    texts = own_texts(projects)
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
def test_latin_words_are_found_where_a_syllable_begins_or_among_the_initials(monkeypatch, projects, few):
    monkeypatch.setattr(finding, "FEW", few)
    terms = list(latin_terms(projects, random.Random(7)))

    wanted = {term: {one.pk for one in projects if beginning(term, one)} for term in terms}

    assert {term: found(term) for term in terms} == wanted
    assert len({len(keys) for keys in wanted.values()}) > 10
