"""How long the preview of a long ledger takes beside reading its cells with openpyxl alone, and how much memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from scripts.bench.long_ledger import write_long_ledger

ROWS = 50_000
ROOT = Path(__file__).resolve().parents[2]


def figures() -> Iterator[str]:
    """Processor seconds and megabytes, each in a process of its own, on a database of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.xlsx"
        write_long_ledger(path, ROWS)
        alone = _measured("openpyxl", path, folder)
        yield f"{ROWS:,} rows of 21 columns, openpyxl alone: {alone['seconds']:.1f} s, {alone['megabytes']:.0f} MB"
        for task, words in (("new", "preview, every project new"), ("known", "preview, every project known")):
            one = _measured(task, path, folder)
            ratio = one["seconds"] / alone["seconds"]
            yield f"{words}: {one['seconds']:.1f} s ({ratio:.2f} times), {one['megabytes']:.0f} MB; {one['said']}"


def _measured(task: str, path: Path, folder: str) -> dict[str, float]:
    environment = {**os.environ, "VAR_DIR": str(Path(folder) / task), "DATABASE_URL": ""}
    command = [sys.executable, "-m", "scripts.bench.ledger_task", task, str(path)]
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    measured: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return measured
