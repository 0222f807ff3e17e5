"""GET changes nothing: every address of the site, and what its pages lead to, leaves each table as it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

import pytest
from django.test import Client
from django.urls import Resolver404, resolve
from lxml import html

from projects.enums import AuditAction
from projects.models import AuditEvent
from tests.rights.addresses import addresses
from tests.rights.world import World
from tests.security.tables import checksums

pytestmark = pytest.mark.django_db

SITE = "http://testserver"


@pytest.fixture(scope="module")
def world(module_db):
    return World.made()


def crawl(client: Client, paths: list[str]) -> Iterator[tuple[str, Any]]:
    """Each path, and of the links in what it answers those to views, and with conditions, not met before."""
    waiting, met = list(paths), {kind for path in paths for kind in kinds_of(path)}
    while waiting:
        path = waiting.pop()
        response = client.get(path)
        yield path, response
        for link in links_of(path, response):
            if kinds_of(link) - met:
                met |= kinds_of(link)
                waiting.append(link)


def links_of(path: str, response: Any) -> list[str]:
    if response.status_code == 302:
        found = [response.headers["Location"]]
    elif response.headers.get("Content-Type", "").startswith("text/html") and response.content:
        found = [link for _, name, link, _ in html.fromstring(response.content).iterlinks() if name == "href"]
    else:
        response.getvalue()  # a file is written while it is read
        found = []
    targets = (urldefrag(urljoin(f"{SITE}{path}", link)).url for link in found)
    return [target.removeprefix(SITE) for target in targets if target.startswith(f"{SITE}/")]


def kinds_of(path: str) -> set[tuple[str, str]]:
    """The view, and in the staff's pages the view with each of its conditions; none for what is no view."""
    parts = urlsplit(path)
    try:
        view = resolve(parts.path).view_name
    except Resolver404:
        return set()
    conditions = [name for name, _ in parse_qsl(parts.query)] if view.startswith("admin:") else []
    return {(view, name) for name in ["", *conditions]}


def test_a_crawl_as_first_administrator_leaves_every_table_as_it_was(world, record_property):
    client = Client()
    client.force_login(world.users["first"])
    paths = [address.path(lambda model: world.row(model, "first")) for address in addresses()]
    before, events = checksums(), AuditEvent.objects.count()

    statuses = {path: response.status_code for path, response in crawl(client, paths)}

    after = checksums()
    record_property("addresses read, tables compared", f"{len(statuses)}, {len(after)}")
    # A list that goes out as a file is an act, and stands in the record.
    written = AuditEvent.objects.order_by("pk").values_list("action", flat=True)[events:]
    assert set(written) <= {AuditAction.EXPORT}
    assert {label for label in after if after[label] != before[label]} <= {AuditEvent._meta.label}
    assert {path for path, status in statuses.items() if status >= 500} == set()
    assert len(statuses) > len(paths) + 50


@pytest.mark.parametrize("step", ["second-factor/", "second-factor/set-up/"])
def test_looking_at_the_second_step_keeps_nothing(world, settings, step):
    settings.REQUIRE_2FA = True
    client = Client()
    client.force_login(world.users["reviewer"])
    before = checksums()

    assert client.get(f"/admin/{step}", follow=True).status_code == 200
    assert checksums() == before


def test_a_change_would_be_seen(world):
    before = checksums()
    world.rows[next(iter(world.rows))].delete()

    assert checksums() != before
