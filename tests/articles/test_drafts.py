"""What is stored of an entered article, and what of it later imports respect."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from importers.entry.sheet import Choice, Item, Kind, Target
from importers.read import read_article
from importers.store import import_articles
from importers.store.drafts import article_of
from importers.store.report import Report
from projects.date_window import DateWindow
from projects.enums import AuditAction, DraftStatus, Outcome
from projects.models import (
    ArticleDraft,
    AuditEvent,
    Citation,
    ImportRow,
    ImportRun,
    Investment,
    Milestone,
    PlanChange,
    Project,
    Quantity,
    Source,
)
from tests.articles.desk import aim, choose, enter, entry_of, item_of, now, sheet_of, store, take_all
from tests.factories import (
    InvestmentFactory,
    ProjectFactory,
)
from tests.store.dump import domain_dump

pytestmark = pytest.mark.django_db
TOTAL, SITE = Kind.INVESTMENT_TOTAL, Kind.SITE_AREA
UNSTORED = {"ArticleDraft", "HistoricalArticleDraft", "SourceSketch"}


@pytest.fixture
def draft(entered):
    return ArticleDraft.objects.get(pk=entered.pk)


@pytest.fixture
def person(draft):
    return draft.started_by


def outcomes(report: Report) -> set[str]:
    return {str(line.outcome.value) for article in report.articles for line in article.lines}


def test_confirmed_facts_stand_with_their_words_and_the_person(draft, person):
    take_all(draft, person)
    report = store(draft, person)

    bridge = Project.objects.get(name="南湖大桥工程")
    source = Source.objects.get()
    total = bridge.investments.get(kind="total")
    citation = Citation.objects.get(investment=total)
    assert (total.amount_yuan, citation.quote in source.text) == (Decimal(200_000_000), True)
    assert total.history.first().history_user == person
    assert ImportRun.objects.get(pk=report.run).by == person
    assert AuditEvent.objects.get(action=AuditAction.IMPORT).actor == person
    assert (draft.status, draft.waiting, draft.source) == (DraftStatus.STORED, 0, source)


def test_entering_says_the_same_as_the_import_of_the_file(draft, person):
    take_all(draft, person)
    for name in ("南湖大桥工程", "北岭小学扩建工程"):
        aim(draft, person, name, Target.NEW)
    store(draft, person)
    before = {name: rows for name, rows in domain_dump().items() if name not in UNSTORED}

    report = import_articles([article_of(draft)], read=read_article, command="import_seeds", now=now)

    after = {name: rows for name, rows in domain_dump().items() if name not in UNSTORED}
    assert outcomes(report) == {"unchanged"}
    assert after == before


def test_dry_run_writes_nothing(draft, person):
    before = domain_dump()

    report = store(draft, person, is_dry=True)

    assert domain_dump() == before
    assert report.totals[Outcome.INSERTED] > 0


def test_what_waits_is_kept_with_the_run_and_stored_later(draft, person):
    waiting = item_of(draft, TOTAL)
    choose(draft, person, waiting, choice=Choice.WAIT)

    store(draft, person)

    assert not Investment.objects.filter(project__name="南湖大桥工程").exists()
    assert ImportRow.objects.filter(outcome=Outcome.PENDING, field="amount_yuan").exists()
    assert draft.status == DraftStatus.WAITING

    take_all(draft, person)
    store(draft, person)

    assert Investment.objects.get(project__name="南湖大桥工程").amount_yuan == Decimal(200_000_000)
    assert Project.objects.filter(name="南湖大桥工程").count() == 1
    assert draft.status == DraftStatus.STORED


def test_refused_fact_is_never_read_from_the_article_again(draft, person):
    take_all(draft, person)
    choose(draft, person, item_of(draft, TOTAL), choice=Choice.REJECT)
    store(draft, person)

    report = import_articles([article_of(draft)], read=read_article, command="import_seeds", now=now)

    assert not Investment.objects.filter(project__name="南湖大桥工程").exists()
    assert report.totals[Outcome.REJECTED] == 1
    assert not ImportRow.objects.undecided().exists()


def test_refused_project_stays_out_with_all_its_facts(draft, person):
    take_all(draft, person)
    aim(draft, person, "北岭小学扩建工程", Target.REJECT)
    store(draft, person)

    import_articles([article_of(draft)], read=read_article, command="import_seeds", now=now)

    assert [project.name for project in Project.objects.all()] == ["南湖大桥工程"]
    assert draft.status == DraftStatus.STORED


def test_corrected_value_outlives_a_new_reading(draft, person):
    take_all(draft, person)
    total = item_of(draft, TOTAL)
    choose(draft, person, total, values={**total.values, "written": "2.5亿元", "value": "250000000"})
    store(draft, person)

    import_articles([article_of(draft)], read=read_article, command="import_seeds", now=now)

    assert Investment.objects.get(project__name="南湖大桥工程").amount_yuan == Decimal(250_000_000)
    assert not ImportRow.objects.undecided().exists()


def test_moved_fact_goes_to_the_other_project_and_stays_there(draft, person):
    take_all(draft, person)
    site = item_of(draft, SITE)
    choose(draft, person, site, owner=entry_of(draft, "北岭小学扩建工程").key)
    store(draft, person)

    import_articles([article_of(draft)], read=read_article, command="import_seeds", now=now)

    assert [row.project.name for row in Quantity.objects.filter(kind="site_area")] == ["北岭小学扩建工程"]


def test_project_of_ours_under_another_name_is_chosen_and_remembered(draft, person):
    ours = ProjectFactory(name="跨湖通道")
    take_all(draft, person)
    aim(draft, person, "南湖大桥工程", ours.pk)
    store(draft, person)

    import_articles([article_of(draft)], read=read_article, command="import_seeds", now=now)

    assert ours.investments.get().amount_yuan == Decimal(200_000_000)
    assert [alias.name for alias in ours.aliases.all()] == ["南湖大桥工程"]
    assert not Project.objects.filter(name="南湖大桥工程").exists()


def test_new_project_may_be_called_otherwise(draft, person):
    take_all(draft, person)
    aim(draft, person, "北岭小学扩建工程", Target.NEW, called="北岭小学扩建")
    store(draft, person)

    import_articles([article_of(draft)], read=read_article, command="import_seeds", now=now)

    assert Project.objects.filter(name__startswith="北岭小学").get().name == "北岭小学扩建"


def test_two_like_projects_are_left_to_the_person(draft, person):
    first, second = ProjectFactory(name="临江区南湖大桥工程"), ProjectFactory(name="江州市南湖大桥工程")
    take_all(draft, person)

    store(draft, person)

    assert not first.investments.exists()
    assert not second.investments.exists()
    waiting = {item.owner for item in sheet_of(draft).waiting}
    assert waiting == {entry_of(draft, "南湖大桥工程").key}


def test_conflicting_amount_stands_beside_ours_with_both_sources(draft, person):
    ours = ProjectFactory(name="南湖大桥工程")
    kept = InvestmentFactory(project=ours, amount_yuan=Decimal(180_000_000))

    take_all(draft, person)
    report = store(draft, person)

    kept.refresh_from_db()
    assert kept.amount_yuan == Decimal(180_000_000)
    assert [citation.stated for citation in kept.citations.all()] == ["200000000"]
    assert report.totals[Outcome.CONFLICT] == 1
    assert ImportRow.objects.undecided().count() == 1


def test_second_article_adds_statements_and_proposes_a_changed_plan(draft, person):
    take_all(draft, person)
    store(draft, person)
    later = "南湖大桥工程最新进展\n\n南湖大桥工程计划2025年12月底竣工。目前，南湖大桥工程桥面铺装已完成。\n"

    second = enter(later, by=person, published=DateWindow.of_day(date(2025, 5, 1)))
    take_all(second, person)
    store(second, person)

    finish = Milestone.objects.get(project__name="南湖大桥工程", name__contains="竣工")
    change = PlanChange.objects.get()
    assert finish.planned.latest == date(2025, 10, 31)
    assert (change.milestone, change.proposed.latest, change.source) == (finish, date(2025, 12, 31), second.source)
    assert Project.objects.filter(name="南湖大桥工程").count() == 1


def test_added_fact_of_selected_words_is_cited(draft, person):
    take_all(draft, person)
    words = item_of(draft, TOTAL).words
    start = draft.text.index("主塔施工已完成85%")
    sheet = sheet_of(draft)
    blank = dict.fromkeys(("date", "scope", "superseded", "window", "inferred"), "")
    values = {"name": "主塔封顶", "tense": "planned", **blank}
    quoted = replace(words, text="主塔施工已完成85%", start=start, end=start + 10, rule="by a person")
    added = Item("f99", "p1", Kind.MILESTONE, values, quoted, Choice.ACCEPT, is_added=True)
    draft.sheet = replace(sheet, items=(*sheet.items, added)).as_json()

    store(draft, person)

    assert Citation.objects.get(milestone__name="主塔封顶").quote == "主塔施工已完成85%"
