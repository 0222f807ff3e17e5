"""Pages in English, so that no test hangs on a translation; `ON` is a day shortly after the first seed was printed."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

ON = "2025-05-01"


@pytest.fixture
def site(client: Client, db: None) -> Client:
    """SQLite is asked here, once in a process, whether it knows JSON, so that no test counts that among its queries."""
    assert connection.features.supports_json_field
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return client
