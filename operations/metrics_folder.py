"""Where server processes count together. Read before prometheus_client is, which looks for the folder as it loads."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile

VARIABLE = "PROMETHEUS_MULTIPROC_DIR"


def make_metrics_folder() -> None:
    """One for a server's life: a server that reads its configuration again counts on."""
    if VARIABLE in os.environ:
        return
    folder = os.environ[VARIABLE] = tempfile.mkdtemp(prefix="honggutan-metrics-")
    atexit.register(_remove, folder, os.getpid())


def _remove(folder: str, maker: int) -> None:
    """Not by the workers, which inherit what their server does at its end."""
    if os.getpid() == maker:
        shutil.rmtree(folder, ignore_errors=True)
