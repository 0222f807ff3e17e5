"""Pages of a list that is counted to a limit: counting a million rows would take longer than showing fifty of them."""

from __future__ import annotations

from functools import cached_property

from django.core.paginator import Paginator

from projects.pages.long_list import count_rows


class CappedPaginator(Paginator):
    """What lies beyond the limit is found by filters and by searching."""

    @cached_property
    def count(self) -> int:
        return count_rows(self.object_list).number
