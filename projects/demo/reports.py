"""Monthly reports on an invented project under construction: of the last months, where its unit reported."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from projects.demo.days import iso, month_start
from projects.demo.tables import Row
from projects.demo.vocabulary import PROGRESS
from projects.enums import ReportStatus

SHARE_REPORTED = 0.8


def report_rows(done: int, chance: Callable[[], float], *, on: int) -> Iterator[Row]:
    last = month_start(on) - 1
    lately = on - 2 - int(chance() * 4)
    for number, reported_on in enumerate((month_start(last) - 1, last, lately)):
        if chance() < SHARE_REPORTED and (number < 2 or lately > last):
            percent = min(99, done * 10 + number * 4 + int(chance() * 4))
            words = PROGRESS[int(chance() * len(PROGRESS))].format(percent=percent)
            published_on = min(on, reported_on + 1 + int(chance() * 3))
            month = iso(month_start(reported_on))
            yield month, iso(reported_on), iso(published_on), words, percent, ReportStatus.PUBLISHED.value
