"""An article on somebody's desk: entered, decided on and stored, as the pages do it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from importers.entry.sheet import Choice, Entry, Item, Kind, Sheet
from importers.store import Article, Report
from importers.store.drafts import confirm, draft_of, keep_sheet, refuse_twin, start_draft
from projects.date_window import DateWindow
from projects.models import ArticleDraft

ACCEPT_ABOVE = 0.8
TODAY = date(2025, 5, 1)
APRIL_30 = DateWindow.of_day(date(2025, 4, 30))
BRIDGE = """南湖大桥工程建设提速

2025年4月30日　来源：临江日报

南湖大桥工程总投资2亿元，由南湖城市建设投资有限公司建设，江州建工集团有限公司施工，占地46.3亩。工程于2024年3月12日正式开工，计划2025年10月底竣工。

目前，南湖大桥工程主塔施工已完成85%。

北岭小学扩建工程总投资8600万元，总建筑面积2.4万平方米，计划2025年8月竣工。
"""


def now() -> datetime:
    return datetime(2025, 5, 1, 9, tzinfo=UTC)


def enter(text: str = BRIDGE, *, by: Any, published: DateWindow | None = APRIL_30, title: str = "") -> ArticleDraft:
    article = Article("", title or text.split("\n", maxsplit=1)[0], text, "临江日报", published)
    refuse_twin(article)
    return start_draft(draft_of(article, accept_above=ACCEPT_ABOVE, today=TODAY), by=by, at=now())


def sheet_of(draft: ArticleDraft) -> Sheet:
    return Sheet.from_json(draft.sheet)


def item_of(draft: ArticleDraft, kind: Kind, owner: str = "南湖大桥工程", nth: int = 0) -> Item:
    sheet = sheet_of(draft)
    key = entry_of(draft, owner).key
    return [item for item in sheet.items if item.kind is kind and item.owner == key][nth]


def entry_of(draft: ArticleDraft, name: str) -> Entry:
    return next(entry for entry in sheet_of(draft).entries if entry.name == name)


def change_items(draft: ArticleDraft, by: Any, change: Callable[[Item], Item]) -> None:
    sheet = sheet_of(draft)
    keep_sheet(draft, sheet.with_items(map(change, sheet.items)), by=by)


def choose(draft: ArticleDraft, by: Any, item: Item, **changes: Any) -> None:
    keep_sheet(draft, sheet_of(draft).with_items([replace(item, **changes)]), by=by)


def aim(draft: ArticleDraft, by: Any, name: str, target: Any, **changes: Any) -> None:
    entry = replace(entry_of(draft, name), target=str(target), is_chosen=True, **changes)
    keep_sheet(draft, sheet_of(draft).with_entries([entry]), by=by)


def take_all(draft: ArticleDraft, by: Any) -> None:
    change_items(draft, by, lambda item: replace(item, choice=Choice.ACCEPT))


def store(draft: ArticleDraft, by: Any, *, is_dry: bool = False) -> Report:
    return confirm(draft, by=by, now=now, accept_above=ACCEPT_ABOVE, is_dry=is_dry)
