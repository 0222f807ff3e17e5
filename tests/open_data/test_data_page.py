"""The page of all downloads, and the dictionary of their columns."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from projects.date_window import DateWindow
from projects.downloads.columns import columns_of
from projects.open_data.tables import ALL
from projects.pages import long_list
from projects.pages.remembering import MEMORY
from tests.api.test_hidden_rows import hide_things_beside
from tests.factories import MilestoneFactory, ProjectFactory, SourceFactory
from tests.open_data.conftest import ON, body
from tests.pages.many_rows import make_and_copy
from tests.pages.test_hidden_rows import MARKER

pytestmark = pytest.mark.django_db

LINK = re.compile(r'href="(/[^"#]*)')


@pytest.fixture(autouse=True)
def nothing_kept():
    cache.clear()


def test_every_link_of_the_page_answers(site, project):
    page = body(site.get("/data/", {"on": ON})).decode()
    links = {unescape(link) for link in LINK.findall(page[page.index("<main") : page.index("</main>")])}

    assert {f"/data/{one.name}.{kind}?on={ON}" for one in ALL for kind in ("csv", "xlsx", "json")} < links
    assert {"/api/v1/docs/", "/changes/atom/", f"/data/oc4ids.json?on={ON}", f"/calendar.ics?on={ON}"} < links
    assert {link: status for link in links if (status := status_of(site, link)) != 200} == {}


def status_of(site, link) -> int:
    response = site.get(link)
    body(response)
    return response.status_code


def test_page_counts_the_rows_and_names_the_licence(site, project):
    page = site.get("/data/", {"on": ON})

    assert {table.title: table.rows.number for table in page.context["page"].counted.tables} == {
        "Projects": 2,
        "Milestones": 2,
        "Changes of plan": 1,
        "Progress reports": 1,
        "Investments": 4,
        "Units": 1,
        "Yearly programmes": 1,
        "Sources": page.context["page"].counted.tables[-1].rows.number,
    }
    assert 'href="https://creativecommons.org/licenses/by/4.0/" rel="license"' in page.content.decode()


def kb(size: float) -> str:
    return f"{max(1000, size) / 1000:.0f} kB"


def test_size_of_a_small_file_is_that_of_the_file(site, project):
    files = site.get("/data/", {"on": ON}).context["page"].counted.tables[0].files

    for file in files[:2]:
        assert file.size == kb(len(body(site.get(file.url)))), file


def test_sizes_of_large_files_are_estimated_from_their_rows(site):
    """Rows of one length: it is the first ones that are measured."""
    make_and_copy(lambda: MilestoneFactory(project__name="第一中学", actual_source=SourceFactory()), copies=59)
    page = site.get("/data/", {"on": ON}).context["page"]
    sized = [
        *((file.url, file.size) for file in page.counted.tables[0].files),
        (page.oc4ids_url, page.counted.oc4ids_size),
    ]

    for url, size in [*sized, (page.counted.archives[0].url, page.counted.archives[0].size)]:
        told = float(size.removeprefix("about ").removesuffix(" kB")) * 1000
        assert told == pytest.approx(len(body(site.get(url))), rel=0.3, abs=3000), url


def test_many_rows_are_counted_to_a_limit(site, project, monkeypatch):
    monkeypatch.setattr(long_list, "MOST_COUNTED", 1)

    page = site.get("/data/", {"on": ON})

    table = page.context["page"].counted.tables[0]
    assert str(table.rows) == "1+"
    assert {file.size.startswith("more than ") for file in table.files} == {True}
    assert page.context["page"].counted.archives[0].size.startswith("more than ")
    assert "<span>1+</span>" in page.content.decode()


def test_rows_are_counted_anew_after_an_edit_with_a_source_and_without(site, db):
    def counted() -> int:
        return site.get("/data/").context["page"].counted.tables[0].rows.number

    assert counted() == 0
    ProjectFactory()
    assert counted() == 1
    SourceFactory()
    assert counted() == 1
    ProjectFactory()
    assert counted() == 2


def test_conditions_of_the_list_lead_to_what_they_leave(site, project):
    MilestoneFactory(project__name="第二医院")
    listed = site.get("/projects/", {"q": "1+1", "on": ON}).content.decode()
    link = unescape(re.search(r'href="(/data/\?[^"]*)"', listed)[1])

    page = site.get(link).context["page"]

    assert [table.rows.number for table in page.counted.tables[:2]] == [1, 2]
    assert page.counted.tables[0].files[0].url == f"/data/projects.csv?q=1%2B1&on={ON}"
    assert site.get(page.chips[0].url).context["page"].counted.tables[0].rows.number == 3


def test_unreadable_condition_is_told(site):
    response = site.get("/data/?light=pink")

    assert response.status_code == 400
    assert response.context["page"].problems


def test_hidden_rows_are_in_no_file(site, project):
    SourceFactory(published=DateWindow.of_day(date(2024, 6, 1)))
    hide_things_beside(ProjectFactory(name="北岸路网"))
    pages = [f"/data/{one.name}.{kind}" for one in ALL for kind in ("csv", "json", "xlsx")]
    pages += [
        "/data/",
        "/data/oc4ids.json",
        "/data/datapackage.json",
        "/data/archive/2024.zip",
        "/data/archive/2025.zip",
    ]

    for page in pages:
        response = site.get(page, {"on": ON})
        assert response.status_code == 200, page
        assert MARKER.encode() not in unpacked(body(response)), page


def unpacked(file: bytes) -> bytes:
    """What is in a ZIP file or a workbook, one after the other; anything else as it is."""
    if not file.startswith(b"PK"):
        return file
    with ZipFile(BytesIO(file)) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())


def test_page_is_made_with_as_many_queries_for_many_rows(site, project, django_assert_num_queries):
    def queries() -> int:
        cache.clear()
        MEMORY.clear()
        with CaptureQueriesContext(connection) as captured:
            site.get("/data/", {"on": ON})
        return len(captured)

    few = queries()
    make_and_copy(MilestoneFactory, copies=39)

    assert queries() == few


def test_dictionary_names_every_column(site):
    page = body(site.get("/data/dictionary/")).decode()

    for one in ALL:
        for column in columns_of(one.record):
            assert f"<code>{column.name}</code>" in page
            assert str(column.label)
