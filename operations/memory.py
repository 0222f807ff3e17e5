"""How a server's threads share the memory of their process."""

from __future__ import annotations

import ctypes

_M_ARENA_MAX = -8  # of glibc's <malloc.h>


def share_one_arena() -> bool:
    """Whether the C library now allocates for all threads from one place; False where it knows no such choice.

    glibc keeps up to eight places a core, each as large as its busiest moment: a quarter of a worker's memory. Of
    several threads only one holds the interpreter at a time, so they have nothing to gain from places of their own.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and bool(mallopt(_M_ARENA_MAX, 1))
