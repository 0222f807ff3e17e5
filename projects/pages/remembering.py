"""What pages have in common is made once: a row of the list stands on many of them, the units to choose from on all.

Each server process remembers its own, up to a size that is estimated. All of it is made of the database as it was at an
edit, so that after the next one none is found again and nothing has to be thrown away in time. What is told of one
tree of projects is found again until an edit may concern it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from threading import Lock
from types import MappingProxyType
from typing import Any, TypeVar

from django.db.models import QuerySet

from projects.compiled import asked
from projects.derived.edited_trees import TreeEdits, by_key, with_edits
from projects.models import Project
from projects.pages.as_of import AsOf

T = TypeVar("T")
MOST = 5_000
NO_EDITS: Mapping[Any, TreeEdits] = MappingProxyType({})


class Memory:
    """Sizes are in kilobytes, roughly: whatever visitors ask for, it takes no more than `most`."""

    def __init__(self, most: int = MOST) -> None:
        self.most = most
        self._things: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    def find(self, key: Hashable) -> Any:
        """None where it isn't remembered."""
        with self._lock:
            thing = self._things.get(key)
            if thing is None:
                return None
            self._things.move_to_end(key)
            return thing[0]

    def keep(self, key: Hashable, thing: Any, size: int) -> None:
        """Instead of what was kept there. The oldest make room."""
        with self._lock:
            _before, size_before = self._things.pop(key, (None, 0))
            self._things[key] = (thing, size)
            self._size += size - size_before
            while self._size > self.most:
                _key, (_oldest, its_size) = self._things.popitem(last=False)
                self._size -= its_size

    def clear(self) -> None:
        with self._lock:
            self._things.clear()
            self._size = 0


MEMORY = Memory()


def some(_thing: Any) -> int:
    return 4


def remembered(
    as_of: AsOf,
    key: Hashable,
    make: Callable[[], T],
    size: Callable[[T], int] = some,
    edits: TreeEdits | None = None,
) -> T:
    """What `make` gives, which isn't None and depends on nothing but public rows, the key and what `as_of` tells.

    `size` is how many kilobytes that takes; `edits` are those of the tree that it is of, where it is of one.
    """
    by_key = {key: edits} if edits else {}
    return remembered_each(as_of, "", [key], lambda _keys: {key: make()}, size, by_key)[key]


def remembered_each(
    as_of: AsOf,
    kind: Hashable,
    keys: Sequence[Hashable],
    make: Callable[[Sequence[Any]], Mapping[Any, T]],
    size: Callable[[T], int] = some,
    edits: Mapping[Any, TreeEdits] = NO_EDITS,
) -> dict[Any, T]:
    """The same of several things of a kind, by their keys: those that aren't remembered are made together.

    Those that `make` leaves out are left out.
    """
    if as_of.version is None:
        return dict(make(keys))
    places = {key: (edits.get(key, as_of.version), as_of.on, as_of.today, as_of.language, kind, key) for key in keys}
    found = {key: MEMORY.find(place) for key, place in places.items()}
    missing = [key for key, thing in found.items() if thing is None]
    if not missing:
        return found
    made = make(missing)
    for key, thing in made.items():
        MEMORY.keep(places[key], thing, size(thing))
    return {key: thing for key, thing in (found | dict(made)).items() if thing is not None}


def edits_by_project(as_of: AsOf, keys: Sequence[int]) -> Mapping[int, TreeEdits]:
    """Of the trees of the projects with these keys. One query, none where nothing was edited since."""
    if as_of.version is None:
        return NO_EDITS
    return remembered_each(as_of, "edits", keys, ask_edits, lambda _edits: 1)


def ask_edits(keys: Sequence[int]) -> dict[int, TreeEdits]:
    return by_key(asked(edits_of, None, keys))


def edits_of(keys: Sequence[int]) -> QuerySet[Project, Any]:
    return with_edits(Project.objects.order_by().filter(pk__in=keys))
