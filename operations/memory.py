"""How a server's workers, and the threads of each, share memory."""

from __future__ import annotations

import ctypes
from importlib import import_module
from pathlib import Path

from django.conf import settings
from django.template.loader import get_template
from django.urls import URLResolver, get_resolver
from django.utils.translation import gettext, override

_M_ARENA_MAX = -8  # of glibc's <malloc.h>


def share_one_arena() -> bool:
    """Whether the C library now allocates for all threads from one place; False where it knows no such choice.

    glibc keeps up to eight places a core, each as large as its busiest moment: a quarter of a worker's memory. Of
    several threads only one holds the interpreter at a time, so they have nothing to gain from places of their own.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and bool(mallopt(_M_ARENA_MAX, 1))


def load_ahead() -> None:
    """Load the addresses, templates, languages and reading engine that the first requests would.

    Called before the workers are started, so that they share one copy: else each of them makes its own, of 20 MB, and
    compiles the engine's patterns, which takes seconds.
    """
    import_module("importers.read")
    _load_addresses(get_resolver())
    for folder in settings.TEMPLATES[0]["DIRS"]:
        for path in Path(folder).rglob("*.html"):
            get_template(path.relative_to(folder).as_posix())
    for code, _ in settings.LANGUAGES:
        with override(code):
            gettext("Home")


def _load_addresses(resolver: URLResolver) -> None:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            _load_addresses(entry)
