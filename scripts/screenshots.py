"""Pictures of every kind of page, made from the seeds: `make screenshots`.

The seeds are read into a throw-away database and served as in production. Pictures of 1 May 2025, shortly after the
newer article, and of today go to var/screenshots, with those of the other language and of the modes for weak eyes and
the sheets as they print; the one that README.md shows is docs/screenshot.png.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from scripts.page_kinds import DAY, PageKind, page_kinds
from scripts.served_seeds import ROOT, served_seeds, system_chromium
from scripts.system_packages import MissingProgram

FOLDER = ROOT / "var" / "screenshots"
README_PICTURE = ROOT / "docs" / "screenshot.png"
WIDTHS = (390, 768, 1280)
PRINTED = ("project", "network", "wall", "wall-by-unit", "calendar")


@dataclass(frozen=True, slots=True)
class Look:
    """How a visitor sees the pages: on which day, and with what chosen in cookies."""

    name: str
    day: str
    cookies: tuple[tuple[str, str], ...] = ()


LOOKS = (
    Look("2025-05-01", DAY),
    Look("today", ""),
    Look("english", DAY, (("django_language", "en"),)),
    Look("large-contrast", DAY, (("large", "1"), ("contrast", "1"))),
)


def shoot(browser: Browser, site: str) -> None:
    for width in WIDTHS:
        for look in LOOKS:
            page = page_for(browser, site, look, width)
            for kind in kinds_of(page, site):
                page.goto(f"{site}{kind.on(look.day).address}")
                page.screenshot(path=FOLDER / f"{kind.name}-{width}-{look.name}.png", full_page=True)
            page.context.close()


def page_for(browser: Browser, site: str, look: Look, width: int) -> Page:
    context = browser.new_context(viewport={"width": width, "height": 900}, locale="zh-CN")
    context.add_cookies([{"name": name, "value": value, "url": site} for name, value in look.cookies])
    return context.new_page()


def kinds_of(page: Page, site: str) -> list[PageKind]:
    return [*page_kinds(lambda address: page.request.get(f"{site}{address}").text()), PageKind("log-in", "/admin/")]


def print_sheets(browser: Browser, site: str) -> None:
    page = page_for(browser, site, LOOKS[0], max(WIDTHS))
    for kind in kinds_of(page, site):
        if kind.name in PRINTED:
            page.goto(f"{site}{kind.on(DAY).address}")
            page.pdf(path=FOLDER / f"{kind.name}.pdf", prefer_css_page_size=True)
    page.context.close()


def shoot_for_readme(browser: Browser, site: str) -> None:
    """The industrial park's state, timeline and table, one screen high."""
    page = browser.new_page(viewport={"width": 1280, "height": 1240}, locale="zh-CN")
    (kind,) = (kind for kind in kinds_of(page, site) if kind.name == "project")
    page.goto(f"{site}{kind.on(DAY).address}")
    page.screenshot(path=README_PICTURE)


def main() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    with served_seeds() as (site, _), system_chromium() as browser:
        shoot(browser, site)
        print_sheets(browser, site)
        shoot_for_readme(browser, site)
    print(f"{count('png')} pictures and {count('pdf')} printed pages in {FOLDER.relative_to(ROOT)}, one in docs.")
    return 0


def count(suffix: str, folder: Path = FOLDER) -> int:
    return len(list(folder.glob(f"*.{suffix}")))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except MissingProgram as missing:
        sys.exit(str(missing))
