"""Rows below a project that clash: what the database would refuse is said in the project's form."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from projects.enums import ListLevel
from projects.models import Investment, Listing, Milestone
from tests.admin.conftest import NOW
from tests.admin.form_data import TOTAL, errors_on, sent, with_rows
from tests.factories import AdministratorFactory, ProjectFactory


@pytest.fixture(scope="module")
def form(module_db):
    """The page of a project without rows, opened once; each test sends it with rows of its own."""
    client, address = Client(), reverse("admin:projects_project_change", args=[ProjectFactory().pk])
    client.force_login(AdministratorFactory())
    with time_machine.travel(NOW, tick=False):
        return SimpleNamespace(address=address, data=sent(client.get(address)))


ON_THE_LIST = {"level": ListLevel.DISTRICT_KEY, "since": "2025-01-01"}


@pytest.mark.parametrize(
    ("rows", "where", "message"),
    [
        ([("investments", TOTAL)] * 2, "investments", "该项目已有这一项金额。"),
        ([("listings", ON_THE_LIST), ("listings", {**ON_THE_LIST, "since": "2025-02-01"})], "listings", "该项目已在"),
        ([("investments", {**TOTAL, "year": "2025"})], "investments-0-__all__", "总投资不填年份"),
        ([("investments", {**TOTAL, "amount_yuan": "-1"})], "investments-0-amount_yuan", "0"),
        ([("investments", {**TOTAL, "amount_yuan": "1e30"})], "investments-0-amount_yuan", "数字"),
        ([("listings", {**ON_THE_LIST, "until": "2024-12-31"})], "listings-0-__all__", "移出日期早于列入日期。"),
        ([("milestones", {"name": "通车"})] * 2, "milestones", "name"),
        ([("milestones", {"name": "通车", "actual": "4月"})], "milestones-0-actual_source", "填实际日期须有来源"),
        ([("quantities", {"kind": "length", "written": "3公里", "value_si": "-3"})], "quantities-0-value_si", "0"),
        ([("reports", {"reported_on": "2025-04-30", "status": "draft"})], "reports-0-__all__", "报告要有形象进度"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_rows_that_clash_are_refused(staff, form, rows, where, message):
    response = staff.post(form.address, with_rows(form.data, rows))

    assert response.status_code == 200
    assert any(message in told for told in errors_on(response)[where])
    assert not Investment.objects.exists()
    assert not Listing.objects.exists()
    assert not Milestone.objects.exists()
