"""One proof on one database: makes the database and the site's folder, then runs `tests.reliability.PROOF.prove`."""

from __future__ import annotations

import importlib
import os
import signal
import sys
import tempfile
from pathlib import Path

import django

from scripts.served_seeds import environment_in, free_port
from tests.reliability.databases import OPENERS
from tests.reliability.figures import Figures
from tests.reliability.site import Site


def main(proof: str, database: str) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory(prefix="site-", dir="/tmp") as folder, OPENERS[database](Path(folder)) as opened:
        environment = {**environment_in(Path(folder), free_port()), "DATABASE_URL": opened.url}
        os.environ.update(environment | {"DJANGO_SETTINGS_MODULE": "hgt_projects.settings"})
        django.setup()
        module = importlib.import_module(f"tests.reliability.{proof}")
        figures = Figures()
        with Site.set_up(Path(folder), environment, opened, seeded=getattr(module, "SEEDED", True)) as site:
            module.prove(site, figures)
    return 0 if figures.all_hold else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
