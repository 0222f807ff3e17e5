"""Pictures of every kind of page, made from the seeds: `make screenshots`.

The seeds are read into a throw-away database and served as in production. Pictures of 1 May 2025, shortly after the
newer article, and of today go to var/screenshots; the one that README.md shows is docs/screenshot.png.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import socket
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page, sync_playwright

from scripts.system_packages import CHINESE_FONT, CHROMIUM, MissingProgram, find_chromium

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "var" / "screenshots"
README_PICTURE = ROOT / "docs" / "screenshot.png"
WIDTHS = (390, 1280)
DAYS = {"2025-05-01": {"on": "2025-05-01"}, "today": {}}
NETWORK, SCHOOL, PARK = "学校路网", "行知中学", "流量经济"
START_WITHIN_SECONDS = 60


def addresses(page: Page, site: str) -> dict[str, tuple[str, dict[str, str]]]:
    """The pages to show, by the name of their picture; projects and the source are found as a visitor finds them."""
    return {
        "home": ("/", {}),
        "projects": ("/projects/", {}),
        "search": ("/projects/", {"q": "学校"}),
        "nothing-found": ("/projects/", {"q": "红角洲隧道", "light": "red"}),
        "refused": ("/projects/", {"light": "pink"}),
        "network": (found(page, f"{site}/projects/?{urlencode({'q': NETWORK})}", ".pt .n a"), {}),
        "school": (found(page, f"{site}/projects/?{urlencode({'q': SCHOOL})}", ".pt .n a"), {}),
        "project": (found(page, f"{site}/projects/?{urlencode({'q': PARK})}", ".pt .n a"), {}),
        "wall": ("/wall/", {}),
        "calendar": ("/calendar/", {}),
        "calendar-month": ("/calendar/", {"month": "2025-05"}),
        "units": ("/units/", {}),
        "unit": (found(page, f"{site}/units/", ".ut a"), {}),
        "changes": ("/changes/", {}),
        "about": ("/about/", {}),
        "sources": ("/sources/", {}),
        "source": (found(page, f"{site}/sources/", ".rows .t a"), {}),
        "not-found": ("/nowhere/", {}),
        "log-in": ("/admin/", {}),
    }


def found(page: Page, address: str, selector: str) -> str:
    page.goto(address)
    return page.locator(selector).first.get_attribute("href") or "/"


def shoot(browser: Browser, site: str) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for width in WIDTHS:
        context = browser.new_context(viewport={"width": width, "height": 900}, locale="zh-CN")
        page = context.new_page()
        for name, (path, query) in addresses(page, site).items():
            for day, on in DAYS.items():
                page.goto(f"{site}{path}?{urlencode({**query, **on})}")
                page.screenshot(path=FOLDER / f"{name}-{width}-{day}.png", full_page=True)
        context.close()


def shoot_for_readme(browser: Browser, site: str) -> None:
    """The industrial park's state, timeline and table, one screen high."""
    page = browser.new_page(viewport={"width": 1280, "height": 1240}, locale="zh-CN")
    address = found(page, f"{site}/projects/?{urlencode({'q': PARK, 'on': '2025-05-01'})}", ".pt .n a")
    page.goto(f"{site}{address}")
    README_PICTURE.parent.mkdir(exist_ok=True)
    page.screenshot(path=README_PICTURE)


@contextmanager
def served_seeds() -> Iterator[tuple[str, dict[str, str]]]:
    """The address of a server on a database that holds the seeds and nothing else, and its environment."""
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        environment = environment_in(Path(folder), port)
        subprocess.run(
            [sys.executable, "manage.py", "set_up"], cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL
        )
        gunicorn = ["-m", "gunicorn", "--config", "hgt_projects/gunicorn_conf.py", "hgt_projects.wsgi"]
        server = subprocess.Popen([sys.executable, *gunicorn], cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
        try:
            site = f"http://127.0.0.1:{port}"
            wait_for(site)
            yield site, environment
        finally:
            server.terminate()
            server.wait()


def environment_in(folder: Path, port: int) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "DEBUG", "HTTPS")}
    return {**kept, "VAR_DIR": str(folder), "HOST": "127.0.0.1", "PORT": str(port), "LOG_LEVEL": "ERROR"}


def free_port() -> int:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(site: str) -> None:
    until = time.monotonic() + START_WITHIN_SECONDS
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(f"{site}/", timeout=2)  # noqa: S310 - our own server
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(f"the server did not answer within {START_WITHIN_SECONDS} s")


def main() -> int:
    CHROMIUM.require()
    CHINESE_FONT.require()
    flags = ["--headless", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with served_seeds() as (site, _), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=flags)
        shoot(browser, site)
        shoot_for_readme(browser, site)
        browser.close()
    print(f"{len(list(FOLDER.glob('*.png')))} pictures in {FOLDER.relative_to(ROOT)}, one in docs.")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except MissingProgram as missing:
        sys.exit(str(missing))
