"""The sources of invented projects: announcements that name their amounts, monthly bulletins of what was done."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date

from projects.demo.days import Window, day_window, iso, month_end, month_key, month_window
from projects.demo.tables import Row
from projects.enums import SourceKind

DAYS_BACK = 1400
PUBLISHER = "红谷滩区重大项目推进中心"


class Announcement:
    """A text that grows by one sentence for each project."""

    def __init__(self, number: int, on: int) -> None:
        day = on - DAYS_BACK + number // 40 % 90
        self.window: Window = day_window(day)
        self.iso_day = iso(day)
        self.title = f"红谷滩区重大项目公告第{number // 40 + 1}号"
        self.lines = [f"{self.title}\n"]
        self.length = len(self.lines[0])

    def tell(self, name: str, millions: int) -> tuple[str, int]:
        """The quoted words and where they begin in the text."""
        before, quote = f"{name}，", f"总投资{millions / 100:.2f}亿元"
        start = self.length + len(before)
        line = f"{before}{quote}。\n"
        self.lines.append(line)
        self.length += len(line)
        return quote, start


def announced(announcement: Announcement) -> Row:
    return source_row(announcement.title, announcement.window, "".join(announcement.lines))


def bulletins(on: int, told_until: int) -> Iterator[tuple[int, Row]]:
    """One for each month in which a step may have been done, each with the key of its month."""
    day = on - DAYS_BACK
    while day <= told_until:
        month = date.fromordinal(day)
        title = f"{month.year}年{month.month}月红谷滩区重大项目建设进展"
        yield month_key(day), source_row(title, month_window(day), f"{title}\n本月完成的节点见附表。\n")
        day = month_end(day) + 1


def source_row(title: str, published: Window, text: str) -> Row:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return SourceKind.ARTICLE.value, title, PUBLISHER, *published, digest, text, True
