"""The cache that CACHE_URL names."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ImproperlyConfigured

SCHEMES = ("redis://", "rediss://", "unix://")
# Nobody waits for a cache longer than for a page.
SECONDS = 1


def cache_from_url(url: str) -> dict[str, Any]:
    """Django's settings. Without a url each process has a cache of its own; more entries than these push out older."""
    if not url:
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 10_000}}
    if not url.startswith(SCHEMES):
        raise ImproperlyConfigured("CACHE_URL must be redis://HOST:PORT/NUMBER")
    times = {"socket_timeout": SECONDS, "socket_connect_timeout": SECONDS}
    return {"BACKEND": "operations.caches.DispensableRedisCache", "LOCATION": url, "OPTIONS": times}
