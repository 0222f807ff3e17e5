"""What leaves as a ledger comes back without a change, whatever the model allows."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from openpyxl import load_workbook

from importers.ledgers.read import open_ledger
from importers.ledgers.records import Dated
from importers.store.ledgers.export import write_ledger
from importers.store.ledgers.plan import RowKind
from importers.store.ledgers.preview import Preview
from importers.store.ledgers.report import row_lines
from projects.models import Project
from tests import factories as make
from tests.ledgers.odd_world import ON, YEAR, OddWorld

pytestmark = [pytest.mark.django_db, pytest.mark.many_rows]
DATED = Dated(ON, YEAR)


def exported(path: Path, projects=None) -> Path:
    with path.open("wb") as file:
        write_ledger(Project.objects.all() if projects is None else projects, DATED, file)
    return path


def plans_of(path: Path) -> tuple[Preview, list]:
    with open_ledger(path) as ledger:
        preview = Preview(ledger, Dated(ledger.stated_on, ledger.year))
        return preview, list(preview.plans())


def test_three_hundred_odd_projects_come_back_unchanged(tmp_path):
    OddWorld(seed=6).make(300)

    preview, plans = plans_of(exported(tmp_path / "l.xlsx"))

    told = [line for plan in plans if plan.kind is not RowKind.UNCHANGED for line in row_lines(plan)]
    assert told == []
    assert sum(plan.record.kind == "columns" for plan in plans) == 300
    assert preview.totals.deeds.total() == 0


def test_rows_in_any_order_come_back_unchanged(tmp_path):
    """Sorted by somebody, columns moved, saved by another program: still no change."""
    OddWorld(seed=7).make(40)
    path = exported(tmp_path / "l.xlsx")
    book = load_workbook(path)
    dice = random.Random(1)
    for sheet in book.worksheets:
        _title, head, *rows = [list(row) for row in sheet.iter_rows()]
        order = dice.sample(range(len(head)), len(head))
        dice.shuffle(rows)
        values = [[(row[at].value, row[at].data_type) for at in order] for row in (head, *rows)]
        for number, row in enumerate(values, 2):
            for at, (value, kind) in enumerate(row, 1):
                cell = sheet.cell(number, at)
                cell.value = value
                cell.data_type = kind
    book.save(path)

    _preview, plans = plans_of(path)

    # A node whose project's row came later in the shuffled order is found all the same.
    assert [line for plan in plans if plan.kind is not RowKind.UNCHANGED for line in row_lines(plan)] == []


def test_texts_that_would_run_stay_texts_and_figures_figures(tmp_path):
    project = make.ProjectFactory(name="=HYPERLINK(1)", location="-2+3", summary="@SUM(1)")
    make.InvestmentFactory(project=project, amount_yuan=1234567)

    sheet = load_workbook(exported(tmp_path / "l.xlsx"))["台账"]

    row = [cell for cell in sheet[3] if cell.value is not None]
    assert [(cell.value, cell.data_type) for cell in row[1:4]] == [
        ("'=HYPERLINK(1)", "s"),
        ("'-2+3", "s"),
        ("'@SUM(1)", "s"),
    ]
    assert (row[4].value, row[4].data_type) == (123.4567, "n")
