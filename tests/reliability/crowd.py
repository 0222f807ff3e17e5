"""A hundred visitors at once, for a minute, each asking for the next page as soon as he has one."""

from __future__ import annotations

import threading
import time

from tests.reliability.figures import Figures, counted, percentile
from tests.reliability.site import Site
from tests.reliability.traffic import READ, slowest
from tests.reliability.visitor import Answer, Visitor

VISITORS, SECONDS = 100, 60


def prove(site: Site, figures: Figures) -> None:
    with site.served():
        crowd(site, figures)


def crowd(site: Site, figures: Figures) -> None:
    until = time.monotonic() + SECONDS
    answers: list[Answer] = []

    def visit(number: int) -> None:
        visitor = Visitor(site.port)
        while time.monotonic() < until:
            for path in READ[number % len(READ) :]:
                answers.append(visitor.get(path))

    visitors = [threading.Thread(target=visit, args=(number,)) for number in range(VISITORS)]
    for each in visitors:
        each.start()
    for each in visitors:
        each.join()
    wrong = [each for each in answers if not each.is_good and not each.tells_to_come_again]
    seconds = [each.seconds for each in answers]
    figures.tell(f"{len(answers) / SECONDS:.0f} answers a second; half within {percentile(seconds, 0.5):.1f} s")
    figures.hold(
        bool(answers) and not wrong,
        f"{VISITORS} connections for {SECONDS} s: {counted(each.status for each in answers)}, "
        f"slowest {slowest(answers):.1f} s",
    )
