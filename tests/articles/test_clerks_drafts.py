"""A clerk stores on the projects of his unit alone; the rest waits for a reviewer."""

from __future__ import annotations

from decimal import Decimal

import pytest

from importers.entry.sheet import Kind, Target
from importers.store import ImportStoppedError
from projects.enums import DraftStatus
from projects.models import (
    Project,
    Source,
    UnitRole,
)
from tests.articles.desk import aim, enter, store, take_all
from tests.factories import (
    ProjectFactory,
    UnitFactory,
    UnitRoleFactory,
)
from tests.rights.people import clerk

pytestmark = pytest.mark.django_db
TOTAL, SITE = Kind.INVESTMENT_TOTAL, Kind.SITE_AREA
UNSTORED = {"ArticleDraft", "HistoricalArticleDraft", "SourceSketch"}


@pytest.fixture
def unit():
    return UnitFactory(name="区住房和城乡建设局")


@pytest.fixture
def own(unit):
    return UnitRoleFactory(unit=unit, project__name="南湖大桥工程").project


@pytest.fixture
def his(unit, own):
    return clerk(unit)


def test_own_project_is_written_and_nothing_else(his, own):
    foreign = ProjectFactory(name="北岭小学扩建工程")
    draft = enter(by=his)
    take_all(draft, his)

    store(draft, his)

    assert own.investments.get().amount_yuan == Decimal(200_000_000)
    assert not foreign.investments.exists()
    assert UnitRole.objects.filter(project=own).count() == 1, "whom a role gives rights is a reviewer's to say"
    assert draft.status == DraftStatus.WAITING


@pytest.mark.parametrize("target", ["foreign", Target.NEW])
def test_forced_choice_of_another_project_is_not_stored(his, own, target):
    foreign = ProjectFactory(name="北岭小学扩建工程", is_public=False)
    draft = enter(by=his)
    take_all(draft, his)
    aim(draft, his, "北岭小学扩建工程", foreign.pk if target == "foreign" else target)

    store(draft, his)

    assert not foreign.investments.exists()
    assert Project.objects.count() == 2


def test_reviewer_finishes_what_the_clerk_began(his, own, person):
    draft = enter(by=his)
    take_all(draft, his)
    store(draft, his)

    store(draft, person)

    assert Project.objects.get(name="北岭小学扩建工程").investments.exists()
    assert UnitRole.objects.filter(project=own).count() == 3
    assert draft.status == DraftStatus.STORED


def test_nothing_of_his_own_is_said_and_nothing_kept(unit):
    his = clerk(unit)
    draft = enter(by=his)

    with pytest.raises(ImportStoppedError):
        store(draft, his)

    assert not Source.objects.exists()
