"""Invented units: the district's bureaus, offices of its parts, companies."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import count, islice

from projects.demo.names import DemoName, sounds
from projects.demo.vocabulary import AREAS, BUREAUS, COMPANIES, FIRST_CHARACTERS, SECOND_CHARACTERS


def unit_count(projects: int) -> int:
    return 40 + projects // 2000


def unit_names(number: int, taken: Container[str]) -> Iterator[DemoName]:
    """So many that nobody bears yet: a bureau that really exists answers for no invented project."""
    return islice((name for name in map(unit_name, count()) if name.text not in taken), number)


def unit_name(number: int) -> DemoName:
    """Every second one a bureau, as long as there are any; companies else."""
    bureau, is_company = divmod(number, 2)
    if not is_company and bureau < (len(AREAS) + 1) * len(BUREAUS):
        area, name = divmod(bureau, len(BUREAUS))
        return _named((("红谷滩区", *AREAS)[area], BUREAUS[name]))
    rest, company = divmod(number, len(COMPANIES))
    second, first = divmod(rest, len(FIRST_CHARACTERS))
    return _named(("江西", FIRST_CHARACTERS[first], SECOND_CHARACTERS[second], COMPANIES[company]))


def _named(parts: tuple[str, ...]) -> DemoName:
    return DemoName("".join(parts), *sounds(parts))
