"""The list of sources, page by page."""

from __future__ import annotations

import pytest

from projects.pages import source_list
from tests.factories import CitationFactory, ProjectFactory, SourceFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def short_pages(monkeypatch):
    monkeypatch.setattr(source_list, "ON_A_PAGE", 2)


def pages_of(site):
    address, found = "/sources/", []
    while address:
        shown = site.get(address).context
        found.append([row.title for row in shown["rows"]])
        address = shown["page"].pages.next_url
    return found


def test_every_public_source_stands_on_one_page(site):
    titles = [SourceFactory(is_public=True).title for _ in range(5)]
    SourceFactory(is_public=False)

    pages = pages_of(site)

    assert [len(rows) for rows in pages] == [2, 2, 1]
    assert sorted(title for rows in pages for title in rows) == sorted(titles)


def test_projects_are_counted_once_and_hidden_ones_not(site):
    source, project = SourceFactory(is_public=True), ProjectFactory()
    for one in (project, project, ProjectFactory(), ProjectFactory(is_public=False)):
        CitationFactory(source=source, project=one)

    (row,) = site.get("/sources/").context["rows"]

    assert row.project_count == 2


def test_page_that_is_not_there_is_told_with_the_first_one(site):
    source = SourceFactory(is_public=True)

    response = site.get("/sources/?page=7")

    assert response.status_code == 404
    assert source.title in response.content.decode()


def test_more_sources_ask_no_more_queries(site, django_assert_max_num_queries):
    for _ in range(2):
        CitationFactory(source=SourceFactory(is_public=True))

    with django_assert_max_num_queries(4):
        site.get("/sources/")
