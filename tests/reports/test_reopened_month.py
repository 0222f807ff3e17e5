"""A closed month that takes reports again: by the centre, with a reason that everybody who reports reads."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from projects.actions.close_month import close_month
from projects.actions.reopen_month import reopen_month
from projects.actions.report_errors import MonthClosedError, MonthOpenError, NoReasonError
from projects.enums import AuditAction, ReportStatus
from projects.models import AuditEvent, ClosedMonth
from tests.reports.conftest import APRIL, NOW
from tests.reports.desk import opened
from tests.reports.written import draft, submitted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media", "now")]

PAGE = reverse("admin:projects_progressreport_month", args=["2025-04"])
REASON = "两个单位的月报因系统升级未能提交"


@pytest.fixture
def closed(site):
    return close_month(month=APRIL, by=site.reviewer, at=NOW)


def test_reopened_month_takes_reports_until_it_is_closed_again(site, closed):
    with pytest.raises(MonthClosedError):
        draft(site)

    reopen_month(month=APRIL, words=f" {REASON} ", by=site.reviewer, at=NOW, address="10.1.2.3")

    assert submitted(site).status == ReportStatus.SUBMITTED
    event = AuditEvent.objects.get(action=AuditAction.REOPEN_MONTH)
    assert (event.subject, event.actor, event.address) == ("2025-04", site.reviewer, "10.1.2.3")
    assert event.detail == {"reason": REASON}


def test_who_reopens_says_why_and_only_what_is_closed(site, closed):
    with pytest.raises(NoReasonError):
        reopen_month(month=APRIL, words=" \n", by=site.reviewer, at=NOW)
    with pytest.raises(MonthOpenError):
        reopen_month(month=date(2025, 3, 1), words=REASON, by=site.reviewer, at=NOW)
    for name in ("clerk", "administrator", "auditor"):
        with pytest.raises(PermissionDenied):
            reopen_month(month=APRIL, words=REASON, by=getattr(site, name), at=NOW)

    assert ClosedMonth.objects.get() == closed


def test_reviewer_reopens_on_the_months_page_and_clerks_read_why(client, site, closed):
    client.force_login(site.reviewer)
    refused = client.post(PAGE, {"_reopen": "1", "words": ""}, follow=True)
    assert [str(message) for message in refused.context["messages"]] == [str(NoReasonError.message)]
    client.post(PAGE, {"_reopen": "1", "words": REASON})

    client.force_login(site.clerk)
    month, form = client.get(PAGE), opened(client, site)

    assert not ClosedMonth.objects.exists()
    said = month.context["reopened"]
    assert said == form.context["reopened"] == f"本月曾经关闭，reviewer于2025年5月2日重新开放：{REASON}"
    assert said in month.content.decode()
    assert said in form.content.decode()
    assert not month.context["may_reopen"]


def test_a_month_closed_again_says_nothing_of_before(client, site, closed):
    reopen_month(month=APRIL, words=REASON, by=site.reviewer, at=NOW)
    close_month(month=APRIL, by=site.reviewer, at=NOW)
    client.force_login(site.reviewer)

    page = client.get(PAGE)

    assert (page.context["reopened"], page.context["may_reopen"]) == ("", True)
    assert REASON not in page.content.decode()


@pytest.mark.parametrize("name", ["clerk", "administrator", "auditor"])
def test_who_may_not_reopen_is_refused_on_the_page(client, site, closed, name):
    client.force_login(getattr(site, name))

    assert not client.get(PAGE).context["may_reopen"]
    assert client.post(PAGE, {"_reopen": "1", "words": REASON}).status_code == 403
    assert ClosedMonth.objects.get() == closed
