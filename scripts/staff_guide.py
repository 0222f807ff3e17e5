"""The pictures of docs/staff-guide.zh-CN.md, made from the running site: `make guide`.

The seeds are served as in production with the demo users, and the ways of a report, of a plan change and of an article
are walked as the guide tells them: by the clerk on a phone, by the reviewer at a desk.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, ViewportSize

from scripts.served_seeds import ROOT, served_seeds, system_chromium
from scripts.system_packages import MissingProgram

FOLDER = ROOT / "docs" / "staff-guide"
PHONE, DESK = ViewportSize(width=390, height=844), ViewportSize(width=1280, height=900)


@contextmanager
def staff_page(browser: Browser, site: str, name: str, password: str, size: ViewportSize) -> Iterator[Page]:
    """A browser of its own in which somebody of the staff has logged in."""
    context = browser.new_context(viewport=size, locale="zh-CN", timezone_id="Asia/Shanghai")
    page = context.new_page()
    page.goto(f"{site}/admin/")
    page.fill("#id_username", name)
    page.fill("#id_password", password)
    page.click("[type=submit]")
    page.wait_for_selector("#user-tools")
    yield page
    context.close()


def shoot(page: Page, name: str, *, whole: bool = False) -> None:
    page.screenshot(path=FOLDER / f"{name}.png", full_page=whole)


def demo_users(environment: dict[str, str]) -> dict[str, str]:
    """The demo users' names and passwords, as the command prints them."""
    command = [sys.executable, "manage.py", "demo_users"]
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
    return dict(re.findall(r"^(demo-\w+)\s+(\S+)", done.stdout, re.MULTILINE))


def walk(browser: Browser, site: str, passwords: dict[str, str]) -> None:
    clerk = "demo-clerk", passwords["demo-clerk"]
    reviewer = "demo-reviewer", passwords["demo-reviewer"]
    with staff_page(browser, site, *clerk, PHONE) as page:
        shoot(page, "1-today")
        write_report(page)
        report = page.url
        propose_change(page, site)
    with staff_page(browser, site, *reviewer, DESK) as page:
        shoot(page, "4-reviewer-today")
        page.goto(report)
        shoot(page, "5-review", whole=True)
        page.click("[name=_publish]")
        page.wait_for_load_state("load")
        decide_change(page, site)
        enter_article(page, site)


def write_report(page: Page) -> None:
    page.locator("a[href*='/progressreport/write/']").first.click()
    page.wait_for_selector("#id_text")
    page.fill("#id_text", "机动车道水稳摊铺完成，正在铺设人行道。")
    page.fill("#id_percent", "85")
    shoot(page, "2-report", whole=True)
    page.click("[name=_submit]")
    page.wait_for_selector("#as-public")


def propose_change(page: Page, site: str) -> None:
    page.goto(f"{site}/admin/")
    page.locator("a[href*='/planchange/add/']").first.click()
    page.wait_for_selector("#id_proposed")
    page.fill("#id_proposed", "2027年1月底")
    page.fill("#id_words", "两处管线未迁，迁改完成后才能摊铺面层。")
    page.click("[name=preview]")
    page.wait_for_selector("[name=propose]")
    shoot(page, "3-propose", whole=True)
    page.click("[name=propose]")
    page.wait_for_load_state("load")


def decide_change(page: Page, site: str) -> None:
    page.goto(f"{site}/admin/projects/planchange/")
    page.locator("#result_list tbody th a").first.click()
    page.wait_for_selector("[name=approve]")
    page.fill("#id_words", "同意，请按月报告迁改进度。")
    shoot(page, "6-decide", whole=True)


ARTICLE = """学校路网建设加快推进

2025年5月20日　来源：红谷滩报

学校路网（德兴街、行知路、万年街）总投资1.2亿元。德兴街全长860米，计划2025年6月底通车。目前，行知路路面摊铺已完成80%。

红谷滩区流量经济(互联网)产业园项目总投资20亿元，首批楼栋计划2025年8月30日竣工。
"""


def enter_article(page: Page, site: str) -> None:
    page.goto(f"{site}/admin/projects/articledraft/add/")
    page.fill("#id_text", ARTICLE)
    page.click("[name=_read]")
    page.wait_for_selector("#asked")
    page.click("[name=_read]")
    page.wait_for_selector("#sheet-form")
    shoot(page, "7-entry")
    page.click("[name=_preview]")
    page.wait_for_selector("[name=_confirm]")
    shoot(page, "8-would-store", whole=True)


def main() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    os.environ["DEMO"] = "on"
    with served_seeds() as (site, environment), system_chromium() as browser:
        walk(browser, site, demo_users(environment))
    print(f"{len(list(FOLDER.glob('*.png')))} pictures in {FOLDER.relative_to(ROOT)}.")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except MissingProgram as missing:
        sys.exit(str(missing))
