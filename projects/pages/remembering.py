"""What pages have in common is made once: a row of the list stands on many of them, the units to choose from on all.

Each server process remembers its own, up to a number of things. All of it is made of the database as it was at an edit,
so that after the next one none is found again and nothing has to be thrown away in time.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from threading import Lock
from typing import Any, TypeVar

from projects.pages.as_of import AsOf

T = TypeVar("T")
MOST = 3_000


class Memory:
    def __init__(self, most: int = MOST) -> None:
        self.most = most
        self._things: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def find(self, key: Hashable) -> Any:
        """None where it isn't remembered."""
        with self._lock:
            if key in self._things:
                self._things.move_to_end(key)
            return self._things.get(key)

    def keep(self, key: Hashable, thing: Any) -> None:
        with self._lock:
            self._things[key] = thing
            if len(self._things) > self.most:
                self._things.popitem(last=False)

    def clear(self) -> None:
        with self._lock:
            self._things.clear()


MEMORY = Memory()


def remembered(as_of: AsOf, key: Hashable, make: Callable[[], T]) -> T:
    """What `make` gives, which isn't None and depends on nothing but public rows, the key and what `as_of` tells."""
    return remembered_each(as_of, "", [key], lambda _keys: {key: make()})[key]


def remembered_each(
    as_of: AsOf, kind: Hashable, keys: Sequence[Hashable], make: Callable[[Sequence[Any]], Mapping[Any, T]]
) -> dict[Any, T]:
    """The same of several things of a kind, by their keys: those that aren't remembered are made together.

    Those that `make` leaves out are left out.
    """
    if as_of.version is None:
        return dict(make(keys))
    scope = (as_of.version, as_of.on, as_of.today, as_of.language, kind)
    found = {key: MEMORY.find((scope, key)) for key in keys}
    missing = [key for key, thing in found.items() if thing is None]
    if not missing:
        return found
    made = make(missing)
    for key, thing in made.items():
        MEMORY.keep((scope, key), thing)
    return {key: thing for key, thing in (found | dict(made)).items() if thing is not None}
