"""A thousand guesses reach five checks of an account's password, and lock nobody else."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.backends import ModelBackend
from django.db import connections
from django.test import Client, RequestFactory

from projects.enums import AuditAction
from projects.login.address import address_of
from projects.models import AuditEvent
from tests.rights.people import auditor
from tests.security.thoroughness import IS_THOROUGH

PASSWORD = "correct horse battery"
LOGIN, CHANGE = "/admin/login/", "/admin/password_change/"
# Five are looked at; what follows is answered alike.
GUESSES = 1000 if IS_THOROUGH else 12
# What a visitor may say of where he comes from.
FORGED = (
    "X-Forwarded-For",
    "Forwarded",
    "X-Real-IP",
    "X-Client-IP",
    "X-Cluster-Client-IP",
    "True-Client-IP",
    "CF-Connecting-IP",
    "Client-IP",
    "Via",
    "X-Originating-IP",
)

checked: list[str] = []


class CountingBackend(ModelBackend):
    """Django's, and says whose password was looked at."""

    def authenticate(self, request, username=None, **credentials):
        checked.append(username)
        return super().authenticate(request, username=username, **credentials)


@pytest.fixture(autouse=True)
def _counting(settings):
    settings.AUTHENTICATION_BACKENDS = [settings.AUTHENTICATION_BACKENDS[0], f"{__name__}.CountingBackend"]
    checked.clear()


def log_in(client, name, password=PASSWORD, **extra):
    return client.post(LOGIN, {"username": name, "password": password}, **extra)


def guess(name, number, **extra):
    return log_in(Client(), name, f"wrong horse battery {number}", **extra).status_code


@pytest.mark.django_db
@pytest.mark.parametrize("proxies", [0, 1, 2])
def test_forged_addresses_give_no_further_guess(settings, record_property, proxies):
    settings.PROXY_COUNT = proxies
    auditor(username="li")
    for number in range(GUESSES):
        claimed = f"10.0.{number // 250}.{number % 250 + 1}"
        # What our own proxies add stands at the end.
        seen = "".join(f", 10.9.9.{each}" for each in range(1, proxies + 1))
        headers = {name: f"for={claimed}" if name == "Forwarded" else claimed for name in FORGED}
        guess("li", number, headers={**headers, "X-Forwarded-For": f"{claimed}{seen}"})

    record_property(f"checks of {GUESSES} guesses with forged addresses, {proxies} proxies", len(checked))
    assert checked == 5 * ["li"]
    assert set(AuditEvent.objects.filter(actor_name="li").values_list("address", flat=True)) == {
        "10.9.9.1" if proxies else "127.0.0.1"
    }


@pytest.mark.django_db
def test_guesses_from_many_addresses_count_together(record_property):
    auditor(username="li")
    answers = {guess("li", number, REMOTE_ADDR=f"10.{number // 250}.{number % 250}.7") for number in range(GUESSES)}

    record_property(f"checks of {GUESSES} guesses from as many addresses", len(checked))
    assert (checked, answers) == (5 * ["li"], {200, 429})
    assert log_in(Client(), "li", REMOTE_ADDR="10.200.0.1").status_code == 429


@pytest.mark.django_db
def test_other_ways_of_writing_a_name_are_the_same_account():
    auditor(username="li")
    for number in range(GUESSES):
        guess(["li", " li", "li ", "ｌｉ", "ｌi"][number % 5], number)

    assert checked == 5 * ["li"]


@pytest.mark.django_db
def test_a_browser_known_to_the_account_stays_free_while_others_guess():
    auditor(username="li")
    own = Client()
    log_in(own, "li")
    own.post("/admin/logout/")
    for number in range(GUESSES):
        guess("li", number, REMOTE_ADDR=f"10.{number // 250}.{number % 250}.7")

    assert log_in(own, "li", REMOTE_ADDR="10.2.0.1").status_code == 302


@pytest.mark.django_db
def test_a_known_browser_has_five_guesses_too_and_none_at_other_accounts():
    auditor(username="li")
    auditor(username="wang")
    own = Client()
    log_in(own, "li")
    own.post("/admin/logout/")
    checked.clear()
    for name in ("li", "wang"):
        for number in range(GUESSES):
            log_in(own, name, f"wrong horse battery {number}")

    assert checked == [*5 * ["li"], *5 * ["wang"]]


@pytest.mark.django_db
@pytest.mark.parametrize("cookie", ["[1]", "WzFd:1u0:AAAA", "x" * 5000])
def test_a_made_up_cookie_makes_no_known_browser(cookie):
    auditor(username="li")
    for number in range(8):
        client = Client()
        client.cookies["known_browser"] = cookie
        log_in(client, "li", "wrong", REMOTE_ADDR=f"10.{number // 250}.{number % 250}.7")

    assert checked == 5 * ["li"]


@pytest.mark.django_db
def test_the_cookie_is_for_the_server_alone(client):
    auditor(username="li.ruolin")
    log_in(client, "li.ruolin")

    cookie = client.cookies["known_browser"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    assert "ruolin" not in cookie.value


@pytest.mark.django_db
def test_others_of_the_office_log_in_while_one_account_is_guessed_at(settings):
    """All of them share one address, and there are more guesses than may be wrong from there."""
    auditor(username="li")
    auditor(username="wang")
    for number in range(max(GUESSES, settings.WRONG_PASSWORDS_PER_ADDRESS + 2)):
        guess("li", number)

    assert log_in(Client(), "wang").status_code == 302


@pytest.mark.django_db
def test_one_password_tried_on_every_account_ends_soon_and_colleagues_stay_free(settings):
    auditor(username="wang")
    own = Client()
    log_in(own, "wang")
    own.post("/admin/logout/")
    checked.clear()
    for number in range(settings.WRONG_PASSWORDS_PER_ADDRESS + 5):
        guess(f"user{number}", 1)

    assert len(checked) == settings.WRONG_PASSWORDS_PER_ADDRESS
    assert log_in(own, "wang").status_code == 302
    assert log_in(Client(), "wang").status_code == 429
    assert log_in(Client(), "wang", REMOTE_ADDR="10.2.0.1").status_code == 302


@pytest.mark.django_db
def test_the_lock_ends_after_a_quarter_of_an_hour_whoever_goes_on_guessing():
    auditor(username="li")
    with time_machine.travel(datetime(2025, 5, 1, 1, 0, tzinfo=UTC), tick=False) as clock:
        for number in range(8):
            guess("li", number)
            clock.shift(timedelta(minutes=2))
        assert log_in(Client(), "li").status_code == 429
        clock.shift(timedelta(minutes=8))

        assert log_in(Client(), "li").status_code == 302


@pytest.mark.django_db(transaction=True)
def test_guesses_at_the_same_instant_are_counted_one_after_the_other(record_property):
    auditor(username="li")

    def thread(number):
        try:
            return guess("li", number)
        finally:
            connections.close_all()

    guesses = 1000 if IS_THOROUGH else 24
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(thread, range(guesses)))

    record_property(f"checks of {guesses} guesses by 8 threads", len(checked))
    assert checked == 5 * ["li"]
    assert AuditEvent.objects.filter(action=AuditAction.LOGIN_FAILED).count() == 4
    assert (answers.count(200), answers.count(429)) == (4, guesses - 4)


@pytest.mark.django_db
def test_an_open_session_guesses_no_old_password(client):
    """Who finds a machine unlocked: the fifth wrong one is the last that is looked at."""
    user = auditor(username="li")
    log_in(client, "li")
    new = {"new_password1": "red-valley-shore", "new_password2": "red-valley-shore"}
    answers = [client.post(CHANGE, {"old_password": f"guess {each}", **new}).status_code for each in range(6)]
    log_in(client, "li")
    right = client.post(CHANGE, {"old_password": PASSWORD, **new})

    assert answers == [*5 * [200], 302]
    assert right.headers["Location"] == LOGIN
    user.refresh_from_db()
    assert user.check_password(PASSWORD)
    failed = AuditEvent.objects.filter(action=AuditAction.LOGIN_FAILED, actor=user)
    assert [event.detail for event in failed] == 5 * [{"page": "password_change"}]


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "10.0.0.1", "192.0.2.1"),
        (1, "10.0.0.1", "10.0.0.1"),
        (1, "6.6.6.6, 10.0.0.1", "10.0.0.1"),
        (2, "6.6.6.6, 10.0.0.1, 10.0.0.2", "10.0.0.1"),
        (2, "10.0.0.2", "10.0.0.2"),
        (1, "", "192.0.2.1"),
        (1, "unknown", "192.0.2.1"),
        (1, "6.6.6.6, 'or 1=1", "192.0.2.1"),
        (1, "2001:0db8::0001", "2001:db8::1"),
    ],
)
def test_address_is_the_one_that_our_own_proxy_saw(settings, proxies, forwarded, address):
    settings.PROXY_COUNT = proxies
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.1", headers=headers)

    assert address_of(request) == address
