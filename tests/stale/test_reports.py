"""Two people on one monthly report, whichever of them is quicker."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from projects.models import ProgressReport
from tests.reports.conftest import made_site, now, site  # noqa: F401 - fixtures
from tests.reports.desk import page_address, send
from tests.reports.written import draft

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]


def browser_of(user):
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def desks(site):  # noqa: F811
    return {"clerk": browser_of(site.clerk), "reviewer": browser_of(site.reviewer)}


@pytest.mark.parametrize(("quicker", "slower"), [("clerk", "reviewer"), ("reviewer", "clerk")])
def test_slower_is_told_keeps_his_words_and_applies_them(site, desks, quicker, slower):  # noqa: F811
    report = draft(site, text="正常。")
    seen = {name: desk.get(page_address(report)) for name, desk in desks.items()}
    send(desks[quicker], seen[quicker], text="箱梁架设完成。", problems="管线未迁。")

    answer = send(desks[slower], seen[slower], text="路基完成。")

    [row] = answer.context["stale"]
    told = {line.field: (line.new, line.typed) for line in row.changes[0].lines}
    assert row.changes[0].by == quicker
    assert {("箱梁架设完成。", "路基完成。"), ("管线未迁。", "")} <= set(told.values())
    assert ProgressReport.objects.get().text == "箱梁架设完成。"

    assert send(desks[slower], answer).status_code == 302
    stored = ProgressReport.objects.get()
    assert (stored.text, stored.problems) == ("路基完成。", "管线未迁。")


def test_nobody_is_asked_twice_who_writes_alone(site, desks):  # noqa: F811
    report = draft(site, text="正常。")

    answer = send(desks["clerk"], desks["clerk"].get(page_address(report)), text="路基完成。")

    assert answer.status_code == 302
    assert ProgressReport.objects.get().text == "路基完成。"


def test_page_leads_to_the_report(site, desks):  # noqa: F811
    """What the day's page calls the report's form is one of those above."""
    answer = desks["clerk"].get(reverse("admin:index"))

    acts = [act for part in answer.context["day"].sections for row in part.rows for act in row.acts]
    assert [desks["clerk"].get(act.address).status_code for act in acts] == [200] * len(acts)
    assert acts
