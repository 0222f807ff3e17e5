"""Filters, pages, marks, limits, errors: how the API is asked, and how it refuses."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta

import pytest
from django.core.cache import cache

from projects.api.parameters import DAY
from projects.date_window import DateWindow
from projects.enums import Category
from projects.pages.as_of import FIRST_DAY, LAST_DAY, NoSuchDayError, read_day
from tests.api.conftest import ON
from tests.factories import InvestmentFactory, MilestoneFactory, ProjectFactory, SourceFactory, UnitRoleFactory

pytestmark = pytest.mark.django_db


def test_conditions_are_those_of_the_list(api):
    road = ProjectFactory(name="德兴街", category=Category.URBAN_INFRASTRUCTURE)
    step = MilestoneFactory(project=road, planned=DateWindow.of_month(2025, 5))
    InvestmentFactory(project=road)
    role = UnitRoleFactory(project=road)
    other = MilestoneFactory(project__name="第二医院", planned=DateWindow.of_month(2026, 5))
    InvestmentFactory(project=other.project)

    asked = ({"q": "德兴"}, {"category": "urban_infrastructure"}, {"year": "2025"}, {"unit": role.unit.slug})
    for conditions in asked:
        assert [row["id"] for row in api.rows("projects", on=ON, **conditions)] == [road.pk]
        assert [row["id"] for row in api.rows("milestones", on=ON, **conditions)] == [step.pk]
        assert [row["project"]["id"] for row in api.rows("investments", on=ON, **conditions)] == [road.pk]
    assert len(api.rows("projects", on=ON, light=["green", "undated"])) == 2


def test_pages_hold_every_row_once_and_lead_back(api):
    keys = [ProjectFactory().pk for _ in range(7)]

    seen, address = [], f"/api/v1/projects/?page_size=3&on={ON}"
    pages = []
    while address:
        page = json.loads(api.get(address).content)
        pages.append([row["id"] for row in page["results"]])
        seen, last, address = seen + pages[-1], page, page["next"]

    assert seen == keys
    assert [len(page) for page in pages] == [3, 3, 1]
    back = json.loads(api.get(last["previous"]).content)
    assert [row["id"] for row in back["results"]] == pages[1]
    assert json.loads(api.get(back["previous"]).content)["previous"] is None


def test_links_keep_the_conditions_and_name_the_day(api):
    for _ in range(2):
        ProjectFactory(name=f"德兴街{_}")

    following = api.read("projects/", q="德兴", page_size=1)["next"]

    assert re.search(r"\?q=%E5%BE%B7%E5%85%B4&page_size=1&cursor=after-\d+&on=\d{4}-\d\d-\d\d$", following)


@pytest.mark.parametrize(
    ("query", "fields"),
    [
        ("on=2025-02-30", ["on"]),
        ("on=", ["on"]),
        ("on=2025-05-01&on=2025-05-02", ["on"]),
        ("light=pink", ["light"]),
        ("year=1900", ["year"]),
        ("cursor=after-", ["cursor"]),
        ("cursor=after-%D9%A3", ["cursor"]),
        ("cursor=bad&page_size=0", ["cursor", "page_size"]),
        ("page_size=201", ["page_size"]),
        ("sort=name", ["sort"]),
        ("q=%00", ["q"]),
        ("q=" + 101 * "x", ["q"]),
        ("unit=" + 81 * "x", ["unit"]),
    ],
)
def test_refusal_names_the_field(api, query, fields):
    response = api.get(f"/api/v1/projects/?{query}")

    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    problem = json.loads(response.content)
    assert (problem["status"], problem["instance"]) == (400, "/api/v1/projects/")
    assert sorted({error["field"] for error in problem["errors"]}) == fields
    assert all(error["detail"] for error in problem["errors"])
    assert "ETag" not in response


def test_refusal_speaks_the_readers_language(client):
    def title(**headers):
        return json.loads(client.get("/api/v1/projects/?on=x", headers=headers).content)["title"]

    assert title() == title(**{"accept-language": "zh-CN,zh;q=0.9"}) == "看不懂这个网址"
    assert title(**{"accept-language": "en-US"}) == "This address can't be understood"
    client.cookies["django_language"] = "en"
    assert title(**{"accept-language": "zh-CN"}) == "This address can't be understood"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(api, method):
    response = getattr(api, method)("/api/v1/projects/")

    assert (response.status_code, response["Content-Type"]) == (405, "application/problem+json")
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_unknown_address_is_a_problem_and_a_missing_slash_none(api):
    assert api.read("nothing/", status=404)["status"] == 404
    assert api.read(f"projects/{10**30}/", status=404)["errors"] == []
    assert api.get("/api/v1/projects?q=x")["Location"] == "/api/v1/projects/?q=x"


def test_unchanged_answer_is_not_sent_again(api, django_assert_num_queries):
    project = ProjectFactory()
    SourceFactory()
    for address in ("projects/", f"projects/{project.pk}/", "milestones/?on=2025-05-01", ""):
        etag = api.get(f"/api/v1/{address}")["ETag"]
        with django_assert_num_queries(1):
            again = api.get(f"/api/v1/{address}", headers={"if-none-match": etag})
        assert (again.status_code, again.content) == (304, b"")
        assert again["Access-Control-Allow-Origin"] == "*"

    project.save()
    assert api.get("/api/v1/projects/", headers={"if-none-match": etag}).status_code == 200


def test_pages_of_other_sites_may_read(api):
    asked = api.options("/api/v1/projects/", headers={"access-control-request-method": "GET", "origin": "https://x.cn"})

    assert (asked.status_code, asked["Access-Control-Allow-Origin"]) == (204, "*")
    assert "If-None-Match" in asked["Access-Control-Allow-Headers"]
    assert api.get("/api/v1/projects/?on=x")["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in api.get("/projects/")
    assert "Access-Control-Allow-Credentials" not in api.get("/api/v1/projects/")


@pytest.fixture
def limited(settings):
    settings.API_REQUESTS_PER_MINUTE = 2
    cache.clear()
    yield settings
    cache.clear()


def statuses(api, *addresses, **headers):
    return [api.get("/api/v1/", REMOTE_ADDR=address, headers=headers).status_code for address in addresses]


def test_clock_that_was_a_day_ahead_closes_the_api_to_nobody(api, limited, time_machine):
    time_machine.move_to("2026-05-02 12:00", tick=False)
    statuses(api, "10.0.0.1", "10.0.0.1")

    time_machine.move_to("2026-05-01 12:00", tick=False)

    assert statuses(api, "10.0.0.1", "10.0.0.1", "10.0.0.1") == [200, 200, 429]


def test_address_that_asks_too_often_waits(api, limited):
    assert statuses(api, "10.0.0.1", "10.0.0.1", "10.0.0.1", "10.0.0.2") == [200, 200, 429, 200]

    response = api.get("/api/v1/", REMOTE_ADDR="10.0.0.1")

    assert (response["Content-Type"], json.loads(response.content)["status"]) == ("application/problem+json", 429)
    assert 0 < int(response["Retry-After"]) <= 60
    assert statuses(api, "2001:db8::1", "2001:db8::2", "2001:db8::3") == [200, 200, 429]


def test_proxy_is_believed_only_where_one_is_named(api, limited, monkeypatch):
    forged = {"x-forwarded-for": "1.2.3.4"}
    assert statuses(api, "10.0.0.9", "10.0.0.9", **forged) == [200, 200]
    assert statuses(api, "10.0.0.9", **{"x-forwarded-for": "5.6.7.8"}) == [429]

    limited.PROXY_COUNT = 1
    assert statuses(api, "10.0.0.9", **{"x-forwarded-for": "6.6.6.6, 5.6.7.8"}) == [200]


def test_day_in_the_schema_is_the_day_that_is_read():
    day, pattern = FIRST_DAY - timedelta(400), re.compile(DAY)
    while day < LAST_DAY + timedelta(400):
        assert bool(pattern.search(day.isoformat())) == is_read(day.isoformat()), day
        day += timedelta(1)
    for text in ("2025-02-29", "1900-02-29", "2100-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-1-01"):
        assert (pattern.search(text), is_read(text)) == (None, False)


def is_read(text: str) -> bool:
    try:
        return bool(read_day(text, today=date(2025, 5, 1)))
    except NoSuchDayError:
        return False
