from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "require_python.sh"


@pytest.fixture
def programs(tmp_path):
    """A PATH with a folder of its own that holds only the given stand-in for python3."""

    def make(answers: str | None) -> str:
        if answers is not None:
            python = tmp_path / "python3"
            python.write_text(f"#!/bin/sh\n{answers}\n")
            python.chmod(0o755)
        return str(tmp_path)

    return make


def _complaint(path: str) -> str:
    shell = shutil.which("sh")
    done = subprocess.run(
        [shell, str(SCRIPT), "python3"], env={"PATH": path}, capture_output=True, text=True, check=False
    )
    assert (done.returncode == 0) == (done.stderr == "")
    return done.stderr


@pytest.mark.parametrize(
    ("answers", "complaint"),
    [
        (None, "python3 (3.11 or newer) is missing. Install it: apt-get install python3 python3-venv\n"),
        (
            'case "$1" in --version) echo Python 3.9.2;; *) exit 1;; esac',
            "Python 3.9.2 is too old, 3.11 or newer is needed. Install it, then: make PYTHON=python3.11 run\n",
        ),
        (
            'case "$2" in *venv*) exit 1;; esac',
            "Python's venv module is missing. Install it: apt-get install python3-venv\n",
        ),
        ("exit 0", ""),
    ],
    ids=["no python", "old python", "no venv", "all there"],
)
def test_what_is_missing_is_told_in_one_line(programs, answers, complaint):
    assert _complaint(programs(answers)) == complaint
