"""Requests made from the API's own description, well formed and not: every answer has to be as that says.

A few for each address here; `make fuzz-api` asks for more.
"""

from __future__ import annotations

import json
import os
import sys
from io import StringIO

import pytest
import schemathesis
from django.core.management import call_command
from django.test.client import ClientHandler
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode

from projects.enums import Decision
from projects.open_data.tables import ALL
from tests.factories import PlanChangeFactory

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "4"))

pytestmark = pytest.mark.django_db


def application(environ, start_response):
    """The site as Django's own test client calls it: the connection, and the rows of the test, stay. Not compressed."""
    environ.pop("HTTP_ACCEPT_ENCODING", None)
    response = ClientHandler()(environ)
    start_response(f"{response.status_code} {response.reason_phrase}", list(response.items()))
    return [response.getvalue()]


@pytest.fixture(scope="module")
def description(module_db):
    call_command("import_seeds", stdout=StringIO())
    PlanChangeFactory(decision=Decision.APPROVED)
    return schemathesis.openapi.from_wsgi("/api/v1/schema/", application)


def ask(operation, mode) -> int:
    """How many requests were made; raises where an answer isn't as described."""
    asked = []

    @settings(max_examples=EXAMPLES, derandomize=True, deadline=None, database=None, suppress_health_check=HealthCheck)
    @given(case=operation.as_strategy(generation_mode=mode))
    def every_answer_is_as_described(case):
        asked.append(case)
        case.call_and_validate()

    every_answer_is_as_described()
    return len(asked)


def test_every_answer_is_as_described(description, capsys):
    operations = [result.ok() for result in description.get_all_operations()]
    asked = sum(ask(operation, mode) for operation in operations for mode in GenerationMode)

    with capsys.disabled():
        sys.stdout.write(f"\n{asked} requests to {len(operations)} addresses of the API, each answered as described\n")
    assert len(operations) == 2 * len(ALL)
    assert asked >= 2 * len(operations) * EXAMPLES * 0.9


def test_examples_of_the_description_run(api, description):
    document = json.loads(api.get("/api/v1/schema/").content)
    for path, operations in document["paths"].items():
        for one in operations["get"]["parameters"]:
            if one["in"] == "path":
                path = path.replace("{id}", str(one["example"]))
        assert api.get(path).status_code == 200, path
        for one in operations["get"]["parameters"]:
            for example in one["schema"].get("examples", []):
                response = api.get(path, {one["name"]: example})
                assert response.status_code == 200 or one["name"] == "on", (path, one["name"])
