"""How often one address may ask. Counted in the cache, which each server process has for itself."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any

from django.conf import settings
from rest_framework.throttling import SimpleRateThrottle

from projects.login.address import address_of

WHOLE_NETWORK = 64


class PerAddress(SimpleRateThrottle):
    """By the visitor's address, as `PROXY_COUNT` servers in front tell it; of IPv6 by the network."""

    scope = "api"
    setting = "API_REQUESTS_PER_MINUTE"

    def get_rate(self) -> str | None:
        per_minute = getattr(settings, self.setting)
        return f"{per_minute}/min" if per_minute else None

    def get_cache_key(self, request: Any, view: Any) -> str:
        return self.cache_format % {"scope": self.scope, "ident": network(address_of(request) or "")}

    def allow_request(self, request: Any, view: Any) -> bool:
        """Requests of a time to come, when the clock was wrong, are none: they would count until then."""
        key = self.get_cache_key(request, view)
        if self.rate and (asked := self.cache.get(key)) and asked[0] > self.timer() + 1:
            self.cache.delete(key)
        return super().allow_request(request, view)


class DownloadsPerAddress(PerAddress):
    scope = "downloads"
    setting = "DOWNLOADS_PER_MINUTE"


def network(address: str) -> str:
    """Words that aren't an address, which a careless proxy may pass on, count as one visitor."""
    try:
        found = ip_address(address)
    except ValueError:
        return "unknown"
    return str(ip_network((found, WHOLE_NETWORK), strict=False) if isinstance(found, IPv6Address) else found)
