"""`make mutants`: the schedule rules with one small mistake at a time; the tests of the rules must notice each.

Our own, for the reasons in docs/decisions: the two known tools leave out properties, defaults and constants, which is
where these rules keep their limits. A mistake that changes nothing stands with its reason in a list that is checked.
"""

from __future__ import annotations

import importlib.abc
import importlib.util
import os
import signal
import sys
import time
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from scripts.mutations import Mutant, mutants_of

ROOT = Path(__file__).resolve().parent.parent
RULES = ROOT / "projects" / "schedule"
TESTS = ROOT / "tests" / "schedule"
EQUIVALENT = TESTS / "equivalent_mutants.toml"
SECONDS_AT_MOST = 300
BRIEFLY = ["-x", "-q", "-p", "no:cacheprovider", "--no-header", "--tb=no"]
# Most mistakes are noticed by the tests that need no Django, in a fifth of the time; the others meet the words too.
PATHS = {str(path): "django" in path.read_text("utf-8") for path in sorted(TESTS.glob("test_*.py"))}
BARE = ["-c", os.devnull, f"--rootdir={ROOT}", "--import-mode=importlib", "--noconftest"]
BARE += [path for path, needs_django in PATHS.items() if not needs_django]
WITH_DJANGO = [path for path, needs_django in PATHS.items() if needs_django]


class Equivalent(NamedTuple):
    """A change that no test can notice, because nothing that anybody sees changes by it."""

    name: str
    reason: str


def all_mutants() -> list[Mutant]:
    paths = [path for path in sorted(RULES.glob("*.py")) if path.name != "__init__.py"]
    return [one for path in paths for one in mutants_of(f"projects.schedule.{path.stem}", path.read_text("utf-8"))]


def equivalents() -> list[Equivalent]:
    rows = tomllib.loads(EQUIVALENT.read_text("utf-8"))["equivalent"]
    return [Equivalent(row["mutant"], row["reason"]) for row in rows]


class Replaced(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives one module another source."""

    def __init__(self, name: str, source: str) -> None:
        self.name, self.source = name, source

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> Any:
        return importlib.util.spec_from_loader(fullname, self) if fullname == self.name else None

    def exec_module(self, module: Any) -> None:
        # Our own code, one change from it.
        exec(compile(self.source, self.name, "exec"), module.__dict__)  # nosec B102  # noqa: S102


def begin(mutant: Mutant | None, tests: list[str]) -> int:
    """The tests on the rules with this mistake, in a process of their own: its number."""
    child = os.fork()
    if child:
        return child
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    signal.alarm(SECONDS_AT_MOST)  # a loop without end is noticed too
    if tests is BARE:
        os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    forget("projects", "tests")
    if mutant:
        sys.meta_path.insert(0, Replaced(mutant.module, mutant.source))
    failed = True
    try:
        failed = pytest.main([*BRIEFLY, *tests]) != pytest.ExitCode.OK
    finally:
        os._exit(1 if failed else 0)


def forget(*packages: str) -> None:
    """What the parent may have imported is read anew, with the mistake in it."""
    for name in [name for name in sys.modules if name.partition(".")[0] in packages]:
        del sys.modules[name]


def survivors(mutants: Iterable[Mutant], tests: list[str]) -> Iterator[Mutant]:
    """Those that no test noticed, as they end; as many at a time as there are processors."""
    waiting = list(mutants)
    running: dict[int, Mutant] = {}
    while waiting or running:
        while waiting and len(running) < (os.cpu_count() or 1):
            mutant = waiting.pop(0)
            running[begin(mutant, tests)] = mutant
        child, status = os.wait()
        mutant = running.pop(child)
        if status == 0:
            yield mutant


def main() -> int:
    started, mutants, listed = time.monotonic(), all_mutants(), equivalents()
    if any(os.waitpid(begin(None, tests), 0)[1] for tests in (BARE, WITH_DJANGO)):
        print("The tests of the rules fail without any mistake in them: mend these first.")
        return 1
    names, alive = {one.name for one in listed}, set()
    for mutant in survivors(list(survivors(mutants, BARE)), WITH_DJANGO):
        alive.add(mutant.name)
        if mutant.name not in names:
            print(f"no test notices: {mutant.name}", flush=True)
    unnoticed, noticed = alive - names, sorted(names - alive)
    for name in noticed:
        print(f"listed as without effect, but gone or noticed: {name}")
    print(f"{len(mutants)} mistakes, {len(alive)} unnoticed, {len(listed)} of these without effect", end=" ")
    print(f"({time.monotonic() - started:.0f} s)")
    return 1 if unnoticed or noticed else 0


if __name__ == "__main__":
    sys.exit(main())
