"""Whatever is done on the staff's pages, the record says from which address, as it does of logins."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.urls import reverse

from projects.actions.set_actual import set_actual
from projects.audit_words import detail_words
from projects.enums import AuditAction
from projects.models import AuditEvent, ClosedMonth, PlanChange, ProgressReport
from tests.changes.desk import browser, change_address, confirmed, propose_address
from tests.changes.people import MAY, clerk_of, planned_milestone, proposal
from tests.factories import SourceFactory
from tests.reports.conftest import NOW
from tests.reports.desk import opened, page_address, send
from tests.reports.written import submitted
from tests.rights.people import reviewer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media", "now")]

ADDRESS = "203.0.113.7"
LATIN = re.compile(r"[A-Za-z]{2}")


def from_there(client):
    client.defaults["REMOTE_ADDR"] = ADDRESS
    return client


def acts():
    """What was done by a browser, oldest first; what a test did by hand has no address."""
    return list(AuditEvent.objects.filter(address__isnull=False).order_by("pk").values_list("action", "address"))


def details():
    return [detail_words(event.detail) for event in AuditEvent.objects.exclude(action=AuditAction.PERMISSION)]


def test_proposing_and_withdrawing():
    milestone = planned_milestone()
    staff = from_there(browser(clerk_of(milestone)))

    staff.post(propose_address(milestone), confirmed(milestone))
    staff.post(change_address(PlanChange.objects.get()), {"withdraw": "1", "words": "-"})

    assert acts()[-2:] == [(AuditAction.PROPOSE, ADDRESS), (AuditAction.WITHDRAW, ADDRESS)]


@pytest.mark.parametrize("decision", ["approve", "reject"])
def test_deciding(decision):
    change = proposal(planned_milestone())

    from_there(browser(reviewer())).post(change_address(change), {decision: "1", "words": "核实"})

    assert acts()[-1] == (AuditAction.DECIDE, ADDRESS)
    assert len(details()) == 2
    assert all(not LATIN.search(words) for words in details())


def test_taking_back_that_something_happened():
    milestone = planned_milestone()
    done = MAY.of_day(date(2025, 3, 1))
    set_actual(milestone=milestone, actual=done, source=SourceFactory(), by=reviewer(), at=NOW)
    address = reverse("admin:projects_milestone_withdraw", args=[milestone.pk])

    from_there(browser(reviewer())).post(address, {"words": "现场未完工"})

    assert acts()[-1] == (AuditAction.WITHDRAW, ADDRESS)


def test_handing_in(desk, site):
    send(from_there(desk), opened(desk, site), text="水稳摊铺。", _submit="1")

    assert acts()[-1] == (AuditAction.SUBMIT, ADDRESS)


@pytest.mark.parametrize(("button", "action"), [("_publish", AuditAction.PUBLISH), ("_return", AuditAction.RETURN)])
def test_publishing_and_returning(client, site, button, action):
    report = submitted(site)
    client.force_login(site.reviewer)

    decided = {"version": report.version, "words": "请补照片", button: "1"}
    from_there(client).post(page_address(report), decided)

    assert ProgressReport.objects.get().status != report.status
    assert acts()[-1] == (action, ADDRESS)


def test_closing_and_reopening_a_month(client, site):
    client.force_login(site.reviewer)
    page = reverse("admin:projects_progressreport_month", args=["2025-04"])

    from_there(client).post(page)
    from_there(client).post(page, {"_reopen": "1", "words": "补报"})

    assert not ClosedMonth.objects.exists()
    assert all(not LATIN.search(words) for words in details())
    assert acts()[-2:] == [(AuditAction.CLOSE_MONTH, ADDRESS), (AuditAction.REOPEN_MONTH, ADDRESS)]
