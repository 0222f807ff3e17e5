"""The cache that CACHE_URL names: one for all processes and machines, so that they count requests together."""

from __future__ import annotations

import logging
from typing import Any

from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)


class DispensableRedisCache(RedisCache):
    """What is kept here only saves work or counts requests: the site goes on without it, and says so in the log."""

    def get(self, key: Any, default: Any = None, version: Any = None) -> Any:
        return self._or(default, super().get, key, default, version)

    def set(self, key: Any, value: Any, *args: Any, **kwargs: Any) -> None:
        self._or(None, super().set, key, value, *args, **kwargs)

    def add(self, key: Any, value: Any, *args: Any, **kwargs: Any) -> Any:
        return self._or(True, super().add, key, value, *args, **kwargs)

    def delete(self, key: Any, version: Any = None) -> Any:
        return self._or(False, super().delete, key, version)

    def clear(self) -> Any:
        return self._or(False, super().clear)

    def _or(self, otherwise: Any, act: Any, *args: Any, **kwargs: Any) -> Any:
        try:
            return act(*args, **kwargs)
        except RedisError as error:
            logger.warning("The cache is away: %s", error)
            return otherwise
