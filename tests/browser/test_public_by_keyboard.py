"""A citizen without mouse and scripts: from the first page over list and filter to the words of the source."""

from __future__ import annotations

import pytest

from tests.browser.seeds import ON

pytestmark = [pytest.mark.once, pytest.mark.django_db(transaction=True)]

MANY = 150
SIZES = {"phone": {"width": 390, "height": 844}, "desk": {"width": 1280, "height": 900}}
FOCUSED = """() => {
  const here = document.activeElement, style = getComputedStyle(here), box = here.getBoundingClientRect();
  return {
    what: [here.tagName, here.name || here.getAttribute('href') || '', here.innerText || ''].join(' ').trim(),
    outlined: style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 3,
    seen: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0 && box.top < innerHeight,
  };
}"""


@pytest.fixture
def keyboard(request, browser, browser_context_args, live_server, seeds):
    size = SIZES[getattr(request, "param", "desk")]
    context = browser.new_context(**{**browser_context_args, "viewport": size, "java_script_enabled": False})
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.goto(f"{live_server.url}/?on={ON}")
    yield page
    context.close()


def tab_to(page, words):
    """Tab on until the focus stands on these words; wherever it stops on the way, it can be seen."""
    stops = []
    for _ in range(MANY):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        assert stop["outlined"], stop
        assert stop["seen"], stop
        stops.append(stop["what"])
        if words in stop["what"]:
            return stop["what"]
    raise AssertionError(f"{words!r} isn't reached by Tab: {stops}")


def open_by_enter(page, words):
    tab_to(page, words)
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.mark.parametrize("keyboard", SIZES, indirect=True)
def test_from_the_first_page_to_the_quoted_words(keyboard):
    open_by_enter(keyboard, "/projects/")
    if keyboard.viewport_size["width"] < 680:
        tab_to(keyboard, "SUMMARY  筛选")
        keyboard.keyboard.press("Enter")
    tab_to(keyboard, "INPUT category")
    while "public_welfare" not in keyboard.evaluate("document.activeElement.value"):
        tab_to(keyboard, "INPUT category")
    keyboard.keyboard.press("Space")
    open_by_enter(keyboard, "BUTTON  查看结果")
    assert "category=public_welfare" in keyboard.url
    open_by_enter(keyboard, "南昌市行知中学九年一贯制学校")
    open_by_enter(keyboard, "#q")

    assert "/sources/" in keyboard.url
    assert "重点民生工程" in keyboard.locator("mark:has(:target)").inner_text()


def test_text_is_skipped_to_a_day_chosen_and_a_project_found_by_typing(keyboard):
    keyboard.keyboard.press("Tab")
    assert keyboard.evaluate(FOCUSED)["what"] == "A #main-text 跳到正文"
    keyboard.keyboard.press("Enter")
    keyboard.keyboard.press("Tab")
    assert keyboard.evaluate("!!document.activeElement.closest('main')")

    keyboard.reload()
    tab_to(keyboard, "SUMMARY  看另一天")
    keyboard.keyboard.press("Enter")
    tab_to(keyboard, "INPUT on")
    keyboard.locator("#on").fill("2025-06-01")
    open_by_enter(keyboard, "BUTTON  看这一天")
    assert "on=2025-06-01" in keyboard.url

    tab_to(keyboard, "INPUT q")
    keyboard.keyboard.type("liuliang")
    with keyboard.expect_navigation():
        keyboard.keyboard.press("Enter")
    tab_to(keyboard, "红谷滩区流量经济(互联网)产业园项目")
    assert "on=2025-06-01" in keyboard.url
