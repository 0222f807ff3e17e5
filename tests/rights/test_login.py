"""Logging in and out, wrong passwords and the lock-out, each with its line in the record."""

from __future__ import annotations

import pytest
from django.contrib.auth.password_validation import get_password_validators, validate_password
from django.core.exceptions import ValidationError
from django.test import Client

from projects.enums import AuditAction
from projects.models import AuditEvent
from tests.factories import UserFactory
from tests.rights.people import reviewer

pytestmark = pytest.mark.django_db

PASSWORD = "correct horse battery"
LOGIN = "/admin/login/"


def log_in(client, name, password=PASSWORD, **headers):
    return client.post(LOGIN, {"username": name, "password": password}, **headers)


def acts():
    events = AuditEvent.objects.exclude(actor_name="tests").order_by("pk")
    return [(event.action, event.actor_name, event.address) for event in events]


def test_login_and_logout_are_recorded_with_their_address(client):
    user = reviewer(username="li")
    log_in(client, "li", REMOTE_ADDR="10.1.2.3")
    client.post("/admin/logout/", REMOTE_ADDR="10.1.2.3")

    assert acts() == [("login", "li", "10.1.2.3"), ("logout", "li", "10.1.2.3")]
    assert set(AuditEvent.objects.filter(actor_name="li").values_list("actor", flat=True)) == {user.pk}


def test_the_session_gets_a_new_key_at_login(client):
    reviewer(username="li")
    client.get(LOGIN)
    client.session["planted"] = True
    session = client.session
    session["planted"] = True
    session.save()
    client.cookies["sessionid"] = session.session_key
    log_in(client, "li")

    assert client.session.session_key != session.session_key
    assert Client(headers={"cookie": f"sessionid={session.session_key}"}).get("/admin/").status_code == 302


def test_a_wrong_password_is_recorded_without_it(client):
    reviewer(username="li")
    log_in(client, "li", "wrong horse battery")

    event = AuditEvent.objects.get(action=AuditAction.LOGIN_FAILED)
    assert (event.actor, event.actor_name, event.detail) == (None, "li", {})


def test_half_a_form_is_no_attempt(client):
    client.post(LOGIN, {"username": "li"})

    assert acts() == []


def test_who_is_none_of_the_staff_is_refused(client):
    UserFactory(username="guest")
    log_in(client, "guest")

    assert acts() == [("login_failed", "guest", "127.0.0.1")]
    assert client.get("/admin/").status_code == 302


def test_five_wrong_passwords_lock_that_user(client):
    reviewer(username="li")
    answers = [log_in(client, "li", "wrong horse battery").status_code for _ in range(7)]

    assert answers == [*4 * [200], 429, 429, 429]
    assert acts() == [*4 * [("login_failed", "li", "127.0.0.1")], ("locked_out", "li", "127.0.0.1")]
    assert log_in(client, "li").status_code == 429


def test_the_lock_out_is_told_in_chinese(client):
    for _ in range(10):
        response = log_in(client, "li", "wrong horse battery")

    assert "15" in response.content.decode()
    assert "密码" in response.content.decode()


def test_one_colleague_locked_leaves_the_others_of_the_office(client):
    reviewer(username="wang")
    for _ in range(10):
        log_in(client, "li", "wrong horse battery")

    assert log_in(client, "wang").status_code == 302


@pytest.mark.parametrize("password", ["short-1", "password123456", "123456789012345", "wangxiaoming1"])
def test_a_weak_password_is_refused(settings, password):
    validators = get_password_validators(settings.AUTH_PASSWORD_VALIDATORS)
    with pytest.raises(ValidationError):
        validate_password(password, UserFactory.build(username="wangxiaoming"), validators)


def test_a_changed_password_ends_all_sessions_and_is_recorded(client):
    user, elsewhere = reviewer(username="li"), Client()
    for each in (client, elsewhere):
        log_in(each, "li")
    new = {"old_password": PASSWORD, "new_password1": "red-valley-shore", "new_password2": "red-valley-shore"}
    answer = client.post("/admin/password_change/", new)

    assert answer.headers["Location"] == "/admin/login/"
    assert [each.get("/admin/").status_code for each in (client, elsewhere)] == [302, 302]
    assert "所有登录均已退出" in client.get("/admin/login/").content.decode()
    event = AuditEvent.objects.get(action=AuditAction.PERMISSION, actor=user)
    assert (event.subject, event.detail) == ("li", {"changed": ["password"]})


def test_deactivation_ends_all_sessions(client):
    user = reviewer(username="li")
    log_in(client, "li")
    user.is_active = False
    user.save()

    assert client.get("/admin/").status_code == 302
    assert log_in(client, "li").status_code == 200


def test_logout_needs_a_post(client):
    reviewer(username="li")
    log_in(client, "li")

    assert client.get("/admin/logout/").status_code == 405
    assert client.get("/admin/").status_code == 200


@pytest.mark.parametrize("page", ["login/", "logout/", "password_change/", "second-factor/", "second-factor/set-up/"])
def test_a_form_of_another_site_is_refused(page):
    strict, user = Client(enforce_csrf_checks=True), reviewer()
    strict.force_login(user)

    assert strict.post(f"/admin/{page}", {}).status_code == 403


def test_who_is_logged_in_is_sent_on(client):
    client.force_login(reviewer())

    assert client.get(LOGIN).headers["Location"] == "/admin/"
