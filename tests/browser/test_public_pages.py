"""Every kind of public page: nothing for axe to find, no sideways scroll, nothing from elsewhere, in both languages."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from projects.models import Project, Source, Unit
from tests.browser.axe import violations
from tests.browser.seeds import ON

pytestmark = [pytest.mark.once, pytest.mark.django_db(transaction=True)]

WIDTHS = (320, 390, 640, 1280)  # 640 is a desk at 200 %
CHECKED_WIDTHS = (390, 1280)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@dataclass(frozen=True)
class Look:
    """How somebody sees the site: on which day, in which language and with which modes of display."""

    name: str
    on: str | None
    modes: tuple[str, ...] = ()
    language: str = "zh-hans"
    is_checked: bool = True

    def __str__(self):
        return self.name


LOOKS = [
    Look("then", ON),
    Look("today", None),
    Look("large", ON, modes=("large",)),
    Look("contrast", None, modes=("contrast",)),
    Look("large-contrast", ON, modes=("large", "contrast"), is_checked=False),
    Look("english", ON, language="en", is_checked=False),
]


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


def wear(page, live_server, look):
    cookies = {"django_language": look.language, **dict.fromkeys(look.modes, "1")}
    page.context.add_cookies(
        [{"name": name, "value": value, "url": live_server.url} for name, value in cookies.items()]
    )


def dated(address, on):
    return address if on is None else f"{address}{'&' if '?' in address else '?'}on={on}"


def faults(page, width, *, is_checked):
    page.set_viewport_size({"width": width, "height": 900})
    scrolls = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    return [*(["scrolls sideways"] if scrolls else []), *(violations(page, runOnly=RULES) if is_checked else [])]


@pytest.mark.usefixtures("seeds")
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_pages_are_without_fault_in_every_width(live_server, page, look):
    """Each page is loaded once, and then looked at in one width after the other."""
    wear(page, live_server, look)
    requested, found = [], {}
    page.on("request", lambda request: requested.append(request.url))
    for address in addresses():
        page.goto(live_server.url + dated(address, look.on))
        for width in WIDTHS:
            found[address, width] = faults(page, width, is_checked=look.is_checked and width in CHECKED_WIDTHS)

    assert {where: what for where, what in found.items() if what} == {}
    assert {url for url in requested if not url.startswith(live_server.url)} == set()


@pytest.mark.usefixtures("seeds")
def test_content_security_policy_is_kept(live_server, page, console_problems):
    for address in addresses()[:-1]:
        page.goto(live_server.url + dated(address, ON))

    assert [problem for problem in console_problems if "400" not in problem] == []
