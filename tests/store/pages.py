"""Articles on one project that several tests start from."""

from __future__ import annotations

from projects.date_window import DateWindow
from tests.store.records import Page

MAY = DateWindow.of_month(2025, 5, "5月")
JULY = DateWindow.of_month(2025, 7, "7月")


def total_page(written: str, amount: int, published: DateWindow | None, **more: object) -> Page:
    page = Page(f"九龙湖体育馆总投资{written}，刊于{published.text if published else '某日'}。", published)
    page.project("九龙湖体育馆", facts=(page.total(written, str(amount)),), **more)
    return page


def plan_page(words: str, window: DateWindow, published: DateWindow) -> Page:
    page = Page(f"九龙湖体育馆{words}，刊于{published.text}。", published)
    page.project("九龙湖体育馆", milestones=(page.planned(words, "竣工", window),))
    return page


def past_page(words: str, window: DateWindow | None, published: DateWindow) -> Page:
    page = Page(f"九龙湖体育馆{words}，刊于{published.text}。", published)
    page.project("九龙湖体育馆", milestones=(page.actual(words, "封顶", window),))
    return page
