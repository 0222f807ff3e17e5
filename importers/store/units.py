"""Units by their names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Q

from importers.store.names import core, differs_by_place, normalise
from importers.store.statement import UnitName
from projects.models import Unit

SHORTEST_NAME_WITHOUT_PLACE = 4


class SeveralUnitsError(Exception):
    """A name that fits more than one unit."""

    def __init__(self, units: list[Unit]) -> None:
        super().__init__(", ".join(unit.name for unit in units))


def find_unit(name: str) -> Unit | None:
    """By name, by other name, then by a place left out in front (九龙湖街道 for 红谷滩区九龙湖街道)."""
    named = Unit.objects.filter(Q(name=name) | Q(aliases__name=name)).distinct().order_by("pk")[:2]
    if len(named) == 1:
        return named[0]
    units = list(Unit.objects.prefetch_related("aliases"))
    exact = [unit for unit in units if normalise(name) in {normalise(term) for term in _terms(unit)}]
    if exact:
        return exact[0]
    fitting = [unit for unit in units if _differ_by_place(name, unit.name)]
    if len(fitting) > 1:
        raise SeveralUnitsError(fitting)
    return fitting[0] if fitting else None


def find_or_make_unit(name: UnitName, save: Callable[[Any], None]) -> Unit:
    """The unit, made where there is none; the group it is said to belong to is filled in where none is known."""
    unit = find_unit(name.name)
    if unit is None:
        unit = Unit(name=name.name)
        save(unit)
    if name.parent and unit.parent_id is None:
        parent = find_or_make_unit(UnitName(name.parent), save)
        if unit.pk not in _above(parent):
            unit.parent = parent
            save(unit)
    return unit


def _above(unit: Unit) -> set[int]:
    """The unit and all that it belongs to."""
    chain: set[int] = set()
    here: Unit | None = unit
    while here is not None and here.pk not in chain:
        chain.add(here.pk)
        here = here.parent
    return chain


def _terms(unit: Unit) -> list[str]:
    return [unit.name, *(alias.name for alias in unit.aliases.all())]


def _differ_by_place(one: str, other: str) -> bool:
    if min(len(core(one)), len(core(other))) < SHORTEST_NAME_WITHOUT_PLACE:
        return False
    return differs_by_place(one, other) or differs_by_place(other, one)
