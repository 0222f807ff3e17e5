"""No address changes anything for a form of another site, whatever method it is sent with."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client

from tests.rights.addresses import addresses
from tests.rights.test_matrix import session_of
from tests.rights.world import World
from tests.security.tables import checksums
from tests.security.thoroughness import IS_THOROUGH

pytestmark = [pytest.mark.django_db, pytest.mark.once]

UNSAFE = ("post", "put", "patch", "delete")
TOKEN = 32 * "a"


@pytest.fixture(scope="module")
def world(module_db):
    return World.made()


def browser(world, **headers):
    """Of the first administrator, who may do everything, with a token of the site's cookie."""
    client = Client(enforce_csrf_checks=True, headers=headers)
    client.cookies[settings.SESSION_COOKIE_NAME] = session_of(world.users["first"])
    client.cookies[settings.CSRF_COOKIE_NAME] = TOKEN
    return client


@pytest.mark.parametrize("method", UNSAFE if IS_THOROUGH else ["post", "delete"])
def test_without_the_token_nothing_is_taken(world, method):
    client = browser(world)
    paths = {address.name: address.path(lambda model: world.row(model, "first")) for address in addresses()}
    before = checksums()
    answers = {name: getattr(client, method)(path).status_code for name, path in paths.items()}

    # 403 for the token; 404 and 405 where there is nothing to send a form to.
    assert {name: status for name, status in answers.items() if status not in (403, 404, 405)} == {}
    assert sum(status == 403 for status in answers.values()) > 100
    assert checksums() == before


FOREIGN = [
    {"origin": "https://evil.example"},
    {"origin": "http://testserver.evil.example"},
    {"origin": "null"},
    {"origin": "http://testserver:8080"},
]


@pytest.mark.parametrize("headers", FOREIGN, ids=lambda headers: headers["origin"])
def test_with_the_token_but_from_another_site_nothing_is_taken(world, headers):
    client = browser(world, **headers)
    staff = ["/admin/login/", "/admin/logout/", "/admin/password_change/", "/admin/auth/user/add/"]
    answers = [client.post(form, {"csrfmiddlewaretoken": TOKEN}) for form in [*staff, "/language/setlang/"]]

    assert {answer.status_code for answer in answers} == {403}


def test_with_the_token_and_from_the_site_itself_it_is(world):
    form = {"csrfmiddlewaretoken": TOKEN, "language": "en"}

    assert browser(world, origin="http://testserver").post("/language/setlang/", form).status_code == 302
