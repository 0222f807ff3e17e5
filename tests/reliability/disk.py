"""The disk is full, on a small one of its own: what was acknowledged stays, failures are told, and room mends all."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.reliability.figures import Figures
from tests.reliability.people import reviewers_at_work
from tests.reliability.site import Site
from tests.reliability.traffic import Traffic, judge
from tests.reliability.visitor import Visitor

WRITERS, READERS = 2, 2
FULL_SECONDS, BEFORE_SECONDS = 15, 3


def prove(site: Site, figures: Figures) -> None:
    with site.served():
        writers = reviewers_at_work(site, WRITERS)
        traffic = Traffic(writers, [Visitor(site.port) for _ in range(READERS)])
        with traffic.going_on():
            time.sleep(BEFORE_SECONDS)
            broken_at = time.monotonic()
            with full(site.folder):
                time.sleep(FULL_SECONDS)
            mended_at = time.monotonic()
            traffic.go_on_until_settled()
        judge(traffic, figures, broken_at=broken_at, mended_at=mended_at)
        refused = [each for each in traffic.answers if each.status == 503]
        figures.hold(bool(refused), f"the disk was full indeed: {len(refused)} refused")


@contextmanager
def full(folder: Path) -> Iterator[None]:
    """Filled to the last byte."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (1 << 20, 1 << 12, 1):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                continue
    try:
        yield
    finally:
        ballast.unlink()
