"""Files that would hurt are refused within seconds and little memory, each for its own reason."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ledgers.hostile import FILES
from tests.ledgers.measure import MEGABYTES, SECONDS

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def measured(tmp_path_factory):
    """Each file opened in a process of its own, and what that took; 1.5 GB of a bomb exist as some kilobytes."""
    folder = tmp_path_factory.mktemp("hostile")
    for name, (make, _refusal) in FILES.items():
        make(folder / name)
    command = [sys.executable, "-m", "tests.ledgers.measure", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def test_there_are_enough_of_them():
    assert len(FILES) >= 40


@pytest.mark.parametrize("name", FILES)
def test_file_is_refused_for_its_reason(measured, name):
    assert measured[name][0] == str(FILES[name][1])


def test_no_file_costs_much(measured):
    dear = {name: row for name, row in measured.items() if row[1] > SECONDS or row[2] > MEGABYTES}

    assert dear == {}
