"""The conditions of the list as they are printed: choices with counts, chips that take one away, orders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.utils.translation import gettext_lazy

from projects.enums import Category, ListLevel, Stage
from projects.filters import CHANGES, LEVELS, ORDERS, ProjectFilter
from projects.investment_ranges import RANGE_CHOICES
from projects.light_words import LIGHT_WORDS
from projects.pages.as_of import AsOf
from projects.schedule import Light

Conditions = Mapping[str, Sequence[str]]
FACETS = ("light", "category", "stage", "investment", "listing", "year", "unit", "changed", "level")
SELECTS = ("unit", "changed", "level")
YEARS_AROUND = range(-5, 6)
HINTS = {"investment": gettext_lazy("The lower end counts in, the upper one doesn't.")}


@dataclass(frozen=True, slots=True)
class Choice:
    """`symbol` is the shape of a light. A choice that would leave nothing can't be chosen anew; `count` is None where
    that wasn't counted.
    """

    value: str
    label: str
    count: int | None
    is_chosen: bool
    symbol: str = ""

    @property
    def is_disabled(self) -> bool:
        return self.count == 0 and not self.is_chosen


@dataclass(frozen=True, slots=True)
class Facet:
    """One choice of a select, several of check boxes; `hint` says what the words of the choices leave open."""

    name: str
    label: str
    hint: str
    is_select: bool
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """`url` is the list without this condition, `alone_url` the list with nothing else."""

    label: str
    url: str
    alone_url: str
    alone_count: int | None = None


@dataclass(frozen=True, slots=True)
class Order:
    label: str
    url: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class ListAddress:
    """Addresses of the list that keep what is asked for."""

    path: str
    as_of: AsOf
    conditions: Conditions
    order: str
    extra: tuple[tuple[str, str], ...] = ()

    def url(self, conditions: Conditions | None = None, *, order: str | None = None, page: int = 1) -> str:
        chosen = self.order if order is None else order
        parameters = [(name, value) for name, values in self.kept(conditions).items() for value in values]
        parameters += [("sort", chosen)] if chosen and chosen != ORDERS[0][0] else []
        parameters += [*self.extra, *self.as_of.parameters.items()]
        parameters += [("page", str(page))] if page > 1 else []
        return f"{self.path}?{urlencode(parameters)}" if parameters else self.path

    def kept(self, conditions: Conditions | None) -> Conditions:
        return self.conditions if conditions is None else conditions

    def without(self, name: str, value: str) -> str:
        left = {key: [one for one in values if (key, one) != (name, value)] for key, values in self.conditions.items()}
        return self.url({key: values for key, values in left.items() if values})


def facets(counted: Mapping[str, Counter[str]], listing: ProjectFilter) -> tuple[Facet, ...]:
    """Those with a choice to make: of years and units only what there is, and no lists while no project is on one."""
    found = (facet(name, counted[name], listing) for name in FACETS)
    return tuple(one for one in found if is_choice(one.choices))


def uncounted_facets(listing: ProjectFilter) -> tuple[Facet, ...]:
    """Every choice, where counting them would take too long."""
    years = Counter(str(listing.on.year + number) for number in YEARS_AROUND)
    all_units = Counter(listing.units)
    return tuple(
        replace(one, choices=tuple(replace(choice, count=None) for choice in one.choices))
        for name in FACETS
        for one in [facet(name, {"year": years, "unit": all_units}.get(name, Counter()), listing)]
    )


def facet(name: str, counted: Counter[str], listing: ProjectFilter) -> Facet:
    choices = facet_choices(name, counted, listing)
    return Facet(name, str(listing.filters[name].label), str(HINTS.get(name, "")), name in SELECTS, choices)


def is_choice(choices: Sequence[Choice]) -> bool:
    return len(choices) > 1 and not all(choice.is_disabled for choice in choices)


def facet_choices(name: str, counted: Counter[str], listing: ProjectFilter) -> tuple[Choice, ...]:
    chosen = listing.conditions.get(name, [])
    return tuple(
        Choice(value, label, counted[value], value in chosen, Light(value).symbol if name == "light" else "")
        for value, label in labelled(name, counted, listing).items()
    )


def labelled(name: str, counted: Mapping[str, int], listing: ProjectFilter) -> dict[str, str]:
    chosen = listing.conditions.get(name, [])
    if name == "year":
        return {year: year for year in sorted({*counted, *chosen})}
    if name == "unit":
        return {slug: unit for slug, unit in listing.units.items() if counted[slug] or slug in chosen}
    fixed = {
        "light": {light.value: str(LIGHT_WORDS[light]) for light in Light},
        "category": {value: str(label) for value, label in Category.choices},
        "stage": {value: str(label) for value, label in Stage.choices},
        "investment": {value: str(label) for value, label in RANGE_CHOICES},
        "listing": {value: str(label) for value, label in ListLevel.choices},
        "changed": {value: str(label) for value, label in CHANGES},
        "level": {value: str(label) for value, label in LEVELS},
    }
    return fixed[name]


def chips(listing: ProjectFilter, address: ListAddress) -> tuple[Chip, ...]:
    return tuple(
        Chip(chip_label(listing, name, value), address.without(name, value), address.url({name: [value]}))
        for name, values in listing.conditions.items()
        for value in values
    )


def chip_label(listing: ProjectFilter, name: str, value: str) -> str:
    if name == "q":
        return f"“{value}”"
    return labelled(name, Counter(), listing).get(value, value)


def orders(address: ListAddress) -> tuple[Order, ...]:
    chosen = address.order or ORDERS[0][0]
    return tuple(Order(str(label), address.url(order=value), value == chosen) for value, label in ORDERS)
