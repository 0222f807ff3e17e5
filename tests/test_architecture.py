"""The shape that the code keeps: imports point downward, pure layers stay pure, files and functions stay small."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("hgt_projects", "importers", "operations", "projects", "scripts", "tests")
MAX_FILE_LINES = 300
MAX_FUNCTION_LINES = 50
DRAWERS = {"utils", "util", "helpers", "common", "services", "signals", "misc"}

# From the ground up: a module imports from its own layer and from those before it.
PROJECT_LAYERS = (
    (
        "attachments",
        "date_format",
        "date_grammar",
        "date_parts",
        "date_window",
        "date_words",
        "figure_format",
        "personal_numbers",
        "photos",
        "schedule",
        "spreadsheet_text",
        "timeline",
        "unchanging",
        "values",
        "workbook_cells",
    ),
    (
        "apps",
        "audit_words",
        "enums",
        "fields",
        "investment_ranges",
        "investment_words",
        "light_words",
        "person_words",
        "pinyin",
        "project_words",
        "schedule_words",
    ),
    (
        "change_totals",
        "compiled",
        "done_states",
        "frozen_dates",
        "known_statements",
        "known_windows",
        "last_reports",
        "querysets",
        "severities",
    ),
    ("models",),
    (
        "completed_in_year",
        "derived",
        "migrations",
        "rights",
        "role_permissions",
        "row_rights",
        "second_factor",
        "table_statistics",
    ),
    ("actions",),
    ("filters",),
    ("pages", "forms"),
    ("day", "demo", "open_data"),
    ("downloads",),
    ("templatetags",),
    ("admin", "api", "login", "staff_site", "views"),
    ("management", "urls"),
)
IMPURE_IMPORTERS = ("importers.admin", "importers.store", "importers.management", "importers.apps")


def _module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


SOURCES = {
    _module_name(path): path
    for package in PACKAGES
    for path in sorted((ROOT / package).rglob("*.py"))
    if "migrations" not in path.parts
}


def _imports(module: str, tree: ast.AST) -> Iterator[str]:
    """Every module that is imported anywhere in the file, with the name taken from it where it is a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(module, node)
            yield from (f"{base}.{alias.name}" for alias in node.names)


def _absolute(module: str, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    is_package = SOURCES[module].name == "__init__.py"
    parents = module.split(".")[: None if is_package and node.level == 1 else (is_package - node.level)]
    return ".".join([*parents, *([node.module] if node.module else [])])


IMPORTS = {module: set(_imports(module, ast.parse(path.read_text("utf-8")))) for module, path in SOURCES.items()}


def _belongs(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def _modules_of(*packages: str) -> list[str]:
    return [module for module in SOURCES if _belongs(module, *packages)]


def _forbidden(modules: list[str], *packages: str) -> list[str]:
    return [f"{module} imports {name}" for module in modules for name in IMPORTS[module] if _belongs(name, *packages)]


def _project_layer(module: str) -> int | None:
    part = module.split(".")[1] if "." in module else ""
    return next((level for level, names in enumerate(PROJECT_LAYERS) if part in names), None)


def _pure_modules() -> list[str]:
    projects = [module for module in _modules_of("projects") if _project_layer(module) == 0]
    return projects + [module for module in _modules_of("importers") if not _belongs(module, *IMPURE_IMPORTERS)]


def test_projects_never_import_what_stands_above_them():
    assert _forbidden(_modules_of("projects"), "importers", "operations", "hgt_projects", "tests", "scripts") == []


def test_importers_below_their_own_pages_never_import_pages_or_site():
    above = (
        "projects.admin",
        "projects.views",
        "projects.pages",
        "projects.filters",
        "operations",
        "hgt_projects",
        "tests",
        "scripts",
    )

    below = [module for module in _modules_of("importers") if not _belongs(module, "importers.admin")]
    assert _forbidden(below, *above) == []
    assert _forbidden(below, "importers.admin") == []


def test_operations_know_nothing_of_the_site_above_them():
    assert _modules_of("operations")
    assert _forbidden(_modules_of("operations"), "importers", "hgt_projects", "tests", "scripts") == []


def test_pure_modules_know_no_django_and_no_database():
    assert _pure_modules()

    assert (
        _forbidden(_pure_modules(), "django", "simple_history", "projects.models", "importers.store", "importers.admin")
        == []
    )


def test_pure_modules_import_only_pure_ones():
    impure = [
        f"{module} imports {name}"
        for module in _pure_modules()
        for name in IMPORTS[module]
        if _belongs(name, "projects") and _project_layer(name) != 0
    ]

    assert impure == []


def test_every_module_of_projects_has_its_layer():
    unplaced = [module for module in _modules_of("projects") if module != "projects" and _project_layer(module) is None]

    assert unplaced == []


def test_imports_within_projects_point_downward():
    upward = [
        f"{module} imports {name}"
        for module in _modules_of("projects")
        for name in IMPORTS[module]
        if _belongs(name, "projects") and (_project_layer(name) or 0) > (_project_layer(module) or 0)
    ]

    assert upward == []


def test_nothing_hangs_on_signals():
    assert _forbidden(list(SOURCES), "django.dispatch", "django.db.models.signals", "django.core.signals") == []


def test_no_file_is_a_drawer():
    assert [module for module in SOURCES if DRAWERS & set(module.split("."))] == []


def test_files_stay_short():
    lengths = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in SOURCES.values()}
    templates = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in _templates()}

    assert {name: length for name, length in {**lengths, **templates}.items() if length > MAX_FILE_LINES} == {}


def _templates() -> list[Path]:
    return sorted((ROOT / "templates").rglob("*.html"))


def test_functions_stay_short():
    too_long = [
        f"{module}.{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for module, path in SOURCES.items()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno + 1 > MAX_FUNCTION_LINES
    ]

    assert too_long == []


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("import django.db", {"django.db"}),
        ("from projects import models", {"projects.models"}),
        ("from . import layout", {"importers.layout"}),
        ("from .layout import blocks", {"importers.layout.blocks"}),
        ("def f():\n    from importers.store import run", {"importers.store.run"}),
    ],
)
def test_imports_are_seen(statement, expected):
    assert set(_imports("importers.records", ast.parse(statement))) == expected
