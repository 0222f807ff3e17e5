"""Large text and high contrast, chosen by links and kept in cookies."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.django_db

BODY = {"": "<body>", "large": '<body class="large">', "contrast": '<body class="contrast">'}


@pytest.mark.parametrize("mode", ["large", "contrast"])
def test_mode_is_kept_until_it_is_given_up(site, mode):
    assert BODY[""] in site.get("/").content.decode()

    response = site.get(f"/display/{mode}/on/?next=/sources/")
    assert (response.status_code, response["Location"]) == (302, "/sources/")
    assert response.cookies[mode]["samesite"] == "Lax"
    assert BODY[mode] in site.get("/sources/").content.decode()

    site.get(f"/display/{mode}/off/?next=/")
    assert BODY[""] in site.get("/").content.decode()


def test_modes_combine_and_hold_on_error_pages(site):
    site.cookies["large"] = site.cookies["contrast"] = "1"

    assert '<body class="large contrast">' in site.get("/nowhere/").content.decode()


def test_unknown_value_of_the_cookie_is_no_mode(site):
    site.cookies["large"] = '"><script>'

    assert BODY[""] in site.get("/").content.decode()


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example", ""])
def test_choice_leads_to_no_other_site(site, back):
    assert site.get("/display/large/on/", {"next": back})["Location"] == "/"


def test_links_come_back_to_the_page_as_it_is(site):
    page = site.get("/projects/?light=green&on=2025-05-01").content.decode()

    assert "/display/large/on/?next=%2Fprojects%2F%3Flight%3Dgreen%26on%3D2025-05-01" in page
