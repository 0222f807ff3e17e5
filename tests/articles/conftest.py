from __future__ import annotations

import pytest
import time_machine


@pytest.fixture
def today():
    """The staff's day is 1 May 2025; Shanghai is ahead of the clock's zone."""
    with time_machine.travel("2025-05-01T09:00:00+08:00", tick=False):
        yield
