"""The day of the staff's pages, and the milestone whose plan moves."""

from __future__ import annotations

import pytest
import time_machine

from tests.changes.people import planned_milestone


@pytest.fixture
def on_the_first_of_april():
    with time_machine.travel("2025-04-01T09:00:00+08:00", tick=False):
        yield


@pytest.fixture
def milestone():
    return planned_milestone()
