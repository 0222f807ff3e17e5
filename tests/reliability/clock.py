"""The server's clock is moved a day ahead, set right, a day back, and set right again, while people read and write."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

from scripts.system_packages import COMPILER, install_missing
from tests.reliability.figures import Figures
from tests.reliability.people import reviewers_at_work
from tests.reliability.site import Site
from tests.reliability.traffic import Traffic, judge
from tests.reliability.visitor import Visitor

WRITERS, READERS = 2, 2
DAY_SECONDS = 86_400
WRONG_SECONDS, BEFORE_SECONDS = 10, 3


def prove(site: Site, figures: Figures) -> None:
    """What runs without a break, such as waiting for so many seconds, isn't told by the clock of the day."""
    clock = site.folder / "clock"
    clock.write_text("0")
    with site.served(LD_PRELOAD=str(compiled(site.folder)), SHIFTED_CLOCK=str(clock)):
        writers = reviewers_at_work(site, WRITERS)
        for told, moved in (("a day ahead", DAY_SECONDS), ("a day back", -DAY_SECONDS)):
            figures.tell(f"— the clock is {told} for {WRONG_SECONDS} s")
            traffic = Traffic(writers, [Visitor(site.port) for _ in range(READERS)])
            with traffic.going_on():
                time.sleep(BEFORE_SECONDS)
                broken_at = time.monotonic()
                set_clock(clock, moved)
                time.sleep(WRONG_SECONDS)
                set_clock(clock, 0)
                mended_at = time.monotonic()
                traffic.go_on_until_settled()
            judge(traffic, figures, broken_at=broken_at, mended_at=mended_at)
            dates = {each.headers["date"][:16] for each in traffic.answers if broken_at < each.asked_at < mended_at}
            today = time.strftime("%a, %d %b %Y", time.gmtime())
            figures.hold(bool(dates - {today}), f"the server took it for {', '.join(dates - {today})}")
            figures.hold(not any(each.status == 503 for each in traffic.answers), "nobody was sent away")


def compiled(folder: Path) -> Path:
    install_missing([COMPILER])
    COMPILER.require()
    library = folder / "shifted_clock.so"
    source = Path(__file__).with_name("shifted_clock.c")
    subprocess.run(["cc", "-O2", "-Wall", "-Werror", "-shared", "-fPIC", "-o", library, source], check=True)
    return library


def set_clock(clock: Path, seconds: int) -> None:
    """In one step: the server reads the file at each look at the clock."""
    new = clock.with_suffix(".new")
    new.write_text(str(seconds))
    new.replace(clock)
