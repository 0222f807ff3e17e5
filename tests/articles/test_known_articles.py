"""Articles that we have, that can't be entered, or that nobody wants any more."""

from __future__ import annotations

from datetime import date

import pytest

from importers.entry.sheet import Choice, Kind
from importers.store import ImportStoppedError
from importers.store.drafts import KnownArticleError, discard
from projects.date_window import DateWindow
from projects.enums import Outcome
from projects.models import (
    ArticleDraft,
    PlanChange,
)
from projects.models.versioned import StaleRowError
from tests.articles.desk import BRIDGE, choose, enter, item_of, store, take_all
from tests.factories import (
    MilestoneFactory,
    ProjectFactory,
    SourceFactory,
)
from tests.store.dump import domain_dump

pytestmark = pytest.mark.django_db
TOTAL, SITE = Kind.INVESTMENT_TOTAL, Kind.SITE_AREA
UNSTORED = {"ArticleDraft", "HistoricalArticleDraft", "SourceSketch"}


def test_same_text_twice_is_refused_with_its_draft(draft, person):
    with pytest.raises(KnownArticleError) as refused:
        enter(by=person)

    assert refused.value.draft == draft


@pytest.mark.parametrize(
    ("text", "is_same"),
    [
        (BRIDGE.replace("\n\n", "\n").replace("，", ","), True),
        ("重点工程捷报频传\n" + BRIDGE.split("\n", 1)[1].replace("目前，", ""), False),
    ],
    ids=["other white space", "reprint"],
)
def test_known_article_is_recognised_once_it_is_stored(draft, person, text, is_same):
    store(draft, person)

    with pytest.raises(KnownArticleError) as refused:
        enter(text, by=person)

    assert (refused.value.twin.source, refused.value.twin.is_same) == (draft.source, is_same)


def test_article_that_was_only_filed_can_be_read(person):
    source = SourceFactory(title="已存", text=BRIDGE)

    draft = enter(by=person)
    store(draft, person)

    assert draft.source == source


@pytest.mark.parametrize(
    ("text", "published"),
    [("春天来了，花开了。", None), (BRIDGE, DateWindow.of_day(date(2025, 5, 2)))],
    ids=["without a project", "of tomorrow"],
)
def test_what_cant_be_entered_leaves_nothing(person, text, published):
    before = domain_dump()

    with pytest.raises(ImportStoppedError):
        enter(text, by=person, published=published)

    assert domain_dump() == before


def test_discarded_draft_leaves_no_row(draft, person):
    discard(draft, by=person)

    assert not ArticleDraft.objects.exists()


def test_draft_with_stored_facts_stays(draft, person):
    store(draft, person)

    with pytest.raises(ImportStoppedError):
        discard(draft, by=person)


def test_second_of_two_who_keep_a_sheet_is_refused(draft, person):
    other = ArticleDraft.objects.get(pk=draft.pk)
    choose(draft, person, item_of(draft, TOTAL), choice=Choice.REJECT)

    with pytest.raises(StaleRowError):
        choose(other, person, item_of(other, SITE), choice=Choice.REJECT)


def test_plan_without_a_newer_source_stays_and_waits(draft, person):
    project = ProjectFactory(name="南湖大桥工程")
    MilestoneFactory(project=project, name="竣工", planned=DateWindow.of_day(date(2025, 9, 30)))
    take_all(draft, person)

    report = store(draft, person)

    assert report.totals[Outcome.CONFLICT] == 1
    assert not PlanChange.objects.exists()
