"""A monthly report from the building site to the citizen, and what becomes of words typed without a connection."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from projects.actions.make_roles import make_roles
from projects.date_window import DateWindow
from projects.enums import InvestmentKind, Line, Role, Stage
from projects.models import ProgressReport
from projects.rights import StaffRole
from tests.browser.axe import violations
from tests.browser.walk import follow
from tests.factories import InvestmentFactory, MilestoneFactory, ProjectFactory, UnitFactory, UnitRoleFactory
from tests.reports import pictures
from tests.reports.conftest import NOW, person

pytestmark = pytest.mark.django_db(transaction=True)

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
PASSWORD = "correct horse battery"
MARCH_2025 = "2025-03"


@pytest.fixture
def road(settings, tmp_path):
    """A road under construction, with a clerk of the unit that leads it and a reviewer."""
    settings.MEDIA_ROOT, settings.REQUIRE_2FA = tmp_path, False
    make_roles(by="tests", at=NOW)
    project, unit = ProjectFactory(name="德兴街", stage=Stage.UNDER_CONSTRUCTION), UnitFactory(name="区住建局")
    UnitRoleFactory(project=project, unit=unit, role=Role.LEAD)
    InvestmentFactory(project=project, kind=InvestmentKind.ANNUAL_PLANNED, year=2025, amount_yuan=86_000_000)
    MilestoneFactory(project=project, name="通车", line=Line.HANDOVER, planned=DateWindow.of_month(2025, 3, "3月"))
    person("clerk", StaffRole.CLERK, unit=unit)
    person("reviewer", StaffRole.REVIEWER)
    return project


@pytest.fixture
def as_user(browser, browser_context_args, live_server):
    """Opens a browser of its own in which somebody has logged in; `complaints` are what it said of our pages."""
    contexts = []

    def open_as(username, size):
        context = browser.new_context(**{**browser_context_args, "viewport": size})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.complaints = []
        page.on("console", lambda told: told.type in ("error", "warning") and page.complaints.append(told.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        if username:
            page.goto(f"{live_server.url}{reverse('admin:login')}")
            page.fill("#id_username", username)
            page.fill("#id_password", PASSWORD)
            page.click("[type=submit]")
            page.wait_for_selector("#user-tools")
        return page

    yield open_as
    for context in contexts:
        context.close()


def write_address(live_server, project):
    return live_server.url + reverse("admin:projects_progressreport_write", args=[project.pk, MARCH_2025])


def sideways(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def test_report_goes_from_the_phone_to_the_citizen(live_server, road, as_user):
    clerk = as_user("clerk", PHONE)
    clerk.goto(write_address(live_server, road))
    clerk.fill("#id_text", "水稳摊铺完成。")
    clerk.fill("#id_percent", "90")
    clerk.fill("#id_year_completed_yuan", "2960")
    clerk.click(".ms [value=done]")
    clerk.fill(".ms .when input", "2025年3月28日")
    photo = {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": pictures.photo_with_place()}
    clerk.set_input_files("#id_chosen", photo)
    clerk.click("[name=_submit]")
    clerk.wait_for_selector("#as-public")
    report = ProgressReport.objects.get()
    assert (report.status, report.photos.count(), sideways(clerk)) == ("submitted", 1, 0)

    reviewer = as_user("reviewer", DESK)
    address = live_server.url + reverse("admin:projects_progressreport_change", args=[report.pk])
    reviewer.goto(address)
    reviewer.fill("#id_words", "请写明桩号")
    reviewer.click("[name=_return]")
    reviewer.wait_for_selector(".returned")

    clerk.goto(address)
    assert "请写明桩号" in clerk.inner_text(".returned")
    clerk.fill("#id_text", "水稳摊铺完成，K0+000至K0+850。")
    clerk.click("[name=_submit]")
    clerk.wait_for_selector("#as-public")

    reviewer.goto(address)
    reviewer.click("[name=_publish]")
    reviewer.wait_for_selector("text=K0+850")
    report.refresh_from_db()
    assert report.status == "published"
    assert road.milestones.get().actual.bounds == (date(2025, 3, 28), date(2025, 3, 28))

    citizen = as_user(None, PHONE)
    citizen.goto(live_server.url + road.get_absolute_url())
    citizen.locator(".mr").scroll_into_view_if_needed()
    assert citizen.locator(".shots img").evaluate("img => img.decode().then(() => img.naturalWidth)") == 32
    assert "K0+850" in citizen.inner_text(".mr")
    assert "34.4%" in citizen.inner_text(".mr")
    assert sideways(citizen) == 0
    assert [one.complaints for one in (clerk, reviewer, citizen)] == [[], [], []]


def test_words_typed_without_a_connection_are_kept_and_offered_back(live_server, road, as_user):
    clerk = as_user("clerk", PHONE)
    address = write_address(live_server, road)
    clerk.goto(address)

    note = clerk.locator("#kept-where")
    before = note.inner_text()
    clerk.context.set_offline(True)
    clerk.fill("#id_text", "断网时写的。")
    clerk.click(".ms [value=done]")
    clerk.click("[name=_save]")
    expect(note).not_to_have_text(before)
    assert clerk.input_value("#id_text") == "断网时写的。"
    assert not ProgressReport.objects.exists()

    clerk.context.set_offline(False)
    clerk.goto(f"{live_server.url}/")
    clerk.goto(address)
    assert clerk.input_value("#id_text") == ""
    clerk.click("#kept-here button >> nth=0")
    assert clerk.input_value("#id_text") == "断网时写的。"
    assert clerk.is_checked(".ms [value=done]")

    clerk.click(".ms [value=not_yet]")
    clerk.click("[name=_save]")
    clerk.wait_for_url("**/change/")
    assert ProgressReport.objects.get().text == "断网时写的。"
    assert clerk.evaluate("localStorage.length") == 0
    assert clerk.locator("#kept-here").count() == 0


def test_words_that_the_server_refused_stay_on_the_phone(live_server, road, as_user):
    clerk = as_user("clerk", PHONE)
    address = write_address(live_server, road)
    clerk.goto(address)
    clerk.fill("#id_text", "摊铺。")
    clerk.fill("#id_percent", "七成")
    clerk.click("[name=_save]")
    clerk.wait_for_selector("#id_percent_error")
    assert clerk.input_value("#id_percent") == "七成"

    clerk.goto(address)

    clerk.click("#kept-here button >> nth=0")
    assert (clerk.input_value("#id_text"), clerk.input_value("#id_percent")) == ("摊铺。", "七成")
    clerk.goto(address)
    clerk.click("#kept-here button >> nth=1")
    assert clerk.evaluate("localStorage.length") == 0


def test_form_works_without_scripts(browser, browser_context_args, live_server, road, client):
    context = browser.new_context(**{**browser_context_args, "viewport": PHONE, "java_script_enabled": False})
    page = context.new_page()
    page.goto(f"{live_server.url}{reverse('admin:login')}")
    page.fill("#id_username", "clerk")
    page.fill("#id_password", PASSWORD)
    follow(page.locator("[type=submit]"))
    page.goto(write_address(live_server, road))
    page.fill("#id_text", "没有脚本。")
    follow(page.locator("[name=_save]"))
    context.close()

    assert ProgressReport.objects.get().text == "没有脚本。"


def test_form_can_be_filled_in_with_the_keyboard_alone(live_server, road, as_user):
    clerk = as_user("clerk", DESK)
    clerk.goto(write_address(live_server, road))
    clerk.focus("#id_text")
    clerk.keyboard.type("只用键盘。")
    clerk.keyboard.press("Tab")
    clerk.keyboard.type("50")
    for _ in range(30):
        clerk.keyboard.press("Tab")
        if clerk.evaluate("document.activeElement.name") == "_save":
            break
    clerk.keyboard.press("Enter")
    clerk.wait_for_url("**/change/**")

    assert (ProgressReport.objects.get().text, ProgressReport.objects.get().percent) == ("只用键盘。", 50)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_targets_are_large_and_pages_pass_the_checker(live_server, road, as_user, size):
    clerk = as_user("clerk", size)
    month = live_server.url + reverse("admin:projects_progressreport_month", args=[MARCH_2025])
    for address in (write_address(live_server, road), month):
        clerk.goto(address)
        assert violations(clerk) == []
        assert sideways(clerk) == 0
    clerk.goto(write_address(live_server, road))
    heights = clerk.eval_on_selector_all(".form .row input:not([type=radio]), .send .btn, .opt label", HEIGHTS)
    assert min(height for height in heights if height) >= 44


HEIGHTS = "inputs => inputs.map(input => input.getBoundingClientRect().height)"
