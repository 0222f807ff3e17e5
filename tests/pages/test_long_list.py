"""A list too long to be read as a whole has the rows and the order of a short one, page after page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from urllib.parse import quote

import pytest
import time_machine
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from projects.compiled import compiled
from projects.demo.make import make_demo
from projects.derived import holding
from projects.derived.edits import version
from projects.pages import long_list, project_list
from projects.pages.project_list import list_page
from projects.pages.remembering import MEMORY
from projects.views.dated import as_of_rules

pytestmark = pytest.mark.django_db

ON, COUNT = date(2026, 5, 20), 130


@pytest.fixture(scope="module")
def demo(module_db):
    MEMORY.clear()
    with noon():
        make_demo(COUNT, seed=4, on=ON)


@pytest.fixture(autouse=True)
def nothing_remembered():
    """Instead of that for all tests: the rows of these ones don't change, so each is drawn once."""


@pytest.fixture(autouse=True)
def at_noon(demo):
    with noon():
        yield


def noon():
    return time_machine.travel("2026-05-20T04:00:00Z", tick=False)


@pytest.fixture
def long(monkeypatch):
    monkeypatch.setattr(holding, "MANY", 20)
    compiled.cache_clear()  # the limit stands in it
    MEMORY.clear()
    yield
    compiled.cache_clear()
    MEMORY.clear()


def page_at(address):
    as_of = replace(as_of_rules(ON, ON), version=version("default"))
    return list_page(QueryDict(address.partition("?")[2]), as_of)


def walked(address):
    """The names on all pages, by the links from one to the next, with each page's address."""
    found = []
    while address:
        page = page_at(address)
        found.append((address, [row.name for row in page.rows]))
        address = page.pages.next_url
    return found


def names(pages):
    return [name for _address, rows in pages for name in rows]


ASKED = [
    "/projects/",
    *(f"/projects/?sort={order}" for order in ("next", "name", "investment")),
    *(f"/projects/?light={light}" for light in ("red", "grey", "blue", "green", "done")),
    "/projects/?light=grey&light=green&sort=name",
    *(
        f"/projects/?q={quote(words)}"
        for words in ("项目", "工", "项目 建设", "改造提升", "gong", "gc", "gongcheng 工程")
    ),
    *(f"/projects/?q={quote('项目')}&{more}" for more in ("light=grey", "level=top&light=green", "sort=name")),
    "/projects/?category=public_welfare&level=top",
    "/projects/?stage=under_construction&light=green",
]


@pytest.mark.parametrize("address", ASKED)
def test_rows_and_order_are_those_of_the_short_list(monkeypatch, address):
    short = names(walked(address))
    monkeypatch.setattr(holding, "MANY", 20)

    pages = walked(address)

    assert names(pages) == short
    assert page_at(address).count == len(short) > 0


@pytest.mark.parametrize("asked", ["level=top&sort=investment", f"q={quote('项目')}", f"q={quote('工')}"])
def test_links_back_lead_over_the_same_pages(long, asked):
    pages = walked(f"/projects/?{asked}")
    assert len(pages) > 1

    address, back = pages[-1][0], []
    while address:
        page = page_at(address)
        back.append([row.name for row in page.rows])
        address = page.pages.previous_url

    assert back[::-1] == [rows for _address, rows in pages]


def test_last_page_asks_as_much_as_the_first(long):
    pages = walked("/projects/")

    def queries(address):
        MEMORY.clear()
        with CaptureQueriesContext(connection) as captured:
            page_at(address)
        return len(captured)

    assert {queries(address) for address, _rows in pages} == {queries("/projects/")}


def test_more_than_the_limit_is_not_counted(long, monkeypatch, site):
    monkeypatch.setattr(long_list, "MOST_COUNTED", 50)

    page = page_at("/projects/")

    assert (page.count, page.is_capped) == (50, True)
    assert "More than 50 projects and parts" in site.get("/projects/").content.decode()


def test_what_is_no_position_is_told_with_the_first_page(long, site):
    first = page_at("/projects/").rows[0].name
    for wrong in (
        "page=0",
        "page=9999",
        "page=2&after=x",
        "page=2&after=2026-05-01~2026-13-01~0~a~1",
        "page=2&after=a~b~c~d~e",
    ):
        response = site.get(f"/projects/?{wrong}")

        assert response.status_code == 404, wrong
        assert first in response.content.decode(), wrong


def test_choices_stand_there_without_counts(long, site):
    page = page_at("/projects/")

    assert {choice.count for facet in page.facets for choice in facet.choices} == {None}
    assert not any(choice.is_disabled for facet in page.facets for choice in facet.choices)
    assert {facet.name for facet in page.facets} == set(project_list.FACETS)


def test_on_earlier_days_everything_is_counted(long):
    page = list_page(QueryDict(), as_of_rules(date(2025, 5, 1), ON))

    assert page.pages.count > 1
