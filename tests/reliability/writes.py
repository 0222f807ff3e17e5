"""Many people write the same row at once, by the staff's own forms: none is lost, and one creates what all would."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from django.urls import reverse

from projects.models import Milestone
from tests.reliability.figures import Figures, counted
from tests.reliability.people import reviewers_at_work
from tests.reliability.site import WORKERS, Site
from tests.reliability.visitor import Answer, Visitor, filled

THREADS, WRITES, CREATES = 16, 200, 50
# Of sixteen one gets through at a time: of two hundred writes a few are told fifty times and more.
TRIES = 500
NEW_NAME = "五十人同时新增的节点"


def prove(site: Site, figures: Figures) -> None:
    with site.served():
        people = reviewers_at_work(site, THREADS)
        write_one_row(people, figures)
        create_one_row(people, figures)


def write_one_row(people: list[Visitor], figures: Figures) -> None:
    """Everybody fills in the same field of one milestone; whoever is told that it changed meanwhile sends again."""
    milestone = Milestone.objects.order_by("pk")[0]
    marks = [f"第{number}位" for number in range(WRITES)]
    started = time.monotonic()
    answers = together(people, marks, lambda visitor, mark: write(visitor, milestone.pk, mark))
    seconds = time.monotonic() - started
    written = list(milestone.history.filter(responsible_person__in=marks).values_list("responsible_person", flat=True))
    statuses = [answer.status for answer in answers]
    refused = sum(status == 200 for status in statuses)
    figures.tell(f"{seconds:.0f} s, {refused} times told that somebody else had written and sent again")
    figures.hold(
        sorted(written) == sorted(marks) and version_of(milestone) == milestone.version + WRITES,
        f"{WRITES} writes to one milestone by {len(people)} people on {WORKERS} workers: {len(set(written))} kept",
    )
    figures.hold(set(statuses) <= {200, 302} and refused > 0, f"answers: {counted(statuses)}")


def version_of(milestone: Any) -> int:
    return int(Milestone.objects.values_list("version", flat=True).get(pk=milestone.pk))


def write(visitor: Visitor, key: int, mark: str) -> list[Answer]:
    """What a person does: opens the form, types, sends; sends again what comes back, until it is taken."""
    path = reverse("admin:projects_milestone_change", args=[key])
    page, answers = visitor.get(path), []
    for _ in range(TRIES):
        if page.status != 200:
            return [*answers, page]
        page = visitor.post(path, filled(page, responsible_person=mark))
        answers.append(page)
        if page.status == 302:
            return answers
    raise AssertionError(f"{mark} never got through")


def create_one_row(people: list[Visitor], figures: Figures) -> None:
    path = reverse("admin:projects_milestone_add")
    project = Milestone.objects.order_by("pk")[0].project
    page = people[0].get(path)
    # The project is chosen by a script from a list that the server offers: a browser sends its key.
    sent = [pair for pair in filled(page, name=NEW_NAME) if pair[0] != "project"] + [("project", str(project.pk))]
    at_once = [Visitor(people[0].port, dict(people[0].cookies)) for _ in range(CREATES)]
    answers = together(at_once, list(range(CREATES)), lambda visitor, _: [visitor.post(path, sent)])
    rows = Milestone.objects.filter(project=project, name=NEW_NAME).count()
    refused = sum(answer.status == 200 and 'class="errorlist' in answer.text for answer in answers)
    figures.hold(
        (rows, refused) == (1, CREATES - 1) and [answer.status for answer in answers].count(302) == 1,
        f"{CREATES} equal creates at once: {rows} row, {refused} refused with words"
        f" ({counted(answer.status for answer in answers)})",
    )


def together(people: list[Visitor], work: list[Any], act: Callable[[Visitor, Any], list[Answer]]) -> list[Answer]:
    """Each does a share; all start at the same moment."""
    start = Barrier(len(people))

    def do(number: int) -> list[Answer]:
        start.wait()
        return [answer for each in work[number :: len(people)] for answer in act(people[number], each)]

    with ThreadPoolExecutor(len(people)) as pool:
        return [answer for answers in pool.map(do, range(len(people))) for answer in answers]
