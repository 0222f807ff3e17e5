from __future__ import annotations

import gzip

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import translation

from hgt_projects.middleware import (
    ChosenLanguageMiddleware,
    CompressTextMiddleware,
    KeepPrivateMiddleware,
    RefuseNulBytesMiddleware,
)


def _language_of_answer(**headers: str) -> str:
    answer = ChosenLanguageMiddleware(lambda request: HttpResponse(translation.get_language()))
    return answer(RequestFactory().get("/", headers=headers)).text


@pytest.mark.parametrize("address", ["/projects/?q=%00", "/projects/?a=1&q=x%00y", "/projects/%00/"])
def test_nul_byte_is_a_bad_request(client, address):
    response = client.get(address)

    assert response.status_code == 400
    assert "\0" not in response.text


def test_other_requests_pass():
    answer = RefuseNulBytesMiddleware(lambda request: HttpResponse("passed"))

    assert answer(RequestFactory().get("/projects/?q=%E5%AD%A6%E6%A0%A1")).text == "passed"


def _compressed(content_type: str) -> HttpResponse:
    answer = CompressTextMiddleware(lambda request: HttpResponse("项目" * 500, content_type=content_type))
    return answer(RequestFactory().get("/", headers={"accept-encoding": "gzip, br"}))


@pytest.mark.parametrize("content_type", ["text/html; charset=utf-8", "text/calendar", "application/atom+xml"])
def test_text_travels_compressed(content_type):
    response = _compressed(content_type)

    assert response["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in response["Vary"]
    assert gzip.decompress(response.content).decode() == "项目" * 500


def test_photo_travels_as_it_is():
    assert "Content-Encoding" not in _compressed("image/jpeg")


def test_chinese_is_the_language_whatever_the_browser_prefers():
    assert _language_of_answer(accept_language="en-US,en;q=0.9") == "zh-hans"


def test_chosen_language_is_used():
    assert _language_of_answer(cookie="django_language=en") == "en"


def test_unknown_language_is_ignored():
    assert _language_of_answer(cookie="django_language=../../etc") == "zh-hans"


def test_choosing_a_language_is_remembered(client):
    client.post("/language/setlang/", {"language": "en", "next": "/admin/login/"})

    assert client.cookies["django_language"].value == "en"


PUBLIC = "public, max-age=3600"


@pytest.mark.parametrize(
    ("has_session", "sets_cookie", "view_says", "expected"),
    [
        (False, False, "", ""),
        (False, False, PUBLIC, PUBLIC),
        (True, False, "", "private, no-cache"),
        (True, False, PUBLIC, PUBLIC),
        (True, True, PUBLIC, "max-age=3600, private, no-cache"),
        (False, True, "", "private, no-cache"),
        (True, False, "private, no-store", "private, no-store, no-cache"),
    ],
)
def test_what_somebody_logged_in_is_shown_is_shared_by_no_cache(has_session, sets_cookie, view_says, expected):
    def view(request) -> HttpResponse:
        response = HttpResponse("", headers={"Cache-Control": view_says} if view_says else {})
        if sets_cookie:
            response.set_cookie("sessionid", "secret")
        return response

    request = RequestFactory().get("/", headers={"cookie": "sessionid=secret" if has_session else ""})

    assert KeepPrivateMiddleware(view)(request).get("Cache-Control", "") == expected
