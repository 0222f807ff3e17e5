"""The page about the site says what the rules in force on the day say."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from projects.enums import Preset
from tests.factories import LightRuleFactory, SourceFactory
from tests.pages.conftest import ON

pytestmark = pytest.mark.django_db


def page_of(site, on=ON):
    return site.get("/about/", {"on": on}).context["page"]


def rules(site, on):
    return {light.badge.word: light.rule for light in page_of(site, on).lights}


def test_lights_follow_the_rule_in_force_on_the_day(site):
    LightRuleFactory(effective_from=date(2026, 1, 1), yellow_days=20, due_soon_days=3)

    assert rules(site, "2025-12-31")["Seriously late"] == "a milestone over 15 days overdue"
    assert rules(site, "2026-01-01")["Seriously late"] == "a milestone over 20 days overdue"
    assert rules(site, "2026-01-01")["Due soon"] == "a milestone due within 3 days"
    assert page_of(site, "2026-01-01").since == "1 January 2026"


def test_money_follows_the_preset_in_force_on_the_day(site):
    LightRuleFactory(effective_from=date(2026, 1, 1), preset=Preset.RATIO, ratio_red_percent=Decimal("55.50"))

    assert (
        page_of(site).money[-1].meaning
        == "investment rate − time progress: yellow from 10 points behind, red beyond 30"
    )
    assert page_of(site, "2026-01-01").money[-1].meaning.endswith("yellow under 80%, red under 55.5%")
    assert page_of(site).money[1].meaning == "4 months passed ÷ 12 = 33.3%"


def test_vague_dates_are_those_of_the_day(site):
    meanings = [one.meaning for one in page_of(site, "2024-02-10").vague]

    assert "29" in meanings[2]


def test_publications_are_counted_up_to_the_day(site):
    SourceFactory()

    counted = [(one.count, one.lately, one.newest) for one in page_of(site).published]

    assert counted == [("1", "1", "April 2025"), ("0", "0", ""), ("0", "0", "")]
    assert page_of(site, "2025-04-29").published[0].count == "0"
    assert page_of(site, "2026-05-01").published[0].lately == "0"


def test_contact_is_what_the_setting_says(site, settings):
    settings.CONTACT = "0791-0000000 <desk@example.gov.cn>"

    assert "0791-0000000 &lt;desk@example.gov.cn&gt;" in site.get("/about/").content.decode()
