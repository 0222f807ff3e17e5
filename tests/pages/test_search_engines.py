"""What search engines and sharing see: one address a page, a title, data, a map; and the short address."""

from __future__ import annotations

import json
import re
from datetime import date
from importlib import import_module
from xml.etree import ElementTree

import pytest
from django.contrib.staticfiles import finders
from PIL import Image

from projects.enums import Role
from tests.factories import CitationFactory, ProjectFactory, SourceFactory, UnitFactory, UnitRoleFactory

pytestmark = pytest.mark.django_db

SITE = "https://projects.example.gov.cn"
SITEMAP = import_module("projects.views.sitemap")


@pytest.fixture
def project(settings, monkeypatch):
    """Its map is whole, whatever keys PostgreSQL has given to rows that are gone."""
    settings.SITE_URL = SITE
    monkeypatch.setattr(SITEMAP, "KEYS_OF_A_PART", 10**9)
    project = ProjectFactory(name='"A" <b>&路</script>', summary="路")
    UnitRoleFactory(project=project, unit=UnitFactory(name="区住建局"), role=Role.LEAD)
    CitationFactory(project=project, source=SourceFactory(title="攻坚突破"), field="summary", stated="路")
    return project


def text(site, address):
    return site.get(address).content.decode()


def test_canonical_address_leaves_day_and_conditions_out(site, project):
    assert f'<link rel="canonical" href="{SITE}/projects/">' in text(site, "/projects/?q=%E8%B7%AF&on=2025-05-01")
    assert '<link rel="canonical"' not in text(site, "/projects/?light=pink")
    assert '<meta name="robots" content="noindex">' in text(site, "/nowhere/")


def test_canonical_address_is_that_of_the_request_where_no_site_is_named(site, settings):
    settings.SITE_URL = ""

    assert '<link rel="canonical" href="http://testserver/about/">' in text(site, "/about/")


def test_title_and_description_are_shared_as_they_stand(site, project):
    page = text(site, project.get_absolute_url())

    title = re.search("<title>(.*?)</title>", page)[1]
    assert title.startswith("&quot;A&quot; &lt;b&gt;&amp;路&lt;/script&gt;｜")
    assert f'<meta property="og:title" content="{title}">' in page
    description = re.search('<meta name="description" content="(.*?)">', page)[1]
    assert f'<meta property="og:description" content="{description}">' in page


def test_shared_link_has_a_picture_of_the_size_it_names(site, project):
    page = text(site, project.get_absolute_url())

    address = re.search('<meta property="og:image" content="(.*?)">', page)[1]
    assert re.fullmatch(rf"{SITE}/static/share\S*\.png", address)
    with Image.open(finders.find("share.png")) as picture:
        assert picture.size == (1200, 630)
    assert re.findall(r'og:image:(\w+)" content="(\d+)"', page) == [("width", "1200"), ("height", "630")]


def test_titles_and_descriptions_tell_pages_apart(site, project):
    addresses = ["/", "/projects/", "/units/", "/changes/", "/sources/", "/about/", project.get_absolute_url()]
    pages = [text(site, address) for address in addresses]

    assert len({re.search("<title>(.*?)</title>", page)[1] for page in pages}) == len(pages)


def test_structured_data_is_data_and_nothing_else(site, project):
    page = text(site, project.get_absolute_url())
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)

    (data,) = map(json.loads, blocks)
    assert (data["@type"], data["url"], data["about"]["@type"]) == (
        "WebPage",
        SITE + project.get_absolute_url(),
        "Project",
    )
    assert data["about"]["name"] == project.name
    assert data["about"]["identifier"] == f"{SITE}/p/{project.pk}"
    assert data["about"]["member"] == [{"@type": "Organization", "name": "区住建局"}]
    assert data["about"]["subjectOf"] == [{"@type": "Article", "headline": "攻坚突破"}]
    assert page.count("<script") == 1


def test_short_address_leads_to_the_public_project_alone(site, project):
    response = site.get(f"/p/{project.pk}")

    assert (response.status_code, response["Location"]) == (301, project.get_absolute_url())
    assert site.get(f"/p/{ProjectFactory(is_public=False).pk}").status_code == 404
    assert [site.get(f"/p/{code}").status_code for code in ("0", "999999999", "9" * 30, "x")] == [404] * 4


def test_code_at_the_page_has_the_short_address_and_no_style(site, project):
    page = text(site, project.get_absolute_url())

    assert f'<a href="{SITE}/p/{project.pk}">' in page
    assert "<svg" in page[page.index('class="qr"') :]
    assert "style=" not in page


def test_map_names_every_public_page_and_no_hidden_one(site, project):
    hidden = UnitRoleFactory(
        project=ProjectFactory(name="密件标记路", is_public=False), unit=UnitFactory(name="密件标记局")
    )
    later = ProjectFactory(known_from=date(2999, 1, 1))
    secret = SourceFactory(is_public=False)

    tree = ElementTree.fromstring(site.get("/sitemap.xml").content)

    found = {element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    assert {SITE + project.get_absolute_url(), f"{SITE}/", f"{SITE}/units/", f"{SITE}/about/"} <= found
    left_out = (hidden.project, hidden.unit, later, secret)
    assert not {SITE + row.get_absolute_url() for row in left_out} & found
    for address in found:
        assert site.get(address.removeprefix(SITE)).status_code == 200


def test_large_map_comes_in_parts(site, project, monkeypatch):
    whole = locations(site, "/sitemap.xml")
    monkeypatch.setattr(SITEMAP, "KEYS_OF_A_PART", project.pk)  # the new ones lie behind the first part
    for number in range(3):
        ProjectFactory(name=f"第{number}中学")

    parts = locations(site, "/sitemap.xml")

    assert parts == [f"{SITE}/sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    found = [location for part in parts for location in locations(site, part.removeprefix(SITE))]
    assert {*whole} < {*found}
    assert len({*found}) == len(found) == len(whole) + 3
    assert site.get(f"/sitemap-{len(parts) + 1}.xml").status_code == 404
    assert site.get("/sitemap-0.xml").status_code == 404


def locations(site, address):
    tree = ElementTree.fromstring(site.get(address).content)
    return [element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]


def test_robots_are_shown_the_map_and_kept_from_the_staffs_pages(site, project):
    words = text(site, "/robots.txt")

    assert "Disallow: /admin/\n" in words
    assert f"Sitemap: {SITE}/sitemap.xml\n" in words
