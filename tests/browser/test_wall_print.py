"""The wall chart on paper and on desks: one sheet of A3 for up to 25 rows, words that keep clear of each other."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from projects.date_window import DateWindow
from projects.enums import Category
from tests.browser.paper import pdf
from tests.browser.seeds import ON
from tests.factories import InvestmentFactory, MilestoneFactory, ProjectFactory

pytestmark = [pytest.mark.once, pytest.mark.django_db(transaction=True)]

BOXES = """kind => [...document.querySelectorAll(".wl .r:not(.hdr) .tk")].map(track => ({
  track: track.getBoundingClientRect().toJSON(),
  now: track.closest(".wl").querySelector(".hdr .now")?.getBoundingClientRect().x,
  words: [...track.querySelectorAll("text." + kind)].map(one => one.getBoundingClientRect().toJSON())
}))"""


def fill(rows: int) -> None:
    """A long year: in each row four steps that crowd each other, some names far too long."""
    categories = list(Category.values)
    for number in range(rows):
        project = ProjectFactory(
            name=f"示例项目{number}" + "综合提升改造" * (number % 4), category=categories[number % 6]
        )
        InvestmentFactory(project=project)
        for step, name in enumerate(("开工", "主体结构封顶", "首批楼栋竣工", "全部楼栋交付使用")):
            planned = DateWindow.of_day(date(2025, 1, 5) + timedelta(number * 9 + step * (12 + number)))
            MilestoneFactory(project=project, name=name, planned=planned)


def test_25_rows_are_one_sheet_of_a3(live_server, page):
    fill(25)

    pages, sizes = pdf(page, f"{live_server.url}/wall/?on={ON}")

    assert pages == 1
    assert all((round(width), round(height)) == (1191, 842) for width, height in sizes)


def test_60_rows_are_as_many_sheets_as_the_page_says(live_server, page):
    fill(60)

    pages, _ = pdf(page, f"{live_server.url}/wall/?on={ON}")

    assert pages == page.locator(".sheet").count() == 3


@pytest.mark.parametrize(("width", "kind"), [(320, "ph"), (390, "ph"), (1080, "dk"), (1280, "dk")])
def test_words_as_drawn_keep_clear_of_each_other_of_today_and_of_the_edge(live_server, page, width, kind):
    fill(12)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{live_server.url}/wall/?on={ON}")

    rows = page.evaluate(BOXES, kind)

    assert sum(len(row["words"]) for row in rows) >= 12
    for row in rows:
        words = sorted(row["words"], key=lambda one: one["left"])
        assert all(one["right"] <= other["left"] + 1 for one, other in pairwise(words))
        assert all(one["left"] >= row["track"]["left"] - 1 for one in words)
        assert all(one["right"] <= row["track"]["right"] + 1 for one in words)
        assert not any(one["left"] + 1 < row["now"] < one["right"] - 1 for one in words)
