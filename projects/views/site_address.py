from __future__ import annotations

from urllib.parse import urljoin

from django.conf import settings
from django.http import HttpRequest


def absolute(request: HttpRequest, address: str) -> str:
    """With the host that SITE_URL names, or the one that was asked."""
    return urljoin(f"{settings.SITE_URL}/", address) if settings.SITE_URL else request.build_absolute_uri(address)


def absolute_without_request(address: str) -> str:
    """The same where nobody asks: with SITE_URL, or where the site listens."""
    return urljoin(f"{settings.SITE_URL or f'http://{settings.HOST}:{settings.PORT}'}/", address)
