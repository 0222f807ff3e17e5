"""Pages that haven't changed answer 304; after any edit the first request gets the new page."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import time_machine
from django.conf import settings
from django.test import Client

from projects.date_window import DateWindow
from projects.enums import Decision
from tests.factories import (
    AdministratorFactory,
    CitationFactory,
    LightRuleFactory,
    MilestoneFactory,
    PlanChangeFactory,
    ProjectFactory,
    SourceFactory,
    UnitRoleFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    project = ProjectFactory(name="学校路网")
    CitationFactory(project=project, source=SourceFactory())
    MilestoneFactory(project=project, planned=DateWindow.of_month(2025, 5))
    UnitRoleFactory(project=project)
    return project


def addresses(project):
    fixed = [
        "/",
        "/projects/",
        "/projects/?light=green",
        "/units/",
        "/changes/",
        "/sources/",
        "/about/",
        "/?on=2025-05-01",
        "/data/",
        "/changes/atom/",
        "/sitemap.xml",
    ]
    return [*fixed, project.get_absolute_url(), project.units.get().get_absolute_url()]


def test_unchanged_page_answers_304_with_few_queries(site, project, django_assert_max_num_queries):
    for address in addresses(project):
        etag = site.get(address)["ETag"]
        with django_assert_max_num_queries(1, info=address):
            again = site.get(address, headers={"if-none-match": etag})

        assert (again.status_code, again.content, again["ETag"]) == (304, b"", etag), address
        assert "no-cache" in again["Cache-Control"]
        assert "Cookie" in again["Vary"]


def test_unchanged_page_answers_304_where_it_travels_compressed(site, project):
    compressed = {"accept-encoding": "gzip"}
    first = site.get("/about/", headers=compressed)

    again = site.get("/about/", headers={**compressed, "if-none-match": first["ETag"]})

    assert (first["Content-Encoding"], first["ETag"][:2]) == ("gzip", "W/")
    assert (again.status_code, again.content) == (304, b"")


def edits(project):
    milestone = project.milestones.get()
    return {
        "a new name": lambda: setattr(project, "name", "学校周边路网") or project.save(),
        "a new milestone": lambda: MilestoneFactory(project=project),
        "a deleted milestone": lambda: project.milestones.last().delete(),
        "a change of plan": lambda: PlanChangeFactory(milestone=milestone, decision=Decision.APPROVED),
        "a new limit": LightRuleFactory,
        "a renamed unit": lambda: project.units.get().save(),
    }


def test_first_request_after_an_edit_gets_the_new_page(site, project):
    etags = {address: site.get(address)["ETag"] for address in addresses(project)}
    for words, edit in edits(project).items():
        edit()

        for address, etag in etags.items():
            response = site.get(address, headers={"if-none-match": etag})
            assert response.status_code == 200, (words, address)
            etags[address] = response["ETag"]


def test_mark_differs_by_language_display_and_day(site, project):
    chinese = Client()
    with time_machine.travel(datetime(2025, 5, 30, 4, tzinfo=UTC), tick=False):
        etags = [site.get("/")["ETag"], chinese.get("/")["ETag"]]
        chinese.cookies["large"] = "1"
        etags.append(chinese.get("/")["ETag"])
    with time_machine.travel(datetime(2025, 5, 30, 17, tzinfo=UTC), tick=False):
        etags.append(site.get("/")["ETag"])

    assert len({*etags}) == 4


def test_signed_in_staff_always_get_the_page(site, project):
    etag = site.get("/")["ETag"]
    site.force_login(AdministratorFactory())

    response = site.get("/", headers={"if-none-match": etag})

    assert response.status_code == 200
    assert "ETag" not in response
    assert settings.SESSION_COOKIE_NAME in site.cookies


def test_last_modified_is_told_once_an_edit_has_settled(site, project):
    assert "Last-Modified" not in site.get("/")

    with time_machine.travel(datetime(2099, 1, 1, 12, tzinfo=UTC), tick=False):
        told = site.get("/")["Last-Modified"]
        assert told == "Wed, 31 Dec 2098 16:00:00 GMT"
        assert site.get("/", headers={"if-modified-since": told}).status_code == 304


def test_refused_and_missing_pages_carry_no_mark(site, project):
    assert "ETag" not in site.get("/projects/?light=pink")
    assert "ETag" not in site.get("/changes/?page=9")
