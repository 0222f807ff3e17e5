"""Pages in English, so that no test hangs on a translation; `ON` is a day shortly after the first seed was printed."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client

ON = "2025-05-01"


@pytest.fixture
def site(client: Client) -> Client:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return client
