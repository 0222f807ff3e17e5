from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from prometheus_client.parser import text_string_to_metric_families

PORT = 9108
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _internal_port(settings):
    settings.METRICS_PORT = PORT


def internal(path: str) -> Any:
    return Client().get(path, SERVER_PORT=str(PORT))


def figures() -> dict[tuple[str, ...], float]:
    families = text_string_to_metric_families(internal("/metrics").text)
    samples = [sample for family in families for sample in family.samples]
    return {(sample.name, *sorted(sample.labels.values())): sample.value for sample in samples}


def test_requests_are_counted_by_route_not_by_address():
    before = figures()
    for path in ("/about/", "/nowhere/1/", "/nowhere/2/"):
        Client().get(path)
    after = figures()

    grown = {key: after[key] - before.get(key, 0) for key in after if key[0] == "site_requests_total"}
    assert {key: value for key, value in grown.items() if value} == {
        ("site_requests_total", "200", "GET", "about"): 1,
        ("site_requests_total", "404", "GET", "none"): 2,
    }


def test_readiness_stands_among_the_figures():
    found = figures()

    checks = ("database", "migrations", "disk", "backup")
    assert {name: found["site_ready", name] for name in checks} == dict.fromkeys(checks, 1)
    assert found["site_free_disk_bytes",] > 0


def test_figures_are_not_for_visitors():
    """Nor for one who names the internal port in his header."""
    assert Client().get("/metrics", headers={"host": f"testserver:{PORT}"}).status_code == 404


def test_internal_address_serves_nothing_else():
    assert [internal(path).status_code for path in ("/", "/admin/login/", "/readyz")] == [404, 404, 404]
