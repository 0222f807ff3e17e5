"""`make test`: every test on SQLite and, at the same time, on PostgreSQL; the words given are passed on to pytest.

What the database has no part in (what a browser draws, who may do what, what asks no database) is tested once, by the
run that comes to it first. With words both runs take all that these choose.

Each run has a process, a database and a folder of its own, so that two processors are kept busy and neither run meets
the other. What the first says is shown as it comes, what the second says after that: the last lines are pytest's own.
Both run to their end in any case, and if either fails, the whole does.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from typing import Any

PYTEST = [sys.executable, "-m", "pytest"]
IN_CLUSTER = [sys.executable, "-m", "scripts.pg_cluster"]


def run_side_by_side(on_sqlite: Sequence[str], on_postgresql: Sequence[str]) -> int:
    """0, or the status of the first that failed."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    beside: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    print("On SQLite, and meanwhile on PostgreSQL:", flush=True)
    with (
        subprocess.Popen(on_sqlite, env=environment) as shown,
        subprocess.Popen(on_postgresql, env=environment, **beside) as kept,
    ):
        try:
            status = shown.wait()
            print("On PostgreSQL (SQLite failed, see above):" if status else "On PostgreSQL:", flush=True)
            _show(kept)
            return status or kept.wait()
        except KeyboardInterrupt:
            kept.communicate()  # the key reached the runs too, which end in good order
            shown.wait()
            return 130
        finally:
            _end(shown, kept)


def _show(process: subprocess.Popen[bytes]) -> None:
    """What the process has said so far, and from now on as it comes."""
    assert process.stdout is not None
    while said := os.read(process.stdout.fileno(), 65536):
        sys.stdout.buffer.write(said)
        sys.stdout.buffer.flush()


def _end(*processes: subprocess.Popen[bytes]) -> None:
    for process in processes:
        if process.poll() is None:
            process.terminate()


def main(words: list[str]) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory() as folder:
        words = words or [f"--dealt-out-in={folder}"]
        return run_side_by_side([*PYTEST, *words], [*IN_CLUSTER, *PYTEST, *words])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
