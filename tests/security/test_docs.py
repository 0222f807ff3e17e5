"""docs/security.md names every item of level 1, and tests that there are."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "security.md").read_text("utf-8")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in TEXT.splitlines() if line.startswith("|")]
ITEMS = [row for row in ROWS if row[0] != "item" and not row[0].startswith("---")]
#: OWASP ASVS 5.0.0, level 1.
LEVEL_1 = (
    "1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.5.1 2.1.1 2.2.1 2.2.2 2.3.1 3.2.1 3.2.2 3.3.1 3.4.1 3.4.2 3.5.1 3.5.2 "
    "3.5.3 4.1.1 4.4.1 5.2.1 5.2.2 5.3.1 5.3.2 6.1.1 6.2.1 6.2.2 6.2.3 6.2.4 6.2.5 6.2.6 6.2.7 6.2.8 6.3.1 6.3.2 6.4.1 "
    "6.4.2 7.2.1 7.2.2 7.2.3 7.2.4 7.4.1 7.4.2 8.1.1 8.2.1 8.2.2 8.3.1 9.1.1 9.1.2 9.1.3 9.2.1 10.4.1 10.4.2 10.4.3 "
    "10.4.4 10.4.5 11.3.1 11.3.2 11.4.1 12.1.1 12.2.1 12.2.2 13.4.1 14.2.1 14.3.1 15.1.1 15.2.1 15.3.1"
)
ANSWERS = {"host", "none", "partly", "`make audit`"}


def test_every_item_of_level_1_is_answered():
    assert [row[0] for row in ITEMS if row[0].startswith("V")] == [f"V{item}" for item in LEVEL_1.split()]


def test_each_answer_is_a_test_or_somebodys_duty():
    unanswered = [
        row[0] for row in ITEMS if row[-1] not in ANSWERS and not re.fullmatch(r"(`tests/\S+`(, )?)+", row[-1])
    ]

    assert (unanswered, {len(row) for row in ITEMS}) == ([], {4})


def test_every_test_that_is_named_exists():
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", TEXT)
    missing = [f"{path}::{name}" for path, name in named if name not in {"", *functions_of(ROOT / path)}]

    assert missing == []
    assert len({*named}) > 50


def functions_of(path: Path) -> set[str]:
    return {node.name for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.FunctionDef)}


def test_the_promises_name_their_times():
    text = (ROOT / "SECURITY.md").read_text("utf-8")

    assert all(f"| {days} |" in text for days in ("2 working days", "7 days", "30 days"))
