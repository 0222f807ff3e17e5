"""The staff's pages shine by the limits in force, not by the presets."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from projects.date_window import DateWindow
from tests.factories import LightRuleFactory, MilestoneFactory, ProgressReportFactory, SourceFactory
from tests.reports.desk import opened

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media", "now")]


@pytest.fixture
def late(site):
    """28 days past its date on 2 May, with a report since: red by the presets, yellow by the rule."""
    LightRuleFactory(effective_from=date(2025, 1, 1), yellow_days=60)
    source = SourceFactory(published=DateWindow.of_month(2025, 4))
    ProgressReportFactory(project=site.project, source=source)
    return MilestoneFactory(project=site.project, name="通车", planned=DateWindow.of_day(date(2025, 4, 4)))


def test_report_form_uses_the_limits_in_force(desk, site, late):
    html = opened(desk, site).content.decode()

    assert ("c-late" in html, "c-bad" in html) == (True, False)


@pytest.mark.parametrize("page", ["list", "done"])
def test_milestone_pages_use_the_limits_in_force(desk, late, page):
    names = {"list": "admin:projects_milestone_changelist", "done": "admin:projects_milestone_done"}
    html = desk.get(reverse(names[page], args=[late.pk] if page == "done" else [])).content.decode()

    assert ("c-late" in html, "c-bad" in html) == (True, False)
    assert "逾期28天，4月报告：未完成" in html


def test_list_of_reports_names_no_day_that_nobody_knows(desk, site, late):
    html = desk.get(reverse("admin:projects_progressreport_changelist")).content.decode()

    assert ">2025年4月</td>" in html
    assert "4月30日" not in html
