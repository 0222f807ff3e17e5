"""The site answers to its own names, and repeats no other: what a visitor claims to have asked for is no link."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories import ProjectFactory, SourceFactory

pytestmark = [pytest.mark.django_db, pytest.mark.once]

FOREIGN = (
    "evil.example",
    "evil.example:80",
    "testserver.evil.example",
    "evil.example/testserver",
    "testserver@evil.example",
    "evil.example#testserver",
    "testserver, evil.example",
    "testserver evil.example",
    "testserver:evil.example",
    "[evil.example]",
    "evil.example\\testserver",
)
FORWARDED = (
    {"X-Forwarded-Host": "evil.example"},
    {"X-Host": "evil.example"},
    {"X-Original-Host": "evil.example"},
    {"X-Forwarded-Server": "evil.example"},
    {"X-HTTP-Host-Override": "evil.example"},
    {"Forwarded": "host=evil.example;proto=https"},
    {"X-Forwarded-Proto": "https"},
    {"X-Forwarded-Scheme": "https"},
    {"X-Forwarded-Ssl": "on"},
    {"Front-End-Https": "on"},
    {"X-Forwarded-Port": "4444"},
    {"X-Original-URL": "/admin/"},
    {"X-Rewrite-URL": "/admin/"},
)
PAGES = (
    "/", "/projects/", "/sitemap.xml", "/robots.txt", "/changes/atom/", "/calendar.ics", "/api/v1/",
    "/api/v1/projects/", "/data/projects.csv", "/data/datapackage.json", "/admin/login/", "/nowhere/",
)  # fmt: skip
# Whole addresses of the site, as its names and the way to it are believed to be.
FULL_OF_LINKS = ("/sitemap.xml", "/data/datapackage.json")


@pytest.fixture(scope="module")
def pages(module_db):
    """Each page as it is told to a visitor who claims nothing."""
    ProjectFactory()
    SourceFactory()
    return {page: told(Client().get(page)) for page in PAGES}


@pytest.mark.parametrize("host", FOREIGN)
def test_another_host_is_refused_and_not_repeated(client, pages, host):
    for page in PAGES:
        answer = client.get(page, headers={"host": host})

        assert (page, answer.status_code) == (page, 400)
        assert "evil" not in answer.content.decode() + str(answer.headers)


@pytest.mark.parametrize("headers", FORWARDED, ids=lambda headers: next(iter(headers)))
@pytest.mark.parametrize("path", FULL_OF_LINKS)
def test_what_a_visitor_says_of_the_host_changes_nothing(client, pages, path, headers):
    as_claimed = told(client.get(path, headers=headers))

    assert as_claimed == pages[path]
    assert "evil" not in as_claimed


@pytest.mark.parametrize("path", PAGES)
def test_all_that_a_visitor_could_say_of_the_host_changes_no_page(client, pages, path):
    claims = {name: value for headers in FORWARDED for name, value in headers.items()}

    as_claimed = told(client.get(path, headers=claims))

    assert as_claimed == pages[path]
    assert "evil" not in as_claimed


def told(answer):
    """Without the form's token, which differs each time."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    lines = body.decode("utf-8", errors="replace").splitlines()
    return "\n".join(line for line in lines if "csrfmiddlewaretoken" not in line and "DTSTAMP" not in line)
