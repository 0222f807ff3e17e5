"""What need be judged once goes, file by file, to whichever of two runs side by side comes to it first."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

DATABASE = {"db", "transactional_db", "django_db_setup", "live_server", "module_db"}


def is_judged_once(item: Any) -> bool:
    """Whatever the database, it says the same: it asks none, or is marked so."""
    asks_none = item.get_closest_marker("django_db") is None and not DATABASE.intersection(item.fixturenames)
    return asks_none or item.get_closest_marker("once") is not None


class Dealing:
    """Of one run. In `folder`, which the runs share, a file of tests is claimed by a file of its name.

    What the other run has claimed is left out when it is two tests away: pytest has chosen the next one by then, for
    the sake of the fixtures that the two share.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.claims: dict[Path, bool] = {}
        self.begun = 0

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> None:
        for place in (0, 1):
            self.leave_what_is_the_others(session, place)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> None:
        self.begun += 1
        self.leave_what_is_the_others(item.session, self.begun + 1)

    def leave_what_is_the_others(self, session: pytest.Session, place: int) -> None:
        """Out of the tests from this place on, as far as to one that this run has to make."""
        end, items = place, session.items
        while end < len(items) and is_judged_once(items[end]) and not self.is_claimed(items[end].path):
            end += 1
        session.config.hook.pytest_deselected(items=items[place:end])
        session.testscollected -= end - place
        del items[place:end]

    def is_claimed(self, path: Path) -> bool:
        """By this run, before the other did."""
        if path not in self.claims:
            try:
                (self.folder / "-".join(path.parts[1:])).touch(exist_ok=False)
                self.claims[path] = True
            except FileExistsError:
                self.claims[path] = False
        return self.claims[path]
