"""Two people at the same page."""

from __future__ import annotations

from typing import Any

import pytest
import time_machine
from django.test import Client

from tests.admin.conftest import today  # noqa: F401 - a fixture
from tests.factories import AdministratorFactory

MORNING = "2025-05-01T09:00:00+08:00"


@pytest.fixture(scope="module")
def two(module_db: Any) -> tuple[Client, Client]:
    with time_machine.travel(MORNING, tick=False):
        return logged_in("张三"), logged_in("李四")


@pytest.fixture
def first(two: Any, db: Any, today: Any) -> Client:  # noqa: F811
    return two[0]


@pytest.fixture
def second(two: Any, db: Any, today: Any) -> Client:  # noqa: F811
    return two[1]


def logged_in(name: str) -> Client:
    client = Client()
    client.force_login(AdministratorFactory(username=name))
    return client
