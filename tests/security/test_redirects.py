"""Wherever an address to go to is taken from the visitor, it leads nowhere but back into the site."""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin, urlsplit

import pytest
from django.test import Client

from projects.date_window import DateWindow
from tests.factories import AdministratorFactory, MilestoneFactory
from tests.rights.people import auditor, reviewer

pytestmark = [pytest.mark.django_db, pytest.mark.once]

SITE = "http://testserver"
PASSWORD = "correct horse battery"
PAYLOADS = (
    "https://evil.example/",
    "http://evil.example",
    "//evil.example/",
    "///evil.example/",
    "////evil.example/",
    "/\\evil.example/",
    "\\\\evil.example/",
    "\\/evil.example/",
    "/\t/evil.example/",
    "\t//evil.example/",
    "/\n/evil.example/",
    " //evil.example/",
    "\x01https://evil.example/",
    "https:evil.example",
    "https:/evil.example",
    "https:///evil.example",
    "HTTPS://EVIL.EXAMPLE/",
    "https://testserver@evil.example/",
    "https://testserver.evil.example/",
    "https://evil.example\\@testserver/",
    "//evil.example\\@testserver/",
    "https://evil。example/",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "ftp://testserver/",
    "/admin/\r\nLocation: https://evil.example/",
)


def leaves(location: str) -> bool:
    """As a browser understands it: it drops tabs and line breaks, trims what can't be seen, and takes \\ for /."""
    seen = re.sub(r"[\t\r\n]", "", location.strip("".join(map(chr, range(33))))).replace("\\", "/")
    target = urlsplit(urljoin(f"{SITE}/admin/login/", re.sub(r"^/{2,}", "//", seen)))
    return (target.scheme, target.netloc) != ("http", "testserver")


@pytest.mark.parametrize("payload", [payload for payload in PAYLOADS if "Location:" not in payload])
def test_the_payloads_would_lead_away(payload):
    seen = re.sub(r"^(https?):/{0,}", r"\1://", payload)  # browsers forgive too few and too many slashes

    assert leaves(seen)


def test_an_address_of_the_site_does_not():
    assert not leaves("/admin/projects/project/?q=https://evil.example")


@pytest.fixture(scope="module")
def staff(module_db):
    """Who logs in, who reports on two steps, and who has yet to give his code."""
    auditor(username="li")
    steps = [MilestoneFactory(planned=DateWindow.of_month(2025, 4)) for _ in range(2)]
    return {"administrator": AdministratorFactory(), "reviewer": reviewer(), "steps": steps}


def answers_to_a_visitor(payload):
    client, escaped = Client(), quote(payload)
    given = {"username": "li", "password": PASSWORD}
    yield Client().post("/admin/login/", {**given, "next": payload})
    yield Client().post(f"/admin/login/?next={escaped}", given)
    yield client.get(f"/language/en/?next={escaped}")
    yield client.get("/language/en/", headers={"referer": payload})
    yield client.get(f"/display/large/on/?next={escaped}")
    yield client.post("/language/setlang/", {"language": "en", "next": payload})
    yield client.post(f"/language/setlang/?next={escaped}", {"language": "en"})


def answers_to_staff(staff, payload):
    client, escaped = Client(), quote(payload)
    client.force_login(staff["administrator"])
    done = [f"/admin/projects/milestone/{step.pk}/done/" for step in staff["steps"]]
    report = {"actual": "2025-04-20", "text": "已通车。", "confirm": "yes"}
    yield client.get(f"/admin/login/?next={escaped}")
    yield client.post(f"{done[0]}?next={escaped}", {**report, "next": payload})
    yield client.post(done[1], report, headers={"referer": payload})
    yield client.post(f"/admin/logout/?next={escaped}", {"next": payload})


def answers_before_the_code(staff, payload):
    client, escaped = Client(), quote(payload)
    client.force_login(staff["reviewer"])
    yield client.get(f"/admin/login/?next={escaped}")
    for page in ("second-factor/", "second-factor/set-up/"):
        yield client.get(f"/admin/{page}?next={escaped}")
        yield client.post(f"/admin/{page}", {"next": payload, "code": "000000"})


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_answer_leads_away(settings, staff, payload):
    answers = [*answers_to_a_visitor(payload), *answers_to_staff(staff, payload)]
    settings.REQUIRE_2FA = True
    answers += answers_before_the_code(staff, payload)

    assert [answer.headers["Location"] for answer in answers if leaves(answer.headers.get("Location", "/"))] == []
    assert sum(answer.status_code == 302 for answer in answers) >= 10
    assert not any("evil" in name.lower() for answer in answers for name in answer.headers)
    links = (link for answer in answers for link in re.findall(r'(?:href|action)="([^"]*)"', answer.content.decode()))
    assert [link for link in links if leaves(link)] == []
