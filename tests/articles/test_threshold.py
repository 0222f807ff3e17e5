"""What is ticked beforehand is right at least 95 times in 100, and a third of what is read is ticked."""

from __future__ import annotations

import pytest
from django.conf import settings

from scripts.calibrate import cumulated, sureness_of
from scripts.fit_command import EXAMPLES

RIGHT_AT_LEAST = 0.95
TICKED_AT_LEAST = 0.33


@pytest.fixture(scope="module")
def statements():
    return sureness_of([EXAMPLES])


def test_what_is_ticked_is_right(statements):
    ticked = [is_right for sureness, is_right in statements if sureness >= settings.ACCEPT_ABOVE]

    assert sum(ticked) / len(ticked) >= RIGHT_AT_LEAST
    assert len(ticked) / len(statements) >= TICKED_AT_LEAST


def test_a_wrong_one_counts():
    assert cumulated([(0.9, True), (0.91, False), (0.5, False)]) == [(0.9, 2, 1), (0.5, 3, 1)]
