from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from scripts.pg_cluster import ClusterError, _require_own_server, running_cluster
from scripts.system_packages import find_postgresql

ROOT = Path(__file__).resolve().parents[2]


def _connection(url: str) -> psycopg.Connection:
    return psycopg.connect(url.replace("postgres://", "postgresql://"))


def _home(url: str) -> Path:
    return Path(url.partition("host=")[2])


@pytest.fixture(scope="module")
def running():
    """The address of one that runs meanwhile."""
    with running_cluster() as url:
        yield url


def test_two_clusters_at_once_are_apart_and_gone_afterwards(running):
    with running_cluster() as second:
        assert running != second
        with _connection(running) as connection:
            connection.execute("CREATE TABLE here (id int)")
        with _connection(second) as connection:
            assert connection.execute("SELECT to_regclass('here')").fetchone() == (None,)
            assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
            assert connection.execute("SHOW data_directory").fetchone() == (str(_home(second) / "data"),)

    assert _home(running).exists()
    assert not _home(second).exists()


def test_server_of_another_folder_is_refused(tmp_path, running):
    programs = find_postgresql()

    imposter = tmp_path / "imposter"
    imposter.symlink_to(_home(running))
    with pytest.raises(ClusterError, match="is another one"):
        _require_own_server(programs, imposter)


def test_command_gets_the_address_and_its_code_is_kept():
    words = "import os, sys; sys.exit(7 if os.environ['DATABASE_URL'].startswith('postgres://') else 1)"

    done = subprocess.run(
        [sys.executable, "-m", "scripts.pg_cluster", sys.executable, "-c", words], cwd=ROOT, check=False
    )

    assert done.returncode == 7


IN_FOREGROUND: list[str] = []
IN_BACKGROUND = ["sh", "-c", 'trap "" INT; exec "$@"', "sh"]


@pytest.mark.parametrize(
    ("how", "start"),
    [(signal.SIGTERM, IN_FOREGROUND), (signal.SIGINT, IN_FOREGROUND), (signal.SIGINT, IN_BACKGROUND)],
    ids=["ended", "by-key", "by-key-in-background"],
)
def test_stopped_run_leaves_nothing(how, start):
    script = "import os, time; print(os.environ['DATABASE_URL'], flush=True); time.sleep(60)"
    process = subprocess.Popen(
        [*start, sys.executable, "-m", "scripts.pg_cluster", sys.executable, "-c", script],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    home = _home(process.stdout.readline().strip())
    assert (home / "data" / "postmaster.pid").exists()

    os.killpg(process.pid, how)
    process.communicate(timeout=20)
    time.sleep(0.1)

    assert not home.exists()
