"""A question that is put together once is asked for other days and keys, and answers as the plain one does."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from django.db import connection

from projects import compiled
from projects.date_window import DateWindow
from projects.models import Milestone, Project
from projects.open_data import batches
from projects.open_data.milestones import told_milestones
from projects.open_data.quotes import citations
from projects.open_data.tables import ALL
from tests.factories import CitationFactory, MilestoneFactory, PlanChangeFactory, ProgressReportFactory, ProjectFactory

DAYS = [date(2025, 3, 1), date(2025, 4, 1), date(2025, 5, 1)]


def of_some(on, keys, name=""):
    return Project.objects.filter(known_from__lte=on, pk__in=keys).exclude(name=name).order_by("pk")


def put_together(monkeypatch):
    """The questions that Django puts together from now on."""
    made, plain = [], compiled.Compiled.__init__
    monkeypatch.setattr(compiled.Compiled, "__init__", lambda self, *told: made.append(self) or plain(self, *told))
    compiled.compiled.cache_clear()
    return made


@pytest.mark.django_db
def test_other_days_and_keys_are_asked_by_the_same_query(monkeypatch):
    made = put_together(monkeypatch)
    projects = [ProjectFactory(known_from=day) for day in DAYS]
    keys = [project.pk for project in projects]
    for on in DAYS:
        for some in (keys, keys[1:], keys[:1]):
            assert compiled.asked(of_some, on, some) == list(of_some(on, some))
    assert len(made) == 1

    assert compiled.asked(of_some, DAYS[-1], keys, projects[0].name) == projects[1:]
    assert compiled.asked(of_some, DAYS[-1], [*keys, *range(10**6, 10**6 + 2)]) == projects
    assert len(made) == 3


@pytest.mark.django_db
def test_several_days_are_told_apart(monkeypatch):
    def known_between(first, last, keys):
        return Project.objects.filter(known_from__gte=first, known_from__lt=last, pk__in=keys).order_by("pk")

    made = put_together(monkeypatch)
    keys = [ProjectFactory(known_from=day).pk for day in DAYS]
    for first, last in ((0, 2), (1, 2), (2, 1), (0, 1)):
        days = (DAYS[first], DAYS[last])
        assert compiled.asked(known_between, days, keys) == list(known_between(*days, keys))
    assert len(made) == 1


@pytest.mark.django_db
def test_nothing_is_asked_of_no_keys(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert compiled.asked(of_some, DAYS[0], []) == []


@pytest.mark.parametrize(
    ("keys", "size"), [(1, 4), (4, 4), (5, 16), (200, 256), (1024, 1024), (1025, 2048), (5000, 5120)]
)
def test_few_queries_serve_all_numbers_of_keys(keys, size):
    assert compiled.places(keys) == size


@pytest.mark.django_db
def test_a_question_may_have_no_day():
    project = ProjectFactory()
    assert compiled.asked(lambda keys: Project.objects.filter(pk__in=keys), None, [project.pk]) == [project]


@pytest.mark.django_db
def test_what_is_reckoned_from_the_day_is_refused():
    def of_the_month_before(on, keys):
        return of_some(on - timedelta(days=30), keys)

    with pytest.raises(AssertionError, match="reckoned from the day"):
        compiled.asked(of_the_month_before, DAYS[0], [1])


@pytest.mark.django_db(transaction=True)
def test_each_thread_asks_by_its_own_connection():
    project = ProjectFactory(known_from=DAYS[0])

    def ask(on):
        try:
            return compiled.asked(of_some, on, [project.pk])
        finally:
            connection.close()

    days = [DAYS[0], DAYS[0] - timedelta(days=1)] * 8
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(ask, days)) == [[project], []] * 8


@pytest.mark.django_db
@pytest.mark.parametrize("stored", [True, False])
def test_milestones_for_open_data_are_told_as_by_the_plain_question(stored):
    whole = ProjectFactory()
    for number, day in enumerate(DAYS):
        planned = DateWindow(day, day + timedelta(days=9))
        step = MilestoneFactory(project=ProjectFactory(parent=whole), planned=planned, baseline=planned)
        PlanChangeFactory(milestone=step)
        if number:
            ProgressReportFactory(project=step.project, reported_on=day, status="published", published_on=day)
    keys = [*Milestone.objects.values_list("pk", flat=True)]
    for on in (DAYS[0], DAYS[1], date(2026, 1, 1)):
        found = compiled.asked(told_milestones, on, keys, stored)
        assert told(found) == told(told_milestones(on, keys, stored))


def told(milestones):
    """All columns of each, and of what was read with it."""
    rows = sorted(milestones, key=lambda one: one.pk)
    return [[plain(one) for one in (row, row.project, row.project.parent)] for row in rows]


def plain(row):
    return {name: value for name, value in vars(row).items() if name != "_state"}


@pytest.mark.django_db
def test_words_and_rows_of_trees_are_found_as_by_the_plain_question():
    citation = CitationFactory(project=ProjectFactory(parent=ProjectFactory()))
    keys = [citation.project_id]
    assert compiled.asked(citations, None, keys, "project") == list(citations(keys, "project")) == [citation]
    wholes = [citation.project.parent_id]
    for table in ALL:
        if table.project:
            plain = list(batches.keys_in_trees(DAYS[-1], wholes, table.name))
            assert compiled.asked(batches.keys_in_trees, DAYS[-1], wholes, table.name) == plain
