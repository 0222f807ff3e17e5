"""Whoever confirms an import while another runs is told so, and nothing of his is written."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import OperationalError, connection

from importers.store.others import only_import, transaction_beside_imports
from projects.models import ImportRun, Project
from tests.articles import browsing
from tests.articles.desk import enter, take_all
from tests.ledgers.test_admin import page_of, uploaded
from tests.rights.people import reviewer

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("impatient")]


@pytest.fixture
def impatient() -> Iterator[None]:
    """Waits for a lock as pages do, for less long."""
    is_postgresql = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = '300ms'" if is_postgresql else "PRAGMA busy_timeout = 300")
    yield
    connection.close()


@contextmanager
def another_import() -> Iterator[None]:
    """Somebody else's, in the middle of it."""
    begun, over = threading.Event(), threading.Event()

    def run() -> None:
        try:
            with only_import():
                begun.set()
                over.wait(20)
        finally:
            connection.close()

    other = threading.Thread(target=run)
    other.start()
    assert begun.wait(10)
    try:
        yield
    finally:
        over.set()
        other.join()


@pytest.fixture
def person(client):
    user = reviewer()
    client.force_login(user)
    client.get("/admin/")  # its session is written now, and not again within a minute
    return user


def written() -> tuple[int, int]:
    return Project.objects.count(), ImportRun.objects.count()


@pytest.mark.parametrize(
    ("language", "words"),
    [("zh-hans", "另一次导入正在进行，本次没有写入任何内容"), ("en", "Another import is running just now. Nothing")],
)
def test_ledger_waits_with_words_and_is_taken_afterwards(client, person, tmp_path, language, words):
    client.cookies["django_language"] = language
    upload = uploaded(client, tmp_path, ["德兴街", 2, None, None, None])

    with another_import():
        refused = client.post(page_of(upload))
        before = written()
    answer = client.get(refused.url).content.decode()
    client.post(page_of(upload))

    assert words in answer
    assert before == (0, 0)
    assert written() == (1, 1)


def test_article_waits_with_words_and_is_stored_afterwards(client, person):
    draft = enter(by=person)
    take_all(draft, by=person)
    confirm = {"seen_version": draft.version, "_confirm": "1"}

    with another_import():
        refused = client.post(browsing.page_of(draft), confirm)
        before = written()
    answer = client.get(refused.url).content.decode()
    client.post(browsing.page_of(draft), confirm)

    assert "另一次导入正在进行" in answer
    assert before == (0, 0)
    assert ImportRun.objects.count() == 1


def test_what_else_a_database_says_is_no_other_import():
    with pytest.raises(OperationalError, match="disk"), transaction_beside_imports():
        raise OperationalError("the disk is full")
