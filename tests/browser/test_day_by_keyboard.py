"""A clerk's day with the keyboard alone: log in, skip to the content, report a milestone done, be back in the list."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from projects.date_window import DateWindow
from projects.enums import Stage
from projects.models import MilestoneUpdate
from tests.factories import MilestoneFactory, ProgressReportFactory, ProjectFactory, UnitFactory, UnitRoleFactory
from tests.rights.people import clerk

pytestmark = pytest.mark.django_db(transaction=True)

PASSWORD = "red-valley-shore"
FOCUSED = """() => {
  const here = document.activeElement, style = getComputedStyle(here), box = here.getBoundingClientRect();
  return {
    text: (here.innerText || here.value || here.id || here.tagName).trim(),
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    seen: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0,
  };
}"""
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


@pytest.fixture
def milestone():
    unit = UnitFactory(name="区住房和城乡建设局")
    project = ProjectFactory(name="德兴街", stage=Stage.UNDER_CONSTRUCTION)
    UnitRoleFactory(project=project, unit=unit)
    today = timezone.localdate()
    ProgressReportFactory(project=project, reported_on=today - timedelta(days=1))
    user = clerk(unit, username="clerk")
    user.set_password(PASSWORD)
    user.save()
    return MilestoneFactory(project=project, name="雨水管道贯通", planned=DateWindow.of_day(today - timedelta(days=21)))


@pytest.fixture
def keyboard(live_server, page, milestone):
    page.goto(f"{live_server.url}{reverse('admin:index')}")
    expect(page.locator("#id_username")).to_be_focused()  # as the page does it once it is drawn
    page.keyboard.type("clerk")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector("#user-tools")
    return page


def tab_to(page, words, most=80):
    """Press Tab until something with these words has the focus, which each stop on the way shows."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        stops.append(stop["text"])
        assert (stop["text"], stop["outlined"], stop["seen"]) == (stop["text"], True, True)
        if stop["text"].startswith(words):
            return stops
    raise AssertionError(f"{words} isn't among {stops}")


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_milestone_is_reported_done(keyboard, milestone, console_problems, size):
    keyboard.set_viewport_size(size)
    keyboard.reload()
    assert tab_to(keyboard, "跳到主要内容") == ["跳到主要内容"]
    keyboard.keyboard.press("Enter")

    stops = tab_to(keyboard, "报完成")
    keyboard.keyboard.press("Enter")
    keyboard.wait_for_selector("#id_actual")
    tab_to(keyboard, str(timezone.localdate().year))
    keyboard.keyboard.press("Control+A")
    keyboard.keyboard.type(f"{timezone.localdate() - timedelta(days=1)}")
    tab_to(keyboard, "保存")
    keyboard.keyboard.press("Enter")
    keyboard.wait_for_selector(".messagelist .success")

    counts = ["退回给我", "到期未报", "已逾期", "7天内到期", "报告未交", "等我审批", "导入冲突"]
    assert [count for count in counts if any(count in stop for stop in stops[:7])] == counts
    assert MilestoneUpdate.objects.get().milestone == milestone
    assert keyboard.url.endswith(reverse("admin:index"))
    assert "雨水管道贯通" in keyboard.inner_text(".messagelist")
    assert console_problems == []


def test_save_takes_three_clicks(keyboard, milestone):
    """The row's button, the input where the day isn't today's, the form's button."""
    keyboard.goto(keyboard.url.replace(reverse("admin:index"), reverse("admin:projects_milestone_changelist")))

    keyboard.click(".field-acts .btn")
    keyboard.click(".send .btn")

    keyboard.wait_for_selector(".messagelist .success")
    assert MilestoneUpdate.objects.get().milestone == milestone
    assert reverse("admin:projects_milestone_changelist") in keyboard.url
