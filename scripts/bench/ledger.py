"""How long the preview of a long ledger takes beside reading its cells with openpyxl alone, and how much memory.

Beside the same: how soon a file that would hurt is refused.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

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
        yield _dearest(_told("tests.ledgers.measure"), alone["seconds"])


def _dearest(refused: dict[str, tuple[str, float, float]], alone: float) -> str:
    """Of the files that would hurt, the one that takes longest to be refused."""
    name, (said, seconds, megabytes) = max(refused.items(), key=lambda one: one[1][1])
    took = f"{seconds:.1f} s ({seconds / alone:.2f} times), {megabytes:.0f} MB"
    return f"{len(refused)} files that would hurt, the dearest ({name}): {took}; {said}"


def _measured(task: str, path: Path, folder: str) -> dict[str, Any]:
    environment = {"VAR_DIR": str(Path(folder) / task), "DATABASE_URL": ""}
    return _told("scripts.bench.ledger_task", task, path, **environment)


def _told(module: str, *words: str | Path, **environment: str) -> dict[str, Any]:
    """What a program of its own prints last, as JSON."""
    command = [sys.executable, "-m", module, *words]
    around = os.environ | environment
    done = subprocess.run(command, cwd=ROOT, env=around, stdout=subprocess.PIPE, text=True, check=True)
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told
