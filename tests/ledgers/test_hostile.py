"""Files that would hurt are refused with little memory, each for its own reason; `make bench` tells how soon."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ledgers.hostile import FILES

ROOT = Path(__file__).resolve().parent.parent.parent
MEGABYTES = 150


@pytest.fixture(scope="module")
def measured():
    """What became of each file, and what that took, told by processes that hold nothing else."""
    command = [sys.executable, "-m", "tests.ledgers.measure"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def test_there_are_enough_of_them():
    assert len(FILES) >= 40


@pytest.mark.parametrize("name", FILES)
def test_file_is_refused_for_its_reason(measured, name):
    assert measured[name][0] == str(FILES[name][1])


def test_no_file_costs_much_memory(measured):
    dear = {name: row for name, row in measured.items() if row[2] > MEGABYTES}

    assert dear == {}
