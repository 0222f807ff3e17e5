from __future__ import annotations

import pytest
import time_machine

from tests.articles.desk import enter
from tests.rights.people import reviewer


@pytest.fixture
def today():
    """The staff's day is 1 May 2025; Shanghai is ahead of the clock's zone."""
    with time_machine.travel("2025-05-01T09:00:00+08:00", tick=False):
        yield


def the_reviewer():
    return reviewer(username="reviewer", first_name="敏", last_name="王")


@pytest.fixture
def person():
    return the_reviewer()


@pytest.fixture
def desk(client, person):
    client.force_login(person)
    return client


@pytest.fixture
def draft(person):
    return enter(by=person)


@pytest.fixture(scope="module")
def entered(module_db):
    """The same once for a module, whose own `draft` fetches it anew for each test."""
    return enter(by=the_reviewer())
