"""What a person said beforehand about the facts of an article, where one did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from importers.store.report import OutcomeValue
from importers.store.statement import Statement
from projects.enums import Outcome


@dataclass(frozen=True, slots=True)
class Left:
    """A fact of which nothing is written, and why."""

    owner: str
    statement: Statement
    outcome: OutcomeValue
    detail: str

    @property
    def is_pending(self) -> bool:
        return bool(self.outcome == Outcome.PENDING)


@dataclass(frozen=True, slots=True)
class Choices:
    """All by `owner_path`, the name under which the article has a project.

    `projects` gives the key of the project of ours that it is, None for a new one; what isn't there is matched.
    `called` names new projects, `unnamed` are those that the article doesn't name. `left` are facts that aren't in the
    record, `kept` the keys of those that an earlier run stored and nobody has taken back.
    """

    projects: Mapping[str, int | None] = field(default_factory=dict)
    called: Mapping[str, str] = field(default_factory=dict)
    unnamed: frozenset[str] = frozenset()
    left: tuple[Left, ...] = ()
    kept: frozenset[str] = frozenset()
    by_person: bool = False
