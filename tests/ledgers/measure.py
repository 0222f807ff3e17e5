"""Opens each file that would hurt in a process of its own; prints what became of it, processor seconds and megabytes.

python -m tests.ledgers.measure
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from importers.ledgers.read import open_ledger
from importers.ledgers.records import Dated
from importers.ledgers.refusal import LedgerRefusedError

#: Processor seconds after which a file has run away: some ten times what the dearest takes on a slow machine.
RUN_AWAY = 100


def outcome(path: Path) -> str:
    try:
        with open_ledger(path) as ledger:
            return f"read {sum(1 for _row in ledger.rows(Dated(date(2026, 5, 31), 2026)))} rows"
    except LedgerRefusedError as refused:
        return str(refused.refusal)


def measured(path: Path) -> tuple[str, float, float]:
    """What became of the file in a child with a limit; killed where it runs away."""
    answer, tell = os.pipe()
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (RUN_AWAY, RUN_AWAY))
        said = outcome(path)
        os.write(tell, said.encode())
        os._exit(0)
    os.close(tell)
    _pid, status, usage = os.wait4(child, 0)
    with os.fdopen(answer, "rb") as stream:
        said = stream.read().decode()
    return (
        said if status == 0 else f"ended with {status}: {said}",
        usage.ru_utime + usage.ru_stime,
        usage.ru_maxrss / 1024,
    )


def all_measured() -> dict[str, tuple[str, float, float]]:
    """By the file's name. What makes the files runs elsewhere: its memory would be counted with a child's."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "tests.ledgers.hostile", folder], check=True)
        return {path.name: measured(path) for path in sorted(Path(folder).iterdir())}


if __name__ == "__main__":
    print(json.dumps(all_measured()))  # noqa: T201
