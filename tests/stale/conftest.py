"""Two people at the same page."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.admin.conftest import today  # noqa: F401 - a fixture
from tests.factories import AdministratorFactory


@pytest.fixture
def first(db: Any, today: Any) -> Client:  # noqa: F811
    return logged_in("张三")


@pytest.fixture
def second(db: Any, today: Any) -> Client:  # noqa: F811
    return logged_in("李四")


def logged_in(name: str) -> Client:
    client = Client()
    client.force_login(AdministratorFactory(username=name))
    return client
