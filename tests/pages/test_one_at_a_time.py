"""A page that many ask for at the same time is made once."""

from __future__ import annotations

import gzip
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from projects.views import kept_pages
from projects.views.kept_pages import PAGES, KeptPagesMiddleware, MadeFrom, keep_while
from projects.views.one_at_a_time import OneAtATime

SECONDS = 10


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch):
    PAGES.clear()
    monkeypatch.setattr(kept_pages, "still_holds", lambda page: True)
    yield
    PAGES.clear()


def a_page(text, status=200):
    response = HttpResponse(gzip.compress(text), status=status, headers={"Content-Encoding": "gzip", "ETag": '"1"'})
    keep_while(response, MadeFrom(version=None, today=None))
    return response


def asked_by_many(make, many=4):
    """What each got of a page whose first making goes on until the others have come."""
    making, go_on = Event(), Event()
    made = []

    def get_response(request):
        made.append(request)
        making.set()
        go_on.wait(SECONDS)
        return make()

    site = KeptPagesMiddleware(get_response)

    def ask():
        return site(RequestFactory().get("/wall/", headers={"accept-encoding": "gzip"}))

    with ThreadPoolExecutor(many) as pool:
        asking = [pool.submit(ask)]
        assert making.wait(SECONDS)
        asking += [pool.submit(ask) for _ in range(many - 1)]
        wait_for(many)
        go_on.set()
        failed = [one.exception(SECONDS) for one in asking]
        return len(made), [one.result() for one, failure in zip(asking, failed, strict=True) if not failure]


def wait_for(many):
    """Until so many want the same page."""
    end = time.monotonic() + SECONDS
    while sum(place.wanted_by for place in list(kept_pages.MAKING._places.values())) < many:
        assert time.monotonic() < end
        time.sleep(0.001)


def test_those_who_ask_while_a_page_is_made_get_the_same_one():
    made, answers = asked_by_many(lambda: a_page(b"wall"))

    assert made == 1
    assert [gzip.decompress(answer.content) for answer in answers] == [b"wall"] * 4


def test_what_is_not_kept_is_made_for_each():
    made, answers = asked_by_many(lambda: a_page(b"no such day", status=400))

    assert made == 4
    assert {answer.status_code for answer in answers} == {400}


def test_what_fails_fails_for_whom_it_was_made_alone():
    failures = [OSError("disk")]

    def make():
        if failures:
            raise failures.pop()
        return a_page(b"wall")

    made, answers = asked_by_many(make)

    assert made == 2
    assert [gzip.decompress(answer.content) for answer in answers] == [b"wall"] * 3


def test_who_has_waited_long_goes_ahead():
    places = OneAtATime(longest_wait=0.01)

    with places.at("wall") as first, ThreadPoolExecutor(1) as pool:

        def wait():
            with places.at("wall") as has_waited:
                return has_waited

        assert not first
        assert pool.submit(wait).result(SECONDS)
    with places.at("wall") as has_waited:
        assert not has_waited
