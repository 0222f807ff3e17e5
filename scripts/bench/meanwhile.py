"""Pages while a ledger is taken: no error, and how much longer they take than before."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.bench.long_ledger import write_long_ledger
from scripts.served_seeds import ROOT

ROWS, MOST_TIMES = 300, 3
ADDRESSES = ("/", "/projects/?x={n}", "/changes/?x={n}")


def import_figures(environment: dict[str, str], port: int, connections: int) -> Iterator[str]:
    idle = asked(port, connections, 10)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.xlsx"
        write_long_ledger(path, ROWS)
        command = [sys.executable, "manage.py", "import_ledger", str(path), "-v0"]
        taking = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
        busy, runs = [], 0
        while taking.poll() is None:
            busy.append(asked(port, connections, 5))
            runs += 1
        imported = taking.wait()
    worst = max(one["p95"] for one in busy) if busy else 0
    statuses = sorted({status for one in busy for status in one["statuses"]})
    times = worst / idle["p95"]
    met = "met" if times <= MOST_TIMES and statuses == ["200"] and imported == 0 else "NOT MET"
    yield (
        f"while {ROWS:,} rows are imported: p95 {worst} ms, idle {idle['p95']} ms ({times:.1f} times), answers "
        f"{', '.join(statuses)}, import ended with {imported}: {met}"
    )


def asked(port: int, connections: int, seconds: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "scripts.bench.load", str(port), str(seconds), str(connections), *ADDRESSES]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    measured: dict[str, Any] = json.loads(done.stdout)
    return measured
