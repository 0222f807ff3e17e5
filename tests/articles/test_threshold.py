"""Facts that are ticked beforehand are right at least 95 times in 100, and most facts are ticked."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings

from scripts.confidences import measured, read_examples

EXAMPLES = Path(__file__).parent.parent / "importers" / "examples"
RIGHT_AT_LEAST = 0.95
TICKED_AT_LEAST = 0.6


@pytest.fixture(scope="module")
def facts():
    return read_examples(EXAMPLES)


def test_ticked_facts_are_right(facts):
    ticked, right = measured(facts, settings.ACCEPT_ABOVE)

    assert right / ticked >= RIGHT_AT_LEAST
    assert ticked / len(facts) >= TICKED_AT_LEAST


def test_a_wrong_fact_would_count():
    assert measured([(0.9, True), (0.9, False), (0.5, False)], 0.8) == (2, 1)
