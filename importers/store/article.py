"""An article as it goes into the import: its text and what is known about it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from importers.store.statements import Told
from projects.date_window import DateWindow
from projects.personal_numbers import masked


@dataclass(frozen=True, slots=True)
class Article:
    """`published` is the window in which it appeared, None where nobody knows; `published_reason` says why.

    Numbers by which a person could be found are masked before anything is read or counted from the text: they are kept
    nowhere, and its checksum doesn't tell them either.
    """

    file_name: str
    title: str
    text: str
    publisher: str = ""
    published: DateWindow | None = None
    published_reason: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", masked(self.text))

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def told(self) -> Told:
        return Told(self.published)
