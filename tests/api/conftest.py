"""Programs in English, so that no test hangs on a translation."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

ON = "2025-05-01"


class Api(Client):
    """`read` gives what was answered, a problem too."""

    def read(self, address: str, /, status: int = 200, **parameters: Any) -> Any:
        response = self.get(f"/api/v1/{address}", parameters)
        assert response.status_code == status, response.content.decode()
        return json.loads(response.content)

    def rows(self, table: str, /, **parameters: Any) -> list[dict[str, Any]]:
        return self.read(f"{table}/", **parameters)["results"]


@pytest.fixture
def api() -> Api:
    return Api(headers={"accept-language": "en"})
