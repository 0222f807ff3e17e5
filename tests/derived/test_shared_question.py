"""No answer is older than the wish for it, however many share it."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

import pytest

from projects.derived.shared_question import SharedQuestion

SECONDS = 10


class Asked:
    """Each time the question begins, it waits until it may go on; the answer is how often it was asked."""

    def __init__(self) -> None:
        self.times = 0
        self.begun = Event()
        self.may_go_on = Event()
        self.fails = False

    def __call__(self) -> int:
        self.times += 1
        told = self.times
        self.begun.set()
        assert self.may_go_on.wait(SECONDS)
        if self.fails:
            raise OSError("away")
        return told


def come_while_asked(asked: Asked, question: SharedQuestion[int], pool: ThreadPoolExecutor) -> list[Future[int]]:
    """One whose question is under way, and three who come then."""
    first = pool.submit(question.answer, asked)
    assert asked.begun.wait(SECONDS)
    later = [pool.submit(question.answer, asked) for _ in range(3)]
    wait_until_all_but_one_wait(question)
    return [first, *later]


def wait_until_all_but_one_wait(question: SharedQuestion[int]) -> None:
    for _ in range(SECONDS * 100):
        waiting = question._next
        if waiting and len(waiting.is_over._cond._waiters) == 2:
            return
        Event().wait(0.01)
    raise AssertionError("nobody waits")


def test_who_comes_while_it_is_asked_shares_the_next_answer():
    asked, question = Asked(), SharedQuestion[int]()
    with ThreadPoolExecutor(4) as pool:
        first, *later = come_while_asked(asked, question, pool)
        asked.may_go_on.set()
        assert first.result(SECONDS) == 1
        assert [one.result(SECONDS) for one in later] == [2, 2, 2]
    assert asked.times == 2


def test_it_is_asked_anew_by_whoever_comes_afterwards():
    asked, question = Asked(), SharedQuestion[int]()
    asked.may_go_on.set()
    assert [question.answer(asked), question.answer(asked)] == [1, 2]


def test_a_question_that_fails_fails_for_all_and_the_next_is_asked():
    asked, question = Asked(), SharedQuestion[int]()
    with ThreadPoolExecutor(4) as pool:
        all_of_them = come_while_asked(asked, question, pool)
        asked.fails = True
        asked.may_go_on.set()
        for one in all_of_them:
            with pytest.raises(OSError, match="away"):
                one.result(SECONDS)
    asked.fails = False
    assert question.answer(asked) == 3
