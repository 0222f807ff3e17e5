from __future__ import annotations

from datetime import date

import pytest
import time_machine

from tests.factories import AdministratorFactory

TODAY = date(2025, 5, 1)
NOW = "2025-05-01T09:00:00+08:00"


@pytest.fixture
def today():
    """The staff's day; Shanghai is ahead of the clock's zone."""
    with time_machine.travel(NOW, tick=False):
        yield TODAY


@pytest.fixture
def staff(client, db, today):
    """A browser in which an administrator has logged in."""
    client.force_login(AdministratorFactory())
    return client
