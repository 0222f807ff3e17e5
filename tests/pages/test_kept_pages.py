"""A page that hasn't changed is served again from memory; the first request after an edit gets the new one."""

from __future__ import annotations

import gzip
from datetime import date

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from projects.derived.edits import Version
from projects.models import Edit, Project
from projects.views.kept_pages import PAGES, KeptPage, KeptPages, MadeFrom
from tests.factories import MilestoneFactory, ProjectFactory, SourceFactory

pytestmark = pytest.mark.django_db

GZIP = {"accept-encoding": "gzip, deflate, br"}


@pytest.fixture(autouse=True)
def nothing_kept():
    PAGES.clear()
    yield
    PAGES.clear()


@pytest.fixture
def project():
    SourceFactory()
    return MilestoneFactory(project=ProjectFactory(name="德兴街")).project


def text(response):
    assert response["Content-Encoding"] == "gzip"
    return gzip.decompress(response.content).decode()


def get(address, **headers):
    return Client().get(address, headers={**GZIP, **headers})


def test_second_request_costs_one_query_and_is_the_same(project, django_assert_num_queries):
    for address in ("/", "/projects/", "/projects/?light=green", project.get_absolute_url(), "/units/", "/changes/"):
        first = get(address)
        with django_assert_num_queries(1, info=address):
            again = get(address)

        assert text(again) == text(first), address
        headers = ("ETag", "Cache-Control", "Content-Type", "Vary", "Content-Security-Policy", "Content-Language")
        assert {name: again[name] for name in headers} == {name: first[name] for name in headers}
        assert text(again) == Client().get(address).content.decode()


def test_first_request_after_an_edit_gets_the_new_page(project):
    get("/projects/")
    project.name = "丰和路"
    project.save()

    assert "丰和路" in text(get("/projects/"))


def test_pages_of_another_day_language_or_address_are_others(project):
    pages = {
        text(Client(headers=GZIP).get("/projects/")),
        text(get("/projects/?on=2025-05-01")),
        text(get("/projects/?sort=name")),
    }
    english = Client(headers=GZIP)
    english.get("/language/en/")
    pages.add(text(english.get("/projects/")))

    assert len(pages) == 4


def test_pages_of_another_host_are_others_and_a_strange_one_gets_nothing(project, settings):
    settings.ALLOWED_HOSTS = ["example.org", "example.net"]
    pages = [get("/projects/", host=host) for host in 2 * ["example.org", "example.net"]]

    assert "http://example.org/" in text(pages[2])
    assert "http://example.net/" in text(pages[3])
    assert get("/projects/", host="example.com").status_code == 400


def test_what_a_signed_in_person_sees_is_not_kept(project, admin_client):
    admin_client.get("/projects/", headers=GZIP)

    assert not PAGES._pages


def test_refused_and_missing_pages_are_not_kept(project):
    assert get("/projects/?light=pink").status_code == 400
    assert get("/projects/nowhere/").status_code == 404

    assert not PAGES._pages


def test_api_answers_compressed_and_says_what_it_says_uncompressed(project):
    for address in ("/api/v1/projects/", f"/api/v1/projects/{project.pk}/", "/data/projects.json", "/data/oc4ids.json"):
        answers = [Client().get(address, headers=GZIP) for _ in range(2)]
        plain = b"".join(Client().get(address))

        assert [answer.status_code for answer in answers] == [200, 200], address
        assert [gzip.decompress(b"".join(answer)) for answer in answers] == [plain, plain], address


def test_unchanged_is_told_with_the_headers_of_the_page(project):
    first = get("/projects/")
    again = get("/projects/", **{"if-none-match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]
    assert again["Content-Security-Policy"] == first["Content-Security-Policy"]
    assert not again.has_header("Content-Encoding")


def test_page_of_yesterday_is_made_anew(project, monkeypatch):
    first = get("/projects/")
    monkeypatch.setattr(timezone, "localdate", lambda: date(2031, 1, 1))

    assert get("/projects/")["ETag"] != first["ETag"]


def test_edit_that_is_seen_late_is_an_edit(project):
    """One that began earlier and ends later has a lower number than the newest."""
    Edit.objects.create(pk=newest() + 2, edited_at=timezone.now())
    get("/projects/")
    Project.objects.update(name="丰和路")
    Edit.objects.create(pk=newest() - 1, edited_at=timezone.now())

    assert "丰和路" in text(get("/projects/"))


def newest():
    return Edit.objects.latest("pk").pk


def test_database_that_is_away_is_told_on_our_page(project):
    get("/projects/")

    def away(*arguments):
        raise OperationalError

    with connection.execute_wrapper(away):
        assert Client(headers=GZIP, raise_request_exception=False).get("/projects/").status_code == 503


def test_who_asks_the_api_too_often_gets_nothing_kept(project, settings):
    settings.API_REQUESTS_PER_MINUTE = 2
    visitor = Client(headers=GZIP, REMOTE_ADDR="192.0.2.77")

    assert [visitor.get("/api/v1/projects/").status_code for _ in range(4)] == [200, 200, 429, 429]


def test_oldest_pages_make_room():
    pages = KeptPages(most_bytes=10)
    first, second = page(b"1234"), page(b"other")
    for key in ("a", "b", "c"):
        pages.keep((key,), first)
    pages.keep(("c",), second)

    assert pages.find(("a",)) is None
    assert [pages.find((key,)) for key in ("b", "c")] == [first, second]


def page(content):
    return KeptPage(MadeFrom(Version(1, 1, None), date(2025, 5, 1)), {}, content, None, None)
