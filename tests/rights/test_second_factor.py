"""The second step of the login: set up once, asked at each login of a reviewer, an administrator, the first one."""

from __future__ import annotations

import re
from base64 import b32decode
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.admin import site
from django.core.management import CommandError, call_command
from django.test import Client
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from projects.enums import AuditAction
from projects.models import AuditEvent
from tests.factories import AdministratorFactory, UnitFactory
from tests.rights.people import administrator, auditor, clerk, reviewer

pytestmark = pytest.mark.django_db

START = datetime(2025, 5, 1, 1, 0, tzinfo=UTC)
GIVE, SET_UP = "/admin/second-factor/", "/admin/second-factor/set-up/"
PASSWORD = "correct horse battery"


@pytest.fixture(autouse=True)
def clock(settings):
    settings.REQUIRE_2FA = True
    with time_machine.travel(START, tick=False) as clock:
        yield clock


def code_of(user) -> str:
    """What the app on the phone shows now."""
    return code_from(TOTPDevice.objects.get(user=user).bin_key)


def first_code(client) -> str:
    """What it shows once the code on the page has been read."""
    key = re.search(r"<code>([A-Z2-7 ]+)</code>", client.get(SET_UP).content.decode())[1]
    return code_from(b32decode(key.replace(" ", "")))


def code_from(key: bytes) -> str:
    totp = TOTP(key)
    totp.time = datetime.now(tz=UTC).timestamp()
    return f"{totp.token():06d}"


def log_in(client, user):
    return client.post("/admin/login/", {"username": user.username, "password": PASSWORD}, follow=True)


@pytest.fixture
def user():
    return reviewer(username="li")


@pytest.fixture
def codes(client, user):
    """The user has set up his phone in one browser; gives his recovery codes."""
    log_in(client, user)
    page = client.post(SET_UP, {"code": first_code(client)})
    return re.findall(r"<code>(\w{8})</code>", page.content.decode())


@pytest.mark.parametrize("who", [reviewer, administrator, AdministratorFactory])
def test_without_a_phone_one_is_led_to_set_it_up(client, who):
    user = who()
    page = log_in(client, user)

    assert page.request["PATH_INFO"] == SET_UP
    assert "<svg" in page.content.decode()
    assert client.get("/admin/auth/user/").status_code == 302


@pytest.mark.parametrize("who", [auditor, lambda: clerk(UnitFactory())])
def test_clerks_and_auditors_need_the_password_alone(client, who):
    assert log_in(client, who()).request["PATH_INFO"] == "/admin/"


def test_the_setting_turns_it_off(client, user, settings):
    settings.REQUIRE_2FA = False

    assert log_in(client, user).request["PATH_INFO"] == "/admin/"


def test_setting_up_lets_in_and_gives_recovery_codes_once(client, user, codes):
    assert len(set(codes)) == 10
    assert set(StaticToken.objects.values_list("token", flat=True)) == set(codes)
    assert client.get("/admin/").status_code == 200
    assert client.get(SET_UP).headers["Location"] == "/admin/"


def test_setting_up_is_recorded(user, codes):
    event = AuditEvent.objects.get(action=AuditAction.PERMISSION, actor=user)

    assert (event.subject, event.detail) == ("li", {"second_factor": "set up"})


def test_the_key_stays_the_same_until_it_is_confirmed(client, user):
    log_in(client, user)

    assert len({first_code(client) for _ in range(2)}) == 1


def test_looking_at_the_page_keeps_no_phone(client, user):
    log_in(client, user)
    client.get(SET_UP)

    assert not TOTPDevice.objects.exists()


def test_a_wrong_code_sets_nothing_up(client, user):
    log_in(client, user)
    page = client.post(SET_UP, {"code": f"{(int(first_code(client)) + 1) % 1_000_000:06d}"})

    assert page.context["form"].errors["code"]
    assert not TOTPDevice.objects.get().confirmed
    assert not StaticToken.objects.exists()


def test_at_the_next_login_the_code_is_asked_and_lets_in_where_one_was_going(user, codes, clock):
    clock.shift(timedelta(minutes=1))
    browser = Client()
    assert browser.get("/admin/projects/project/?q=x", follow=True).request["PATH_INFO"] == "/admin/login/"
    wanted = "/admin/projects/project/?q=x"
    page = browser.post("/admin/login/", {"username": "li", "password": PASSWORD, "next": wanted}, follow=True)
    assert page.request["PATH_INFO"] == GIVE
    before = browser.session.session_key
    answer = browser.post(GIVE, {"code": f" {code_of(user)[:3]} {code_of(user)[3:]}", "next": page.context["next"]})

    assert answer.headers["Location"] == wanted
    assert browser.get(wanted).status_code == 200
    assert browser.session.session_key != before


def test_a_code_is_taken_once(user, codes, clock):
    clock.shift(timedelta(minutes=1))
    code = code_of(user)
    answers = []
    for browser in (Client(), Client()):
        log_in(browser, user)
        answers.append(browser.post(GIVE, {"code": code}).status_code)

    assert answers == [302, 200]


def test_a_recovery_code_is_taken_once(user, codes):
    answers = []
    for browser in (Client(), Client()):
        log_in(browser, user)
        answers.append(browser.post(GIVE, {"code": codes[0].upper()}).status_code)

    assert answers == [302, 200]
    assert StaticToken.objects.count() == 9


def test_wrong_codes_cost_time_and_are_recorded(user, codes, clock):
    clock.shift(timedelta(minutes=1))
    browser = Client()
    log_in(browser, user)
    wrong = f"{(int(code_of(user)) + 1) % 1_000_000:06d}"
    browser.post(GIVE, {"code": wrong})
    right_at_once = browser.post(GIVE, {"code": code_of(user)})
    clock.shift(timedelta(seconds=1))
    right_later = browser.post(GIVE, {"code": code_of(user)})

    assert [right_at_once.status_code, right_later.status_code] == [200, 302]
    failed = AuditEvent.objects.filter(action=AuditAction.LOGIN_FAILED)
    assert [event.detail for event in failed] == 2 * [{"second_factor": "wrong code"}]


def test_with_the_password_alone_no_other_phone_is_set_up(user, codes):
    browser = Client()
    log_in(browser, user)

    assert browser.get(SET_UP).headers["Location"].startswith(GIVE)
    assert browser.post(SET_UP, {"code": "123456"}).headers["Location"].startswith(GIVE)
    assert TOTPDevice.objects.count() == 1


def test_with_the_password_alone_one_can_log_out(user, codes):
    browser = Client()
    log_in(browser, user)
    browser.post("/admin/logout/")

    assert "_auth_user_id" not in browser.session


def test_nobody_gives_a_code_without_the_password(client, user, codes):
    for page in (GIVE, SET_UP):
        assert Client().post(page, {"code": codes[0]}).headers["Location"].startswith("/admin/login/")


def test_one_is_not_sent_to_another_site(user, codes, clock):
    clock.shift(timedelta(minutes=1))
    browser = Client()
    log_in(browser, user)

    assert browser.post(GIVE, {"code": code_of(user), "next": "https://evil.example/"}).headers["Location"] == "/admin/"


def test_a_role_given_later_asks_for_the_second_step_at_once(client):
    user = auditor(username="zhou")
    log_in(client, user)
    user.groups.set(reviewer().groups.all())

    assert client.get("/admin/", follow=True).request["PATH_INFO"] == SET_UP


def test_an_administrator_resets_a_lost_phone(client, user, codes, settings):
    settings.REQUIRE_2FA = False
    device = TOTPDevice.objects.get(user=user)
    client.force_login(administrator(username="zhao"))
    client.post(f"/admin/otp_totp/totpdevice/{device.pk}/delete/", {"post": "yes"})

    assert not TOTPDevice.objects.exists()
    assert not StaticToken.objects.exists()
    event = AuditEvent.objects.filter(actor_name="zhao").latest("pk")
    assert (event.action, event.subject, event.detail) == ("permission", "li", {"second_factor": "reset"})


def test_nobody_resets_his_own_or_that_of_the_first_administrator(client, settings):
    settings.REQUIRE_2FA = False
    me = administrator()
    devices = [TOTPDevice.objects.create(user=each, name="TOTP") for each in (me, AdministratorFactory())]
    client.force_login(me)
    answers = [client.post(f"/admin/otp_totp/totpdevice/{each.pk}/delete/", {"post": "yes"}) for each in devices]

    assert [answer.status_code for answer in answers] == [403, 403]
    assert TOTPDevice.objects.count() == 2


def test_a_command_resets_the_first_administrators(user, codes, capsys):
    call_command("reset_second_factor", "li")

    assert not TOTPDevice.objects.exists()
    assert AuditEvent.objects.latest("pk").actor_name == "reset_second_factor"
    with pytest.raises(CommandError):
        call_command("reset_second_factor", "nobody")


def test_no_page_of_the_staff_shows_a_secret(client, user, codes, settings):
    settings.REQUIRE_2FA = False
    device = TOTPDevice.objects.get(user=user)
    client.force_login(AdministratorFactory())
    pages = ["", f"{device.pk}/change/", f"{device.pk}/history/", f"{device.pk}/config/", f"{device.pk}/qrcode/"]
    answers = [client.get(f"/admin/otp_totp/totpdevice/{page}", follow=True) for page in pages]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 404, 404]
    assert not any(device.key in answer.content.decode() for answer in answers)
    assert "otp_static" not in {model._meta.app_label for model in site._registry}


@pytest.mark.parametrize("page", [GIVE, SET_UP])
def test_the_pages_are_chinese_and_kept_by_no_cache(client, user, page):
    log_in(client, user)
    answer = client.get(page, follow=True)

    assert "no-store" in answer.headers["Cache-Control"]
    assert re.search(r"[\u4e00-\u9fff]", answer.content.decode())
