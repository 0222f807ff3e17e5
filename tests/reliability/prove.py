"""One proof on one database: makes the database and the site's folder, then runs `tests.reliability.PROOF.prove`."""

from __future__ import annotations

import importlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import django

from scripts.served_seeds import environment_in, free_port
from tests.reliability.databases import OPENERS
from tests.reliability.figures import Figures
from tests.reliability.site import Site

#: for the proof that fills it
SMALL_DISKS = {"disk": 400}


def main(proof: str, database: str) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    figures = Figures()
    with folder_on_a_disk(SMALL_DISKS.get(proof)) as folder, OPENERS[database](folder) as opened:
        environment = {**environment_in(folder, free_port()), "DATABASE_URL": opened.url}
        module = module_with_django(proof, environment)
        with Site.set_up(folder, environment, opened, seeded=getattr(module, "SEEDED", True)) as site:
            module.prove(site, figures)
    return 0 if figures.all_hold else 1


def module_with_django(proof: str, environment: dict[str, str]) -> Any:
    """The proof looks into the site's database by the site's own models."""
    os.environ.update(environment | {"DJANGO_SETTINGS_MODULE": "hgt_projects.settings"})
    django.setup()
    return importlib.import_module(f"tests.reliability.{proof}")


@contextmanager
def folder_on_a_disk(megabytes: int | None) -> Iterator[Path]:
    """A folder of its own; where a size is given, on a disk of its own, which takes root to make."""
    with tempfile.TemporaryDirectory(prefix="site-", dir="/tmp") as name:
        if not megabytes:
            yield Path(name)
            return
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=755", "tmpfs", name], check=True)
        try:
            yield Path(name)
        finally:
            subprocess.run(["umount", "--lazy", name], check=True)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
