"""A clerk's whole way with an article: from its text to what stands in the projects, at a desk and on a phone."""

from __future__ import annotations

from decimal import Decimal

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from projects.models import ArticleDraft, Citation, Investment, Project, Quantity
from tests.articles.desk import BRIDGE
from tests.factories import InvestmentFactory, ProjectFactory
from tests.rights.people import reviewer

pytestmark = pytest.mark.django_db(transaction=True)

PASSWORD = "red-valley-shore"
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
SELECT_WORDS = """words => {
  for (const span of document.querySelectorAll('#article [data-start]')) {
    const at = span.textContent.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(span.firstChild, at);
    range.setEnd(span.firstChild, at + words.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return;
  }
  throw new Error('not in the article: ' + words);
}"""


@pytest.fixture
def ours():
    project = ProjectFactory(name="南湖大桥工程")
    InvestmentFactory(project=project, amount_yuan=Decimal(180_000_000))
    return project


@pytest.fixture
def desk(live_server, page, ours):
    user = reviewer(username="reviewer")
    user.set_password(PASSWORD)
    user.save()
    page.set_viewport_size(DESK)
    page.goto(f"{live_server.url}{reverse('admin:index')}")
    page.fill("#id_username", "reviewer")
    page.fill("#id_password", PASSWORD)
    page.click("[type=submit]")
    page.wait_for_selector("#user-tools")
    return page


def begin(page) -> ArticleDraft:
    """From the first page to the sheet; the day of publication is the one that the text prints."""
    page.click("text=录入文章")
    page.fill("#id_text", BRIDGE)
    page.click("[name=_read]")
    page.wait_for_selector("#asked")
    assert page.input_value("#id_published") == "2025年4月30日"
    page.click("[name=_read]")
    page.wait_for_selector("#sheet-form")
    return ArticleDraft.objects.get()


def fact(page, words: str):
    return page.locator("li.fact", has_text=words).first


def test_whole_way_with_a_move_and_a_conflict(desk, console_problems, ours):
    begin(desk)
    site = fact(desk, "46.3亩")
    site.locator("summary").click()
    site.locator("select[name$=-owner]").select_option(label="北岭小学扩建工程")
    site.get_by_label("采用").check()
    fact(desk, "2亿元").get_by_label("采用").check()
    desk.locator("section.proj:has(h3:has-text('北岭小学扩建工程'))").get_by_label("新项目", exact=True).check()

    desk.evaluate(SELECT_WORDS, "江州建工集团有限公司施工")
    desk.click(".pick")
    assert desk.input_value("#id_add-words") == "江州建工集团有限公司施工"
    desk.select_option("#id_add-kind", "milestone")
    desk.fill("#id_add-name", "进场施工")
    desk.select_option("#id_add-tense", "actual")
    desk.fill("#id_add-value", "2024年3月")
    desk.click("[name=_add]")
    desk.wait_for_selector(".messagelist .success")

    desk.click("[name=_preview]")
    desk.wait_for_selector("[name=_confirm]")
    assert "库里：1.8亿元" in desk.inner_text("#content-main")
    assert not Project.objects.filter(name="北岭小学扩建工程").exists()
    desk.click("[name=_confirm]")
    desk.wait_for_selector(".messagelist .success")

    total = Investment.objects.get(project=ours)
    assert (total.amount_yuan, total.citations.get().stated) == (Decimal(180_000_000), "200000000")
    assert Quantity.objects.get(kind="site_area").project.name == "北岭小学扩建工程"
    assert Citation.objects.filter(milestone__name="进场施工", quote="江州建工集团有限公司施工").exists()
    assert console_problems == []


def test_rest_of_a_project_is_taken_at_once_and_taken_back(desk):
    draft = begin(desk)
    ours, other = (f"section.proj:has(h3:has-text('{name}')) .fact" for name in ("南湖大桥工程", "北岭小学扩建工程"))
    facts = {place: desk.locator(place).count() for place in (ours, other)}

    def chosen(place, choice):
        return desk.locator(f"{place} input[value={choice}]:checked").count()

    waiting, refused = chosen(ours, "wait"), desk.locator(ours).first.get_by_label("剔除")
    refused.check()
    before = {place: [chosen(place, choice) for choice in ("accept", "wait", "reject")] for place in facts}
    button = desk.locator(f"{ours.removesuffix(' .fact')} .rest button")
    button.click()
    assert waiting > 1
    assert [chosen(ours, choice) for choice in ("accept", "wait", "reject")] == [facts[ours] - 1, 0, 1]
    assert [chosen(other, choice) for choice in ("accept", "wait", "reject")] == before[other]

    assert button.inner_text() == "撤回"
    button.click()
    assert [chosen(ours, choice) for choice in ("accept", "wait", "reject")] == before[ours]

    button.click()
    desk.click("[name=_save]")
    desk.wait_for_selector(".messagelist .success")
    draft.refresh_from_db()
    assert [item["choice"] for item in draft.sheet["items"]].count("accept") == facts[ours] - 1 + before[other][0]
    assert desk.locator(f"{ours.removesuffix(' .fact')} .rest").is_hidden()


def test_without_scripts_words_are_copied_into_the_form(browser, live_server, ours):
    user = reviewer(username="reviewer")
    user.set_password(PASSWORD)
    user.save()
    context = browser.new_context(java_script_enabled=False, locale="zh-CN", viewport=PHONE)
    page = context.new_page()
    page.goto(f"{live_server.url}{reverse('admin:index')}")
    page.fill("#id_username", "reviewer")
    page.fill("#id_password", PASSWORD)
    page.click("[type=submit]")
    draft = begin(page)

    page.fill("#id_add-words", "主塔施工已完成85%")
    page.select_option("#id_add-kind", "progress_percent")
    page.click("[name=_add]")

    page.wait_for_selector(".messagelist .success")
    draft.refresh_from_db()
    assert draft.sheet["items"][-1]["values"]["value"] == "85"
    context.close()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_pages_fit_and_have_no_barriers(desk, size, console_problems):
    begin(desk)
    desk.set_viewport_size(size)

    for button in (None, "[name=_preview]"):
        if button:
            desk.click(button)
            desk.wait_for_selector("[name=_confirm]")
        width = desk.evaluate("document.documentElement.scrollWidth")
        assert width <= size["width"]
        found = Axe().run(desk).response["violations"]
        assert [(each["id"], [node["html"][:90] for node in each["nodes"][:3]]) for each in found] == []
    assert console_problems == []


def test_article_stands_beside_the_facts_on_a_desk_and_above_them_on_a_phone(desk):
    begin(desk)

    article, found = (desk.locator(place).bounding_box() for place in (".article", ".found"))
    assert article["x"] + article["width"] <= found["x"]

    desk.set_viewport_size(PHONE)
    article, found = (desk.locator(place).bounding_box() for place in (".article", ".found"))
    assert article["y"] + article["height"] <= found["y"]


def test_facts_are_decided_by_keyboard(desk):
    draft = begin(desk)
    first = desk.locator(".seg input:checked").first
    name = first.get_attribute("name")
    first.focus()

    desk.keyboard.press("ArrowRight")
    chosen = desk.locator(f"input[name='{name}']:checked").get_attribute("value")
    desk.locator("[name=_save]").focus()
    desk.keyboard.press("Enter")
    desk.wait_for_selector(".messagelist .success")

    draft.refresh_from_db()
    item = next(item for item in draft.sheet["items"] if item["key"] == name.split("-")[0])
    assert item["choice"] == chosen
