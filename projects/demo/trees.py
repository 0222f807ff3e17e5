"""Which invented projects are parts of others: two of ten, and now and then one is part of a part."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from projects.demo.names import DemoName, part_name, project_name
from projects.demo.vocabulary import PARTS


@dataclass(frozen=True, slots=True)
class Place:
    """`above` is the number of the project that this one is a part of, None for a whole one."""

    name: DemoName
    above: int | None


@lru_cache(maxsize=64)
def place(number: int) -> Place:
    digit = number % 10
    if digit in (4, 5):
        whole = number - digit
        return Place(part_name(project_name(whole), PARTS[digit - 4]), whole)
    if digit == 6 and number // 10 % 5 == 0:
        return Place(part_name(place(number - 1).name, PARTS[3]), number - 1)
    return Place(project_name(number), None)
