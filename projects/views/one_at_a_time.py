"""One thread makes a thing; those who want the same wait for it rather than making it as well."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from threading import Lock

LONGEST_WAIT = 10.0


class Place:
    __slots__ = ("lock", "wanted_by")

    def __init__(self) -> None:
        self.lock = Lock()
        self.wanted_by = 0


class OneAtATime:
    def __init__(self, longest_wait: float = LONGEST_WAIT) -> None:
        """Whoever has waited for so many seconds goes ahead without."""
        self.longest_wait = longest_wait
        self._places: dict[Hashable, Place] = {}
        self._lock = Lock()

    @contextmanager
    def at(self, key: Hashable) -> Iterator[bool]:
        """Whether one had to wait: somebody may have made it meanwhile."""
        with self._lock:
            place = self._places.setdefault(key, Place())
            place.wanted_by += 1
        has_waited = not place.lock.acquire(blocking=False)
        is_held = not has_waited or place.lock.acquire(timeout=self.longest_wait)
        try:
            yield has_waited
        finally:
            if is_held:
                place.lock.release()
            with self._lock:
                place.wanted_by -= 1
                if not place.wanted_by:
                    del self._places[key]
