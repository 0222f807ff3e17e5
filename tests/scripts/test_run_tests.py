from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.run_tests import run_side_by_side

ROOT = Path(__file__).resolve().parents[2]
CLOSING = "=== 1 passed in 0.01s ==="


def _command(words: str, status: int = 0) -> list[str]:
    return [sys.executable, "-c", f"print({words!r}); raise SystemExit({status})"]


@pytest.mark.parametrize(
    ("on_sqlite", "on_postgresql", "status"),
    [(0, 0, 0), (1, 0, 1), (0, 1, 1), (2, 1, 2), (0, 5, 5)],
    ids=["both pass", "SQLite fails", "PostgreSQL fails", "both fail", "nothing found"],
)
def test_failure_on_either_database_fails_the_whole(on_sqlite, on_postgresql, status):
    assert run_side_by_side(_command("1", on_sqlite), _command("2", on_postgresql)) == status


def test_killed_run_fails_the_whole():
    killed = [sys.executable, "-c", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"]

    assert run_side_by_side(_command("1"), killed) != 0
    assert run_side_by_side(killed, _command("2")) != 0


@pytest.mark.parametrize(("status", "told"), [(0, "On PostgreSQL:"), (1, "On PostgreSQL (SQLite failed, see above):")])
def test_words_of_the_runs_stand_one_after_the_other(capfd, status, told):
    run_side_by_side(_command("first\n" * 3, status), _command(f"second\n{CLOSING}"))

    lines = [line for line in capfd.readouterr().out.splitlines() if line]
    assert lines == ["On SQLite, and meanwhile on PostgreSQL:", *["first"] * 3, told, "second", CLOSING]


def test_more_than_a_pipe_holds_is_shown_to_its_end(capfd):
    run_side_by_side(_command("1"), [sys.executable, "-c", f"print('x' * 300_000 + {CLOSING!r})"])

    assert capfd.readouterr().out.endswith(f"x{CLOSING}\n")


def test_runs_are_at_the_same_time(tmp_path):
    """Each waits until the other has begun: one after the other, they would never end."""
    mine, other = tmp_path / "mine", tmp_path / "other"
    wait = (
        "import pathlib, sys, time\nmine, other = map(pathlib.Path, sys.argv[1:])\nmine.touch()\n"
        "while not other.exists(): time.sleep(0.01)"
    )

    here, there = ([sys.executable, "-c", wait, *map(str, paths)] for paths in ((mine, other), (other, mine)))

    assert run_side_by_side(here, there) == 0


def test_database_of_the_caller_is_not_taken(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://production")
    reveal = [sys.executable, "-c", "import os; raise SystemExit('DATABASE_URL' in os.environ)"]

    assert run_side_by_side(reveal, reveal) == 0


def test_words_reach_pytest_on_both_databases():
    command = [sys.executable, "-m", "scripts.run_tests", "--version"]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    version = f"pytest {pytest.__version__}\n"
    assert (done.returncode, (done.stdout + done.stderr).count(version)) == (0, 2)


def test_terminated_run_leaves_no_process_behind(tmp_path):
    started = tmp_path / "started"
    sleeper = f"import os, time; open({str(started)!r}, 'a').write(f'{{os.getpid()}}\\n'); time.sleep(60)"
    script = (
        "import signal, sys; from scripts.run_tests import run_side_by_side; "
        "signal.signal(signal.SIGTERM, lambda *_: sys.exit(143)); "
        f"run_side_by_side(*2 * [[sys.executable, '-c', {sleeper!r}]])"
    )
    process = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.DEVNULL)
    while not started.exists() or len(started.read_text().split()) < 2:
        assert process.poll() is None

    process.send_signal(signal.SIGTERM)

    assert process.wait(timeout=20) == 143
    assert [pid for pid in started.read_text().split() if Path(f"/proc/{pid}").exists()] == []
