"""Going from page to page without reading the one that is being left."""

from __future__ import annotations

from typing import Any


def follow(link: Any) -> None:
    """Click, and wait until the page (or the place in it) that the link or button leads to stands."""
    with link.page.expect_navigation():
        link.click()


def search_for(page: Any, words: str) -> None:
    page.fill("input[name=q]", words)
    with page.expect_navigation():
        page.press("input[name=q]", "Enter")
