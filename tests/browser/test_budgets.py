"""Every kind of page is light, comes in one piece, and needs nobody else."""

from __future__ import annotations

from secrets import token_hex

import pytest

from scripts.audit.budgets import loaded
from scripts.page_kinds import DAY, page_kinds

pytestmark = [pytest.mark.once, pytest.mark.django_db(transaction=True)]


@pytest.mark.usefixtures("seeds")
def test_every_page_keeps_its_budget(live_server, page, client):
    page.set_viewport_size({"width": 390, "height": 900})
    kinds = page_kinds(lambda address: client.get(address).text)

    loads = {kind.name: loaded(page, live_server.url, kind.on(DAY).address) for kind in kinds}

    assert {name: list(load.problems()) for name, load in loads.items() if list(load.problems())} == {}
    assert all(load.weights["document"] and load.weights["stylesheet"] for load in loads.values())


HEAVY = """<!doctype html><link rel=stylesheet href=//elsewhere.example/a.css><p>one<p>two
<script>requestAnimationFrame(() => requestAnimationFrame(() => document.body.style.paddingTop = '300px'))</script>
<!-- %s -->"""


def test_budget_notices_what_breaks_it(live_server, page):
    body = HEAVY % token_hex(100_000)
    page.route("**/about/", lambda route: route.fulfill(content_type="text/html", body=body))

    load = loaded(page, live_server.url, "/about/")

    assert load.foreign == ["http://elsewhere.example/a.css"]
    assert load.weights["document"] > 60_000
    assert load.shift > 0
    assert len(list(load.problems())) == 3
