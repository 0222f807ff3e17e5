"""The two READMEs name every environment variable and every command, and none that there is not."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
READMES = ("README.md", "README.zh-CN.md")
PACKAGES = ("hgt_projects", "importers", "operations", "projects")
READERS = {"env", "environ", "getenv", "os"}


def _variables_of(tree: ast.AST) -> set[str]:
    """Names read as env.int("NAME"), os.environ.get("NAME"), os.getenv("NAME") or os.environ["NAME"]."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    keys = [node.args[0] for node in calls if _reader(node.func) in READERS]
    keys += [node.slice for node in ast.walk(tree) if isinstance(node, ast.Subscript) and _reader(node) in READERS]
    return {key.value for key in keys if isinstance(key, ast.Constant) and isinstance(key.value, str)}


def _reader(node: ast.expr) -> str:
    """The name before the last attribute: `env` of env.int, `environ` of os.environ.get and os.environ[…]."""
    inner = node.value if isinstance(node, ast.Attribute | ast.Subscript) else node
    return inner.attr if isinstance(inner, ast.Attribute) else getattr(inner, "id", "")


def _variables_in_code() -> set[str]:
    sources = [
        path
        for package in ("hgt_projects", "importers", "operations", "projects")
        for path in (ROOT / package).rglob("*.py")
    ]
    found = {name for path in sources for name in _variables_of(ast.parse(path.read_text("utf-8")))}
    return found - {"DJANGO_SETTINGS_MODULE"}


def _first_cells(readme: str) -> set[str]:
    return set(re.findall(r"^\| `([^`]+)` \|", (ROOT / readme).read_text("utf-8"), flags=re.MULTILINE))


def _targets() -> set[str]:
    return {
        f"make {name}" for name in re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    }


@pytest.mark.parametrize("readme", READMES)
def test_settings_table_names_what_the_code_reads(readme):
    assert {cell for cell in _first_cells(readme) if cell.isupper()} == _variables_in_code()


@pytest.mark.parametrize("readme", READMES)
def test_command_table_names_the_targets_of_make(readme):
    assert {cell for cell in _first_cells(readme) if cell.startswith("make ")} == _targets()


@pytest.mark.parametrize(
    "code", ['env.int("X", default=1)', 'os.environ.get("X")', 'os.environ["X"]', 'os.getenv("X")', 'environ["X"]']
)
def test_variables_are_seen(code):
    assert _variables_of(ast.parse(code)) == {"X"}
