"""Opens each file of a folder in a process of its own; prints what became of it, processor seconds and megabytes.

python -m tests.ledgers.measure FOLDER
"""

from __future__ import annotations

import json
import os
import resource
import sys
from datetime import date
from pathlib import Path

from importers.ledgers.read import open_ledger
from importers.ledgers.records import Dated
from importers.ledgers.refusal import LedgerRefusedError

SECONDS, MEGABYTES = 10, 150


def outcome(path: Path) -> str:
    try:
        with open_ledger(path) as ledger:
            return f"read {sum(1 for _row in ledger.rows(Dated(date(2026, 5, 31), 2026)))} rows"
    except LedgerRefusedError as refused:
        return str(refused.refusal)


def measured(path: Path) -> tuple[str, float, float]:
    """What became of the file in a child with limits; killed where it runs over them."""
    answer, tell = os.pipe()
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
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


if __name__ == "__main__":
    print(json.dumps({path.name: measured(path) for path in sorted(Path(sys.argv[1]).iterdir())}))  # noqa: T201
