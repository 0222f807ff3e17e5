"""The report of an import, as a person reads it."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from tests.factories import ProjectFactory
from tests.store.pages import JULY, MAY, plan_page, total_page
from tests.store.records import APRIL_2025, JUNE_2025, Page, import_pages

pytestmark = pytest.mark.django_db


def test_report_reads_line_by_line():
    import_pages(total_page("18亿元", 1_800_000_000, APRIL_2025))
    page = Page("九龙湖体育馆总投资20亿元，预计5月竣工，由红江公司承建。", JUNE_2025, title="体育馆")
    page.project(
        "九龙湖体育馆",
        facts=(page.total("20亿元", "2000000000"),),
        milestones=(page.planned("预计5月竣工", "竣工", MAY),),
        units=(page.unit("红江公司", "contractor"),),
    )

    with override("en"):
        lines = import_pages(page, is_dry=True).text().splitlines()

    assert lines == [
        "",
        "体育馆 (article.txt)",
        "  九龙湖体育馆 (1 fact unchanged)",
        "    ~ Total investment: 1800000000 → 20亿元  “20亿元”",
        "    + 竣工 · current plan: May 2025  “预计5月竣工”",
        "    + 红江公司: Contractor  “红江公司”",
        "",
        "Total: + Inserted 2  ~ Updated 1  = Unchanged 1  ! Conflict 0  ? Ambiguous 0",
        "Dry run: nothing of this was written.",
    ]


def test_report_explains_conflicts_and_ambiguous_names():
    import_pages(plan_page("预计5月竣工", MAY, APRIL_2025))
    ProjectFactory(name="红谷滩区红角洲剧院")
    ProjectFactory(name="南昌市红角洲剧院")
    page = plan_page("预计7月竣工", JULY, JUNE_2025)
    page.project("红角洲剧院", words="九龙湖体育馆")

    with override("en"):
        text = import_pages(page).text()

    assert "    ! 竣工 · current plan: 2025-05-01/2025-05-31 → July 2025  “预计7月竣工”" in text
    assert "[a plan moves only by a reasoned change: one was proposed and waits for a decision]" in text
    assert "[may be one of: 红谷滩区红角洲剧院, 南昌市红角洲剧院]" in text
    assert "Conflicts: what stood there was kept" in text
    assert "Ambiguous: nothing was written" in text


def test_unchanged_facts_are_listed_on_demand():
    page = total_page("18亿元", 1_800_000_000, APRIL_2025)
    import_pages(page)

    with override("en"):
        text = import_pages(page).text(with_unchanged=True)

    assert "    = Total investment: 18亿元  “18亿元”" in text
