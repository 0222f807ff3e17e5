"""Figures for Prometheus, from all server processes, on an address that no visitor reaches."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from operations import metrics_folder
from operations.readiness import free_disk_bytes, last_backup, readiness

METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS"})
# A page that doesn't open in 15 s counts against the city.
SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15)

REQUESTS = Counter("site_requests", "Requests answered.", ["view", "method", "status"])
DURATION = Histogram("site_request_seconds", "Seconds until the answer began.", ["view"], buckets=SECONDS)


def count(request: HttpRequest, response: HttpResponse, seconds: float) -> None:
    view = view_name(request)
    method = request.method if request.method in METHODS else "other"
    REQUESTS.labels(view, method, response.status_code).inc()
    DURATION.labels(view).observe(seconds)


def view_name(request: HttpRequest) -> str:
    """Of the route, never of the address, which anybody makes up: as many figures as there are routes."""
    match = request.resolver_match
    if match is not None:
        return match.view_name or "unnamed"
    return "static" if request.path_info.startswith(f"/{settings.STATIC_URL.strip('/')}/") else "none"


class ReadinessCollector(Collector):
    def __init__(self, now: datetime) -> None:
        self.now = now

    def collect(self) -> Iterator[Metric]:
        ready = GaugeMetricFamily("site_ready", "1 where the check holds.", labels=["check"])
        for check in readiness(self.now):
            ready.add_metric([check.name], float(check.is_ok))
        yield ready
        yield GaugeMetricFamily("site_free_disk_bytes", "Free where the site writes.", value=free_disk_bytes())
        newest = last_backup()
        if newest:
            age = (self.now - newest.made_at).total_seconds()
            yield GaugeMetricFamily("site_backup_age_seconds", "Since the last backup.", value=age)


def exposition(request: HttpRequest) -> HttpResponse:
    registry = CollectorRegistry()
    if metrics_folder.VARIABLE in os.environ:
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    else:
        for metric in (REQUESTS, DURATION):
            registry.register(metric)
    registry.register(ReadinessCollector(timezone.now()))
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)
