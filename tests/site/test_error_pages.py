from __future__ import annotations

import errno

import pytest
from django.contrib.sessions.exceptions import SessionInterrupted
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import OperationalError
from django.http import Http404, HttpResponse
from django.test import Client
from django.urls import path
from django.utils.translation import override

from hgt_projects import urls as site
from hgt_projects.urls import handler400, handler403, handler404, handler500

FAILURES = {
    "suspicious": SuspiciousOperation("a word for the log only"),
    "forbidden": PermissionDenied("a word for the log only"),
    "missing": Http404("a word for the log only"),
    "broken": RuntimeError("a word for the log only"),
    "away": OperationalError("a word for the log only"),
    "full": OSError(errno.ENOSPC, "a word for the log only"),
    "unsaved": SessionInterrupted("a word for the log only"),
}
FAILURES["unsaved"].__context__ = FAILURES["away"]  # how Django tells it of a session that it couldn't save


def fail(request, how: str) -> HttpResponse:
    raise FAILURES[how]


urlpatterns = [*site.urlpatterns, path("fail/<how>/", fail)]
__all__ = ["handler400", "handler403", "handler404", "handler500"]


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(
    ("how", "status", "words"),
    [
        ("suspicious", 400, "请求有误"),
        ("forbidden", 403, "没有权限"),
        ("missing", 404, "页面不存在"),
        ("broken", 500, "系统出错"),
        ("away", 503, "暂时无法访问"),
        ("full", 503, "暂时无法访问"),
        ("unsaved", 503, "暂时无法访问"),
    ],
)
def test_failure_is_told_in_chinese_without_touching_the_database(how, status, words):
    response = Client(raise_request_exception=False).get(f"/fail/{how}/")

    assert response.status_code == status
    assert f"<title>{words}" in response.text
    assert "a word for the log only" not in response.text


@pytest.mark.urls(__name__)
def test_database_that_cannot_be_reached_is_worth_another_try():
    assert Client(raise_request_exception=False).get("/fail/away/")["Retry-After"] == "300"


@pytest.mark.urls(__name__)
def test_page_of_a_failing_site_offers_another_try_and_no_search():
    failed = Client(raise_request_exception=False).get("/fail/away/?q=%E8%B7%AF&on=2025-05-01").text

    assert '<a href="/fail/away/?q=%E8%B7%AF&amp;on=2025-05-01" rel="nofollow">再试一次</a>' in failed
    assert 'type="search"' not in failed
    assert 'type="search"' in Client().get("/fail/missing/").text


@pytest.mark.urls(__name__)
def test_failure_of_the_error_page_itself_is_told_in_plain_words(settings):
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [], "APP_DIRS": False}]

    response = Client(raise_request_exception=False).get("/fail/broken/")

    assert response.status_code == 500
    assert response.text.startswith("系统出错\n")


@pytest.mark.urls(__name__)
def test_failure_is_told_in_the_chosen_language():
    client = Client(raise_request_exception=False)
    client.cookies["django_language"] = "en"

    assert "<title>Page not found" in client.get("/fail/missing/").text


@pytest.mark.django_db
def test_expired_form_is_told_in_chinese():
    client = Client(enforce_csrf_checks=True)

    response = client.post("/admin/login/", {"username": "admin", "password": "x"})

    assert response.status_code == 403
    assert "表单已过期" in response.text


@pytest.mark.django_db
def test_locked_account_is_told_in_chinese():
    answers = [_log_in("admin", "wrong", "192.0.2.1") for _ in range(5)]

    assert [answer.status_code for answer in answers] == [200] * 4 + [429]
    assert "密码错误次数过多" in answers[-1].text


def _log_in(username: str, password: str, address: str, **headers: str) -> HttpResponse:
    with override("zh-hans"):
        form = {"username": username, "password": password}
        return Client().post("/admin/login/", form, REMOTE_ADDR=address, **headers)
