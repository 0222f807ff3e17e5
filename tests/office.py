"""Opening a workbook of ours in another spreadsheet program: LibreOffice turns it into CSV, a sheet a file."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from datetime import datetime
from decimal import Context
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from scripts.system_packages import OFFICE

# Comma, quotation mark, UTF-8, from row 1, as kept and not as shown, every sheet into a file of its own.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
FIFTEEN_DIGITS = Context(prec=15)


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
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, bool):
        return str(value).upper()
    return unescape(value) if isinstance(value, str) else plain(str(value))


def plain(text: str) -> str:
    """Spreadsheets keep 15 digits of a number."""
    return f"{FIFTEEN_DIGITS.create_decimal(text).normalize():f}"


def same(one: str, other: str) -> bool:
    return one == other or (one.replace(".", "").lstrip("-").isdigit() and other and plain(one) == plain(other))


def sheets_and_differences(path: Path) -> tuple[set[str], list[tuple[str, str]]]:
    """The names of the sheets, and each cell whose value isn't the same there: ours, theirs."""
    ours, theirs = written(path), converted(path)
    assert theirs.keys() == ours.keys()
    differing = []
    for name, rows in ours.items():
        width = max(map(len, rows))
        padded = [[*row, *[""] * (width - len(row))] for row in theirs[name]]
        pairs = zip(rows, padded, strict=True)
        differing += [pair for row, other in pairs for pair in zip(row, other, strict=True) if not same(*pair)]
    return set(ours), differing
