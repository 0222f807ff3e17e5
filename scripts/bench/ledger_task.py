"""One task of `scripts.bench.ledger`, in a process of its own so that its memory can be told."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from scripts.bench.long_ledger import ON, YEAR, rows


def read_with_openpyxl(path: Path) -> str:
    import openpyxl  # noqa: PLC0415 - each task loads what it needs alone

    sheet = openpyxl.load_workbook(path, read_only=True, data_only=True).active
    cells = sum(1 for row in sheet.iter_rows(values_only=True) for _cell in row)
    return f"{cells} cells"


def set_up_django() -> None:
    import os  # noqa: PLC0415

    import django  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hgt_projects.settings")
    django.setup()
    call_command("migrate", verbosity=0)


def make_known(count: int) -> None:
    """The projects of the ledger, with their totals and plans."""
    from projects.enums import InvestmentKind  # noqa: PLC0415
    from projects.models import Investment, Project  # noqa: PLC0415

    for start in range(0, count, 5000):
        block = list(rows(count))[start : start + 5000]
        made = [Project(name=row.name, code=row.code, slug=f"p{start + n}") for n, row in enumerate(block)]
        kept = Project.objects.bulk_create(made)
        kinds = ((InvestmentKind.TOTAL, None, "total"), (InvestmentKind.ANNUAL_PLANNED, YEAR, "planned"))
        Investment.objects.bulk_create(
            Investment(project=project, kind=kind, year=year, amount_yuan=getattr(row, name))
            for project, row in zip(kept, block, strict=True)
            for kind, year, name in kinds
        )


def preview(path: Path) -> str:
    from importers.ledgers.read import open_ledger  # noqa: PLC0415
    from importers.ledgers.records import Dated  # noqa: PLC0415
    from importers.store.ledgers.preview import Preview  # noqa: PLC0415
    from importers.store.ledgers.report import totals_line  # noqa: PLC0415

    with open_ledger(path) as ledger:
        made = Preview(ledger, Dated(date.fromisoformat(ON), YEAR))
        for _plan in made.plans():
            pass
    return totals_line(made.totals)


def main(task: str, path: Path) -> None:
    work: Callable[[Path], str] = read_with_openpyxl
    if task != "openpyxl":
        set_up_django()
        work = preview
    if task == "known":
        make_known(50_000)
    started = time.process_time()
    said = work(path)
    seconds = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "megabytes": peak, "said": said}, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
