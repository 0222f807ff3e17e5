"""How many projects each choice of each condition would leave, counted under the other conditions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Conditions = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Traits:
    """What one project has, for each condition: its one light, its several units."""

    values: Mapping[str, frozenset[str]]

    def meets(self, conditions: Conditions, *, but: str = "") -> bool:
        return all(self.values[name] & set(chosen) for name, chosen in conditions.items() if name != but)


def counts(projects: Iterable[Traits], conditions: Conditions, names: Iterable[str]) -> dict[str, Counter[str]]:
    """For each condition by name, the number of projects for each choice."""
    all_projects = list(projects)
    return {
        name: Counter(
            value for project in all_projects if project.meets(conditions, but=name) for value in project.values[name]
        )
        for name in names
    }
