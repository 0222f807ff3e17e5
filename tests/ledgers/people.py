"""A ledger's way into the database, for tests: what was written, said shortly."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from importers.ledgers.read import open_ledger
from importers.ledgers.records import Dated
from importers.store.ledgers.plan import RowPlan
from importers.store.ledgers.preview import Preview
from importers.store.ledgers.rights import Reach
from importers.store.ledgers.run import Taken, Wish, take_ledger
from tests.ledgers.books import MAY, two_sheets, workbook

NOW = datetime(2026, 6, 2, 2, tzinfo=UTC)
HEAD = ("项目名称", "总投资（亿元）", "2026年计划投资（亿元）", "责任单位", "形象进度")


def ledger(path: Path, *rows: Sequence[Any], head: Sequence[str] = HEAD) -> Path:
    return workbook(path / "台账.xlsx", head, *rows)


def with_nodes(path: Path, projects: Sequence[Sequence[Any]], nodes: Sequence[Sequence[Any]]) -> Path:
    head = ["项目", "节点", "原定", "计划", "实际", "责任单位", "责任人"]
    return two_sheets(path / "台账.xlsx", [HEAD, *projects], [head, *nodes])


def take(path: Path, *, by: Any = None, dated: Dated = MAY, **wish: Any) -> Taken:
    with open_ledger(path) as opened:
        asked = Wish(title="五月台账", file_name=path.name, dated=dated, by=by, **wish)
        return take_ledger(opened, asked, now=lambda: NOW)


def plans(path: Path, *, by: Any = None, dated: Dated = MAY) -> list[RowPlan]:
    with open_ledger(path) as opened:
        return list(Preview(opened, dated, Reach(by)).plans())


def kinds(path: Path, **options: Any) -> list[str]:
    return [str(plan.kind) for plan in plans(path, **options)]


def deeds(path: Path, **options: Any) -> list[tuple[str, str, str, str]]:
    """Of each change its column, the values before and after, and what becomes of it."""
    return [
        (str(change.column), change.difference.current, change.difference.wanted.stated, str(change.deed))
        for plan in plans(path, **options)
        for change in plan.changes
    ]


def problems(path: Path, **options: Any) -> list[tuple[str, str]]:
    return [(str(one.problem), one.detail) for plan in plans(path, **options) for one in plan.problems]
