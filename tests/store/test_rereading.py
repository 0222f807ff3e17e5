"""The same article read again by better rules."""

from __future__ import annotations

from decimal import Decimal

import pytest

from projects.enums import Outcome
from projects.models import Citation, Investment, Milestone
from tests.store.pages import JULY, MAY
from tests.store.records import Page, import_pages, outcomes

pytestmark = pytest.mark.django_db

TEXT = "九龙湖体育馆总投资18亿元，首期2亿元，预计5月竣工。"


def read_as(words: str, amount: str) -> Page:
    page = Page(TEXT)
    page.project("九龙湖体育馆", facts=(page.total(words, amount),))
    return page


def test_misread_value_is_corrected_with_its_citation():
    import_pages(read_as("2亿元", "200000000"))

    report = import_pages(read_as("18亿元", "1800000000"))

    assert outcomes(report)["Total investment/amount_yuan"] == "updated"
    assert Investment.objects.get().amount_yuan == Decimal(1_800_000_000)
    assert [citation.quote for citation in Citation.objects.filter(field="amount_yuan")] == ["18亿元"]
    assert set(import_pages(read_as("18亿元", "1800000000")).totals) == {Outcome.UNCHANGED}


def test_persons_correction_of_a_misreading_stays():
    import_pages(read_as("2亿元", "200000000"))
    investment = Investment.objects.get()
    investment.amount_yuan = Decimal(1_700_000_000)
    investment.save()

    report = import_pages(read_as("18亿元", "1800000000"))

    assert outcomes(report)["Total investment/amount_yuan"] == "conflict"
    assert Investment.objects.get().amount_yuan == Decimal(1_700_000_000)


def test_same_value_quoted_more_fully_keeps_one_citation():
    import_pages(read_as("18亿元", "1800000000"))

    report = import_pages(read_as("总投资18亿元", "1800000000"))

    assert outcomes(report)["Total investment/amount_yuan"] == "unchanged"
    assert [citation.quote for citation in Citation.objects.filter(field="amount_yuan")] == ["总投资18亿元"]


def test_misread_plan_stays_for_a_person_to_correct():
    for window in (JULY, MAY):
        page = Page(TEXT)
        page.project("九龙湖体育馆", milestones=(page.planned("预计5月竣工", "竣工", window),))
        report = import_pages(page)

    assert outcomes(report)["竣工/planned"] == "conflict"
    assert Milestone.objects.get().planned == JULY


def test_fact_that_is_no_longer_read_is_pointed_out_and_stays():
    import_pages(read_as("18亿元", "1800000000"))
    bare = Page(TEXT)
    bare.project("九龙湖体育馆")

    report = import_pages(bare)

    assert report.articles[0].warnings == ["九龙湖体育馆: no longer read from this article: amount_yuan 1800000000"]
    assert Investment.objects.exists()
