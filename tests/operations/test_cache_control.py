"""No page of somebody who is logged in may be given to another, in either language."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.rights.addresses import addresses
from tests.rights.people import administrator
from tests.rights.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture(scope="module")
def world(module_db):
    return World.made()


def may_be_shared(header: str) -> bool:
    told = {part.strip().partition("=")[0] for part in header.split(",")}
    return "private" not in told and "no-store" not in told


@pytest.mark.parametrize(("language", "first"), [("zh-hans", 0), ("en", 2)])
def test_page_of_who_is_logged_in_is_never_shared(world, language, first):
    """Every other page, half of these in each language: one place answers for all."""
    client = Client(raise_request_exception=False)
    client.cookies["django_language"] = language
    shared, asked = {}, 0
    for address in addresses()[first::4]:
        client.force_login(world.users["first"])
        response = client.get(address.path(lambda model: world.row(model, "first")))
        response.getvalue()
        asked += 1
        header = response.headers.get("Cache-Control", "")
        if may_be_shared(header):
            shared[address.name] = header

    assert asked > 40
    assert shared == {}


@pytest.mark.parametrize("path", ["/%00", "/no-such-page/", "/api/v1/projects/", "/data/projects.csv"])
def test_answer_of_any_layer_to_somebody_with_a_session_is_not_shared(client, path):
    client.force_login(administrator())

    response = client.get(path)
    response.getvalue()

    assert not may_be_shared(response.headers.get("Cache-Control", ""))


def test_login_itself_is_not_shared(client):
    user = administrator()
    user.set_password("correct horse battery")
    user.save()

    response = client.post("/admin/login/", {"username": user.username, "password": "correct horse battery"})

    assert response.status_code == 302
    assert not may_be_shared(response["Cache-Control"])


def test_page_of_a_visitor_may_be_kept(client):
    assert "private" not in client.get("/about/").headers.get("Cache-Control", "")
