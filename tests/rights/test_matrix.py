"""Every address of the site × who asks × GET and POST, against the table in `matrix`."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import AbstractContextManager, nullcontext
from typing import Any
from unittest.mock import patch

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.template.backends.django import Template
from django.test import Client
from django.views.generic import RedirectView

from projects.pages.remembering import MEMORY
from tests.rights.addresses import addresses, unnamed
from tests.rights.matrix import MATRIX
from tests.rights.world import ROLES, World, models_without_a_row

pytestmark = pytest.mark.django_db

#: every page is asked of either database by somebody on his rows and by somebody on all; the others see the same pages
ON_EITHER = ("clerk", "first")
COLUMNS = [pytest.param(role, marks=[] if role in ON_EITHER else pytest.mark.once) for role in ROLES]
#: whose refused and repeated forms are drawn: a visitor's set the cookie of the token, the first's are all there are
DRAWN_BACK = ("anonymous", "first")
WRITES = ("INSERT", "UPDATE", "DELETE")
LETTERS = {200: "o", 301: "o", 302: "o", 403: "-", 404: "0", 405: "x"}
# Photos of published reports, the same bytes for everybody.
OPEN = {"public, max-age=3600"}
EXPECTED = {line.split()[0]: line.split()[1:] for line in MATRIX.strip().splitlines() if not line.startswith("#")}


@pytest.fixture(scope="module", autouse=True)
def nothing_remembered():
    """From before; what is remembered of the one world's rows holds for everybody who asks."""
    MEMORY.clear()


@pytest.fixture(scope="module")
def world(module_db):
    return World.made()


@pytest.fixture(scope="module")
def known():
    """What a person was answered at an address: `foreign` is the clerk, and asks only where his rows are others."""
    return {}


def session_of(user: Any) -> str:
    """Under way: the first request after the login notes when it began."""
    if user is None:
        return ""
    client = Client()
    client.force_login(user)
    client.get("/language/en/")
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def answer(client: Client, method: str, path: str, session: str) -> str:
    """One letter, see `matrix`. Whatever is refused may have written nothing; what is allowed is taken back."""
    client.cookies.clear()
    if session:
        client.cookies[settings.SESSION_COOKIE_NAME] = session
    written: list[str] = []

    def watch(execute, sql, params, many, context):
        written.extend([sql] if sql.startswith(WRITES) and "django_session" not in sql else [])
        return execute(sql, params, many, context)

    with transaction.atomic():
        with connection.execute_wrapper(watch):
            response = client.get(path) if method == "GET" else client.post(path, {"post": "yes"})
            response.getvalue()  # a file's answer closes the file at its end
        transaction.set_rollback(True)
    if may_be_shared(response) and (session or response.cookies) and response.headers.get("Cache-Control") not in OPEN:
        return "(a cache may hand it to others)"
    letter = letter_of(response)
    return letter if letter == "o" or not written else f"({letter} but wrote: {written[0][:60]})"


def letter_of(response: Any) -> str:
    if response.status_code == 302 and response.headers["Location"].startswith("/admin/login/"):
        return "."
    return LETTERS.get(response.status_code, f"({response.status_code})")


def may_be_shared(response: Any) -> bool:
    """By what a cache is told that many people share."""
    told = {word.strip() for word in response.headers.get("Cache-Control", "").split(",")}
    return not told & {"private", "no-store"}


def drawing(is_drawn: bool) -> AbstractContextManager[Any]:
    """Who may do what is decided before an answer is drawn."""
    return nullcontext() if is_drawn else patch.object(Template, "render", return_value="")


def cells(world: World, role: str, names: Collection[str], known: dict[Any, str]) -> dict[str, str]:
    """The answers at the addresses of these names."""
    client, session = Client(raise_request_exception=False), session_of(world.users[role])
    found = {}
    for address in (each for each in addresses() if each.name in names):
        path = address.path(lambda name: world.row(name, role))
        asked = (world.users[role], path)
        if asked not in known:
            got = answer(client, "GET", path, session)
            with drawing(role in DRAWN_BACK):
                known[asked] = got + answer(client, "POST", path, session)
        found[address.name] = known[asked]
    return found


@pytest.mark.parametrize("role", COLUMNS)
def test_the_matrix_holds(world, known, role):
    column = ROLES.index(role)
    expected = {name: row[column] for name, row in EXPECTED.items()}

    found = cells(world, role, expected, known)

    assert {name: cell for name, cell in found.items() if cell != expected[name]} == {}, "the table says otherwise"


@pytest.mark.once
@pytest.mark.parametrize(("role", "first"), [("reviewer", 0), ("administrator", 1), ("first", 2)])
def test_without_the_second_step_the_staffs_pages_are_closed(world, role, first, settings):
    """A third of the pages to each: one place asks for the step, of whoever is to take it."""
    settings.REQUIRE_2FA = True
    opened = {"admin:login", "admin:logout", "admin:second_factor", "admin:set_up_second_factor"}
    staffs = [name for name in EXPECTED if name.startswith("admin:")]

    found = cells(world, role, opened.union(staffs[first::3]), {})

    assert {name for name, cell in found.items() if cell != ".."} == opened


@pytest.mark.once
def test_no_form_of_another_site_is_taken(world):
    """POST wherever somebody gets an answer, without the token."""
    taken = []
    client, session = Client(enforce_csrf_checks=True), session_of(world.users["first"])
    for address in addresses():
        client.cookies.clear()
        client.cookies[settings.SESSION_COOKIE_NAME] = session
        if any(cell.endswith("o") for cell in EXPECTED.get(address.name, [])):
            response = client.post(address.path(lambda name: world.row(name, "first")))
            taken.extend([] if response.status_code == 403 else [address.name])

    assert taken == []


def test_every_address_is_listed():
    names = {address.name for address in addresses()}

    assert sorted(names - EXPECTED.keys()) == [], "say in tests/rights/matrix.py who may do what there"
    assert sorted(EXPECTED.keys() - names) == [], "take it out of tests/rights/matrix.py: there is no such address"


def test_every_page_of_a_model_has_a_row_to_try():
    assert models_without_a_row() == set()


def test_addresses_without_a_name_only_lead_elsewhere():
    """Django's old addresses of change pages, the icon, and the end of the staff's pages."""
    views = {getattr(pattern.callback, "view_class", None) or pattern.callback.__name__ for pattern in unnamed()}

    assert views == {RedirectView, "catch_all_view"}


def test_a_listed_address_has_a_cell_for_everybody():
    assert {name: row for name, row in EXPECTED.items() if len(row) != len(ROLES)} == {}
