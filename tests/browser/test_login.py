"""Logging in over plain http on loopback, as after the first `make run`."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model

pytestmark = pytest.mark.django_db(transaction=True)


def test_administrator_logs_in(live_server, page, console_problems):
    get_user_model().objects.create_superuser("admin", password="red-valley-shore")

    page.goto(f"{live_server.url}/admin/")
    page.fill("#id_username", "admin")
    page.fill("#id_password", "red-valley-shore")
    page.click("[type=submit]")
    page.wait_for_selector("#user-tools")

    assert page.url == f"{live_server.url}/admin/"
    assert page.get_attribute("html", "lang") == "zh-hans"
    assert console_problems == []
