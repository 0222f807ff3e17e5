"""What holds for every run: nothing is left out without notice, and nothing stays behind."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from django.conf import settings
from django.db import transaction
from django.utils import translation

from projects.actions.make_roles import make_roles
from projects.pages.remembering import MEMORY
from tests.dealing import Dealing


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--dealt-out-in",
        type=Path,
        metavar="FOLDER",
        help="of two runs on a database each, side by side: what need be judged once is dealt out to them there",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.option.dealt_out_in:
        config.pluginmanager.register(Dealing(config.option.dealt_out_in))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Last come hundreds of quick files: so two runs that share them out end together."""
    items.sort(key=lambda item: (item.get_closest_marker("many_rows") is None, item.path.parent.name == "importers"))


def pytest_collection_finish() -> None:
    """What is loaded by now stays for the whole run: looking through it again and again is a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    """By an earlier test, whose limits may have been others, or which edited behind the back of the journal."""
    MEMORY.clear()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """The staff's roles stand with the tables, unrecorded: made in each test, they take a tenth of all time."""
    with django_db_blocker.unblock(), patch("projects.actions.make_roles.record_event"):
        make_roles(by="tests", at=datetime(2025, 1, 1, tzinfo=UTC))


@pytest.fixture(scope="module")
def module_db(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """For rows that are made once for all tests of a module, whose own transactions nest in this one."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A skipped test is a failed run: what is missing has to be installed, not passed over."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and (reporter.stats.get("skipped") or reporter.stats.get("xfailed")):
        reporter.write_line("Tests were skipped or expected to fail: mend them or take them out.", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(settings.SCRATCH, ignore_errors=True)


@pytest.fixture(autouse=True)
def _site_language() -> Iterator[None]:
    """A request in English leaves its language to the thread: the next test speaks the site's again."""
    yield
    translation.deactivate()
