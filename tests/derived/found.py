"""What a search finds, by each of the ways to find it."""

from __future__ import annotations

from projects.derived.finding import found_by, search_by_words, search_in_order
from projects.models import Project, Standing


def found(*words):
    """Every way to find public projects, and to count them, finds the same."""
    few, many = (Project.objects.public().filter(found_by(words, among_many=many)) for many in (False, True))
    keys = set(few.values_list("pk", flat=True))
    assert keys == set(many.values_list("pk", flat=True))
    searches = [search_by_words(words), *filter(None, [search_in_order(words)])]
    for search in searches:
        assert search.count_up_to(1000) in (None, len(keys))
    for search in searches[1:]:
        assert sorted(keys) == sorted(search.in_order(Standing.objects.all()).values_list("pk", flat=True))
    return keys
