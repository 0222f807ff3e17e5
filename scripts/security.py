"""`make security`: all attacks at length, and their figures. `make test` tries a part of them."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ATTACKS = ["tests/security", "tests/browser/test_hostile_scripts.py"]


def main(arguments: list[str]) -> int:
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.xml")
        recorded = [f"--junitxml={report}", "-o", "junit_family=xunit1"]
        command = [sys.executable, "-m", "pytest", "-q", *ATTACKS, *recorded, *arguments]
        done = subprocess.run(command, cwd=ROOT, env={**os.environ, "SECURITY_THOROUGH": "1"}, check=False)
        print("\n".join(figures(report)))
    print(f"{time.monotonic() - started:.0f} s; {'FAILED' if done.returncode else 'nothing got in'}")
    return done.returncode


def figures(report: Path) -> Iterator[str]:
    """What the tests recorded of themselves."""
    for case in ET.parse(report).iter("testcase"):  # nosec B314  # noqa: S314 - written by our own run
        for told in case.iter("property"):
            yield f"{told.get('name')}: {told.get('value')}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
