"""What we write opens in another spreadsheet program: LibreOffice turns it into CSV, and every value is the same."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from importers.ledgers.records import Dated
from importers.store.ledgers.export import write_ledger
from projects.models import Project
from scripts.system_packages import OFFICE
from tests.ledgers.odd_world import ON, YEAR, OddWorld

pytestmark = pytest.mark.django_db

# Comma, quotation mark, UTF-8, from row 1, as kept and not as shown, every sheet into a file of its own.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"


def converted(path: Path) -> dict[str, list[list[str]]]:
    """The rows of each sheet, by its name."""
    OFFICE.require()
    profile = path.parent / "profile"
    command = [shutil.which("soffice"), f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", AS_CSV]
    environment = {**os.environ, "HOME": str(path.parent)}
    command += ["--outdir", str(path.parent), str(path)]
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=240)
    found = {}
    for file in path.parent.glob(f"{path.stem}-*.csv"):
        with file.open(encoding="utf-8", newline="") as stream:
            found[file.stem.removeprefix(f"{path.stem}-")] = list(csv.reader(stream))
    return found


def written(path: Path) -> dict[str, list[list[str]]]:
    return {
        sheet.title: [[as_text(cell.value) for cell in row] for row in sheet.iter_rows()]
        for sheet in load_workbook(path).worksheets
    }


def as_text(value: object) -> str:
    if value is None:
        return ""
    return str(value) if isinstance(value, str) else plain(str(value))


def plain(text: str) -> str:
    return f"{Decimal(text).normalize():f}"


def same(one: str, other: str) -> bool:
    return one == other or (one.replace(".", "").lstrip("-").isdigit() and other and plain(one) == plain(other))


def test_exported_ledger_opens_with_the_same_values(tmp_path):
    OddWorld(seed=11).make(40)
    path = tmp_path / "ledger.xlsx"
    with path.open("wb") as file:
        write_ledger(Project.objects.all(), Dated(ON, YEAR), file)

    ours, theirs = written(path), converted(path)

    assert theirs.keys() == ours.keys() == {"台账", "节点"}
    for name, rows in ours.items():
        width = max(map(len, rows))
        padded = [[*row, *[""] * (width - len(row))] for row in theirs[name]]
        differing = [
            (one, other)
            for row, other_row in zip(rows, padded, strict=True)
            for one, other in zip(row, other_row, strict=True)
            if not same(one, other)
        ]
        assert differing == []
