"""Who may write which report, and what two who write the same one are told."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.urls import reverse

from projects.actions.write_report import save_draft, submit_report
from projects.models import MilestoneUpdate, ProgressReport
from tests.factories import ClosedMonthFactory, MilestoneFactory
from tests.reports.conftest import APRIL, NOW
from tests.reports.desk import opened, page_address, send, write_address
from tests.reports.written import draft

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media", "now")]


def test_second_of_two_writers_is_told_and_keeps_what_he_typed(desk, site):
    report = draft(site, percent=Decimal(70))
    seen = desk.get(page_address(report))
    other = ProgressReport.objects.get()
    other.text, other.percent = "别人写的。", Decimal(75)
    save_draft(report=other, updates=[], by=site.reviewer, at=NOW)

    response = send(desk, seen, text="我写的。")

    (stale,) = response.context["stale"]
    assert [change.by for change in stale.changes] == ["reviewer"]
    assert ProgressReport.objects.get().text == "别人写的。"
    assert "我写的。" in response.content.decode()
    assert response.context["entry"].form["percent"].value() == "75"
    assert send(desk, response).status_code == 302
    assert (ProgressReport.objects.get().text, ProgressReport.objects.get().percent) == ("我写的。", Decimal(75))


def test_two_who_begin_the_same_report_meet_in_one(desk, site):
    seen = opened(desk, site)
    draft(site, text="别人写的。")

    response = send(desk, seen, text="我写的。")

    assert len(response.context["stale"]) == 1
    assert ProgressReport.objects.get().text == "别人写的。"
    assert send(desk, response).status_code == 302
    assert ProgressReport.objects.get().text == "我写的。"


def test_words_for_a_report_handed_in_meanwhile_stay_in_sight(desk, site):
    report = draft(site)
    seen = desk.get(page_address(report))
    submit_report(report=ProgressReport.objects.get(), updates=[], by=site.reviewer, at=NOW)

    response = send(desk, seen, text="我写的。")

    assert "我写的。" in response.content.decode()
    assert ProgressReport.objects.get().text == report.text


def test_closed_month_is_refused_in_words(desk, site):
    ClosedMonthFactory(month=APRIL)

    response = send(desk, opened(desk, site), text="晚了。")

    assert response.context["entry"].form.non_field_errors()
    assert "晚了。" in response.content.decode()
    assert not ProgressReport.objects.exists()


@pytest.mark.parametrize("month", ["2025-13", "202504", "1999-01", "2025-04-02", "x"])
def test_no_such_month(desk, site, month):
    assert desk.get(write_address(site.project, month)).status_code == 404


@pytest.mark.parametrize(
    ("name", "status"), [("stranger", 404), ("auditor", 403), ("administrator", 403), ("reviewer", 200)]
)
def test_who_may_open_the_form(client, site, name, status, settings):
    settings.REQUIRE_2FA = False
    client.force_login(getattr(site, name))

    assert client.get(write_address(site.project)).status_code == status
    assert client.post(write_address(site.project), {"text": "x", "_save": "1"}).status_code in (status, 302)
    assert ProgressReport.objects.exists() == (name == "reviewer")


@pytest.mark.parametrize("name", ["auditor", "administrator"])
def test_who_only_reads_sees_the_draft_without_its_form(client, site, name, settings):
    settings.REQUIRE_2FA = False
    report = draft(site)
    client.force_login(getattr(site, name))

    response = client.get(page_address(report))

    assert response.templates[0].name == "admin/projects/progressreport/review.html"
    assert client.post(page_address(report), {"text": "改", "_save": "1"}).status_code == 200
    assert client.post(reverse("admin:projects_progressreport_discard", args=[report.pk])).status_code == 403
    report.refresh_from_db()
    assert report.text == "水稳摊铺至中段。"


def test_report_of_another_unit_is_not_there(client, site):
    report = draft(site)
    client.force_login(site.stranger)

    for action in ("correct", "discard"):
        assert client.post(reverse(f"admin:projects_progressreport_{action}", args=[report.pk])).status_code == 404
    assert client.get(page_address(report)).status_code == 404
    assert client.post(page_address(report), {"text": "改", "_save": "1"}).status_code == 404


def test_milestone_of_another_project_is_not_taken(desk, site):
    foreign = MilestoneFactory()
    extra = {f"step{foreign.pk}-kind": "done", f"step{foreign.pk}-actual": "4月28日"}

    send(desk, opened(desk, site), text="水稳摊铺。", **extra)

    assert not MilestoneUpdate.objects.exists()
