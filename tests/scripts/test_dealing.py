"""Two runs of pytest side by side share out what need be judged once, and both judge the rest."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONFTEST = f"""
import sys
from pathlib import Path
sys.path.insert(0, {str(ROOT)!r})
from tests.dealing import Dealing

def pytest_configure(config):
    config.addinivalue_line("markers", "django_db")
    config.pluginmanager.register(Dealing(Path(config.rootpath, "claims")))
"""
TESTS = """
import os, time
import pytest

@pytest.fixture(scope="module")
def noted():
    found = []
    yield found
    with open(os.environ["RUN"] + "-" + os.path.basename(__file__) + ".told", "w") as file:
        file.write(" ".join(found))

{mark}
@pytest.mark.parametrize("number", range(3))
def test_marked(noted, number):
    time.sleep(0.02)
    noted.append("marked" + str(number))

def test_free(noted):
    noted.append("free")
"""
ONCE, MIXED = [f"test_once{number}.py" for number in range(8)], ["test_asks.py", "test_once4asks.py"]
MARKED = [f"marked{number}" for number in range(3)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "claims").mkdir()
    (tmp_path / "conftest.py").write_text(CONFTEST)
    for names, mark in ((ONCE, ""), (MIXED, "@pytest.mark.django_db")):
        for name in names:
            (tmp_path / name).write_text(TESTS.format(mark=mark))
    return tmp_path


def started(folder: Path, run: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:django", "-p", "no:cacheprovider", "-c", "/dev/null"]
    return subprocess.Popen(
        [*command, f"--rootdir={folder}", str(folder)],
        cwd=folder,
        env={"RUN": run, "PATH": "/usr/bin:/bin"},
        stdout=subprocess.PIPE,
        text=True,
    )


def told(folder: Path) -> Counter[str]:
    """How often each test was made, by its file and name."""
    made = [(path.stem.split("-")[1], path.read_text().split()) for path in folder.glob("*.told")]
    return Counter(f"{name} {test}" for name, tests in made for test in tests)


def expected() -> Counter[str]:
    """Each once, but for those that ask a database."""
    once = Counter(f"{file} {test}" for file in (*ONCE, *MIXED) for test in (*MARKED, "free"))
    return once + Counter(f"{file} {test}" for file in MIXED for test in MARKED)


def test_two_runs_at_once_make_all_between_them(folder: Path) -> None:
    runs = [started(folder, run) for run in ("here", "there")]

    said = [run.communicate(timeout=60)[0] for run in runs]

    assert [run.returncode for run in runs] == [0, 0], said
    assert told(folder) == expected()
    assert {path.name.split("-")[0] for path in folder.glob("*-test_once*")} == {"here", "there"}


def test_run_that_comes_late_makes_only_what_asks_its_database(folder: Path) -> None:
    for run in ("here", "there"):
        said = started(folder, run).communicate(timeout=60)[0]

    assert told(folder) == expected()
    assert "6 passed, 34 deselected" in said
