"""Kinds of which a town has one, so that its paper needs no name: 客运总站, 新图书馆."""

from __future__ import annotations

import re

from importers.lexicon import either, words
from importers.names import BUILDINGS, CATEGORY_OF, core, phase_of

ONE_OF_A_TOWN = words("facilities", "one_of_a_town", "words")
OF_TOWN = re.compile(rf"(?:新|城[东西南北]|县城)?{either(ONE_OF_A_TOWN)}(?:新馆|新址|新院)?")


def is_kind_of_town(name: str) -> bool:
    """客运总站, 新图书馆, 殡仪馆迁建, 体育馆地下停车场: a town has one of that kind, whatever is said of it."""
    called = core(phase_of(name)[0])
    kind = OF_TOWN.match(called)
    rest = called[kind.end() :] if kind is not None else ""
    return kind is not None and (not rest or rest in CATEGORY_OF or BUILDINGS.fullmatch(rest) is not None)
