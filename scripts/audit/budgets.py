"""What a page may weigh, and that it stays where it is: nothing from elsewhere, no shift, no sideways scroll."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, Response

from scripts.page_kinds import PageKind

# 640 px is a desk of 1280 px at 200 % zoom.
NARROW = (320, 360, 390, 640)
WIDTHS = (390, 1280)
PAGE_AT_MOST, SCRIPT_AT_MOST = 60_000, 20_000
WEIGHED = ("document", "stylesheet", "script")
SHIFT = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => list.getEntries().forEach(one => sum += one.value))
        .observe({type: 'layout-shift', buffered: true});
    setTimeout(() => done(sum), 100);
})"""


@dataclass(frozen=True, slots=True)
class Load:
    """A page as it came: compressed bytes by what they are, the layout shift, and what was asked of other hosts."""

    weights: dict[str, int]
    shift: float
    foreign: list[str]

    @property
    def weight(self) -> int:
        return sum(self.weights.values())

    def problems(self) -> Iterator[str]:
        if self.weight > PAGE_AT_MOST:
            yield f"HTML, CSS and script weigh {self.weight} bytes: {self.weights}"
        if self.weights["script"] > SCRIPT_AT_MOST:
            yield f"scripts weigh {self.weights['script']} bytes"
        if self.shift:
            yield f"the layout shifts by {self.shift}"
        if self.foreign:
            yield f"asks other hosts: {self.foreign}"


def loaded(page: Page, site: str, address: str) -> Load:
    answers: list[Response] = []
    requested: list[str] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright marks the function
    page.on("request", lambda request: requested.append(request.url))
    page.goto(f"{site}{address}")
    shift = float(page.evaluate(SHIFT))
    weights = dict.fromkeys(WEIGHED, 0)
    for answer in answers:
        if answer.request.resource_type in WEIGHED:
            weights[answer.request.resource_type] += len(gzip.compress(answer.body()))
    return Load(weights, shift, [url for url in requested if not url.startswith((f"{site}/", "data:"))])


def wide_at(page: Page) -> list[int]:
    """The widths at which the page that is open scrolls sideways."""
    too_wide = []
    for width in NARROW:
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            too_wide.append(width)
    return too_wide


def budgets(browser: Browser, site: str, kinds: list[PageKind]) -> Iterator[str]:
    for kind in kinds:
        for width in WIDTHS:
            context = browser.new_context(viewport={"width": width, "height": 900}, locale="zh-CN")
            page = context.new_page()
            load = loaded(page, site, kind.address)
            yield from (f"{kind.name}, {width} px: {problem}" for problem in load.problems())
            if width == WIDTHS[0]:
                print(f"  {kind.name:16}{load.weight:7} bytes, of them script {load.weights['script']}", flush=True)
                yield from (f"{kind.name} scrolls sideways at {wide} px" for wide in wide_at(page))
            context.close()
