"""Readers and writers who go on while something is broken, and what they were answered."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.urls import reverse

from projects.models import Milestone
from tests.reliability.figures import Figures, counted
from tests.reliability.people import PASSWORD
from tests.reliability.visitor import DROPPED, LOGIN, Answer, Visitor, filled

READ = ("/", "/projects/", "/changes/", "/units/", "/api/v1/projects/", "/about/")
BACK_WITHIN_SECONDS = 5
SETTLED_SECONDS = 12
PAUSE_SECONDS = 0.1
LIMBO_SECONDS = 1.0


@dataclass
class Traffic:
    """`kept` are the marks that a writer was told are written, by the key of the milestone each wrote."""

    writers: list[Visitor]
    readers: list[Visitor]
    answers: list[Answer] = field(default_factory=list)
    kept: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    over: threading.Event = field(default_factory=threading.Event)

    @contextmanager
    def going_on(self) -> Iterator[Traffic]:
        keys = list(Milestone.objects.order_by("pk").values_list("pk", flat=True)[: len(self.writers)])
        connection.close()
        work: list[Any] = [threading.Thread(target=self.read, args=(visitor,)) for visitor in self.readers]
        work += [
            threading.Thread(target=self.write, args=(number, visitor, key))
            for number, (visitor, key) in enumerate(zip(self.writers, keys, strict=True))
        ]
        for each in work:
            each.start()
        try:
            yield self
        finally:
            self.over.set()
            for each in work:
                each.join()

    def read(self, visitor: Visitor) -> None:
        while not self.over.is_set():
            for path in READ:
                self.note(visitor.get(path))

    def write(self, number: int, visitor: Visitor, key: int) -> None:
        """Each his own milestone, one mark after the other; whoever was logged out logs in again."""
        path, count = reverse("admin:projects_milestone_change", args=[key]), 0
        while not self.over.is_set():
            page = self.note(visitor.get(path))
            if page.leads_to.startswith(LOGIN):
                self.note(visitor.log_in(f"reviewer-{number}", PASSWORD))
            elif page.status == 200:
                count += 1
                mark = f"第{number}位第{count}次"
                answer = self.note(visitor.post(path, filled(page, responsible_person=mark)))
                if answer.status == 302 and not answer.leads_to.startswith(LOGIN):
                    self.kept[key].append(mark)

    def note(self, answer: Answer) -> Answer:
        self.answers.append(answer)
        if not answer.is_good:
            time.sleep(PAUSE_SECONDS)
        return answer

    def go_on_until_settled(self) -> None:
        time.sleep(SETTLED_SECONDS)

    def lost(self) -> list[str]:
        """Marks that a writer was told are written, and that the history doesn't know."""
        connection.close()
        return [
            mark
            for key, marks in self.kept.items()
            for mark in set(marks) - set(history_of(key).values_list("responsible_person", flat=True))
        ]


def history_of(key: int) -> Any:
    return Milestone.history.filter(id=key)


def judge(traffic: Traffic, figures: Figures, *, broken_at: float, mended_at: float, may_drop: bool = False) -> None:
    """The bars that hold for every kind of failure; times are monotonic."""
    during = [each for each in traffic.answers if broken_at - LIMBO_SECONDS <= each.asked_at <= mended_at]
    bad = [each for each in traffic.answers if not each.is_good]
    wrong = [each for each in bad if not each.tells_to_come_again and not (may_drop and each.status == DROPPED)]
    kept = sum(map(len, traffic.kept.values()))
    lost = traffic.lost()
    figures.tell(f"answers meanwhile: {counted(each.status for each in during)}, slowest {slowest(during):.1f} s")
    figures.hold(not lost and kept > 0, f"writes acknowledged: {kept}, lost: {len(lost)}")
    figures.hold(
        not wrong,
        f"failures: {counted(each.status for each in bad)}; other than our 503 page with Retry-After: "
        f"{counted(f'{each.status} {each.path}' for each in wrong)}",
    )
    late = [each for each in bad if each.asked_at > mended_at + BACK_WITHIN_SECONDS]
    good = [each for each in traffic.answers if each.is_good and each.asked_at > mended_at + BACK_WITHIN_SECONDS]
    back = max((each.asked_at - mended_at for each in bad), default=0)
    figures.hold(not late and bool(good), f"back {max(back, 0):.1f} s after it was mended, without a restart")


def slowest(answers: list[Answer]) -> float:
    return max((answer.seconds for answer in answers), default=0)
