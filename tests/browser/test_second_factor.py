"""The second step of the login, by keyboard and without JavaScript, as after the first `make run`."""

from __future__ import annotations

import time
from base64 import b32decode

import pytest
from django.contrib.auth import get_user_model
from django_otp.oath import totp

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def browser_context_args(browser_context_args):
    return {**browser_context_args, "java_script_enabled": False}


def shown_by_the_app(page) -> str:
    key = page.locator(".key code").inner_text().replace(" ", "")
    return f"{totp(b32decode(key)):06d}"


def log_in(page, url):
    page.goto(f"{url}/admin/")
    page.fill("#id_username", "admin")
    page.fill("#id_password", "red-valley-shore")
    page.keyboard.press("Enter")
    page.wait_for_selector("#id_code")


@pytest.mark.parametrize("width", [390, 1280])
def test_first_administrator_sets_up_his_phone_and_comes_back_with_a_code(
    live_server, page, console_problems, settings, width
):
    settings.REQUIRE_2FA = True
    get_user_model().objects.create_superuser("admin", password="red-valley-shore")
    page.set_viewport_size({"width": width, "height": 844})

    log_in(page, live_server.url)
    assert page.locator(".qr-code svg").bounding_box()["width"] > 150
    page.fill("#id_code", shown_by_the_app(page))
    page.keyboard.press("Enter")
    page.wait_for_selector(".recovery-codes")
    codes = page.locator(".recovery-codes code").all_inner_texts()
    page.click("a.button")
    page.wait_for_url(f"{live_server.url}/admin/")

    page.click("#logout-form button")
    log_in(page, live_server.url)
    page.fill("#id_code", "zzzzzzzz")
    page.keyboard.press("Enter")
    page.wait_for_selector(".errorlist")
    time.sleep(1.1)  # a wrong code costs a second
    page.fill("#id_code", codes[0])
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live_server.url}/admin/")

    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert console_problems == []
