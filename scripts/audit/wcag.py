"""axe and HTML_CodeSniffer on every page kind, at three widths, as usual, in the modes for weak eyes and in English."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from scripts.audit.blindness import WRONG_PAGE, require_sight
from scripts.audit.programs import HTML_CODESNIFFER
from scripts.page_kinds import PageKind

WIDTHS = (360, 768, 1280)
MODES = {
    "usual": {},
    "large, contrast": {"large": "1", "contrast": "1"},
    "English": {"django_language": "en"},
}
AXE_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
SNIFF = """() => new Promise(done => HTMLCS.process('WCAG2AA', document, () => done(
    HTMLCS.getMessages().filter(one => one.type === HTMLCS.ERROR).map(one => [one.code, one.msg, one.element.outerHTML])
)))"""


def wcag(browser: Browser, site: str, kinds: list[PageKind]) -> Iterator[str]:
    require_eyes(browser)
    for mode, cookies in MODES.items():
        for width in WIDTHS:
            context = browser.new_context(viewport={"width": width, "height": 900}, locale="zh-CN")
            context.add_cookies([{"name": name, "value": value, "url": site} for name, value in cookies.items()])
            print(f"  {mode}:", end="")
            yield from (f"{width} px, {mode}, {problem}" for problem in problems_of(context.new_page(), site, kinds))
            context.close()


def require_eyes(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(WRONG_PAGE)
    require_sight("HTML_CodeSniffer", sniffed(page))
    require_sight("axe", axed(page))
    page.close()


def problems_of(page: Page, site: str, kinds: list[PageKind]) -> Iterator[str]:
    count = 0
    for kind in kinds:
        page.goto(f"{site}{kind.address}")
        problems = {"HTML_CodeSniffer": sniffed(page), "axe": axed(page)}
        count += sum(map(len, problems.values()))
        yield from (f"{kind.name}: {judge} {problem}" for judge, found in problems.items() for problem in found)
    print(f" {len(kinds)} pages, {page.viewport_size}: {count} problems", flush=True)


def sniffed(page: Page) -> list[str]:
    page.evaluate(HTML_CODESNIFFER.read_text())
    return [f"{code}: {words} {html[:160]}" for code, words, html in page.evaluate(SNIFF)]


def axed(page: Page) -> list[str]:
    violations: list[dict[str, Any]] = Axe().run(page, options=AXE_RULES).response["violations"]
    return [f"{one['id']}: {one['help']} {one['nodes'][0]['html'][:160]}" for one in violations]
