"""For which day and which site records are made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from projects.pages.as_of import AsOf


@dataclass(frozen=True, slots=True)
class Asked:
    """`absolute` puts the site's name before an address."""

    as_of: AsOf
    absolute: Callable[[str], str]

    @property
    def on(self) -> date:
        return self.as_of.on

    def url(self, address: str) -> str:
        """Of a page as it was on the day asked for."""
        return self.absolute(f"{address}{self.as_of.query}")
