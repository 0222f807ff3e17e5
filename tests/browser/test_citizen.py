"""A citizen asks when the school opens, and who says so."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.browser.seeds import ON
from tests.browser.walk import follow, search_for

pytestmark = [pytest.mark.once, pytest.mark.django_db(transaction=True)]

WIDTHS = [(390, 844), (1280, 900)]


@pytest.mark.usefixtures("seeds")
@pytest.mark.parametrize(("width", "height"), WIDTHS)
def test_from_the_first_page_to_the_quoted_sentence(live_server, page, console_problems, width, height):
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{live_server.url}/?on={ON}")

    search_for(page, "学校")
    follow(page.get_by_role("link", name="南昌市行知中学九年一贯制学校", exact=True))

    assert page.locator("h1").inner_text() == "南昌市行知中学九年一贯制学校"
    drawing = page.locator(".hero" if width > 680 else ".gauge")
    assert drawing.is_visible()
    handover = page.get_by_role("row").filter(has_text="交付使用")
    follow(handover.locator("sup a").first)

    marked = page.locator("mark").filter(has=page.locator(":target"))
    assert "8月底交付使用" in page.locator("mark:has(:target), mark:has(:target) ~ mark").first.inner_text()
    assert marked.first.is_visible()
    assert re.search(rf"/sources/\d+/\?on={ON}#q\d+$", page.url)
    assert console_problems == []


@pytest.mark.usefixtures("seeds")
def test_filter_is_chosen_kept_and_taken_away(live_server, page, console_problems):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{live_server.url}/projects/?on={ON}")

    chosen = page.locator(".fil input[name=category][value=urban_infrastructure]")
    chosen.check()
    follow(page.locator(".fil button"))

    assert "category=urban_infrastructure" in page.url
    assert chosen.is_checked()
    assert page.locator(".pt tbody tr").filter(has_text="学校路网").count() >= 1
    follow(page.locator(".chip"))
    assert "category" not in page.url
    assert f"on={ON}" in page.url
    assert console_problems == []


@pytest.mark.usefixtures("seeds")
def test_another_day_is_reached_by_the_ruler(live_server, page):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{live_server.url}/projects/?on={ON}&sort=name")

    follow(page.locator(".mos a").nth(6))
    assert page.locator(".asof b").first.inner_text() == "2025年7月1日"
    assert "sort=name" in page.url
    page.locator(".day summary").click()
    page.fill("input[type=date]", "2023-11-01")
    follow(page.locator(".day button"))

    assert page.locator(".asof b").first.inner_text() == "2023年11月1日"
    assert page.get_by_role("link", name="学校路网").count() == 0


@pytest.mark.usefixtures("seeds")
def test_every_page_works_without_scripts(live_server, browser):
    context: Any = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    page.goto(f"{live_server.url}/projects/?q=玉壶山大道&on={ON}")
    follow(page.get_by_role("link", name="玉壶山大道", exact=True).first)

    assert page.locator("h1").inner_text() == "玉壶山大道"
    context.close()
