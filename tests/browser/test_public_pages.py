"""Every kind of public page: nothing for axe to find, no sideways scroll, nothing from elsewhere, in both languages."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from projects.models import Project, Source, Unit
from tests.browser.seeds import ON, seeds  # noqa: F401 - a fixture

pytestmark = pytest.mark.django_db(transaction=True)

WIDTHS = (390, 1280)
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def addresses():
    network = Project.objects.get(name="学校路网")
    school = Project.objects.get(name__contains="行知中学")
    return [
        "/",
        "/projects/",
        "/projects/?q=没有这样的路&light=red",
        "/projects/?light=pink",
        network.get_absolute_url(),
        school.get_absolute_url(),
        "/wall/",
        "/wall/?group=unit&light=pink",
        "/calendar/",
        "/calendar/?month=2025-05",
        "/units/",
        Unit.objects.get(name="红谷滩区住房和城乡建设局").get_absolute_url(),
        "/changes/",
        "/about/",
        "/sources/",
        *(source.get_absolute_url() for source in Source.objects.all()),
        "/nope/",
    ]


def choose(page, live_server, *modes):
    page.context.add_cookies([{"name": mode, "value": "1", "url": live_server.url} for mode in modes if mode])


def dated(address, on):
    return address if on is None else f"{address}{'&' if '?' in address else '?'}on={on}"


@pytest.mark.usefixtures("seeds")
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    ("on", "mode"),
    [(ON, ""), (None, ""), (ON, "large"), (None, "contrast")],
    ids=["then", "today", "large", "contrast"],
)
def test_axe_finds_nothing(live_server, page, width, on, mode):
    choose(page, live_server, mode)
    page.set_viewport_size({"width": width, "height": 900})
    found = {}
    for address in addresses():
        page.goto(live_server.url + dated(address, on))
        violations = Axe().run(page, options=RULES).response["violations"]
        found[address] = [(one["id"], one["nodes"][0]["html"][:200]) for one in violations]

    assert {address: violations for address, violations in found.items() if violations} == {}


@pytest.mark.usefixtures("seeds")
@pytest.mark.parametrize("language", ["zh-hans", "en"])
@pytest.mark.parametrize("width", [320, *WIDTHS])
def test_nothing_scrolls_sideways_and_nothing_comes_from_elsewhere(live_server, page, width, language):
    page.context.add_cookies([{"name": "django_language", "value": language, "url": live_server.url}])
    page.set_viewport_size({"width": width, "height": 900})
    requested, too_wide = [], []
    page.on("request", lambda request: requested.append(request.url))
    for address in addresses():
        page.goto(live_server.url + dated(address, ON))
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            too_wide.append(address)

    assert too_wide == []
    assert {url for url in requested if not url.startswith(live_server.url)} == set()


@pytest.mark.usefixtures("seeds")
@pytest.mark.parametrize("width", [320, 640], ids=["phone", "desk at 200 %"])
def test_large_text_does_not_scroll_sideways(live_server, page, width):
    choose(page, live_server, "large", "contrast")
    page.set_viewport_size({"width": width, "height": 900})
    too_wide = []
    for address in addresses():
        page.goto(live_server.url + dated(address, ON))
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            too_wide.append(address)

    assert too_wide == []


@pytest.mark.usefixtures("seeds")
def test_content_security_policy_is_kept(live_server, page, console_problems):
    for address in addresses()[:-1]:
        page.goto(live_server.url + dated(address, ON))

    assert [problem for problem in console_problems if "400" not in problem] == []
