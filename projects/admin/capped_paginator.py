"""Pages of a list that is counted to a limit: counting a million rows would take longer than showing fifty of them."""

from __future__ import annotations

from functools import cached_property

from django.core.paginator import Paginator

from projects.pages.long_list import MOST_COUNTED, count_up_to


class CappedPaginator(Paginator):
    """What lies beyond the limit is found by filters and by searching."""

    @cached_property
    def count(self) -> int:
        return min(count_up_to(self.object_list, MOST_COUNTED), MOST_COUNTED)
