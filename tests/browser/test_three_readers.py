"""The three who come with a question: a citizen on a phone, a journalist, a clerk before a meeting."""

from __future__ import annotations

import re
from datetime import date
from xml.etree import ElementTree

import pytest

from projects.date_window import DateWindow
from projects.enums import ChangeReason, Role
from projects.models import Project
from tests.browser.paper import pdf
from tests.browser.walk import follow, search_for
from tests.changes.people import approved
from tests.factories import (
    MilestoneFactory,
    ProgressReportFactory,
    ProjectFactory,
    UnitFactory,
    UnitRoleFactory,
    UserFactory,
)

pytestmark = [pytest.mark.once, pytest.mark.django_db(transaction=True)]

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
JUNE_20 = "2025-06-20"


@pytest.fixture
def delayed_street(seeds):
    """德兴街 of the seeds, its opening put off with a reason, its unit named."""
    street = Project.objects.get(name="德兴街")
    opening = street.milestones.get(name="通车")
    UnitRoleFactory(project=street, unit=UnitFactory(name="红谷滩城建公司"), role=Role.LEAD)
    approved(
        opening,
        DateWindow.of_month_part(2025, 6, 3),
        on=date(2025, 5, 20),
        reason=ChangeReason.LAND,
        words="两处管线未迁，人行道不能铺装。",
    )
    return street


@pytest.mark.usefixtures("delayed_street")
def test_citizen_learns_when_the_road_opens_and_why_it_is_late(live_server, browser):
    """Five questions: when, was it promised earlier, why is it late, who is responsible, who says so."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False, locale="zh-CN")
    page = context.new_page()
    page.goto(f"{live_server.url}/?on={JUNE_20}")

    search_for(page, "德兴街")
    follow(page.get_by_role("link", name="德兴街", exact=True))

    state = page.locator(".state").inner_text()
    assert "计划2025年6月底" in state
    assert "比原定推迟21天" in state
    opening = page.get_by_role("row").filter(has_text="现行计划比原定推迟21天").first
    assert opening.locator("td[data-h=原定] s").inner_text() == "2025年5月底"
    assert "2025年6月底" in opening.locator("td[data-h=现行计划] b").first.inner_text()
    changes = page.locator("section[aria-labelledby=h-changes]").inner_text()
    assert "征地拆迁" in changes
    assert "两处管线未迁，人行道不能铺装。" in changes
    assert "2025年5月20日批准" in changes
    who = page.locator("section[aria-labelledby=h-who]")
    assert "牵头单位" in who.inner_text()
    follow(opening.locator("sup a").first)
    assert "5月底将实现通车" in page.locator("mark:has(:target)").first.inner_text()
    page.go_back()
    follow(who.get_by_role("link", name="红谷滩城建公司"))
    assert page.locator("h1").inner_text() == "红谷滩城建公司"
    context.close()


def late_project(name: str, due: date, reported: date, unit: str) -> None:
    project = ProjectFactory(name=name)
    MilestoneFactory(project=project, name="主体结构封顶", planned=DateWindow.of_day(due))
    ProgressReportFactory(
        project=project,
        source=None,
        decided_by=UserFactory(),
        month=reported.replace(day=1),
        reported_on=reported,
        text="主体结构施工至四层。",
    )
    UnitRoleFactory(project=project, unit=UnitFactory(name=unit))


def test_journalist_finds_what_is_late_and_by_how_much(live_server, page, console_problems):
    late_project("滨江医院", date(2025, 5, 30), date(2025, 6, 18), "卫健委")
    late_project("科创中心", date(2025, 6, 10), date(2025, 6, 15), "科技局")
    ProjectFactory(name="玉壶山大道")
    page.set_viewport_size(DESK)
    page.goto(f"{live_server.url}/?on={JUNE_20}")

    tally = [row.inner_text().split() for row in page.locator(".tally a").all()]
    assert [(words[0], words[1]) for words in tally[:2]] == [("严重滞后", "1"), ("滞后", "1")]
    follow(page.locator(".tally a").first)
    assert [row.inner_text() for row in page.locator(".pt tbody .n a").all()] == ["滨江医院"]
    page.locator(".fil input[value=yellow]").check()
    follow(page.locator(".fil button"))

    found = page.locator(".pt tbody tr").all()
    rows = {row.locator(".n a").inner_text(): row.locator(".l").inner_text() for row in found}
    assert list(rows) == ["滨江医院", "科创中心"]
    assert "逾期21天" in rows["滨江医院"]
    assert "逾期10天" in rows["科创中心"]
    assert re.search(r"light=red&light=yellow|light=yellow&light=red", page.url)
    follow(page.get_by_role("link", name="滨江医院"))
    assert "逾期21天" in page.locator(".state").inner_text()
    assert "主体结构施工至四层。" in page.locator("section[aria-labelledby=h-said]").inner_text()
    assert console_problems == []


@pytest.mark.usefixtures("delayed_street")
def test_clerk_gets_the_wall_chart_of_his_unit_for_the_meeting(live_server, page, console_problems):
    page.set_viewport_size(DESK)
    page.goto(f"{live_server.url}/?on={JUNE_20}")

    follow(page.get_by_role("link", name="挂图作战").first)
    follow(page.get_by_role("link", name="按单位分组"))
    groups = [group.inner_text() for group in page.locator(".wl .g [role=cell]:first-child").all()]
    assert any(group.startswith("红谷滩区住房和城乡建设局") for group in groups)
    follow(page.get_by_role("link", name="单位", exact=True))
    follow(page.get_by_role("link", name="红谷滩城建公司"))
    follow(page.get_by_role("link", name="看挂图"))

    row = page.locator(".wl .r:not(.hdr)").inner_text()
    assert "德兴街" in row
    assert "2025年6月20日" in page.locator("main > p.sub").first.inner_text()
    with page.expect_download() as started:
        page.get_by_role("link", name="下载SVG").click()
    drawing = started.value.path().read_text("utf-8")
    assert ElementTree.fromstring(drawing).tag.endswith("svg")
    assert "德兴街" in drawing
    pages, sizes = pdf(page, page.url)
    assert pages == 1
    assert {(round(width), round(height)) for width, height in sizes} == {(1191, 842)}
    assert console_problems == []
