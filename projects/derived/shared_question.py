"""One question to the database for all who want to know the same at the same time."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Round(Generic[T]):
    __slots__ = ("answer", "error", "is_over")

    def __init__(self) -> None:
        self.is_over = Event()
        self.answer: T | None = None
        self.error: Exception | None = None


class SharedQuestion(Generic[T]):
    """Whoever comes while the question is under way waits for the next one, which the first of them asks for all: no
    answer is older than the wish for it. One that fails fails for all of them.
    """

    def __init__(self) -> None:
        self._under_way = Lock()
        self._lock = Lock()
        self._next: Round[T] | None = None

    def answer(self, ask: Callable[[], T]) -> T:
        with self._lock:
            to_come = self._next
            if to_come is None:
                mine = self._next = Round()
        if to_come is None:
            return self._asked_for_all(mine, ask)
        to_come.is_over.wait()
        if to_come.error is not None:
            raise to_come.error
        return to_come.answer  # type: ignore[return-value]

    def _asked_for_all(self, mine: Round[T], ask: Callable[[], T]) -> T:
        with self._under_way:
            with self._lock:
                self._next = None
            try:
                mine.answer = answer = ask()
            except Exception as error:
                mine.error = error
                raise
            finally:
                mine.is_over.set()
        return answer
