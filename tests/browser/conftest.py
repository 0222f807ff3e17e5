"""Real pages in the system's Chromium, served by Django's own threads."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command

from scripts.system_packages import CHINESE_FONT, CHROMIUM, find_chromium
from tests.browser.seeds import Copy, copied

# Playwright keeps an event loop running in the main thread, which Django would take for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

CHROMIUM_FLAGS = [
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    CHROMIUM.require()
    CHINESE_FONT.require()
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {**browser_type_launch_args, "executable_path": find_chromium(), "args": [*CHROMIUM_FLAGS, *as_root]}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "locale": "zh-CN", "timezone_id": "Asia/Shanghai"}


@pytest.fixture
def page(page: Any) -> Any:
    page.set_default_timeout(10_000)
    return page


@pytest.fixture
def console_problems(page: Any) -> list[str]:
    """What the browser complained about on `page`: script errors, refused resources, breaches of the policy."""
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    return problems


@pytest.fixture(scope="session")
def copies() -> Iterator[list[Copy]]:
    """Where the first test that imports the seeds leaves a copy for those that follow."""
    made: list[Copy] = []
    yield made
    for copy in made:
        copy.close()


@pytest.fixture
def seeds(transactional_db: None, copies: list[Copy]) -> None:
    """The two kept articles in the database, as a first `make run` leaves them."""
    if copies:
        copies[0].restore()
        ContentType.objects.clear_cache()
    else:
        call_command("import_seeds", verbosity=0)
        copies.append(copied())
