"""Who reads from where; neither replica nor cache is needed. Two real clusters are in tests/reliability/growing.py."""

from __future__ import annotations

import pytest
from django.core.cache import caches
from django.core.exceptions import ImproperlyConfigured, MiddlewareNotUsed
from django.db import OperationalError
from django.http import HttpResponse
from django.test import RequestFactory

from hgt_projects.cache import cache_from_url
from hgt_projects.database import replica_from_url
from operations import replica
from operations.replica import REPLICA, ReplicaMiddleware, ReplicaRouter, is_public_reading, reads_from


@pytest.mark.parametrize(
    ("method", "cookies", "expected"),
    [
        ("GET", {}, True),
        ("HEAD", {"language": "en"}, True),
        ("POST", {}, False),
        ("GET", {"sessionid": "x"}, False),
        ("GET", {"wrote": "1"}, False),
    ],
    ids=["visitor", "visitor with a cookie", "form", "logged in", "has just written"],
)
def test_only_who_can_not_have_written_reads_the_replica(method, cookies, expected):
    request = RequestFactory().generic(method, "/projects/")
    request.COOKIES.update(cookies)

    assert is_public_reading(request) is expected


class Copy:
    """A connection that answers, or doesn't."""

    def __init__(self, *, away: bool) -> None:
        self.away, self.asked = away, 0

    def close_if_health_check_failed(self) -> None:
        self.asked += 1

    def ensure_connection(self) -> None:
        if self.away:
            raise OperationalError("connection refused")

    def close(self) -> None:
        pass


@pytest.fixture
def through(settings, monkeypatch):
    """The answer of a middleware that tells where the page was read from."""
    monkeypatch.setitem(settings.DATABASES, REPLICA, {})

    def ask(copy: Copy, method: str = "GET") -> ReplicaMiddleware:
        monkeypatch.setattr(replica, "connections", {REPLICA: copy})
        return ReplicaMiddleware(lambda request: HttpResponse(ReplicaRouter().db_for_read(None)))

    return ask


def test_page_is_read_from_the_replica_and_written_to_the_database(through):
    middleware = through(Copy(away=False))

    assert middleware(RequestFactory().get("/")).text == REPLICA
    assert middleware(RequestFactory().post("/")).text == "default"
    assert (ReplicaRouter().db_for_write(None), reads_from.get()) == ("default", "default")


def test_who_writes_reads_what_he_wrote_for_a_while(through):
    written = through(Copy(away=False))(RequestFactory().post("/"))
    request = RequestFactory().get("/")
    request.COOKIES["wrote"] = written.cookies["wrote"].value

    assert written.cookies["wrote"]["max-age"] == 15
    assert through(Copy(away=False))(request).text == "default"


def test_replica_that_is_away_is_left_alone_for_a_while(through):
    copy = Copy(away=True)
    middleware = through(copy)

    answers = [middleware(RequestFactory().get("/")).text for _ in range(3)]

    assert (answers, copy.asked) == (["default"] * 3, 1)


def test_page_is_made_again_where_the_replica_goes_away_meanwhile(through):
    middleware = through(Copy(away=False))
    request = RequestFactory().get("/")
    request.resolver_match = type(
        "Match", (), {"func": lambda request: HttpResponse(reads_from.get()), "args": (), "kwargs": {}}
    )
    token = reads_from.set(REPLICA)

    again = middleware.process_exception(request, OperationalError("terminating connection"))
    others = middleware.process_exception(request, ValueError("a mistake of ours"))
    reads_from.reset(token)

    assert (again.text, others) == ("default", None)


def test_without_a_replica_nothing_stands_in_the_way():
    with pytest.raises(MiddlewareNotUsed):
        ReplicaMiddleware(lambda request: HttpResponse())


def test_replica_is_given_up_soon_and_is_no_sqlite():
    assert replica_from_url("postgres://me@copy.example/projects")["OPTIONS"]["connect_timeout"] == 2
    with pytest.raises(ImproperlyConfigured, match="DATABASE_REPLICA_URL"):
        replica_from_url("sqlite:////tmp/copy.sqlite3")


def test_cache_that_is_away_costs_nothing_but_a_line_in_the_log(settings, caplog, tmp_path):
    settings.CACHES = {"default": cache_from_url(f"unix://{tmp_path}/nowhere")}
    cache = caches["default"]

    cache.set("key", 1)

    assert (cache.get("key", "not there"), cache.add("key", 1), cache.delete("key")) == ("not there", True, False)
    assert "The cache is away" in caplog.messages[0]


def test_address_of_the_cache_is_checked():
    with pytest.raises(ImproperlyConfigured, match="CACHE_URL must be redis"):
        cache_from_url("memcached://host")
