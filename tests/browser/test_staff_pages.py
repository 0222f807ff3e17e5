"""The staff's pages in a real browser: no breach of the security policy, no sideways scroll, dates typed as words."""

from __future__ import annotations

import pytest
from django.urls import reverse

from projects.date_window import DateWindow
from projects.models import Milestone
from tests.factories import AdministratorFactory, ImportRowFactory, MilestoneFactory, ProjectFactory, SourceFactory

pytestmark = [pytest.mark.once, pytest.mark.django_db(transaction=True)]

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


@pytest.fixture
def staff_page(live_server, page):
    AdministratorFactory(username="admin", password="red-valley-shore")
    page.goto(f"{live_server.url}{reverse('admin:login')}")
    page.fill("#id_username", "admin")
    page.fill("#id_password", "red-valley-shore")
    page.click("[type=submit]")
    page.wait_for_selector("#user-tools")
    return page


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_pages_fit_and_break_no_policy(live_server, staff_page, console_problems, size):
    milestone = MilestoneFactory(planned=DateWindow.of_month(2025, 5, "5月"))
    run = ImportRowFactory(project=milestone.project).run
    pages = [
        reverse("admin:index"),
        reverse("admin:projects_project_changelist"),
        reverse("admin:projects_project_change", args=[milestone.project_id]),
        reverse("admin:projects_milestone_changelist"),
        reverse("admin:projects_milestone_change", args=[milestone.pk]),
        reverse("admin:projects_milestone_history", args=[milestone.pk]),
        reverse("admin:projects_source_change", args=[SourceFactory().pk]),
        reverse("admin:projects_importrun_change", args=[run.pk]),
        reverse("admin:projects_importrow_changelist"),
    ]
    staff_page.set_viewport_size(size)

    for address in pages:
        staff_page.goto(f"{live_server.url}{address}")
        scrolled = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert (address, staff_page.evaluate(scrolled)) == (address, 0)
    assert console_problems == []


def test_milestone_added_with_words_and_autocomplete(live_server, staff_page, console_problems):
    ProjectFactory(name="行知路")
    staff_page.goto(f"{live_server.url}{reverse('admin:projects_milestone_add')}")

    staff_page.click(".field-project .select2-selection")
    staff_page.keyboard.type("xzl")
    staff_page.click(".select2-results__option:has-text('行知路')")
    staff_page.fill("#id_name", "通车")
    staff_page.fill("#id_planned", "2027年三季度")
    staff_page.click("[name=_continue]")
    staff_page.wait_for_selector(".messagelist .success")

    assert staff_page.inner_text("output#id_planned") == "2027年三季度"
    assert "2027年7月1日至9月30日" in staff_page.inner_text(".field-planned")
    assert Milestone.objects.get().project.name == "行知路"
    assert console_problems == []
