"""Addresses that lead nowhere, and the switch between the languages."""

from __future__ import annotations

import pytest
from django.conf import settings

from tests.factories import ProjectFactory


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    ["/nope/", "/projects/nope/", "/sources/0/", "/sources/99999999999999999999/", "/sources/-1/", "/language/fr/"],
)
def test_unknown_address_is_not_found(site, address):
    response = site.get(address)

    assert response.status_code == 404
    assert b'role="search"' in response.content


def test_error_page_touches_no_database(site):
    assert site.get("/nope/").status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/projects/", "/sources/"])
def test_pages_are_only_read(site, address):
    assert site.post(address).status_code == 405


@pytest.mark.parametrize(
    ("back", "target"),
    [
        ("/projects/?q=学校&on=2025-05-01", "/projects/?q=学校&on=2025-05-01"),
        ("//evil.example/", "/"),
        ("https://evil.example/", "/"),
        ("/\\evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"),
    ],
)
def test_language_switch_goes_back_within_the_site(client, back, target):
    response = client.get("/language/en/", {"next": back})

    assert response.status_code == 302
    assert response.cookies[settings.LANGUAGE_COOKIE_NAME].value == "en"
    assert response["Location"].replace("%E5%AD%A6%E6%A0%A1", "学校") == target


@pytest.mark.django_db
def test_pages_set_no_cookie(client):
    project = ProjectFactory()

    for address in ("/", "/projects/", project.get_absolute_url(), "/sources/"):
        assert not client.get(address).cookies
